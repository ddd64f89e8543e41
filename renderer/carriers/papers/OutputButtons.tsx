import { Button } from 'antd';
import { FolderExportDialog } from '../../ui/export-folder/FolderExportDialog';
import { type PapersToPrint, usePaperOutputs } from './use-paper-outputs';

interface Props extends PapersToPrint {
  /** Words on the first button, e.g. 每人一个文件. */
  each: string;
}

/** The buttons of `usePaperOutputs`; off while there is no paper. */
export function OutputButtons({ each, ...papers }: Props) {
  const { busy, folderExport, toFolder, toFile, print } = usePaperOutputs(papers);
  const none = papers.papers.length === 0 || papers.options === null;
  return (
    <>
      <Button disabled={none} onClick={toFolder}>
        {each}，导出到文件夹…
      </Button>
      <Button disabled={none} loading={busy} onClick={() => void toFile()}>
        导出成一个Word…
      </Button>
      <Button disabled={none} onClick={print}>
        全部打印…
      </Button>
      <FolderExportDialog folderExport={folderExport} />
    </>
  );
}
