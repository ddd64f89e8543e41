import type { LayoutProfile } from '#shared/gbt9704/profile';
import { call } from '../../data/desktop';
import { CheckedFile } from './CheckedFile';
import { FilesDialog, summaryOf } from './FilesDialog';
import { useChecks } from './use-checks';

interface Props {
  profile: LayoutProfile;
  onClose: () => void;
}

/** 格式体检: Word files held against the standard, and put right in copies. */
export default function CheckDialog({ profile, onClose }: Props) {
  const run = useChecks(profile);
  return (
    <FilesDialog
      title="格式体检"
      hint={`按“${profile.name}”逐项核对 Word 文件的格式，谁写的都行。原文件只读不改；能改的可以另存一份改好的副本，文字一个不动。`}
      chooseLabel="选择 Word 文件…"
      progressLabel="体检进度"
      run={run}
      choose={(folder) => call('check:choose', { folder })}
      noneDropped="拖进来的没有 .docx 文件，没有检查。"
      summary={(rows) =>
        summaryOf(rows, ({ departures }) => departures.length > 0, {
          good: '没有发现问题',
          faulty: '有与标准不符的地方',
          left: '没有检查',
        })
      }
      onClose={onClose}
    >
      {(row, isAlone) => (
        <CheckedFile key={run.rows.indexOf(row)} row={row} profile={profile} isAlone={isAlone} />
      )}
    </FilesDialog>
  );
}
