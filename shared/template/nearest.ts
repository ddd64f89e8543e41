import { PLACEHOLDERS, type Placeholder } from './placeholders';

/** What people call the same thing. */
const ALSO: ReadonlyMap<string, Placeholder> = new Map(
  Object.entries({
    文号: '发文字号',
    编号: '发文字号',
    主送机关: '主送',
    抄送机关: '抄送',
    落款: '署名',
    发文机关: '署名',
    发文机关署名: '署名',
    日期: '成文日期',
    内容: '正文',
    附件: '附件说明',
    缓急: '紧急程度',
  } as const),
);

/** How many signs must be put in, taken out or changed to make one word of the other. */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_one, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const now = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const same = a[row - 1] === b[at - 1] ? 0 : 1;
      const [left = 0, above = 0, both = 0] = [now[at - 1], before[at], before[at - 1]];
      now.push(Math.min(left + 1, above + 1, both + same));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}

/** The known name that was probably meant, or null. */
export function nearestPlaceholder(typed: string): Placeholder | null {
  const name = typed.replace(/[\s\u3000]/g, '');
  if (name.length > 12) return null;
  const also = ALSO.get(name);
  if (also !== undefined) return also;
  const ranked: { known: Placeholder; far: number }[] = PLACEHOLDERS.map((known) => ({
    known,
    far: distance(name, known),
  }));
  const [best] = ranked.sort((a, b) => a.far - b.far);
  // At least half of the name must be there.
  return best && best.far <= best.known.length / 2 && best.far < name.length ? best.known : null;
}
