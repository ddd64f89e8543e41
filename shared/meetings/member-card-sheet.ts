import type { Member } from '../model/directory';
import type { NewBook, TableColumn } from '../sheet/book';
import { tableSheet } from '../sheet/table';
import { type CardLine, countLines } from './member-card';

type Key =
  | 'place'
  | 'name'
  | 'party'
  | 'sector'
  | 'unit'
  | 'called'
  | 'present'
  | 'leave'
  | 'absent'
  | 'speeches'
  | 'handedIn'
  | 'opinions';

const number = (key: Key, title: string): TableColumn<Key> => ({
  key,
  title,
  width: 5,
  kind: 'number',
});

const COLUMNS: readonly TableColumn<Key>[] = [
  number('place', '序号'),
  { key: 'name', title: '姓名', width: 6, kind: 'text' },
  { key: 'party', title: '党派', width: 7, kind: 'text' },
  { key: 'sector', title: '界别', width: 8, kind: 'text' },
  { key: 'unit', title: '单位及职务', width: 18, kind: 'text' },
  number('called', '应到次数'),
  number('present', '出席次数'),
  number('leave', '请假次数'),
  number('absent', '缺席次数'),
  number('speeches', '发言次数'),
  number('handedIn', '书面发言次数'),
  number('opinions', '意见建议条数'),
];

/** 委员履职年度表: a row a member in the order given, without ranking or score. */
export function yearSheet(
  year: string,
  cards: readonly { member: Member; lines: readonly CardLine[] }[],
): NewBook {
  const rows = cards.map(({ member, lines }, index) => {
    const now = member.affiliations.at(-1);
    return {
      place: index + 1,
      name: member.name,
      party: member.party,
      sector: member.sector,
      unit: `${now?.unit ?? ''}${now?.post ?? ''}`,
      ...countLines(lines),
    };
  });
  return { sheets: [tableSheet(`${year}年履职情况`, COLUMNS, rows)] };
}
