import { describe, expect, it } from 'vitest';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';

const MARKED = [
  '秘密★',
  '机密★1年',
  '绝密★长期',
  '秘 密 ★ 6 个 月',
  '秘　密★',
  '机\u00a0密\u00a0★ 10年',
  '机密☆5年',
  '秘密＊三年',
  '秘密*1年',
  '绝密⭐',
  '秘\u200b密★',
  '机密级★',
  '（机密）★',
  '工作秘密★',
  '000012\n机密★1年\n特急',
  '000012 机密★20年',
  '000012　机密',
  '密级：机密',
  '本件为秘密级，不得复制。',
  '此文件属机密件',
  '该材料定为 绝 密 级',
  '密级:秘密',
  '密级∶秘密',
  '密级︓机密',
  '保密期限﹕10年 机密',
  '密 级： 秘 密',
  '密级　绝密',
  '密级\t机密',
  '密级：【机密】',
  '涉密等级：秘密',
  '涉密：机密',
  '等级：机密',
  '保密等级：机密',
  '密级和保密期限：机密10年',
  '绝密·长期',
  '绝密・长期',
  '机密 长期',
  '机密1年',
  '机密　10年',
  '秘密—3年',
  '秘密 六个月',
  '机密：5年',
  '【机密】',
  '（秘密）',
  '机密',
  '  绝  密  ',
  '秘密件',
  '机密　　特急',
  '绝密★启用前',
  '第一行\r\n第二行\r\n机密★1年',
  '関係なし\n機密★1年',
  '保密期限：10年 机密',
  '保密期限:10年　绝密',
  '保 密 期 限：10 年　　机 密',
  '机密 保密期限：10年',
  '机密（保密期限：长期）',
  '保密期限：长期',
  '000012 保密期限：5年 秘密 特急',
  '★机密',
  '★秘密 10年',
  '关于某项工作的报告\n保密期限：10年 机密\n正文',
  '关于某项工作的报告\n\n这里是正文。\n秘密★\n后文',
];

const ALSO_MARKED = [
  '特急　机密',
  '加急 秘密★1年',
  '定密：机密',
  '密级——机密',
  '密级机密',
  '密级为机密',
  '知悉范围：县处级；密级机密，保密期限10年。',
  '保密等级是秘密。',
  '★★机密',
  '★★★ 绝密 10年',
  '机密文件',
  '保密期限：至2030年',
  '机密 保密期限：至2030年8月1日',
];

const CLEAN = [
  '特急件须当日办理',
  '定密责任人：王建',
  '保守国家秘密是每个公民的义务。',
  '“秘密”一词的含义',
  '国家秘密的密级分为绝密、机密、秘密三级。',
  '密级分为：绝密、机密、秘密',
  '绝密级国家秘密保密期限不超过30年，机密级不超过20年，秘密级不超过10年。',
  '机密级国家秘密的保密期限为20年。',
  '保密期限：绝密级不超过30年，机密级不超过20年。',
  '保密期限届满的，自行解密。',
  '保密期限：由定密责任人填写',
  '★秘密武器是坚持',
  '秘密投票、无记名投票',
  '机密文件管理办法',
  '秘密级文件由专人保管。',
  '机密10年以上的档案由档案馆统一管理。',
  '商业秘密和个人隐私应当予以保护。',
  '他们之间没有秘密。',
  '密级：公开',
  '密级为机密的文件应当专人保管。',
  '密级是机密还是秘密，由定密责任人确定。',
  '涉密秘密载体的管理',
  '密级：无',
  '密级：□绝密 □机密 □秘密',
  '密级：绝密、机密、秘密（由定密责任人填写）',
  '密级：秘密以上的文件不得携带外出',
  '★★★ 三星级酒店',
  '★重点：做好保密工作',
  '绝密\n机密\n秘密',
  '秘密\n机密',
  '严格遵守保密纪律，做到不该说的秘密不说。',
  '机密机关要害部门部位管理',
  '揭开长寿的秘密',
  '秘书长会议',
  '机要密码工作',
  '亲密★无间',
  '紧密*结合',
  '',
];

describe('findSecrecyMark', () => {
  it.each([...MARKED, ...ALSO_MARKED])('refuses %j', (text) => {
    expect(findSecrecyMark(text)).not.toBeNull();
  });

  it.each(CLEAN)('lets pass %j', (text) => {
    expect(findSecrecyMark(text)).toBeNull();
  });

  it('tells the mark and where it stands', () => {
    const text = '000012\r\n  机密★1年  \r\n特急';
    const found = findSecrecyMark(text);
    expect(found).toMatchObject({ mark: '机密★1年', index: text.indexOf('机密') });
  });

  it('finds a mark in the middle of a long line in linear time', () => {
    expect(findSecrecyMark(`${'市政协坚持密切联系群众 　'.repeat(40_000)}`)).toBeNull();
    expect(findSecrecyMark(`${'甲'.repeat(100_000)}秘密★1年`)?.index).toBe(100_000);
    const blanks = ' '.repeat(300_000);
    expect(findSecrecyMark(`${blanks}机密${blanks}1年${blanks}密`)).toBeNull();
    expect(findSecrecyMark(`${blanks}机密★`)?.index).toBe(300_000);
    // Square time would be hours here, whatever the PC.
  }, 120_000);

  it('says calmly that nothing was written and what to do', () => {
    expect(SECRECY_REFUSAL).toMatch(/没有写入/);
    expect(SECRECY_REFUSAL).toMatch(/保密工作人员/);
  });
});

describe('a mark with signs that are like its own', () => {
  it.each([
    '秘密✦2年',
    '机密✱1年',
    '机密🌟10年',
    '秘密※5年',
    '机密･10年',
    '机密——10年',
    '密级【机密】',
    '密级：★机密',
    '〖机密〗',
    '「绝密」',
  ])('%s is one', (text) => {
    expect(findSecrecyMark(text)?.isQuotable).toBe(false);
  });

  it.each([
    '机密度',
    '机密度：0.5',
    '秘密投票※',
    '保密工作★',
    '密级〔定密时填写〕',
    '密级【绝密、机密、秘密】',
    '「秘密」一词',
    '机密——保密史话',
    '秘密花园✦',
  ])('%s is none', (text) => {
    expect(findSecrecyMark(text)).toBeNull();
  });
});

describe('a sentence declared a quotation', () => {
  const SENTENCE = '涉密文件首页左上角标注“秘密★六个月”等密级和保密期限。';
  const text = `一、格式\n密级怎么标。${SENTENCE}请记牢。`;

  it('is named whole, and is no mark once it is declared', () => {
    const mark = findSecrecyMark(text);
    expect(mark).toMatchObject({ sentence: SENTENCE, isQuotable: true });
    expect(findSecrecyMark(text, [SENTENCE])).toBeNull();
  });

  it('holds for that sentence only', () => {
    expect(findSecrecyMark(text.replace('六个月', '一年'), [SENTENCE])).not.toBeNull();
    expect(findSecrecyMark(`${text}\n秘密★1年`, [SENTENCE])?.mark).toBe('秘密★1年');
    const second = `${text}又如文件首页左上角标注的是“机密★一年”字样。`;
    expect(findSecrecyMark(second, [SENTENCE])?.sentence).toMatch(/^又如/);
    expect(findSecrecyMark(text, [''])).not.toBeNull();
    expect(findSecrecyMark(`又${SENTENCE}`, [SENTENCE])).not.toBeNull();
    expect(findSecrecyMark(SENTENCE.replace('。', '并盖章。'), [SENTENCE])).not.toBeNull();
    expect(findSecrecyMark(`　　${SENTENCE}\r\n${SENTENCE}`, [SENTENCE])).toBeNull();
  });

  it.each(['秘密★6个月', '000001　机密★1年　特急', '密级：机密', '保密期限：10年 机密'])(
    '%s says nothing beside the mark and cannot be declared',
    (line) => {
      expect(findSecrecyMark(line)?.isQuotable).toBe(false);
    },
  );
});
