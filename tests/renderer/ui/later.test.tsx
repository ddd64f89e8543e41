import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Component, type ReactNode, useEffect, useState } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { later } from '../../../renderer/ui/later';

function Room({ name }: { name: string }) {
  const [count, setCount] = useState(0);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {name}点了{count}次
    </button>
  );
}

const module = { default: Room };

class Boundary extends Component<{ children: ReactNode }, { failed: string }> {
  override state = { failed: '' };
  static getDerivedStateFromError(error: Error) {
    return { failed: error.message };
  }
  override render() {
    return this.state.failed === '' ? this.props.children : `出错：${this.state.failed}`;
  }
}

function Heard({ keys }: { keys: string[] }) {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => keys.push(key);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);
  return <p>收文</p>;
}

describe('keys of a part that is still being fetched', () => {
  const fetching = () => {
    let come = () => {};
    const fetched = new Promise<{ default: typeof Heard }>((resolve) => {
      come = () => resolve({ default: Heard });
    });
    return { Part: later(() => fetched, '请稍候'), come };
  };

  test('a function key is heard by it when it is there, once', async () => {
    const { Part, come } = fetching();
    const keys: string[] = [];
    render(<Part keys={keys} />);
    await userEvent.keyboard('{F8}a{Shift>}{F4}{/Shift}');
    come();
    await screen.findByText('收文');
    await vi.waitFor(() => expect(keys).toEqual(['F8']));
    await userEvent.keyboard('{F8}');
    expect(keys).toEqual(['F8', 'F8']);
  });

  test('what was done with already, and the key of a page that was left, are not', async () => {
    const first = fetching();
    const keys: string[] = [];
    const { unmount } = render(<first.Part keys={keys} />);
    const done = (event: KeyboardEvent) => event.preventDefault();
    document.body.addEventListener('keydown', done);
    await userEvent.keyboard('{F1}');
    document.body.removeEventListener('keydown', done);
    await userEvent.keyboard('{F8}');
    unmount();
    const second = fetching();
    render(<second.Part keys={keys} />);
    first.come();
    second.come();
    await screen.findByText('收文');
    expect(keys).toEqual([]);
  });
});

describe('later', () => {
  test('what has been fetched is drawn at once, with nothing in its place before', async () => {
    const Part = later(async () => module, '请稍候');
    await Part.fetch();
    render(<Part name="收文" />);
    // Looked at without any wait.
    expect(screen.getByRole('button').textContent).toBe('收文点了0次');
  });

  test('what has not been is drawn when it comes, without being held back', async () => {
    let come = (_part: typeof module) => {};
    const Part = later(() => new Promise<typeof module>((resolve) => (come = resolve)), '请稍候');
    render(<Part name="收文" />);
    expect(screen.getByText('请稍候')).toBeTruthy();
    const began = performance.now();
    come(module);
    await vi.waitFor(() => screen.getByRole('button'), { interval: 1 });
    // React holds back what `lazy` waited for for 300 ms.
    expect(performance.now() - began).toBeLessThan(200);
    expect(screen.queryByText('请稍候')).toBeNull();
  });

  test('what was done in it stays when the page around it is drawn again', async () => {
    const Part = later(async () => module);
    const { rerender } = render(<Part name="收文" />);
    await userEvent.click(await screen.findByRole('button'));
    await Part.fetch();
    rerender(<Part name="发文" />);
    expect(screen.getByRole('button').textContent).toBe('发文点了1次');
  });

  test('what cannot be fetched goes to the page for errors, and is asked for again the next time', async () => {
    const load = vi
      .fn<() => Promise<typeof module>>()
      .mockRejectedValueOnce(new Error('取不到'))
      .mockResolvedValue(module);
    const Part = later(load);
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const first = render(
      <Boundary>
        <Part name="收文" />
      </Boundary>,
    );
    await screen.findByText('出错：取不到');
    first.unmount();
    quiet.mockRestore();
    render(<Part name="收文" />);
    expect((await screen.findByRole('button')).textContent).toBe('收文点了0次');
  });
});
