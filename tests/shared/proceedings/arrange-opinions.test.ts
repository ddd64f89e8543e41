import { expect, it } from 'vitest';
import type { AgendaItem } from '#shared/model/meeting';
import type { Opinion } from '#shared/model/proceedings';
import { type Arrangement, arrangeOpinions } from '#shared/proceedings/arrange-opinions';

const person = (name: string, id: string | null = name) =>
  ({ source: 'member', id, name, unit: '', post: '' }) as const;
const opinion = (id: string, facts: Partial<Opinion> = {}) =>
  ({ id, agendaItemId: null, speaker: null, targets: [], groupId: null, ...facts }) as Opinion;
const items = [
  { id: 'i1', title: '停车' },
  { id: 'i2', title: '养老' },
] as AgendaItem[];
const groups = [{ id: 'g', meetingId: 'm', title: '停车难', order: 1 }];

function view(by: Arrangement, opinions: Opinion[]) {
  return arrangeOpinions(opinions, by, { items, groups }).map((section) => [
    section.title,
    section.opinions.map(({ id }) => id).join(''),
  ]);
}

it('in order keeps a group together where its first opinion stands', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    opinion(id, { groupId: 'be'.includes(id) ? 'g' : null }),
  );
  expect(view('order', rows)).toEqual([
    ['', 'a'],
    ['停车难', 'be'],
    ['', 'cd'],
  ]);
});

it('a group that is gone is none', () => {
  expect(view('order', [opinion('a', { groupId: 'x' }), opinion('b')])).toEqual([['', 'ab']]);
});

it('by item follows the agenda; what has none, or one that is gone, comes last', () => {
  const rows = [
    opinion('a', { agendaItemId: 'i2' }),
    opinion('b'),
    opinion('c', { agendaItemId: 'i1' }),
    opinion('d', { agendaItemId: 'gone' }),
  ];
  expect(view('item', rows)).toEqual([
    ['停车', 'c'],
    ['养老', 'a'],
    ['未归议题', 'bd'],
  ]);
});

it('by unit shows an opinion under each unit it concerns', () => {
  const [traffic, works] = [
    { id: 'u1', name: '市公安局' },
    { id: null, name: '市住建局' },
  ];
  const rows = [opinion('a', { targets: [traffic, works] }), opinion('b', { targets: [works] })];
  expect(view('unit', [...rows, opinion('c')])).toEqual([
    ['市公安局', 'a'],
    ['市住建局', 'ab'],
    ['未定单位', 'c'],
  ]);
});

it('by speaker tells two people of one name apart', () => {
  const rows = [
    opinion('a', { speaker: person('李明', '1') }),
    opinion('b', { speaker: person('李明', '2') }),
    opinion('c', { speaker: person('李明', '1') }),
    opinion('d'),
  ];
  expect(view('speaker', rows)).toEqual([
    ['李明', 'ac'],
    ['李明', 'b'],
    ['未注明发言人', 'd'],
  ]);
});
