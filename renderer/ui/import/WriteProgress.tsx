import { Progress } from 'antd';

/** How far a long write has come, in the place of its report. */
export function WriteProgress({ share }: { share: number }) {
  return (
    <div className="write-progress">
      <Progress percent={Math.floor(share * 100)} aria-label="写入进度" />
      <p className="hint">正在写入，请稍等。停止的话，已写的也一并退回，和导入前一样。</p>
    </div>
  );
}
