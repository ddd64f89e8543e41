import { printDate } from '#shared/model/civil-date';
import type { DraftRound } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import { byId } from '#shared/model/order';

const KINDS: Record<DraftRound['kind'], string> = {
  review: '送审',
  signed: '签发',
  returned: '退回签发人',
};

/** What a frozen version is called in lists, e.g. 二稿（签发，2026年6月30日）. */
export function versionName(round: DraftRound): string {
  return `${roundName(round.number)}（${KINDS[round.kind]}，${printDate(round.on)}）`;
}

/**
 * What frozen versions are called beside each other, by id: those of one name are told apart by
 * whom they went to, and of one reader by their order. Two that were called alike would be one
 * line twice in a list to choose from, and the wrong paper would be compared.
 */
export function versionNames(rounds: readonly DraftRound[]): Map<string, string> {
  const ordered = inOrder(rounds);
  const several = (names: readonly string[]) => (name: string) =>
    names.filter((one) => one === name).length > 1;
  const short = ordered.map(versionName);
  const isShared = several(short);
  const full = ordered.map((round, at) => {
    const name = short[at] ?? '';
    const people = round.people.join('、');
    return isShared(name) && people !== '' ? name.replace(/）$/, `，${people}）`) : name;
  });
  const isAgain = several(full);
  return new Map(
    ordered.map(({ id }, at) => {
      const name = full[at] ?? '';
      const turn = full.slice(0, at + 1).filter((one) => one === name).length;
      return [id, isAgain(name) ? name.replace(/）$/, `，第${turn}次）`) : name];
    }),
  );
}

/** What a frozen version is called in the name of a file, e.g. 二稿送审稿. */
export function versionLabel({ number, kind }: Pick<DraftRound, 'number' | 'kind'>): string {
  return `${roundName(number)}${KINDS[kind]}稿`;
}

/** The record of one round in one or two sentences. */
export function roundStory(round: DraftRound): string[] {
  const people = round.people.join('、');
  const lines: string[] = [];
  if (round.kind === 'review') {
    lines.push(`${printDate(round.on)}送${people || '审'}${people ? '审阅' : ''}`);
    if (round.returnedOn) {
      const by = round.changesBy.join('、');
      lines.push(`${printDate(round.returnedOn)}退回${by ? `，${by}有修改` : '，无修改'}`);
    }
  } else if (round.kind === 'signed') {
    lines.push(`${printDate(round.on)}${people}签发，以纸质签批件为准`);
  } else {
    lines.push(`${printDate(round.on)}退回签发人${people ? `（${people}）` : ''}`);
  }
  const note = round.note === '' ? [] : round.note.split('\n');
  lines.push(
    ...note.map((line, at) => (round.kind === 'returned' && at === 0 ? `原因：${line}` : line)),
  );
  lines.push(`登记人：${round.registeredBy || '未填'}`);
  return lines;
}

const KIND_ORDER: Record<DraftRound['kind'], number> = { review: 0, signed: 1, returned: 2 };

/** Rounds as they happened, the first one first; rows written at one instant follow number, kind and date. */
export function inOrder(rounds: readonly DraftRound[]): DraftRound[] {
  return [...rounds].sort(
    (a, b) =>
      a.createdAt.localeCompare(b.createdAt) ||
      a.number - b.number ||
      KIND_ORDER[a.kind] - KIND_ORDER[b.kind] ||
      a.on.localeCompare(b.on) ||
      byId(a, b),
  );
}
