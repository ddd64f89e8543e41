import { describe, expect, it } from 'vitest';
import { knownIn } from '#shared/proceedings/label-parts';
import {
  keepsEveryWord,
  labelText,
  type SplitOptions,
  splitTranscript,
  wordsOfPiece,
} from '#shared/proceedings/split-transcript';

function split(text: string, options: SplitOptions = {}) {
  const transcript = splitTranscript(text, options);
  expect(keepsEveryWord(text, transcript)).toBe(true);
  return transcript.pieces.map((piece) => [piece.name, piece.at, wordsOfPiece(piece, false)]);
}

describe('a transcript', () => {
  it('is cut at names with a colon', () => {
    expect(
      split(
        '主持人：现在开会。\n请孟青委员发言。\n孟青：我讲三点。\n一是：要快。\n\n周启明主席: 讲得好。',
      ),
    ).toEqual([
      ['主持人', '', '现在开会。\n请孟青委员发言。'],
      ['孟青', '', '我讲三点。\n一是：要快。'],
      ['周启明主席', '', '讲得好。'],
    ]);
  });

  it('is cut at names in brackets, with posts, and with spaces inside', () => {
    expect(
      split('【孟青】建议增设车位。\n[周启明]：好。\n张　三（市教育局局长）：补充一点。'),
    ).toEqual([
      ['孟青', '', '建议增设车位。'],
      ['周启明', '', '好。'],
      ['张三', '', '补充一点。'],
    ]);
  });

  it('takes times of day over', () => {
    expect(split('孟青 10:32\n建议一。\n周启明 14:05:10\n好。')).toEqual([
      ['孟青', '10:32', '建议一。'],
      ['周启明', '14:05', '好。'],
    ]);
    expect(split('[09:05] 孟青：建议一。\n（9:40）周启明：好。')).toEqual([
      ['孟青', '09:05', '建议一。'],
      ['周启明', '09:40', '好。'],
    ]);
  });

  it('does not take the time since a recording began for a time of day', () => {
    const text = '发言人1 00:03\n大家好。\n发言人 2  00:45\n我先讲。\n[00:10:32] 孟青：建议一。';
    expect(split(text)).toEqual([
      ['发言人1', '', '大家好。'],
      ['发言人2', '', '我先讲。'],
      ['孟青', '', '建议一。'],
    ]);
    expect(splitTranscript(text).isElapsed).toBe(true);
  });

  it('puts stretches of one speaker in a row together', () => {
    const text = '发言人1 00:03\n大家好。\n发言人1 00:09\n今天谈养老。\n发言人2 00:20\n好。';
    const { pieces, names } = splitTranscript(text);
    expect(pieces.map((piece) => wordsOfPiece(piece, false))).toEqual([
      '大家好。\n今天谈养老。',
      '好。',
    ]);
    expect(pieces.map((piece) => wordsOfPiece(piece, true))[0]).toBe(
      '发言人1 00:03大家好。\n发言人1 00:09今天谈养老。',
    );
    expect(names.map((label) => [labelText(label), label.count])).toEqual([
      ['发言人1', 1],
      ['发言人2', 1],
    ]);
  });

  it('leaves ordinary words with a colon alone', () => {
    const text = [
      '孟青：有以下几点。',
      '建议：增设车位。',
      '任务：三年完成。',
      '第一：要快。',
      '会议指出：很好。',
      '时间：10:32',
      '孟青同志在讲话中指出：要实。',
      '比例为1：3。',
      '【摘要】略。',
      '10:30 开会',
    ].join('\n');
    expect(split(text, { known: ['孟青'] })).toHaveLength(1);
  });

  it('knows a rare name from the list of attendees, and a foreign one by its dot', () => {
    const text = '𬭎亮：一。\n阿依古丽·买买提：二。\n爨颂：三。';
    expect(splitTranscript(text).names.map(({ name, isSure }) => [name, isSure])).toEqual([
      ['𬭎亮', false],
      ['阿依古丽·买买提', true],
      ['爨颂', true],
    ]);
    expect(split(text, { known: ['𬭎亮', '爨颂'] })).toEqual([
      ['𬭎亮', '', '一。'],
      ['阿依古丽·买买提', '', '二。'],
      ['爨颂', '', '三。'],
    ]);
  });

  it('without any speaker is one piece', () => {
    expect(split('各位委员，今天开会。\n\n建议增设车位。')).toEqual([
      ['', '', '各位委员，今天开会。\n\n建议增设车位。'],
    ]);
    expect(split('')).toEqual([]);
  });

  it('keeps what stands before the first speaker', () => {
    expect(split('专题协商会记录\n孟青：好。')).toEqual([
      ['', '', '专题协商会记录'],
      ['孟青', '', '好。'],
    ]);
  });

  it.each([
    '说明：以上根据现场录音整理，未经本人审阅。',
    '（根据录音整理）',
    '记录：王敏',
    '录音整理：王敏、李青',
  ])('gives %s at its end to nobody', (note) => {
    const made = split(`周启明：建议增设车位。\n孟青：同意。\n\n${note}\n`);
    expect(made.map(([name]) => name)).toEqual(['周启明', '孟青', '']);
    expect(made.at(-1)?.[2]).toBe(note);
  });

  it.each([
    '孟青：以上是我根据调研整理的几点意见。',
    '孟青：同意。\n说明：数据来自统计局。',
    '孟青：记录：王敏说得对。',
  ])('leaves a last sentence to whoever says it: %s', (words) => {
    expect(split(`周启明：好。\n${words}`)).toHaveLength(2);
  });

  it('does not cut at what the clerk says is no speaker', () => {
    expect(
      split('孟青：要点如下。\n方圆：三公里以内。', { notSpeakers: new Set(['方圆']) }),
    ).toEqual([['孟青', '', '要点如下。\n方圆：三公里以内。']]);
  });

  it('of a megabyte is cut whole, in time by its length', () => {
    const cut = (count: number) => {
      const text = '孟青：各位委员要深入基层开展调查研究。\n周启明：好。\n'.repeat(count);
      const before = process.cpuUsage();
      const transcript = splitTranscript(text, { known: ['孟青', '周启明'] });
      const spent = process.cpuUsage(before).user / 1000;
      expect(transcript.pieces).toHaveLength(2 * count);
      expect(keepsEveryWord(text, transcript)).toBe(true);
      return spent;
    };
    const [small, large] = [cut(1500), cut(12_000)];
    expect(large).toBeLessThan(32 * Math.max(small, 30));
  });
});

describe('labels that differ', () => {
  it('are never one piece: one name of two units', () => {
    const text =
      '李静（城投公司）：先修路。\n李静（市中医院）：先建院。\n李静（市中医院）：再招人。';
    const { pieces } = splitTranscript(text, { known: ['李静'] });
    expect(pieces.map((piece) => [labelText(piece), wordsOfPiece(piece, false)])).toEqual([
      ['李静（城投公司）', '先修路。'],
      ['李静（市中医院）', '先建院。\n再招人。'],
    ]);
  });

  it('part a host by name from the unit that answers', () => {
    const text = '主持人（万俟川）：请民政局说。\n县民政局岑小满：已经在办。';
    expect(split(text)).toEqual([
      ['主持人', '', '请民政局说。'],
      ['县民政局岑小满', '', '已经在办。'],
    ]);
  });

  it('in another spelling of blanks are one', () => {
    expect(split('乐 小 川：一。\n乐小川：二。\n2. 乐小川：三。')).toEqual([
      ['乐小川', '', '一。\n二。'],
      ['乐小川', '', '三。'],
    ]);
  });
});

describe('what may be a speaker', () => {
  it('has words of its own and is said not to be sure', () => {
    const text = '周启明：现在发言。\n硕日布：牧道要通。\n县水务局：水源有保障。\n周启明：好。';
    const { names, pieces } = splitTranscript(text, { known: ['周启明'] });
    expect(pieces.map((piece) => [piece.name, wordsOfPiece(piece, true)])).toEqual([
      ['周启明', '周启明：现在发言。'],
      ['硕日布', '硕日布：牧道要通。'],
      ['县水务局', '县水务局：水源有保障。'],
      ['周启明', '周启明：好。'],
    ]);
    expect(names.filter(({ isSure }) => !isSure).map(labelText)).toEqual(['硕日布', '县水务局']);
  });

  it('heads a speech in a record that was put in order, and is asked about', () => {
    const text = [
      ...['一、单国栋主席讲话', '开场。', '二、委员发言', '（一）李静委员的发言', '先修路。'],
      ...['（二）郝礼（市中医院）　多设门诊。', '三、市民政局汇报', '已列入计划。'],
    ].join('\n');
    const transcript = splitTranscript(text, { known: ['单国栋'] });
    expect(transcript.pieces.map((piece) => [piece.name, wordsOfPiece(piece, false)])).toEqual([
      ['单国栋主席', '开场。\n二、委员发言'],
      ['李静委员', '先修路。'],
      ['郝礼', '多设门诊。'],
      ['市民政局', '已列入计划。'],
    ]);
    expect(transcript.names.map(({ isSure }) => isSure)).toEqual([false, false, false, false]);
    expect(keepsEveryWord(text, transcript)).toBe(true);
    expect(split('他听了单国栋主席讲话\n大家发言')).toEqual([
      ['', '', '他听了单国栋主席讲话\n大家发言'],
    ]);
  });

  it('goes back to the one before when the clerk says it is none', () => {
    const text = '周启明：分工如下。\n县水务局：管水源。';
    expect(split(text, { notSpeakers: new Set(['县水务局']) })).toEqual([
      ['周启明', '', '分工如下。\n县水务局：管水源。'],
    ]);
  });
});

describe('the person meant', () => {
  it('may have a post before or behind the name', () => {
    const known = ['孟青', '周启明'];
    expect(knownIn('孟青', known)).toBe('孟青');
    expect(knownIn('孟青委员', known)).toBe('孟青');
    expect(knownIn('市教育局局长孟青', known)).toBe('孟青');
    expect(knownIn('孟青山', known)).toBeNull();
    expect(knownIn('孟青在会上', known)).toBeNull();
  });

  it('is the same name for two people: the name is known, the person is not', () => {
    expect(knownIn('李明', ['李明', '李明'])).toBe('李明');
  });
});

describe('a line that begins with a known name', () => {
  const known = ['孟青', '陈立', '李静', '李静怡', '古丽·买买提'];
  const split = (text: string, notSpeakers?: ReadonlySet<string>) =>
    splitTranscript(text, { known, notSpeakers });

  it.each([
    '（陈立）我同意。',
    '<v 陈立>我同意。',
    '陈立\n我同意。',
    '陈 立\n我同意。',
    '陈立　我同意。',
    '陈立\t我同意。',
    '陈立—我同意。',
    '陈立- 我同意。',
    '陈立|我同意。',
    '陈立*：我同意。',
    '陈立指出：我同意。',
    '陈立说：我同意。',
    '1. 陈立　我同意。',
  ])('%j is asked about, and given to nobody before it is answered', (line) => {
    const text = `孟青：我先讲。\n${line}`;
    const made = split(text);
    expect(made.pieces).toHaveLength(2);
    expect(made.pieces[0]?.stretches[0]?.words).toBe('我先讲。');
    expect(made.names.map(({ isSure }) => isSure)).toEqual([true, false]);
    expect(keepsEveryWord(text, made)).toBe(true);
    const answer = new Set(made.names.slice(1).map(labelText));
    expect(split(text, answer).pieces).toHaveLength(1);
  });

  it('is a bare name of somebody who has labels elsewhere: no label', () => {
    const text = '孟青：我先讲，到会的有：\n陈立\n孟青　在座\n陈立：我同意。';
    const made = split(text);
    expect(made.pieces.map(({ name }) => name)).toEqual(['孟青', '陈立']);
    expect(made.names.every(({ isSure }) => isSure)).toBe(true);
  });

  it('means the longer name, and a dotted one however its dot is written', () => {
    const made = split('李静怡\n一。\n古丽•买买提\n二。\n古丽买买提\n三。');
    expect(made.names.map(({ name }) => name)).toEqual(['李静怡', '古丽•买买提']);
  });

  it('in the middle of a sentence is none', () => {
    expect(split('孟青：我先讲。\n陈立的意见我同意。\n陈立10:30来的。').pieces).toHaveLength(1);
  });
});

describe('a known name before a colon', () => {
  const known = ['郝仁', '乐知行', '欧阳娜娜'];

  it.each([
    ['♪乐知行﹕好。', '乐知行'],
    ['（插话）乐知行：好。', '乐知行'],
    ['乐知行？：好。', '乐知行'],
    ['→ 欧阳娜娜（文联）发言：好。', '欧阳娜娜'],
    ['乐知行（市民政局副局长）补充：好。', '乐知行'],
  ])('%s is asked about and never left in the mouth of the one before', (line, name) => {
    const { pieces, names } = splitTranscript(`郝仁：先说一句。\n${line}`, { known });
    expect(pieces.map((piece) => piece.name)).toEqual(['郝仁', name]);
    expect(names.at(-1)?.isSure).toBe(false);
    expect(pieces.at(-1)?.stretches[0]?.words).toBe('好。');
  });

  it('is parted from those of whom only the part they play is known', () => {
    const text = '郝仁：先说一句。\n与会者甲：好。\n与会者乙：不好。';
    expect(splitTranscript(text, { known }).pieces.map(({ name }) => name)).toEqual([
      ...['郝仁', '与会者甲', '与会者乙'],
    ]);
  });

  it.each(['刚才郝仁讲了三点：一是快。', '乐知行三公里以内的食堂：两家。', '“快”字当头：抓紧。'])(
    '%s stays with the words',
    (line) => {
      const { pieces } = splitTranscript(`郝仁：先说一句。\n${line}`, { known });
      expect(pieces).toHaveLength(1);
    },
  );
});

describe('labels that a hurried hand writes', () => {
  const known = ['卢青山', '江望月', '段一鸣', '欧阳澜', '方静姝'];
  const asked = (text: string) => {
    const transcript = splitTranscript(text, { known });
    expect(keepsEveryWord(text, transcript)).toBe(true);
    return transcript.names.filter(({ isSure }) => !isSure).map(labelText);
  };
  const heard = (text: string) => split(text, { known }).map(([name, , words]) => [name, words]);

  it.each([
    '第三位发言人：江望月',
    '第3位发言：江望月',
    '发言二：江望月',
    '发言人2：江望月',
    '下一位：江望月',
    '最后一位发言人：江望月',
  ])('“%s” alone on its line says who speaks next', (line) => {
    expect(heard(`卢青山：第一件事。\n${line}\n第二件事，应当快办。`)).toEqual([
      ['卢青山', '第一件事。'],
      ['江望月', '第二件事，应当快办。'],
    ]);
  });

  it.each([
    ['江望月（农工党）副院长：第二件事。', '江望月（农工党副院长）'],
    ['江望月（规划院）高级工程师：第二件事。', '江望月（规划院高级工程师）'],
    ['缑明远（民盟）副主任：第二件事。', '缑明远（民盟副主任）'],
    ['江望月；第二件事，应当快办。', '江望月'],
    ['江：第二件事。', '江'],
    ['欧阳：第二件事。', null],
    ['一号发言人：第二件事。', null],
    ['第二位委员：第二件事。', null],
    ['会议主持人：第二件事。', null],
    ['王（工程师）：第二件事。', '王（工程师）'],
    ['某某某：第二件事。', '某某某'],
    ['XXX：第二件事。', 'XXX'],
    ['——江望月\n第二件事，应当快办。', '江望月'],
    ['江望月。\n第二件事，应当快办。', '江望月'],
  ])('“%s” is never taken for the words of who spoke before', (line, label) => {
    const text = `卢青山：第一件事。\n${line}`;
    expect(heard(text)[0]).toEqual(['卢青山', '第一件事。']);
    expect(heard(text)).toHaveLength(2);
    if (label !== null) expect(asked(text)).toEqual([label]);
  });

  it('leaves a surname that nobody here has, and a list of names, among the words', () => {
    expect(
      heard('卢青山：分三步。\n注：见附表。\n时：上午。\n卢青山；江望月；段一鸣'),
    ).toHaveLength(1);
  });
});

describe('the head of a record', () => {
  const HEAD = ['时间：2026年9月10日上午', '地点：三楼会议室', '主持人：方静姝'];
  const options = { known: ['方静姝', '卢青山', '江望月'] };

  it.each([
    [['“守护上学路”专题协商会记录', ...HEAD, '出席：卢青山、江望月', '记录：梁晓禾']],
    [['会议名称：专题协商会', '时  间：上午', '主 持 人：方静姝', '记 录 人：梁晓禾', '']],
    [[...HEAD, '', '参加人员：卢青山、江望月', '']],
  ])('is nobody’s words, and its host begins no speech', (head) => {
    const text = [...head, '方静姝：现在开会。', '卢青山：第一条。'].join('\n');
    const { names } = splitTranscript(text, options);
    expect(names.map(labelText)).toEqual(['方静姝', '卢青山']);
    expect(names.every(({ isSure }) => isSure)).toBe(true);
    const [first, second] = split(text, options);
    expect(first?.[0]).toBe('');
    expect(second).toEqual(['方静姝', '', '现在开会。']);
  });

  it('ends with the host where his words stand below him: he is asked about', () => {
    const text = [...HEAD, '现在开会，请卢青山委员发言。', '卢青山：第一条。'].join('\n');
    const { names } = splitTranscript(text, options);
    expect(names.map(({ name, isSure }) => [name, isSure])).toEqual([
      ['方静姝', false],
      ['卢青山', true],
    ]);
  });

  it('is none where a host alone begins', () => {
    expect(split('主持人：现在开会。\n卢青山：第一条。', options)).toEqual([
      ['主持人', '', '现在开会。'],
      ['卢青山', '', '第一条。'],
    ]);
  });
});

describe('words without a label below somebody who was asked to speak', () => {
  const known = ['卢青', '江月'];
  const made = (text: string, notSpeakers?: ReadonlySet<string>) =>
    splitTranscript(text, { known, notSpeakers });
  const named = (text: string) =>
    made(text).pieces.map(({ name, stretches }) => [name, stretches[0]?.words]);

  it.each([
    ['下面请江月发言。', '江月'],
    ['首先请江月委员围绕停车治理作交流发言，时间八分钟。', '江月委员'],
    ['停车的事讲到这里。下一位，江月委员。', '江月委员'],
    ['请市水务局汇报供水情况。', '市水务局'],
    ['现在有请江月！', '江月'],
    ['下面由市教育局局长陆川介绍情况：', '市教育局局长陆川'],
    ['请各位委员畅所欲言。', '各位委员'],
  ])('%s: are asked about, and nobody’s before that', (line, name) => {
    const text = `卢青：开会。\n${line}\n\n我讲三点。\n一要快。\n卢青：讲得好。`;
    const whole = made(text);
    expect(named(text)).toEqual([
      ['卢青', `开会。\n${line}`],
      [name, '我讲三点。\n一要快。'],
      ['卢青', '讲得好。'],
    ]);
    expect(keepsEveryWord(text, whole)).toBe(true);
    expect(whole.names.map(({ isSure }) => isSure)).toEqual([true, false]);
    // They go back to the one before when the clerk says so; his labels elsewhere stay.
    const asked = new Set(whole.names.slice(1).map(labelText));
    expect(made(text, asked).pieces.map((piece) => piece.name)).toEqual(['卢青']);
    expect(made(`${text}\n江月：再说一句。`, asked).pieces.at(-1)?.name).toBe('江月');
  });

  it('are the former speaker’s where the one asked begins below under a label', () => {
    expect(named('卢青：下面请江月发言。\n大家欢迎。\n江月委员：我讲三点。')).toEqual([
      ['卢青', '下面请江月发言。\n大家欢迎。'],
      ['江月委员', '我讲三点。'],
    ]);
  });

  it.each([
    '请各单位认真落实。',
    '请市水务局会后书面汇报。',
    '接下来，我讲三点意见。',
    '下面请看大屏幕。',
    '这件事由规划局说明。',
    '我请求市水务局补充预算。',
    '请予以说明。',
    '感谢江月委员的发言。',
    '下面请大家审议。',
  ])('go on where nobody was asked: %s', (line) => {
    expect(made(`卢青：开会。\n${line}\n还有一件事。`).pieces).toHaveLength(1);
  });
});

it('the head of a record and its notes are known by a colon of any shape', () => {
  const text = '时间∶上午\n地点︓三楼\n主持人﹕卢青\n记录꞉王敏\n卢青∶开会。\n记录∶王敏';
  expect(splitTranscript(text, { known: ['卢青'] }).pieces.map(({ name }) => name)).toEqual([
    ...['', '卢青', ''],
  ]);
});

describe('subtitles', () => {
  const SRT =
    '1\n00:00:06,000 --> 00:00:07,500\n单国栋：现在开会。\n\n2\n00:00:08,000 --> 00:00:11,000\n请看材料。\n\n3\n00:00:12,000 --> 00:00:13,000\n郝仁：我讲三点，共\n12\n人参加。';

  it('have times and numbers that are no words, and are counted', () => {
    expect(split(SRT)).toEqual([
      ['单国栋', '', '现在开会。\n请看材料。'],
      ['郝仁', '', '我讲三点，共\n12\n人参加。'],
    ]);
    expect(splitTranscript(SRT).subtitles).toBe(3);
  });

  it.each([
    ['without numbers', '00:06 --> 00:07\n单国栋：开会。\n00:08 --> 00:10\n请坐。'],
    ['on the line of the words', '00:06 --> 00:07 单国栋：开会。\n2 00:08→00:10 请坐。'],
    [
      'of a .vtt',
      'WEBVTT\n\n00:06.000 --> 00:07.000 align:start\n单国栋：开会。\n\n00:08.000 --> 00:09.000\n请坐。\n\n00:10.000 --> 00:11.000\n',
    ],
    ['without empty lines', '1\n00:06 --> 00:07\n单国栋：开会。\n2\n00:08 --> 00:10\n请坐。'],
    ['as times alone', '[00:06]\n单国栋：开会。\n00:00:08\n请坐。'],
    ['before the name', '00:00:06 - 00:00:07\n单国栋：开会。\n（00:08）\n请坐。'],
  ])('are told %s', (_name, text) => {
    expect(split(text)).toEqual([['单国栋', '', '开会。\n请坐。']]);
    expect(splitTranscript(text).subtitles).toBeGreaterThan(1);
  });

  it('leave what was said of times and numbers alone', () => {
    const text = '单国栋：共有\n12\n人，9:00-10:00报到，\n9:00-10:00\n10:30\n散会。';
    expect(split(text)).toEqual([['单国栋', '', text.slice('单国栋：'.length)]]);
    expect(splitTranscript('1\n00:06 --> 00:07\n').pieces).toHaveLength(1);
  });

  it('keep what nobody is known to have said, and names that nobody was put in for', () => {
    const { pieces } = splitTranscript(
      '1\n00:06 --> 00:07\n大家好。\n\n2\n00:08 --> 00:09\n开会。',
    );
    expect(pieces.map((piece) => wordsOfPiece(piece, true))).toEqual(['大家好。\n开会。']);
    expect(splitTranscript(SRT).pieces.map((piece) => wordsOfPiece(piece, true))[0]).toBe(
      '单国栋：现在开会。\n请看材料。',
    );
  });
});

describe('a role, a unit or a post in brackets before a name', () => {
  it.each([
    ['[主持人]单国栋：开会。', '单国栋（主持人）'],
    ['【汇报人】 郝仁（市民政局）：开会。', '郝仁（汇报人，市民政局）'],
    ['（主持人）单国栋：开会。', '单国栋（主持人）'],
    ['〔市民政局〕郝仁：开会。', '郝仁（市民政局）'],
    ['（民盟）郝仁：开会。', '郝仁（民盟）'],
    ['[委员]郝仁：开会。', '郝仁（委员）'],
    ['[主持人] 单国栋 10:32\n开会。', '单国栋（主持人）'],
    ['[00:10:32] [主持人]单国栋：开会。', '单国栋（主持人）'],
    ['[主持人]单国栋\n开会。', '单国栋（主持人）'],
    ['[主持人]市民政局郝仁：开会。', '市民政局郝仁（主持人）'],
  ])('belongs to the name: %s', (text, label) => {
    const transcript = splitTranscript(text);
    expect(keepsEveryWord(text, transcript)).toBe(true);
    expect(transcript.names.map(labelText)).toEqual([label]);
    expect(transcript.pieces.map((piece) => wordsOfPiece(piece, false))).toEqual(['开会。']);
  });

  it.each(['【主持人】建议：先看材料。', '[主持人]：请郝仁发言。', '【主持人】现在开会。'])(
    'speaks for itself where words follow: %s',
    (text) => {
      expect(splitTranscript(text).names.map(labelText)).toEqual(['主持人']);
    },
  );
});
