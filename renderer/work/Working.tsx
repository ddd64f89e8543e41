import { Button } from 'antd';
import './working.css';

interface Props {
  /** What is being done, e.g. 正在比对. */
  what: string;
  /** Share of 1 that is done. */
  share: number;
  /** Left out where what is around the notice offers 取消. */
  onCancel?: () => void;
}

/** Says that the worker is at it and how far it is; the clerk may call it off. */
export function Working({ what, share, onCancel }: Props) {
  return (
    <div className="working">
      <p role="status">{what}……文字没有改动。</p>
      <progress aria-label={what} value={share} max={1} />
      {onCancel && <Button onClick={onCancel}>取消</Button>}
    </div>
  );
}
