import type { Affiliation, Member } from '../model/directory';
import { MEMBER_TITLES, type MemberFacts, type RowFacts } from './member-facts';
import { isSameParty } from './usual-lists';

const PLAIN = ['party', 'sector', 'post', 'committee', 'telephone', 'term', 'note'] as const;

/** True where the file says something else than the directory; an empty cell says nothing. */
function says(key: (typeof PLAIN)[number], facts: MemberFacts, member: Member): boolean {
  if (facts[key] === '' || facts[key] === member[key]) return false;
  return key !== 'party' || !isSameParty(facts.party, member.party);
}

/** What the file says that the directory does not, in words. Empty cells say nothing. */
export function changesOf(facts: MemberFacts, member: Member): string[] {
  const changes = PLAIN.filter((key) => says(key, facts, member)).map(
    (key) => `${MEMBER_TITLES.get(key)}：${member[key] || '（空）'}→${facts[key]}`,
  );
  const [said, known] = [facts.affiliations.at(-1), member.affiliations.at(-1)];
  if (!said) return changes;
  if (said.unit !== '' && said.unit !== (known?.unit ?? ''))
    changes.push(`工作单位：${known?.unit || '（空）'}→${said.unit}`);
  if (said.post !== '' && said.post !== (known?.post ?? ''))
    changes.push(`单位职务：${known?.post || '（空）'}→${said.post}`);
  if (said.from !== null && said.from !== (known?.from ?? null))
    changes.push(`任职起始：${known?.from ?? '（空）'}→${said.from}`);
  return changes;
}

/** The member with what the file says; empty cells leave what is there, older affiliations stay. */
export function updatedMember(member: Member, facts: MemberFacts): Member {
  const next = { ...member };
  for (const key of PLAIN) if (says(key, facts, member)) next[key] = facts[key];
  const said = facts.affiliations.at(-1);
  if (said === undefined) return next;
  const known = member.affiliations.at(-1);
  const merged: Affiliation = {
    unit: said.unit || (known?.unit ?? ''),
    unitId: said.unit === '' || said.unit === known?.unit ? (known?.unitId ?? null) : null,
    post: said.post || (known?.post ?? ''),
    from: said.from ?? known?.from ?? null,
  };
  next.affiliations = [...member.affiliations.slice(0, -1), merged];
  return next;
}

/**
 * The facts as they are written: what has no place of its own goes behind the note,
 * behind that of the directory (`member`) where the row has none. A first day without
 * unit and post belongs to those that the directory knows, or goes there too.
 */
export function settledFacts(
  { facts, kept, remarks }: RowFacts,
  member: Member | null,
): { facts: MemberFacts; remarks: string[] } {
  const lines = [...kept];
  const told = [...remarks];
  const last = facts.affiliations.at(-1);
  let { affiliations } = facts;
  if (last && last.unit === '' && last.post === '' && !member?.affiliations.length) {
    affiliations = affiliations.slice(0, -1);
    if (last.from !== null) {
      lines.push(`任职起始：${last.from}`);
      told.push(`没有写单位和职务，任职起始${last.from}记在备注里`);
    }
  }
  const before = facts.note || (lines.length > 0 ? (member?.note ?? '') : '');
  const added = lines.filter((line) => !before.includes(line));
  const note = [before, ...added].filter((one) => one !== '').join('；');
  return { facts: { ...facts, affiliations, note }, remarks: told };
}
