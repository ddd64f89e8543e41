import { describe, expect, it } from 'vitest';
import { keepsEveryWord, labelText, splitTranscript } from '#shared/proceedings/split-transcript';

/** The labels of a text, with ？ behind those that are asked about. */
function labelsOf(text: string, known: readonly string[] = []): string {
  const transcript = splitTranscript(text, { known });
  expect(keepsEveryWord(text, transcript)).toBe(true);
  return transcript.names.map((label) => labelText(label) + (label.isSure ? '' : '？')).join(' ');
}

describe('a name with a mark of another kind', () => {
  it.each(['*岑小满*：好。', '`岑小满`：好。', '※岑小满：好。', '🎤 岑小满：好。'])(
    'is a label where a colon follows: %s',
    (line) => {
      expect(labelsOf(`孟青：开会。\n${line}`)).toBe('孟青 岑小满');
    },
  );

  it.each([
    '*岑小满* 我先说两句。',
    '**岑小满** 我先说两句。',
    '_岑小满_ 我先说两句。',
    '岑小满〉我先说两句。',
    '〈岑小满〉我先说两句。',
    '岑小满 〉 我先说两句。',
    '岑小满》我先说两句。',
    '☆岑小满☆ 我先说两句。',
    '“岑小满”：我先说两句。',
    '岑小满｜我先说两句。',
    '岑小满→我先说两句。',
    '岑小满 - 我先说两句。',
    '（岑小满）我先说两句。',
    '岑小满　　我先说两句，要加快。',
    '缑明远> 我先说两句。',
    '岑小满\n我先说两句。',
  ])('is asked about where none does: %s', (line) => {
    const name = line.includes('缑') ? '缑明远' : '岑小满';
    expect(labelsOf(`孟青：开会。\n${line}`)).toBe(`孟青 ${name}？`);
  });

  it.each([
    '高度*1.5倍。',
    '**关键**在落实。',
    '《水利》一文说得好。',
    '（关键）在落实。',
    '方法 - 走访，座谈。',
    '全市→各区。',
    '安全　　重于泰山。',
    '-20度的天气。',
    '“平安”是底线。',
    '岑小满\n吕芳洲\n关键\n在于落实。',
  ])('is none where it is a word: %s', (line) => {
    expect(labelsOf(`孟青：开会。\n${line}`)).toBe('孟青');
  });
});

describe('who is said to speak, with a post and a unit around it', () => {
  const known = ['江月', '陆川'];
  it.each([
    ['江月 委员（提案委）说：太堵。', '江月委员（提案委）？'],
    ['江月（提案委）补充道：太堵。', '江月（提案委）？'],
    ['岑小满副局长（市水务局）回应：已办。', '岑小满副局长（市水务局）？'],
    ['江月副主任委员接着补充道：太堵。', '江月副主任委员接着补充道？'],
    ['江月同志的书面意见：太堵。', '江月同志的书面意见？'],
    ['◎江月 市一中教师\n太堵，要管。', '江月市一中教师？'],
    ['江月，市一中教师\n太堵，要管。', '江月，市一中教师？'],
  ])('is asked about, and his words stay out of the mouth before: %s', (line, label) => {
    expect(labelsOf(`陆川：开会。\n${line}`, known)).toBe(`陆川 ${label}`);
  });

  it.each([
    '江月委员提的这件事，我赞成：要快。',
    '江月刚才说得好。原因有三：一是车多。',
    '江月 市一中教师\n方静姝 市二中教师',
    '江月等委员的建议\n一、错峰放学',
  ])('is no matter of a sentence or of a list: %s', (line) => {
    expect(labelsOf(`陆川：开会。\n${line}`, known)).toBe('陆川');
  });
});

describe('a label', () => {
  it.each([
    ['a colon', '孟青：好。', '孟青'],
    ['a half-width colon', '孟青: 好。', '孟青'],
    ['a ratio sign', '孟青∶好。', '孟青'],
    ['a small colon', '孟青﹕好。', '孟青'],
    ['a colon of vertical lines', '孟青︓好。', '孟青'],
    ['a letter that looks like a colon', '孟青꞉好。', '孟青'],
    ['two blanks in a name', '孟　青：好。', '孟青'],
    ['a blank between all characters', '岑 小 满：好。', '岑小满'],
    ['a number with a full stop', '3. 岑小满：好。', '岑小满'],
    ['a number with 、', '3、岑小满：好。', '岑小满'],
    ['a number in brackets', '（3）岑小满：好。', '岑小满'],
    ['a Chinese number', '三、岑小满：好。', '岑小满'],
    ['a circled number', '③岑小满：好。', '岑小满'],
    ['a number of one character', '⒊岑小满：好。', '岑小满'],
    ['black brackets', '【岑小满】好。', '岑小满'],
    ['tortoise-shell brackets', '〔岑小满〕好。', '岑小满'],
    ['white brackets', '〖岑小满〗好。', '岑小满'],
    ['square brackets', '[岑小满] 好。', '岑小满'],
    ['full-width square brackets', '［岑小满］：好。', '岑小满'],
    ['corner brackets', '「岑小满」：好。', '岑小满'],
    ['angle brackets', '<岑小满> 好。', '岑小满'],
    ['round brackets with a colon', '（岑小满）：好。', '岑小满'],
    ['brackets with a unit in them', '【岑小满（市水务局）】好。', '岑小满（市水务局）'],
    ['brackets with a unit behind', '【岑小满】（市水务局）：好。', '岑小满（市水务局）'],
    ['a unit in brackets', '岑小满（市水务局）：好。', '岑小满（市水务局）'],
    ['a unit in half-width brackets', '岑小满 (市水务局) : 好。', '岑小满（市水务局）'],
    ['two brackets', '岑小满（市水务局）（列席）：好。', '岑小满（市水务局，列席）'],
    ['a post behind', '岑小满副局长：好。', '岑小满副局长'],
    ['a post behind a blank', '岑小满 市水务局局长：好。', '岑小满市水务局局长'],
    ['a post behind a comma', '岑小满，市水务局局长：好。', '岑小满，市水务局局长'],
    ['a post behind a stroke', '岑小满/市水务局：好。', '岑小满/市水务局'],
    ['a unit before', '市水务局岑小满：好。', '市水务局岑小满'],
    ['a unit before a blank', '市水务局　岑小满：好。', '市水务局岑小满'],
    ['a unit and a post before', '市水务局副局长岑小满：好。', '市水务局副局长岑小满'],
    ['a unit with its person in brackets', '市水务局（岑小满）：好。', '市水务局（岑小满）'],
    ['a surname with its post', '岑局长：好。', '岑局长'],
    ['a role', '主持人：好。', '主持人'],
    ['a role with its person', '主持人岑小满：好。', '主持人岑小满'],
    ['a role with its person in brackets', '主持人（岑小满）：好。', '主持人（岑小满）'],
    ['a role behind', '岑小满（主持人）：好。', '岑小满（主持人）'],
    ['a role whose person follows alone', '发言人：岑小满\n好。', '岑小满'],
    ['a role by number', '发言人 2：好。', '发言人2'],
    ['a role as a program names it', 'SPEAKER_02 00:41\n好。', 'SPEAKER_02'],
    ['a time behind', '岑小满 10:32\n好。', '岑小满'],
    ['a time behind in brackets', '岑小满(10:32)：好。', '岑小满'],
    ['a day and a time', '2026-03-05 10:32:07 岑小满\n好。', '岑小满'],
    ['a time before', '[00:10:32] 岑小满：好。', '岑小满'],
    ['a time of hours and minutes in words', '10时32分 岑小满：好。', '岑小满'],
    ['bold type', '**岑小满：** 好。', '岑小满'],
    ['bold type before the colon', '**岑小满**：好。', '岑小满'],
    ['a heading', '## 岑小满\n好。', '岑小满'],
    ['a heading with a number', '### 2. 岑小满（市水务局）\n好。', '岑小满（市水务局）'],
    ['a quotation mark of a chat', '> 岑小满：好。', '岑小满'],
    ['a dot between two parts', '古丽•买买提：好。', '古丽•买买提'],
    ['a katakana dot', '古丽・买买提：好。', '古丽・买买提'],
  ])('may have %s', (_, text, label) => {
    expect(labelsOf(text)).toBe(label);
  });

  it.each([
    '仉小满',
    '缑小满',
    '亓小满',
    '钭小满',
    '郏小满',
    '笪小满',
    '佴小满',
    '妫小满',
    '呙小满',
    '昝小满',
    '禚小满',
    '仝小满',
    '芈小满',
    '逯小满',
    '苌小满',
    '郄小满',
    '綦小满',
    '谌小满',
    '侴小满',
    '覃小满',
    '万俟满',
    '亓官满',
    '淳于满',
    '澹台小满',
    '呼延满',
    '申屠满',
    '鲜于满',
    '闾丘满',
    '钟离满',
    '濮阳满',
    '赫连满',
    '拓跋满',
  ])('of %s is known by its surname', (name) => {
    expect(labelsOf(`主持人：请。\n${name}：好。`)).toBe(`主持人 ${name}`);
    expect(labelsOf(`主持人：请。\n${name}（市水务局）：好。`)).toBe(`主持人 ${name}（市水务局）`);
  });

  it.each([
    ['a unit', '市水务局：好。', '市水务局？'],
    ['a post', '市水务局局长：好。', '市水务局局长？'],
    ['a name that is a word', '高峰：好。', '高峰？'],
    ['a name of another language', '次仁卓玛：好。', '次仁卓玛？'],
    ['a surname that no list has', '黑建国：好。', '黑建国？'],
    ['what only a unit behind it makes a name', '年小满（市水务局）：好。', '年小满（市水务局）？'],
    ['somebody without a name', '一位委员：好。', '一位委员？'],
    ['a question and its answer', '问：好吗？\n答：好。', '问？ 答？'],
    ['two people', '孟青、岑小满：好。', '孟青、岑小满？'],
    ['somebody said to speak', '岑小满插话：好。', '岑小满插话？'],
    ['whom a speech may turn to', '岑主席：\n我讲三点。', '岑主席？'],
    ['a name of Latin letters', 'Tom：好。', 'Tom？'],
    ['a long name without its dot', '阿卜杜热合曼：好。', '阿卜杜热合曼？'],
    ['an old acquaintance', '老岑：好。\n小孟：好。', '老岑？ 小孟？'],
    ['a voice by number', '女1：好。\n男声2：好。', '女1？ 男声2？'],
    ['a name left open', '岑×：好。\n×××：好。\n委员×××：好。', '岑×？ ×××？ 委员×××？'],
    ['letters that stand for a name', '岑S：好。\nsu委员：好。', '岑S？ su委员？'],
    ['two names of Latin letters', 'Zhang San：好。', 'ZhangSan？'],
    ['whatever a program times', '岑的iPhone 00:12\n好。', '岑的iPhone？'],
    ['who led, as a record begins', '地点：三楼\n主持人：岑小满\n现在开会。', '岑小满？'],
  ])('is asked about when it is %s', (_, text, labels) => {
    expect(labelsOf(text)).toBe(labels);
  });

  it.each([
    '建议：要快。',
    '困难：经费不足。',
    '任务：三年完成。',
    '目标任务：三年完成。',
    '抓落实：要快。',
    '补短板：要快。',
    '第一：要快。',
    '一是：要快。',
    '1. 建议：要快。',
    '（一）基本情况：要快。',
    '二、存在问题：要快。',
    '第五点：要快。',
    '会议指出：要快。',
    '他说：要快。',
    '各位领导、各位委员：',
    '同志们：',
    '尊敬的各位来宾：',
    '责任单位：市水务局',
    '联系人：岑小满',
    '记录：岑小满',
    '时间：10:32',
    '比例为1：3。',
    '10:30 开会',
    '（掌声）',
    '【摘要】略。',
    '看病难：要快。',
    '孟青同志在讲话中指出：要快。',
    '高质量：要快。',
    '成本：要快。',
    '下一步打算：',
    '老百姓：盼着。',
    '附件：1.名单',
    '小区：要快。',
    '老区：要快。',
    '小时：要快。',
    '小计：3项。',
    '老年：要快。',
    'OK：要快。',
  ])('is not what %s begins with', (line) => {
    expect(labelsOf(`孟青：有几点。\n${line}`, ['孟青'])).toBe('孟青');
  });

  it('of somebody on the list is sure in any spelling and with anything beside it', () => {
    const known = ['高峰', '古丽·买买提', '年小满'];
    const text =
      '高峰：一。\n古丽•买买提委员：二。\n市水务局年小满：三。\n年小满——四。\n年小满\t五五五五五五五五五五五五五五五五。';
    expect(labelsOf(text, known)).toBe('高峰 古丽•买买提委员 市水务局年小满 年小满？');
  });

  it('of a known name is no label where the words go on', () => {
    expect(labelsOf('孟青：好。\n高明之处：省钱。', ['孟青', '高明'])).toBe('孟青');
  });
});

describe('a label that names nobody or several people', () => {
  it.each([
    '张三李四',
    '张三 李四',
    '岑小满卢青',
    '江月段一鸣孟青',
    '？？',
    '??',
    '？',
    '未知发言人',
    '未知',
    '听不清',
    '（听不清）',
    '身份不明者',
    '匿名委员',
    '某某',
  ])('%s is asked about, and takes its words from nobody', (label) => {
    const text = `卢青：先说一句。\n${label}：这一段是谁讲的。`;
    const transcript = splitTranscript(text, { known: ['卢青', '江月', '段一鸣', '孟青'] });
    expect(transcript.pieces).toHaveLength(2);
    expect(transcript.pieces[0]?.stretches.map(({ words }) => words)).toEqual(['先说一句。']);
    expect(transcript.names.map(({ isSure }) => isSure)).toEqual([true, false]);
    expect(keepsEveryWord(text, transcript)).toBe(true);
  });

  it.each([
    '安全生产',
    '时间安排',
    '高度重视',
    '方案制定',
    '管理服务',
    '周边环境',
    '康养结合',
    '成本控制',
    '任务分工',
    '经费保障',
    '广泛宣传',
    '严格管理',
    '强化监管',
    '应急管理',
    '齐抓共管',
    '党建引领',
    '路面养护',
    '项目申报',
    '施工单位',
    '和谐社区',
    '关于建议',
    '具体建议',
    '存在问题',
    '万元产值',
    '单位名称',
    '金融支持',
    '文明创建',
    '文化服务',
  ])('%s stays words', (words) => {
    expect(splitTranscript(`卢青：先说。\n${words}：一要抓紧。`).pieces).toHaveLength(1);
  });
});
