import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetForms, giveUp, scopeOf, unregistered } from '../../../../renderer/data/forms/scopes';

afterEach(() => giveUp(unregistered()));

const form = (name: string, records: string[] = []) => scopeOf({ name, title: '反馈', records });

describe('what is kept of a form', () => {
  it('is what differs from what it began with, fields of a record one by one', () => {
    const scope = form('a');
    const first = { title: '旧', lead: [{ id: null, name: '市民政局' }], due: null };
    scope.put('facts', first, { ...first, title: '新' });
    const now = { ...first, due: '2026-05-01' };
    expect(scope.read<unknown>('facts', now)).toEqual({ ...now, title: '新' });
    scope.put('facts', first, { ...first, lead: [{ id: null, name: '市民政局' }] });
    expect(scope.read('facts', first)).toEqual(first);
    expect(scope.isEmpty).toBe(true);
  });

  it('tells maps, sets and lists by what is in them', () => {
    const scope = form('b');
    scope.put('chosen', new Map([['甲', 1]]), new Map([['甲', 1]]));
    scope.put('marks', new Set(['甲']), new Set(['甲']));
    expect(scope.isEmpty).toBe(true);
    scope.put('chosen', new Map(), new Map([['甲', 1]]));
    scope.put('marks', new Set(), new Set(['乙']));
    expect(scope.read('chosen', new Map())).toEqual(new Map([['甲', 1]]));
    expect(scope.read('marks', new Set())).toEqual(new Set(['乙']));
  });

  it('can be what was emptied or chosen away', () => {
    const scope = form('c');
    scope.put('words', '原来的话', '');
    scope.put('unit', { id: null, name: '市民政局' }, null);
    expect(scope.read('words', '原来的话')).toBe('');
    expect(scope.read('unit', { id: null, name: '市民政局' })).toBeNull();
    scope.end();
    expect(scope.read('words', '原来的话')).toBe('原来的话');
  });

  it('is not kept for the sake of a day or a choice alone', () => {
    const scope = form('d');
    scope.beside.add('on');
    const left = scope.show();
    scope.put('on', '', '2026-05-01');
    left();
    expect(form('d')).not.toBe(scope);
  });

  it('goes on being the same form while it is left with words in it', () => {
    const scope = form('e');
    const left = scope.show();
    scope.put('words', '', '在办');
    left();
    expect(form('e')).toBe(scope);
  });
});

it('what is typed to its end when the form is gone already is kept as well', () => {
  const scope = form('h');
  scope.show()();
  scope.put('person', '', '周科长');
  expect(form('h')).toBe(scope);
});

describe('words', () => {
  it('are texts and names, and no days, numbers, ticks or ids', () => {
    const scope = form('f');
    scope.put('on', '', '2026-05-01');
    scope.put('draftId', null, '0198c5f0-7a10-7000-8000-000000000001');
    scope.put('copies', null, 3);
    scope.put('isUnchanged', false, true);
    expect(unregistered()).toEqual([]);
    const zhou = { source: 'guest', id: null, name: '周科长', unit: '市民政局', post: '科长' };
    scope.put('people', [], [zhou]);
    scope.put('words', '', '已会同市财政局研究');
    expect(scope.words()).toEqual(['已会同市财政局研究', '周科长']);
    expect(unregistered()).toEqual([scope]);
  });
});

describe('a purge', () => {
  it('takes a form when all of its records are gone, at once or one after the other', () => {
    form('one', ['a']).put('words', '', '甲');
    form('both', ['a', 'b']).put('words', '', '乙');
    form('other', ['c']).put('words', '', '丙');
    form('lines').put('row/a', '', '丁');
    form('lines').put('row/c', '', '戊');
    const left = () => unregistered().flatMap((scope) => scope.words());
    forgetForms(['a']);
    expect(left()).toEqual(['乙', '丙', '戊']);
    forgetForms(['b']);
    expect(left()).toEqual(['丙', '戊']);
  });
});

it('tells whoever shows the form', () => {
  const scope = form('g');
  const heard = vi.fn();
  const stop = scope.subscribe(heard);
  scope.put('words', '', '甲');
  const was = scope.empty();
  scope.putBack(was);
  expect(heard).toHaveBeenCalledTimes(3);
  expect(scope.words()).toEqual(['甲']);
  stop();
});
