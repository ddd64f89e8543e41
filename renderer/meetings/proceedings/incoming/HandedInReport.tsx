import { Alert, Button } from 'antd';
import { useEntry } from '../../../data/queries/proceedings';
import { takeInHand } from '../desk';
import type { HandedIn } from './use-handed-in';

/** What became of the files that were handed in, until it is closed. */
export function HandedInReport(props: { report: readonly HandedIn[]; onClose: () => void }) {
  const { report, onClose } = props;
  if (report.length === 0) return null;
  const taken = report.filter(({ entryId }) => entryId !== null);
  const isClear = taken.length === report.length && taken.every(({ speaker }) => speaker !== null);
  return (
    <Alert
      className="handed-in"
      type={isClear ? 'success' : 'warning'}
      closable={{ onClose }}
      title={
        taken.length > 0
          ? `已加入${taken.length}份发言稿，文字未动；都按书面提交计，会上讲过的请在那一段去掉“书面提交”`
          : '这些文件没有加入，记录没有改动'
      }
      description={
        <ul>
          {report.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the report never changes while it is shown
            <li key={index}>
              {one.entryId === null ? (
                one.notes.join('；')
              ) : (
                <Taken {...one} entryId={one.entryId} />
              )}
            </li>
          ))}
        </ul>
      }
    />
  );
}

/** One speech that came in, under whoever it stands by now. */
function Taken({ file, entryId, notes }: HandedIn & { entryId: string }) {
  const entry = useEntry(entryId);
  if (!entry) return null;
  return (
    <>
      <strong>{entry.speaker?.name ?? '未注明'}</strong>“{file}”　{notes.join('；')}
      {entry.speaker === null && (
        <Button size="small" onClick={() => takeInHand(entryId, 'speaker')}>
          选发言人
        </Button>
      )}
    </>
  );
}
