import type { OfficeSettings } from '#shared/model/office';
import { call } from '../../data/desktop';
import { profileOf } from '../../data/queries/office';
import { FilesDialog, summaryOf } from '../check/FilesDialog';
import { ReadFile } from './ReadFile';
import { useProofFiles } from './use-proof-files';

interface Props {
  office: OfficeSettings;
  onClose: () => void;
}

const TEXTS = /\.(?:docx?|wps|txt)$/i;

/** 校对文件: anybody's texts, one or a folder of them, read to the end; nothing is changed. */
export default function ProofFilesDialog({ office, onClose }: Props) {
  const { isReady, today, ...run } = useProofFiles(office);
  const options = { profile: profileOf(office), sample: false };
  return (
    <FilesDialog
      title="校对文件"
      hint="把 Word、文本文件从头到尾校对一遍，谁写的都行。原文件只读不改；要改的，导入以后在文稿里改。"
      chooseLabel="选择文件…"
      progressLabel="校对进度"
      run={run}
      isReady={isReady}
      choose={(folder) => call('import:choose', { toProofread: folder ? 'folder' : 'files' })}
      wanted={TEXTS}
      noneDropped="拖进来的没有 Word 或文本文件，没有校对。"
      summary={(rows) =>
        summaryOf(rows, ({ findings }) => findings.some((one) => one.certainty !== '提示'), {
          good: '没有查出差错',
          faulty: '有必改或疑似的地方',
          left: '没有校对',
        })
      }
      onClose={onClose}
    >
      {(row, isAlone) => (
        <ReadFile
          key={run.rows.indexOf(row)}
          row={row}
          options={options}
          today={today}
          isAlone={isAlone}
        />
      )}
    </FilesDialog>
  );
}
