import { describe, expect, it } from 'vitest';
import { proposedIssuers, proposedNames } from '../../../renderer/data/commands/office';

const codes = (typed: string) => proposedIssuers(typed).map(({ code }) => code);

describe('the names of a new office', () => {
  it.each([
    '示例市',
    '政协示例市委员会',
    '示例市政协',
    '示例市政协办公室',
    '政协示例市委员会办公室',
    '中国人民政治协商会议示例市委员会',
    ' 示例市　',
    '示例市委员会',
    '示例市政协委员会',
    '政协示例市委',
    '政协示例市第五届委员会',
    '中国人民政治协商会议第五届示例市委员会',
    '中共政协示例市委员会党组',
    '示例市政协党组',
    '示例市政协机关党委',
    '示例市政协办公厅（机关）',
  ])('come from %s without a word said twice', (typed) => {
    expect(proposedNames(typed)).toEqual({
      committeeName: '政协示例市委员会',
      shortName: '示例市政协',
      officeName: '政协示例市委员会办公室',
    });
    expect(codes(typed)[1]).toBe('示政协办发');
  });

  it.each([
    ['甘肃省示例市', '示', '示例市政协'],
    ['内蒙古自治区示例盟', '示', '示例盟政协'],
    ['安城市示例区', '示', '示例区政协'],
    ['甘肃省安城市示例县', '示', '示例县政协'],
    ['中国人民政治协商会议甘肃省示例市委员会', '示', '示例市政协'],
    ['广州市', '广', '广州市政协'],
    ['沙市区', '沙', '沙市区政协'],
    ['市中区', '市', '市中区政协'],
    ['广西示例市', '示', '示例市政协'],
    ['内蒙古示例盟', '示', '示例盟政协'],
    ['新疆示例地区', '示', '示例地区政协'],
    ['吉林市', '吉', '吉林市政协'],
    ['海南藏族自治州', '海', '海南藏族自治州政协'],
    ['河南蒙古族自治县', '河', '河南蒙古族自治县政协'],
  ])('take 代字 and short name of %s from the place itself', (typed, letter, short) => {
    for (const code of codes(typed)) expect(code).toMatch(new RegExp(`^${letter}政协`));
    expect(proposedNames(typed).shortName).toBe(short);
  });

  it('keep the province where the whole name is written', () => {
    expect(proposedNames('甘肃省示例市').committeeName).toBe('政协甘肃省示例市委员会');
  });
});
