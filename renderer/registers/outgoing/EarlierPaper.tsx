import { App, Button } from 'antd';
import { printDate } from '#shared/model/civil-date';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import { putIntoBin, takeOutOfBin } from '../../data/commands/bin';
import { purge } from '../../data/commands/purge';
import { useNotices } from '../../ui/use-notices';

/** A paper that went out before, as the old book has it. */
export function EarlierPaper({ paper }: { paper: EarlierIssue }) {
  const { date, printedOn, copies, signedBy, sentTo, archivedOn, archive, note, source } = paper;
  const facts: [string, string][] = [
    ['成文日期', date ? printDate(date) : ''],
    ['签发人', signedBy],
    [
      '印制',
      [printedOn ? printDate(printedOn) : '', copies ? `${copies}份` : ''].join('　').trim(),
    ],
    ['发往机关', sentTo],
    ['归档', [archivedOn ? printDate(archivedOn) : '', archive].filter(Boolean).join('　卷号')],
    ['备注', note],
    ['来源', source === '' ? '' : `由“${source}”导入`],
  ];
  return (
    <>
      <dl className="registers-course">
        {facts
          .filter(([, words]) => words !== '')
          .map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
      </dl>
      <BinTools paper={paper} />
    </>
  );
}

function BinTools({ paper: { id, title, deletedAt } }: { paper: EarlierIssue }) {
  const { modal } = App.useApp();
  const { attempt, undoable } = useNotices();
  if (deletedAt === null)
    return (
      <Button
        type="text"
        onClick={() =>
          void attempt(async () => {
            await putIntoBin('earlierIssues', [id]);
            undoable('已从登记簿里删去', () => takeOutOfBin('earlierIssues', [id]));
          })
        }
      >
        删除
      </Button>
    );
  const ask = () =>
    void modal.confirm({
      title: `彻底清除“${title}”？`,
      content: '登记的内容会清掉，不能再恢复。这个号留在序列里，不再给别的文件。',
      okText: '彻底清除',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => attempt(() => purge('earlierIssues', [id])),
    });
  return (
    <div className="row">
      <Button onClick={() => void attempt(() => takeOutOfBin('earlierIssues', [id]))}>恢复</Button>
      <Button danger onClick={ask}>
        彻底清除…
      </Button>
    </div>
  );
}
