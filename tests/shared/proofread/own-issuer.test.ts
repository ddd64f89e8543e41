import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

const saidOf = (text: string, issuer: string) =>
  proofread(text, contextOf('2026-11-28', { issuer }))
    .findings.filter(({ rule }) => rule === 'kinds.issuer')
    .map(({ words }) => words);

describe('what the issuer of the paper cannot do', () => {
  const office = '政协示例市委员会办公室';
  const body = '政协示例市委员会';

  it.each([
    ['我会责令相关企业限期整改。', body, '我会责令'],
    ['经研究，决定免去李明同志市财政局局长职务。', body, '决定免去李明同志市财政局局长'],
    ['我办批准你局老旧小区改造项目建设。', office, '我办批准你局老旧小区改造项目建设'],
    ['我会颁布了《示例市城市绿化条例》。', body, '我会颁布了《示例市城市绿化条例》'],
  ])('%s', (text, issuer, words) => {
    expect(saidOf(text, issuer)).toEqual([words]);
    expect(saidOf(text, '示例市人民政府')).toEqual([]);
    expect(saidOf(text, '')).toEqual([]);
  });

  it('a kind of paper in the title', () => {
    const paper = (title: string) =>
      `${title}\n各县区政协：\n现将有关事项说明如下。请结合实际认真抓好落实。\n特此说明。`;
    expect(saidOf(paper('关于做好提案办理工作的命令'), body)).toEqual(['的命令']);
    expect(saidOf(paper('关于常务委员会工作报告的决议'), office)).toEqual(['的决议']);
    expect(saidOf(paper('关于常务委员会工作报告的决议'), body)).toEqual([]);
  });

  it.each([
    '我会建议市政府责令相关企业限期整改。',
    '我办商请你局同意该项目建设方案。',
    '会议同意立项协商议题3个。',
    '主席会议决定任命王芳同志为提案委员会副主任。',
  ])('nothing of %s', (text) => {
    expect(saidOf(text, body)).toEqual([]);
  });
});
