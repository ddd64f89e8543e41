import { MEMBER_COLUMNS } from '#shared/directory/columns';
import type { ImportAnswers } from '#shared/directory/import-plan';
import type { Known } from '#shared/directory/member-facts';
import type { Member } from '#shared/model/directory';
import type { ReadSheet } from '#shared/sheet/book';
import { readTable } from '#shared/sheet/table';
import { planMembers } from './plans';

/** What a roster is planned against. */
interface Setting {
  members?: Member[];
  known?: Known;
  answers?: ImportAnswers;
  sheet?: Partial<ReadSheet>;
}

/** What would come of a roster with these rows, its headings first. */
export const plan = (
  rows: string[][],
  { members = [], known, answers = {}, sheet = {} }: Setting = {},
) => {
  const book = { fileName: '名册.xlsx', sheets: [{ name: '名单', rows, merges: [], ...sheet }] };
  return planMembers(
    '名册.xlsx',
    readTable(book, MEMBER_COLUMNS, answers.sheet),
    members,
    known,
    answers,
  );
};
/** Each row in a line: number, name, what is done, what is said. */
export const brief = ({ rows }: ReturnType<typeof plan>) =>
  rows.map(({ row, name, action, changes, remarks }) =>
    [row, name, action, ...changes, ...remarks].join(' '),
  );
/** The questions of a plan and the answers in use. */
export const asked = ({ questions }: ReturnType<typeof plan>) =>
  questions.map(({ key, answer }) => `${key}=${answer}`);
