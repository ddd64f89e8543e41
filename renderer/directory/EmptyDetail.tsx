import { Button } from 'antd';

interface Props {
  what: string;
  /** What this list is for. */
  teach: string;
  onNew: () => void;
  sheets: { importing: { choose: () => void }; exportTemplate: () => void };
}

/** Beside the list while nothing is chosen: what it is for, and the three ways to begin. */
export function EmptyDetail({ what, teach, onNew, sheets }: Props) {
  return (
    <div className="teach">
      <h2>{what}名录</h2>
      <p className="hint">{teach}</p>
      <div className="row">
        <Button type="primary" onClick={onNew}>
          新建{what}
        </Button>
        <Button onClick={sheets.exportTemplate}>导出空白模板</Button>
        <Button onClick={sheets.importing.choose}>导入 Excel…</Button>
      </div>
    </div>
  );
}
