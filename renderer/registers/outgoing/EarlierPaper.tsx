import { printDate } from '#shared/model/civil-date';
import type { EarlierIssue } from '#shared/model/earlier-issue';
import { BinTools } from '../BinTools';
import { FactList } from '../FactList';

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
      <FactList facts={facts} />
      <BinTools
        table="earlierIssues"
        paper={paper}
        binned="已从登记簿里删去"
        warning="登记的内容会清掉，不能再恢复。这个号留在序列里，不再给别的文件。"
      />
    </>
  );
}
