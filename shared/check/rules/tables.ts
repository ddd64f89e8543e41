import type { Role } from '../../structure/roles';
import { isBlack } from '../colours';
import type { Lapse, Rule } from '../lapse';
import type { Paper } from '../paper';

const WHERE_TEXT_BEGINS: ReadonlySet<Role> = new Set(['title', 'addressees', 'paragraph']);

/** Words of tables are black as all others (5.2.4); tables of the head, where a mark may stand, are left out. */
function checkTableColor({ file, lines }: Paper): Lapse[] {
  const begins = lines.find(({ role }) => role !== null && WHERE_TEXT_BEGINS.has(role))?.look;
  let isText = begins === undefined;
  let count = 0;
  return file.blocks.flatMap((block): Lapse[] => {
    if (block.kind === 'paragraph') {
      isText ||= block.paragraph === begins;
      return [];
    }
    count += 1;
    if (!isText || block.table.isTurned) return [];
    const wrong = block.table.paragraphs.flatMap(({ id, runs }) =>
      [...runs.entries()]
        .filter(([, { text, color }]) => text.trim() !== '' && !isBlack(color))
        .map(([run, look]) => ({ id, run, look })),
    );
    const [first] = wrong;
    if (!first) return [];
    const mend = wrong.map(({ id, run, look }) => {
      const stretch = { start: 0, end: look.text.length };
      return { on: 'run' as const, id, run, ...stretch, color: '000000' };
    });
    const words = [...first.look.text.trim()].slice(0, 16).join('');
    const found = `颜色${first.look.color}`;
    return [{ place: `第${count}个表格`, words, found, expected: '黑色', mend }];
  });
}

/** What the standard says of tables; their faces and sizes it leaves open (5.2.2). */
export const TABLE_RULES: readonly Rule[] = [
  {
    id: 'table-colour',
    title: '表格里文字的颜色',
    clause: '5.2.4',
    strength: '规定',
    check: checkTableColor,
  },
];
