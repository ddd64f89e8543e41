import { gradeOf, normalQuery } from '#shared/directory/match';
import { personKey } from '#shared/meetings/attendance';
import type { PersonRef } from '#shared/model/directory';
import { ATTENDANCE_ROLES, type Attendance } from '#shared/model/meeting';
import { type FoundPerson, findPeople } from '../../../data/queries/people';

/** Somebody who may have spoken. */
export interface Speaker extends FoundPerson {
  /** 出席, 列席 or 邀请; '' for somebody who is not on the meeting's list. */
  role: string;
}

/** People offered at once. */
const LIMIT = 12;

export const guestOf = (name: string): PersonRef => ({
  source: 'guest',
  id: null,
  name: name.trim(),
  unit: '',
  post: '',
});

export const postOf = ({ unit, post }: PersonRef): string =>
  post.startsWith(unit) ? post : unit + post;

/**
 * Who may be meant by hanzi, pinyin or initials: those on the meeting's list first,
 * who is excused or absent last among them, then everybody in the directory.
 */
export async function findSpeakers(
  text: string,
  attendance: readonly Attendance[],
): Promise<Speaker[]> {
  const query = normalQuery(text);
  const [{ keysOfName }, others] = await Promise.all([
    import('#shared/directory/pinyin-keys'),
    query === '' ? [] : findPeople(text, LIMIT),
  ]);
  const graded = attendance.flatMap((row) => {
    const grade = query === '' ? 0 : gradeOf(row.person.name, keysOfName(row.person.name), query);
    const away = row.state === 'leave' || row.state === 'absent' ? 10 : 0;
    return grade === null ? [] : [{ row, grade: grade + away }];
  });
  graded.sort((a, b) => a.grade - b.grade);
  const listed = graded.map(
    ({ row }): Speaker => ({
      ref: row.person,
      facts: postOf(row.person),
      role: ATTENDANCE_ROLES[row.role],
    }),
  );
  const known = new Set(listed.map(({ ref }) => personKey(ref)));
  const found = others
    .filter(({ ref }) => !known.has(personKey(ref)))
    .map((one) => ({ ...one, role: '' }));
  return [...listed, ...found].slice(0, LIMIT);
}
