import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contextOf } from '#shared/proofread/context';
import { proofread } from '#shared/proofread/proofread';

/** A paper with defects that only the whole of it shows. */
const PAPER = `政协示例市委员会办公室关于开展提案办理协商工作的报告

中共示例市委：
2026年3月1日，市政协召开提案办理协商会。现将有关情况报告如下：
一、主要做法
全年收到提案312件，其中委员提案245件、集体提案67件。
市发展和改革委员会、市财政局、市民政局参加会议。市发改委负责同志作了汇报。
二、存在问题
（一）办理质量有待提高
部分单位重答复轻落实，沟通协商不充分，委员满意度不高，影响办理质量。
（三）跟踪问效不够
部分单位重答复轻落实，沟通协商不充分，委员满意度不高，影响办理质量。
四、下步打算
详见附件2。市政协主席孙立新指出，要抓好落实。市政协主席孙立欣强调，要压实责任。
全年收到提案321件。党的二十大以来，工作取得新成效。学习贯彻中共二十大精神。
会议于2026年3月9日召开，审议通过了办法。请于2026年1月10日前报送材料。
各单位学习《示例市提案办理办法》，落实《示例市提案办理办发》要求。
以上报告妥否，请批示。

附件：提案办理情况表

政协示例市委员会办公室
2026年3月3日`;

const find = (text: string) => proofread(text, contextOf('2026-11-28')).findings;

describe('a whole paper', () => {
  it('has its places to be filled in found, but for the number, which comes after the signature', () => {
    const paper = [
      '政协示例市委员会办公室文件',
      '××〔××〕××号',
      '签发人：××',
      '政协示例市委员会办公室关于召开××会议的通知',
      '各有关单位：',
      '定于××召开会议，请准时参加。',
    ].join('\n');
    const blanks = find(paper).filter(({ rule }) => rule === 'leftovers.placeholder');
    expect(blanks.map(({ start }) => paper.slice(start - 2, start))).toEqual(['召开', '定于']);
  });

  it.each([
    ['numbers.order', '（三）'],
    ['numbers.order', '四、'],
    ['consistency.form', '发改委'],
    ['consistency.form', '中共'],
    ['consistency.form', '示例市提案办理办发'],
    ['consistency.person', '孙立欣'],
    ['repeated.sentence', '部分单位重答复轻落实，沟通协商不充分，委员满意度不高，影响办理质量。'],
    ['attachments.match', '附件2'],
    ['figures.contradiction', '321件'],
    ['dates.before-event', '2026年3月9日'],
    ['dates.before-event', '2026年1月10日'],
    ['kinds.wording', '妥否，请批示'],
  ])('%s finds %s', (rule, words) => {
    expect(find(PAPER)).toContainEqual(expect.objectContaining({ rule, words }));
  });

  it('finds nothing in the same paper put right', () => {
    const right = PAPER.replace('（三）跟踪', '（二）跟踪')
      .replace('四、下步', '三、下步')
      .replace('市发改委', '市发展和改革委员会')
      .replace('中共二十大', '党的二十大')
      .replace('办发', '办法')
      .replace('孙立欣', '孙立新')
      .replace(/(跟踪问效不够\n)部分[^\n]+/, '$1有的单位答复后不再过问，承诺事项没有列出时间表。')
      .replace('附件2', '附件')
      .replace('321件', '312件')
      .replace('3月9日', '3月1日')
      .replace('1月10日', '3月10日')
      .replace('以上报告妥否，请批示。', '特此报告。');
    expect(find(right)).toEqual([]);
  });

  it('has a closing for a 请示, one matter, one addressee', () => {
    const request = (closing: string) =>
      `关于解决经费的请示\n\n示例市人民政府：\n现有平台设备老化，需要升级改造。现请示如下：\n一、基本情况\n平台于2018年建成。\n${closing}\n政协示例市委员会办公室\n2026年3月3日`;
    const rules = (text: string) => find(text).map(({ rule }) => rule);
    expect(rules(request('以上经费，请予安排。'))).toContain('kinds.wording');
    expect(rules(request('妥否，请批示。'))).not.toContain('kinds.wording');
  });

  it('says 简称 that is used before it is declared', () => {
    const text =
      '关于工作的意见\n\n一、要求\n各单位落实《办法》要求，抓好工作。\n二、依据\n根据《示例市政协提案办理工作办法》（以下简称《办法》），制定本意见，各单位认真执行有关规定要求，结合实际抓好各项工作任务的落实。';
    expect(find(text)).toContainEqual(expect.objectContaining({ rule: 'consistency.short-form' }));
  });
});

describe('what a text says of itself', () => {
  const rules = (text: string) =>
    find(text)
      .filter(({ certainty }) => certainty !== '提示')
      .map(({ rule, words }) => `${rule} ${words}`);

  it('names no organ that the year of the sentence no longer had, however short the text is', () => {
    expect(rules('2026年10月，市政协会同市环保局开展视察。')).toEqual(['expressions.dated 环保局']);
    expect(rules('2015年，市环保局启动治理。2026年，市生态环境局接续推进。')).toEqual([]);
  });

  it('writes the name of one who speaks as elsewhere', () => {
    const paper = (name: string) =>
      `关于夜市管理的报告\n副主席郑怀远带队视察了夜市，听取了介绍。\n视察中，${name}指出，要方便群众。\n会后，郑怀远主持召开座谈会。`;
    expect(rules(paper('郑淮远'))).toEqual(['consistency.person 郑淮远']);
    expect(rules(paper('郑怀远'))).toEqual([]);
    expect(rules(paper('郑明生'))).toEqual([]);
    expect(
      rules(`${paper('郑怀远')}\n郑怀远、郑怀近签了名。\n副主席郑怀近强调，要抓好落实。`),
    ).toEqual([]);
  });

  it('learns from no congress that has not met', () => {
    const paper = (day: string) =>
      `关于学习的通知\n各科室：\n要认真学习宣传贯彻党的二十一大精神。\n特此通知。\n示例市政协办公室\n${day}`;
    expect(rules(paper('2026年5月6日'))).toEqual(['expressions.dated 二十一大精神']);
    expect(rules(paper('2028年5月6日'))).toEqual([]);
  });

  it('needs no mark behind what a label introduces', () => {
    const paper = (line: string) =>
      `协商会纪要\n\n${line}区商务局、区城管局、区市场监管局负责同志，农贸市场业主，摊贩代表4名，居民代表8名，政协委员11名\n\n会议听取了通报。\n会议商定以下事项。`;
    expect(rules(paper('参加：'))).toEqual([]);
    expect(rules(paper('请来了'))).toEqual(['punctuation.paragraph-end 名']);
  });

  it('says in its own head and signature what the full name is', () => {
    const paper = (body: string) =>
      `关于开会的通知\n\n各县（市、区）市场监管局：\n${body}\n请准备材料。\n不得缺席。\n\n示例市市场监督管理局\n2026年5月6日`;
    expect(rules(paper('请按时参加。'))).toEqual([]);
    expect(rules(paper('市市场监管局已有安排。'))).toEqual([]);
    expect(rules(paper('市市场监管局已有安排，市市场监督管理局另行通知。'))).toEqual([
      'consistency.form 市场监督管理局',
    ]);
  });

  it('tells of what is past by 已于, and holds no meeting before it is dated', () => {
    const paper = (line: string) =>
      `关于开会的通知\n\n各委员：\n${line}\n请学习。\n请落实。\n\n政协示例市委员会办公室\n2026年5月6日`;
    expect(rules(paper('会议已于2026年6月8日召开。'))).toEqual(['dates.before-event 2026年6月8日']);
    expect(rules(paper('会议定于2026年4月8日召开。'))).toEqual(['dates.before-event 2026年4月8日']);
    expect(rules(paper('会议已于2026年4月8日召开。'))).toEqual([]);
    expect(rules(paper('会议原定于2026年4月8日召开。'))).toEqual([]);
  });

  it('asks for nothing by a day that is over, and is of no far year', () => {
    const paper = (day: string) =>
      `关于开会的通知\n\n各委员：\n请学习文件。\n请于5月8日（星期五）17：00前将回执报送办公室。\n请准时参加。\n\n政协示例市委员会办公室\n${day}`;
    expect(rules(paper('2026年4月27日'))).toEqual([]);
    expect(rules(paper('2026年5月27日'))).toEqual(['dates.before-event 5月8日']);
    expect(rules(paper('2062年4月27日'))).toContain('dates.year 2062年4月27日');
  });

  it('comes into force in no year that is over', () => {
    const paper = (day: string) =>
      `关于停放的通告\n\n现通告如下：\n一、严禁违规停放。\n二、本通告自${day}起施行。\n\n示例市人民政府\n2026年10月26日`;
    expect(rules(paper('2026年11月9日'))).toEqual([]);
    expect(rules(paper('2026年1月1日'))).toEqual([]);
    expect(rules(paper('2025年11月9日'))).toEqual(['dates.before-event 2025年11月9日']);
  });

  it('says what it does as its kind does', () => {
    const paper = (kind: string, words: string) =>
      `关于开会的${kind}\n\n各县政协：\n经研究，现将有关事项${words}如下：\n一、请学习文件。\n二、请准时参加。\n\n政协示例市委员会办公室\n2026年5月6日`;
    expect(rules(paper('通知', '通知'))).toEqual([]);
    expect(rules(paper('通知', '报告'))).toEqual(['kinds.wording 报告如下']);
    expect(rules(paper('函', '通知'))).toEqual(['kinds.wording 通知如下']);
    expect(rules(paper('函', '函告'))).toEqual([]);
    expect(rules(paper('报告', '通知'))).toEqual(['kinds.wording 通知如下']);
  });

  it('is signed by the body that its title names', () => {
    const paper = (signature: string) =>
      `政协岚泊市委员会办公室关于开会的通知\n\n各县政协：\n请学习文件。\n请准时参加。\n\n${signature}\n2026年5月6日`;
    expect(rules(paper('政协岚泊市委员会办公室'))).toEqual([]);
    expect(rules(paper('政协岚伯市委员会办公室'))).toEqual([
      'consistency.signature 政协岚伯市委员会办公室',
    ]);
    expect(rules(paper('岚泊市财政局'))).toEqual([]);
    expect(rules(paper('政协岚泊市委员会'))).toEqual([]);
  });

  it('is the minutes of the meeting that its title counts', () => {
    const paper = (meeting: string) =>
      `政协示例市第六届委员会第三十八次主席会议纪要\n\n2026年10月30日，市政协主席阿古达木主持召开${meeting}主席会议。\n会议传达了精神。\n会议听取了汇报。\n会议议定以下事项。`;
    expect(rules(paper('六届三十八次'))).toEqual([]);
    expect(rules(paper('六届三十七次'))).toEqual(['consistency.meeting 六届三十七次主席会议']);
    expect(rules(paper('第六届委员会第三十七次'))).toEqual([
      'consistency.meeting 第六届委员会第三十七次主席会议',
    ]);
  });

  it('may concern another sum in each of its findings', () => {
    const paper = (thing: string) =>
      `关于审计的报告\n市政府：\n有18所学校记录不全，${thing}428.5万元。\n有2所学校挤占资金，${thing}9.6万元。\n特此报告。`;
    expect(rules(paper('涉及金额'))).toEqual([]);
    expect(rules(paper('营养改善计划资金'))).toEqual(['figures.contradiction 9.6万元']);
  });

  it('cites one paper as one kind', () => {
    const paper = (kind: string) =>
      `关于学习的通知\n\n各委员：\n学习《示例市养犬管理办法》。\n结合实际。\n落实《示例市养犬管理${kind}》。\n\n政协示例市委员会办公室\n2026年5月6日`;
    expect(rules(paper('条例'))).toEqual(['consistency.form 示例市养犬管理条例']);
    expect(rules(paper('办法实施细则'))).toEqual([]);
    // A plan and an outline of one matter are two papers.
    expect(rules(paper('方案').replace('管理办法', '管理规划'))).toEqual([]);
    expect(rules(paper('条例').replace('落实', '修订'))).toEqual([]);
  });

  it('names one person by one name wherever the post stands', () => {
    const paper = (name: string) =>
      `关于调研的报告\n\n市委：\n副主席张慧敏带队调研。\n调研组到了三个县。\n${name}副主席作了总结。\n\n政协示例市委员会\n2026年5月6日`;
    expect(rules(paper('张惠敏'))).toEqual(['consistency.person 张惠敏']);
    expect(rules(paper('张慧敏'))).toEqual([]);
  });

  it('says a short form that stands right before its own declaration', () => {
    const text =
      '关于规划的报告\n\n市委：\n高新区的短板在人才。\n示例市高新技术产业开发区（以下简称“高新区”）要补短板。\n要引才。';
    expect(rules(text)).toEqual(['consistency.short-form 高新区']);
  });

  it('numbers its points on from part to part, or anew in each', () => {
    const paper = (...numbers: string[]) =>
      [
        '关于加强保护的意见',
        '一、总体要求',
        ...numbers.slice(0, 2).map((one) => `（${one}）坚持保护优先。统筹兼顾各方面的关系。`),
        '二、重点任务',
        ...numbers.slice(2, 4).map((one) => `（${one}）抓好修缮。按年度推进各处工程。`),
        '三、保障措施',
        ...numbers.slice(4).map((one) => `（${one}）加强领导。有关部门各负其责。`),
      ].join('\n');
    expect(rules(paper('一', '二', '三', '四', '五', '六'))).toEqual([]);
    expect(rules(paper('一', '二', '一', '二', '一', '二'))).toEqual([]);
    expect(rules(paper('一', '二', '三', '四', '六', '七'))).toEqual(['numbers.order （六）']);
    expect(rules(paper('一', '二', '三', '五', '六', '七'))).toEqual(['numbers.order （五）']);
    // One part that goes on among others that begin anew is a slip.
    expect(rules(paper('一', '二', '一', '二', '三', '四'))).toEqual(['numbers.order （三）']);
  });

  it('may name in a list of contents what then stands above its text', () => {
    const title = '第七届海峡两岸妈祖信俗青年研习营在我市举办';
    const text = `${title}，百名青年走进祖祠、老街和渔村。`;
    const paper = (...lines: string[]) =>
      [
        '政协工作简报',
        '第14期',
        '本期要目',
        ...lines,
        '委员建言乡村融合。',
        '会议听取了介绍。',
      ].join('\n');
    expect(rules(paper(title, '委员建言', title, text))).toEqual([]);
    expect(rules(paper('委员建言', text, text))).toEqual([`repeated.sentence ${text}`]);
    expect(rules(paper(title, title, text))).toEqual([`repeated.sentence ${title}`]);
  });

  it('names an organ of today whose name ends as one of yesterday did', () => {
    const paper = (unit: string) =>
      `关于公园的报告\n市政府：\n市${unit}已经验收。\n特此报告。\n示例市林业局\n2026年5月6日`;
    expect(rules(paper('旅游局'))).toEqual(['expressions.dated 旅游局']);
    expect(rules(paper('文化广电新闻出版旅游局'))).toEqual([]);
    expect(rules(paper('文化广电体育旅游局'))).toEqual([]);
  });

  it('writes the name of one who is listed or called 同志 as elsewhere', () => {
    const paper = (listed: string, called: string) =>
      `关于协商会的报告\n市委：\n副市长柏青岚到会听取意见，秘书长乐承志出席。\n会上，${called}同志通报了情况。\n会议听取了发言。\n出席：沈觉民、${listed}、屈小满`;
    expect(rules(paper('柏青岚', '乐承志'))).toEqual([]);
    expect(rules(paper('柏青兰', '乐承志'))).toEqual(['consistency.person 柏青兰']);
    expect(rules(paper('柏青岚', '乐承智'))).toEqual(['consistency.person 乐承智']);
    // Names that only lists hold, or that one list holds side by side, are of two people.
    expect(rules(`${paper('柏青岚', '乐承志')}\n列席：沈觉明、王怀安`)).toEqual([]);
    expect(rules(paper('柏青岚、柏青兰', '乐承志'))).toEqual([]);
  });

  it('adds up what the heads of its lists say', () => {
    const paper = (all: number) =>
      `关于命名的决定\n各区：\n决定予以命名。\n希望再接再厉。\n附件：名单\n示例市民政局\n2026年5月6日\n附件\n名单\n（共${all}处）\n佛教（2处）：甘露寺、净土庵\n道教（1处）：清源观\n天主教（1处）：圣心堂`;
    expect(rules(paper(4))).toEqual([]);
    expect(rules(paper(5))).toEqual(['figures.listed （共5处）']);
  });

  it('has as many headings as it announces with 下列', () => {
    const paper = (count: string) =>
      `关于工作安排的通知\n各科室：\n现就下列${count}个方面作出安排：\n一、抓学习\n二、抓调研\n三、抓落实\n请遵照执行。`;
    expect(rules(paper('四'))).toEqual(['counts.headings 四个方面作出安排']);
    expect(rules(paper('三'))).toEqual([]);
  });
});

describe('clean papers', () => {
  const folder = new URL('../../fixtures/structure/', import.meta.url);
  const files = ['tuning', 'held-out'].flatMap((half) =>
    readdirSync(new URL(half, folder)).map((name) => `${half}/${name}`),
  );
  /** Rules of layout find the blanks, widths and numbers that these raw texts have wrong on purpose. */
  const LAYOUT = /^(?:punctuation|numbers|characters|numerals|leftovers)\./;

  it.each(files)('%s: no wrong word, fact or name', (file) => {
    const raw = readFileSync(new URL(file, folder), 'utf8').split('\n=====')[0] ?? '';
    const text = raw.split('\n').slice(1).join('\n');
    const found = find(text).filter(
      ({ rule, certainty }) => !LAYOUT.test(rule) && certainty !== '提示',
    );
    expect(found).toEqual([]);
  });
});
