import { Button } from 'antd';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { call } from '../data/desktop';

/** What a screen that fails leaves behind: a sentence and a way on, never a blank window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    // Names of components and of the error; its message may quote a document.
    const where = (info.componentStack ?? '').replace(/\s+at /g, ' < ').slice(0, 1500);
    void call('app:log', {
      level: 'error',
      code: 'screen',
      detail: `${error.name}${where}`,
    }).catch(() => undefined);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="full-page">
        <div className="card">
          <h1>这个页面出了问题</h1>
          <p>显示过“已保存”的内容都在。重新打开窗口后接着做就可以。</p>
          <Button type="primary" onClick={() => void call('app:reload', {})}>
            重新打开
          </Button>
        </div>
      </div>
    );
  }
}
