import { describe, expect, it } from 'vitest';
import { brief, plan } from './planned';

describe('rows of one name', () => {
  const of = (unit: string, name = '王明') => [name, unit];
  const said = (rows: string[][], answers = {}) =>
    brief(plan([['姓名', '工作单位'], ...rows], { answers })).map((line) =>
      line.split(' ').slice(0, 3).join(' '),
    );

  it('are told apart by their units, and each is held against the first of its unit', () => {
    const rows = [of('一中'), of('二中'), of('一中'), of(''), of('二中'), of('三中')];
    expect(said(rows)).toEqual([
      '2 王明 add',
      '3 王明 add',
      '4 王明 refuse',
      '5 王明 refuse',
      '6 王明 refuse',
      '7 王明 add',
    ]);
    const { rows: planned } = plan([['姓名', '工作单位'], ...rows]);
    expect(planned[4]?.remarks[0]).toContain('第3行');
    expect(planned[3]?.remarks[0]).toContain('第2行');
  });

  it('in two spellings are one person of a unit, or two where the clerk says so', () => {
    const rows = [of('一中', '王明'), of('一中', '王 明')];
    expect(said(rows)).toHaveLength(2);
    const spelled = [of('一中', '阿依古丽·买买提'), of('一中', '阿依古丽.买买提')];
    expect(plan([['姓名', '工作单位'], ...spelled]).rows[1]?.action).toBe('refuse');
    const apart = plan([['姓名', '工作单位'], ...spelled], { answers: { alike: 'apart' } });
    expect(apart.rows.map(({ action }) => action)).toEqual(['add', 'add']);
  });

  it('may be many thousand', () => {
    const rows = Array.from({ length: 19_000 }, (_one, at) => of(`第${at}单位`));
    expect(plan([['姓名', '工作单位'], ...rows]).rows.every(({ action }) => action === 'add')).toBe(
      true,
    );
  });
});
