import { describe, expect, it } from 'vitest';
import {
  inPrintedOrder,
  type ListRule,
  nameAt,
  namesIn,
  withName,
} from '#shared/directory/addressees';
import type { Unit } from '#shared/model/directory';

const unit = (
  shortName: string,
  kind: Unit['kind'],
  relation: Unit['relation'],
  order: number,
): Unit => ({
  id: shortName,
  fullName: `示例${shortName}`,
  shortName,
  kind,
  relation,
  order,
  telephone: '',
  note: '',
  createdAt: '',
  updatedAt: '',
  deletedAt: null,
  sample: 0,
});
const UNITS = [
  unit('市委办公室', '党委部门', 'superior', 1),
  unit('市民政局', '政府部门', 'level', 2),
  unit('市卫生健康委', '政府部门', 'level', 3),
  unit('甲县政协', '政协机关', 'subordinate', 4),
  unit('省政协办公厅', '政协机关', 'superior', 9),
];
const unitOf: ListRule['unitOf'] = (name) =>
  UNITS.find(({ shortName, fullName }) => name === shortName || name === fullName);
const TO = { unitOf, closing: '：' } as const;
const COPY = { unitOf, closing: '。' } as const;

describe('names of a list of units', () => {
  it('are parted by marks, but not by those inside brackets', () => {
    const text = '市民政局、各县（市、区）政协， 各有关单位：';
    expect(namesIn(text).map((one) => one.text)).toEqual([
      '市民政局',
      '各县（市、区）政协',
      '各有关单位',
    ]);
    expect(nameAt(text, 6).text).toBe('各县（市、区）政协');
    expect(nameAt('', 0)).toEqual({ text: '', from: 0, to: 0 });
    expect(nameAt('市民政局、', 5)).toEqual({ text: '', from: 5, to: 5 });
  });

  it('are put in at the cursor with 顿号 inside a kind, 逗号 between kinds, and the closing mark', () => {
    expect(withName('smz', 3, '市民政局', TO)).toEqual({ text: '市民政局：', caret: 4 });
    const second = withName('市民政局，ws：', 7, '市卫生健康委', TO);
    expect(second).toEqual({ text: '市民政局、市卫生健康委：', caret: 11 });
    expect(withName('市民政局、jx。', 7, '甲县政协', COPY).text).toBe('市民政局，甲县政协。');
    // In the middle: both neighbours.
    expect(withName('市民政局，x，甲县政协：', 6, '市卫生健康委', TO).text).toBe(
      '市民政局、市卫生健康委，甲县政协：',
    );
  });

  it('leave the marks beside a name that is not in the directory as typed', () => {
    expect(withName('各有关单位、smz', 9, '市民政局', COPY).text).toBe('各有关单位、市民政局。');
  });

  it('stand in the fixed order: superior, level, subordinate; no name is altered', () => {
    expect(inPrintedOrder('甲县政协、市卫生健康委、市民政局，市委办公室', COPY)).toBe(
      '市委办公室，市民政局、市卫生健康委，甲县政协。',
    );
    expect(inPrintedOrder('市民政局、省政协办公厅、示例市委办公室', TO)).toBe(
      '示例市委办公室，省政协办公厅，市民政局：',
    );
    expect(inPrintedOrder('各位委员，甲县政协、各有关单位、市民政局：', TO)).toBe(
      '各位委员，市民政局，甲县政协，各有关单位：',
    );
    expect(inPrintedOrder('市民政局：', TO)).toBe('市民政局：');
    expect(inPrintedOrder('', TO)).toBe('');
  });
});
