import { Alert } from 'antd';
import './import.css';

/** What is to be said of a file as a whole before its rows, in one box. */
export function Remarks({ remarks }: { remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="import-remarks"
      title={
        <ul>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      }
    />
  );
}
