import { describe, expect, it } from 'vitest';
import { spellerOf } from '#shared/proofread/speller/spell';
import type { KnownNames } from '#shared/proofread/types';
import { shipped } from './model-file';

const NOBODY: KnownNames = { people: [], units: [], places: [], terms: [] };
const speller = spellerOf(shipped());
const found = (text: string) =>
  speller(text, NOBODY).map(
    ({ start, end, suggestion, slip }) => `${slip ?? ''}${text.slice(start, end)}→${suggestion}`,
  );

describe('slips of fingers', () => {
  it.each([
    ['会议听取了提案办理工作作情况的汇报。', '重复作作→作'],
    ['各承办单单位要及时答复委员。', '重复单单→单'],
    ['委员们深入基层开展调研研活动。', '重复研研→研'],
    ['各单位要加强织组领导，落实责任。', '颠倒织组→组织'],
    ['强化施措落实，确保取得实效。', '颠倒施措→措施'],
    // 任 and 金 are surnames as well.
    ['压实任责，抓好整改。', '颠倒任责→责任'],
    ['加强资产管理，规范金资使用。', '颠倒金资→资金'],
    ['会议由市委协政工作领导小组召集。', '颠倒协政→政协'],
    ['始终坚持以人民中心的发展思想。', '缺字坚持以人民中心→坚持以人民为中心'],
  ])('%s', (text, slip) => {
    expect(found(text)).toContain(slip);
  });

  it.each([
    '示例市“十五五”规划纲要草案已经公布。',
    '委员会会同市财政局开展视察。',
    '会议由王园园主持，程远帆参加。',
    '调研组先后来到青禾镇、丁丁村和圆圆社区。',
    '政策层层落实，人人有责，事事有着落。',
    '现在在建项目进展顺利，所有有关手续齐全。',
    '各村选出管水员，负责渠道维护。',
    '市市场监督管理局开展食品安全检查。',
    '全国政协常委会会议审议了报告。',
  ])('none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
