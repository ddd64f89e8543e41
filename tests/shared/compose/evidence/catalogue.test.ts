import { expect, it } from 'vitest';
import { carrierSheet } from '#shared/compose/evidence/carrier-sheet';
import { catalogue } from '#shared/compose/evidence/catalogue';
import { matterSheet } from '#shared/compose/evidence/matter-sheet';
import { meetingSheet } from '#shared/compose/evidence/meeting-sheet';
import type { OfficialDocument } from '#shared/document/official-document';
import { OfficialDocument as Schema } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { countedEvents } from '#shared/matters/timeline';
import { sampleRows } from '#shared/sample/index';

const wordsOf = (document: OfficialDocument) => toPlainText(Schema.parse(document)).text;
const task = {
  ...{ title: '办好专题协商。', requirement: '每年4次\n每次有专报' },
  ...{ section: '提案委', done: '' },
};

it('names each task in order, its words whole, and where each paper lies', () => {
  const line = {
    ...{ title: '关于开会的通知', number: '示政协办发〔2026〕3号', date: '2026-08-03' },
    files: ['01 关于开会的通知.docx'],
  };
  const document = catalogue(
    [
      {
        ...{ task, folder: '01 办好专题协商' },
        lines: [line, { ...line, number: '', date: null, files: ['没有导出：在回收站里'] }],
      },
      { task: { ...task, title: '信息报送', requirement: '' }, folder: '', lines: [] },
    ],
    '示例市政协办公室',
    2026,
  );
  const text = wordsOf(document);
  expect(document.title).toEqual(['示例市政协办公室2026年度', '考评佐证材料目录']);
  for (const words of ['1.办好专题协商', '要求：每年4次', '每次有专报', '责任科室：提案委'])
    expect(text).toContain(words);
  expect(text).not.toContain('完成情况');
  // The folder is said once, above its files, and nothing of one that there is not.
  expect(text.match(/文件夹：.*/g)).toEqual(['文件夹：01 办好专题协商']);
  expect(text.slice(text.indexOf('2.信息报送'))).toContain('暂无材料。');
  const [table] = document.body.filter(({ type }) => type === 'table');
  if (table?.type !== 'table') throw new Error('no table');
  const rows = table.rows.map((row) =>
    row.map(({ lines }) => lines.map((runs) => runs.map((run) => run.text).join('')).join('|')),
  );
  expect(rows).toEqual([
    ['序号', '材料名称', '文号', '日期', '文件'],
    ['1', '关于开会的通知', '示政协办发〔2026〕3号', '2026年8月3日', ...line.files],
    ['2', '关于开会的通知', '', '', '没有导出：在回收站里'],
  ]);
});

let last = 0;
const newId = () => {
  last += 1;
  return `id-${last}`;
};
const rows = sampleRows(newId, '2026-11-01T00:00:00.000Z');

it('says of a meeting who was there and what came of it: a consulting one decided nothing', () => {
  const [consulting, deciding] = rows.meetings.map((meeting) => {
    const own = <T extends { meetingId: string }>(all: readonly T[]) =>
      all.filter(({ meetingId }) => meetingId === meeting.id);
    return wordsOf(
      meetingSheet({
        office: { committeeName: '', shortName: '示例市政协', officeName: '办公室' },
        ...{ issuer: null, meeting, items: own(rows.agendaItems), today: '2026-11-01' },
        ...{ attendance: own(rows.attendance), resolutions: own(rows.resolutions) },
        ...{ entries: own(rows.entries), opinions: own(rows.opinions), groups: [] },
      }),
    );
  });
  expect(consulting).toContain(`共${rows.opinions.length}条`);
  expect(consulting).not.toContain('议定');
  for (const words of ['五届市政协第38次主席会议', '2026年7月28日', '会议原则通过了', '陶𬭎'])
    expect(deciding).toContain(words);
  expect(deciding).not.toContain('联系界别的调整方案再作论证');
});

it('says of a matter all that was registered, and of a carrier where it went and what was written on it', () => {
  const matter = rows.matters.find(({ adoption }) => adoption === '采纳');
  const [carrier] = rows.carriers;
  if (!matter || !carrier) throw new Error('the sample has none');
  const own = rows.matterEvents.filter(({ matterId }) => matterId === matter.id);
  const text = wordsOf(matterSheet({ matter, events: countedEvents(own) }));
  for (const { words, paperNumber } of own) {
    expect(text).toContain(paperNumber);
    for (const line of words.split('\n')) expect(text).toContain(line);
  }
  const sheet = wordsOf(carrierSheet(carrier, '第3期'));
  expect(sheet).toContain('2026年8月6日报送市委、市政府，市委办公室、市政府办公室2026年8月6日签收');
  expect(sheet).toContain('市长顾承平（2026年8月12日）：委员们的建议很实在');
  for (const { summary, words } of carrier.sent) expect(sheet).toContain(summary || words);
});

it('two tables are parted by a line: Word would make one of them', () => {
  const matter = rows.matters.find(({ adoption }) => adoption === '采纳');
  const [carrier] = rows.carriers;
  if (!matter || !carrier) throw new Error('the sample has none');
  const events = rows.matterEvents.filter(({ matterId }) => matterId === matter.id);
  for (const { body } of [matterSheet({ matter, events }), carrierSheet(carrier, '第3期')]) {
    expect(body.filter(({ type }) => type === 'table')).toHaveLength(2);
    const touching = body.filter(
      ({ type }, at) => type === 'table' && body[at + 1]?.type === 'table',
    );
    expect(touching).toEqual([]);
  }
});
