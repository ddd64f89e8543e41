import { describe, expect, it } from 'vitest';
import type { PersonRef } from '#shared/model/directory';
import { partsOfLabel } from '#shared/proceedings/label-parts';
import { splitTranscript } from '#shared/proceedings/split-transcript';
import { whoIsMeant } from '#shared/proceedings/who-spoke';

const guest = (name: string, unit = '', post = ''): PersonRef => ({
  source: 'guest',
  id: null,
  name,
  unit,
  post,
});

interface Office {
  listed?: PersonRef[];
  others?: PersonRef[];
  chair?: PersonRef | null;
}

/** Who each label of a transcript is: unit and post, or why nobody. */
function meantIn(text: string, { listed = [], others = [], chair = null }: Office) {
  const known = [...listed, ...(chair ? [chair] : [])].map(({ name }) => name);
  const labels = splitTranscript(text, { known }).names.map(({ name, post }) =>
    partsOfLabel(name, post, known),
  );
  return labels.map((label) => {
    const meant = whoIsMeant(label, { chair, listed, others, labels });
    if (meant.person) return `${meant.person.name}·${meant.person.unit}${meant.person.post}`;
    return meant.isElsewhere ? 'elsewhere' : `nobody, ${meant.others} others`;
  });
}

const TWO = [guest('李静', '示例市城投公司', '经理'), guest('李静', '市中医院', '院长')];

describe('who a label means', () => {
  it('is decided by its unit between two of one name', () => {
    const text =
      '李静（城投公司）：一。\n李静（市中医院院长）：二。\n市中医院李静：三。\n李静：四。';
    expect(meantIn(text, { listed: TWO })).toEqual([
      '李静·示例市城投公司经理',
      '李静·市中医院院长',
      '李静·市中医院院长',
      'nobody, 1 others',
    ]);
  });

  it('is found in the directory when the one on the list is of another unit', () => {
    const [here, there] = TWO as [PersonRef, PersonRef];
    const text = '李静（市中医院）：一。';
    expect(meantIn(text, { listed: [here], others: [there] })).toEqual(['李静·市中医院院长']);
    expect(meantIn(text, { listed: [here] })).toEqual(['elsewhere']);
  });

  it('is nobody when the transcript gives one name to two units and the list knows none', () => {
    const listed = [guest('李静')];
    expect(meantIn('李静（城投公司）：一。\n李静（市中医院）：二。', { listed })).toEqual([
      'elsewhere',
      'elsewhere',
    ]);
    expect(meantIn('李静（城投公司）：一。', { listed })).toEqual(['李静·']);
  });

  it('knows a unit by its short name', () => {
    const listed = [
      guest('岑小满', '市住房和城乡建设局', '局长'),
      guest('岑小满', '市发展和改革委员会'),
    ];
    expect(meantIn('岑小满（住建局）：一。\n市发改委岑小满：二。', { listed })).toEqual([
      '岑小满·市住房和城乡建设局局长',
      '岑小满·市发展和改革委员会',
    ]);
  });

  it('does not ask for the unit where the label only has a post of the committee', () => {
    const listed = [guest('孟青', '市第一中学', '校长')];
    expect(meantIn('孟青委员：一。\n孟青（市政协常委）：二。\n孟青：三。', { listed })).toEqual([
      '孟青·市第一中学校长',
      '孟青·市第一中学校长',
      '孟青·市第一中学校长',
    ]);
  });

  it('is whoever the transcript says was 主持人, else the chair', () => {
    const chair = guest('周启明', '', '主席');
    const host = guest('万俟川', '', '副主席');
    expect(meantIn('主持人：一。', { chair })).toEqual(['周启明·主席']);
    const named = '主持人（万俟川）：一。\n主持人：二。';
    expect(meantIn(named, { chair, listed: [host] })).toEqual(['万俟川·副主席', '万俟川·副主席']);
    expect(meantIn(named, { chair })).toEqual(['nobody, 0 others', 'nobody, 0 others']);
  });

  it('is nobody for a surname with a post', () => {
    expect(meantIn('岑局长：一。', { listed: [guest('岑小满', '市水务局', '局长')] })).toEqual([
      'nobody, 0 others',
    ]);
  });

  it('is the one of the name who is called by that post, where the label has no unit', () => {
    const listed = [
      guest('欧阳若水', '', '提案委员会主任（市特种设备检验所所长）'),
      guest('郝仁', '市住建局', '副局长'),
      guest('王力', '市第二中学', '校长'),
      guest('王力', '示例运输有限公司', '董事长'),
    ];
    const text = '欧阳若水主任：一。\n郝仁局长：二。\n王力校长：三。\n王力董事长：四。';
    expect(meantIn(text, { listed })).toEqual([
      '欧阳若水·提案委员会主任（市特种设备检验所所长）',
      '郝仁·市住建局副局长',
      '王力·市第二中学校长',
      '王力·示例运输有限公司董事长',
    ]);
  });

  it('is asked where nobody of the name has the post, or two have it', () => {
    const listed = [guest('郝仁', '市住建局', '科长'), ...TWO, guest('李静', '市妇幼院', '院长')];
    expect(meantIn('郝仁局长：一。\n李静院长：二。', { listed })).toEqual([
      'elsewhere',
      'elsewhere',
    ]);
  });
});
