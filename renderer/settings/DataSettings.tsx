import { Asides } from './Asides';
import { DataFolderPanel } from './DataFolderPanel';
import { RestorePoints } from './RestorePoints';

/** Where the data lies, and the way back to an earlier day. */
export function DataSettings() {
  return (
    <>
      <h2>数据文件夹</h2>
      <DataFolderPanel />
      <RestorePoints />
      <Asides />
    </>
  );
}
