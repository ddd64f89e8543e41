import { describe, expect, it } from 'vitest';
import {
  apartOnList,
  doublesAmong,
  knownRefs,
  leadersByMember,
  whoIs,
} from '#shared/directory/identity';
import type { Leader } from '#shared/model/office';
import { aMember, at } from './members';

const leader = (id: string, name: string, rank = 1): Leader => ({
  ...{ id, name, post: '副主席', duties: '', rank, sample: 0 },
});
const pairs = (leaders: Leader[], members: Parameters<typeof doublesAmong>[1]) =>
  doublesAmong(leaders, members).map(({ member, entry }) => `${member.id}+${entry.id}`);

describe('who an entry is', () => {
  it('is the person it was joined to, also when the entry itself is gone', () => {
    const who = whoIs([aMember({ id: 'm', entries: ['l', 'gone'] })]);
    expect(['m', 'l', 'gone', 'x'].map(who)).toEqual(['m', 'm', 'm', 'x']);
  });

  it('is decided by who stands in the list, not by who lies in the bin', () => {
    const binned = aMember({ id: 'old', entries: ['l'], deletedAt: '2026-08-01T00:00:00.000Z' });
    expect(whoIs([aMember({ id: 'new', entries: ['l', 'old'] }), binned])('l')).toBe('new');
  });

  it('gives a member the highest of several ranks', () => {
    const found = leadersByMember(
      [leader('a', '甲', 2), leader('b', '甲', 1)],
      [aMember({ id: 'm', entries: ['a', 'b'] })],
    );
    expect(found.get('m')?.id).toBe('b');
  });
});

describe('double entries', () => {
  it('are a leader and a member of one name, in whatever spelling, until somebody has said what they are', () => {
    const one = aMember({ id: 'm', name: '阿不都·买买提' });
    const leaders = [leader('l', '阿不都•买买提')];
    expect(pairs(leaders, [one])).toEqual(['m+l']);
    expect(pairs(leaders, [{ ...one, entries: ['l'] }])).toEqual([]);
    expect(pairs(leaders, [{ ...one, others: ['l'] }])).toEqual([]);
    expect(pairs(leaders, [{ ...one, deletedAt: '2026-08-01T00:00:00.000Z' }])).toEqual([]);
    expect(pairs(leaders, [{ ...one, sample: 1 }])).toEqual([]);
  });

  it('are two members of one unit or of two spellings; those of two units are namesakes', () => {
    const here = aMember({ id: 'a', name: '李明', affiliations: [at('市一中')] });
    const same = aMember({ id: 'b', name: '李明', affiliations: [at('市 一中')] });
    const there = aMember({ id: 'c', name: '李明', affiliations: [at('市二中')] });
    expect(pairs([], [here, same])).toEqual(['a+b']);
    expect(pairs([], [here, there])).toEqual([]);
    expect(pairs([], [here, { ...same, others: ['a'] }])).toEqual([]);
    const spelled = aMember({ id: 'd', name: '葛\u{E0100}洪', affiliations: [at('甲')] });
    const plain = aMember({ id: 'e', name: '葛洪', affiliations: [at('乙')] });
    expect(pairs([], [spelled, plain])).toEqual(['d+e']);
  });
});

describe('references in papers', () => {
  const ref = (id: string, name = '李明') =>
    ({ source: 'member', id, name, unit: '', post: '' }) as const;

  it('say who somebody is where the clerk has decided, for every entry of that name', () => {
    const members = [
      aMember({ id: 'm', name: '李明', entries: ['l'] }),
      aMember({ id: 'n', name: '李明' }),
      aMember({ id: 'x', name: '王芳' }),
    ];
    const known = knownRefs([leader('l', '李明')], members);
    expect([ref('m'), ref('l'), ref('n')].map((one) => known(one).person)).toEqual(['m', 'm', 'n']);
    expect(known(ref('x', '王芳'))).toEqual(ref('x', '王芳'));
  });
});

describe('a list that calls a guest and a member of one name', () => {
  const member = { source: 'member', id: 'm', name: '王芳', unit: '', post: '' } as const;
  const guest = {
    source: 'guest',
    id: null,
    name: '王芳',
    unit: '市民政局',
    post: '局长',
  } as const;

  it('tells them apart, and leaves open whom a bare name means', () => {
    const known = apartOnList([member, guest]);
    expect(known(member).person).toBe('m');
    expect(known(guest).person).toBeTruthy();
    expect(known(guest).person).not.toBe('m');
    expect(known({ ...guest, unit: '' }).person).toBeUndefined();
  });

  it('says nothing of one who is called once, or twice from one unit', () => {
    expect(apartOnList([member])(guest)).toBe(guest);
    const own = { ...member, unit: '市民政局' };
    expect(apartOnList([own, guest])(own)).toBe(own);
  });

  it('does not overrule what the clerk has said', () => {
    const said = { ...guest, person: 'm' };
    expect(apartOnList([member, guest])(said)).toBe(said);
  });
});
