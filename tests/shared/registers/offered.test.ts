import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { offeredFields } from '#shared/registers/offered';
import { structureText } from '#shared/structure/index';

const MARK = '示例市人民政府办公室文件';
const offered = (...lines: string[]) =>
  offeredFields(structureText(rawFromText(lines.join('\n'))).document);

/** A paper of 1 August 2026 that says this. */
const saying = (body: string, { number = '示政办发〔2026〕8号', date = '2026年8月1日' } = {}) =>
  offered(
    ...[MARK, number, '关于报送下半年重点工作的通知', '市政协办公室：', body],
    ...['示例市人民政府办公室', date],
  );

describe('an incoming paper is read from its file', () => {
  it('number, title, sender, date, and the day that it names itself', () => {
    const paper = saying('请于8月20日前将材料报送市政府办公室。');
    expect(paper).toMatchObject({
      title: '关于报送下半年重点工作的通知',
      paperNumber: '示政办发〔2026〕8号',
      sender: '示例市人民政府办公室',
      paperDate: '2026-08-01',
      ...{ due: '2026-08-20', urgency: '', note: '' },
    });
    expect(paper.text).toContain('请于8月20日前');
    expect(saying('请将材料报送市政府办公室。').due).toBeNull();
  });

  it.each([
    ['请于8月20日（星期四）前报送。', '2026-08-20'],
    ['请于8月20日（周四）下班前报送。', '2026-08-20'],
    ['请于2026年8月20日17:00前报送。', '2026-08-20'],
    ['请于8月20日下午5时前报送。', '2026-08-20'],
    ['请认真准备，并于8月20日17时30分之前报送。', '2026-08-20'],
    ['请不迟于8月20日报送。', '2026-08-20'],
    ['报名截止时间为8月20日。', '2026-08-20'],
    ['请于２０２６年８月２０日前报送。', '2026-08-20'],
    ['请于1月10日前报送。', '2027-01-10'],
    ['我局计划于2027年12月31日前完成。', null],
    ['截至2026年8月31日前，共办理12件。', null],
    ['我局共办理12件，拟于9月30日前全部办结。', null],
    ['截至去年底已完成12项。请于8月15日前反馈意见。', '2026-08-15'],
    ['请对2025年12月31日前的文件进行清理，于8月15日前报送结果。', '2026-08-15'],
    ['请于2月30日前报送。', null],
  ])('%s is to be done by %s', (body, due) => {
    expect(saying(body).due).toBe(due);
  });

  it('its number with the 第 that its organ writes', () => {
    expect(saying('请知悉。', { number: '示政办公告[2026]第8号' }).paperNumber).toBe(
      '示政办公告〔2026〕第8号',
    );
  });

  it('its number with any brackets, blanks and a year of two digits', () => {
    for (const number of [
      ...['示政办发[2026]8号', '示政办发（2026）08号', '示政办发【2026】8号'],
      ...['示政办发 〔2026〕 8号', '示政办发 〔 2026 〕 8 号', '示政办发〔26〕8号'],
    ])
      expect(saying('请知悉。', { number }), number).toMatchObject({
        title: '关于报送下半年重点工作的通知',
        paperNumber: '示政办发〔2026〕8号',
      });
  });

  it('its day in hanzi and with dots', () => {
    for (const date of ['二〇二六年八月一日', '二○二六年八月一日', '2026.8.1', '2026年8月1日'])
      expect(saying('请知悉。', { date }).paperDate, date).toBe('2026-08-01');
  });

  it('urgency of a line of its own, that of a telegram among it', () => {
    const lines = [MARK, '示政办发〔2026〕8号', '关于防汛的通知', '各县区：', '请落实。'];
    expect(offered('特提', ...lines).urgency).toBe('特急');
    expect(offered('紧急程度：加急', ...lines).urgency).toBe('加急');
    expect(offered('特 急', ...lines).urgency).toBe('特急');
    expect(offered(...lines.slice(0, 4), '请抓紧，此件特急。').urgency).toBe('');
  });

  it('of several that issued it the sponsor, the others in the note; a seal’s place is no name', () => {
    const body = ['关于下达经费的通知', '各县区财政局：', '现下达经费。'];
    const joint = offered(
      ...['示例市财政局文件', '示财发〔2026〕33号', ...body],
      ...['示例市财政局', '示例市教育局', '示例市民政局', '2026年8月3日'],
    );
    expect(joint).toMatchObject({
      sender: '示例市财政局',
      note: '联合行文：示例市教育局、示例市民政局',
    });
    const sealed = offered(
      ...['示例市财政局文件', '示财发〔2026〕33号', ...body],
      ...['示例市财政局（印章）', '2026年8月3日'],
    );
    expect(sealed.sender).toBe('示例市财政局');
    expect(offered('示例市财政局文件', '示财发〔2026〕33号', ...body).sender).toBe('示例市财政局');
  });
});
