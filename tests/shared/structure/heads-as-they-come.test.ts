import { describe, expect, it } from 'vitest';
import { rawFromText } from '#shared/document/raw-text';
import { structureText } from '#shared/structure/index';
import { notation } from './corpus';

/** Heads and titles as offices and other organs type them, and what has to be found in each. */

const REST = ['现将有关情况报告如下。', '政协示例市委员会办公室', '2026年3月9日'];

function read(...lines: readonly string[]) {
  const { document, report } = structureText(rawFromText(lines.join('\n')));
  expect(report.fallback).toBe(false);
  return { lines: notation(document), report };
}

describe('a head', () => {
  it('has the whole name of the committee on two lines, below urgency', () => {
    const { lines } = read(
      ...['特急', '中国人民政治协商会议', '示例市委员会提案委员会文件'],
      '示政协提〔2026〕4 号                签发人：江 月  陆 川',
      ...['关于转报重点提案目录的请示', '主席会议：', ...REST],
    );
    for (const line of [
      'urgency|特急',
      'mark|中国人民政治协商会议示例市委员会提案委员会文件',
      'number|示政协提〔2026〕4号',
      'signatory|江 月',
      'signatory|陆 川',
      'title|关于转报重点提案目录的请示',
      'to|主席会议：',
    ])
      expect(lines).toContain(line);
  });

  it.each(['政协示例市委员会', '中国民主同盟示例市委员会'])(
    'never joins %s, which is an organ by itself, with the mark below it',
    (organ) => {
      const { lines } = read(
        ...[organ, '示例市总工会文件', '示政协发〔2026〕4号', '关于走访的报告', '市委：', ...REST],
      );
      expect(lines.some((line) => line.includes(`${organ}示例市总工会`))).toBe(false);
    },
  );

  it.each(['市政协办公室　2026年8月3日', '何平', '2026年8月3日'])(
    'keeps its parts where who wrote it stands above %s and no title follows',
    (line) => {
      const { lines } = read(
        ...['示例市政协文件', '示政协发〔2026〕8号', '撰稿：李明', line, '正文第一段，内容在此。'],
      );
      expect(lines).toContain('number|示政协发〔2026〕8号');
      expect(lines).toContain('p|撰稿：李明');
    },
  );

  it.each(['★', '━━━━━★━━━━━'])('has %s for its red line, which is drawn by the sheet', (line) => {
    const { lines, report } = read(
      ...['政协示例市委员会党组文件', '示政协党〔2026〕15号', line],
      ...['关于印发议事规则的通知', '机关党委：', ...REST],
    );
    expect(lines).toContain('title|关于印发议事规则的通知');
    expect(lines.join('')).not.toContain('★');
    expect(report.touches.rules).toBe(1);
  });

  it.each([
    ['发件人：办公室', '主题：请阅'],
    ['From: office', 'Subject: FW: notice', 'Date: 2026-08-04'],
  ])('stands below the head of the message it came in: %s', (...message) => {
    const { lines, report } = read(
      ...message,
      ...['示政协办发〔2026〕4号', '关于走访的报告', '市委：', ...REST],
    );
    expect(lines).toContain('number|示政协办发〔2026〕4号');
    expect(lines).toContain('title|关于走访的报告');
    for (const line of message) {
      expect(lines).toContain(`p|${line}`);
      expect(report.unknown).toContain(line);
    }
  });

  it.each([
    ['签发：骆明远', 'p'],
    ['核稿：江月、陆川', 'p'],
    ['供稿单位：市政协研究室', 'by'],
  ])('of a 简报 may name who had to do with it, which is no title: %s', (staff, place) => {
    const { lines, report } = read(
      ...['社情民意信息', '第27期', '示例市政协研究室　2026年6月12日', staff],
      ...['外卖进门难亟待破解', '近期部分小区禁止外卖车辆入内。', '建议设置临停点。'],
    );
    expect(lines).toContain('title|外卖进门难亟待破解');
    expect(lines).toContain(`${place}|${staff}`);
    expect(report.notes.join('').includes(`“${staff}”`)).toBe(place === 'p');
  });
});

describe('a draft', () => {
  it.each([
    ['示政协办〔2026〕 号', '年  月  日'],
    ['示政协办〔2026〕第　号', '2026年　月　日'],
    ['示政协办〔2026〕__号', '____年__月__日'],
  ])('has its number and its day still open: %s, %s', (number, day) => {
    const { lines } = read(
      ...['政协示例市委员会办公室文件', number, '关于职务任免的通知', '机关各处室：'],
      ...['经研究决定，江月同志任科长。', '政协示例市委员会办公室（盖章）', day],
    );
    for (const kind of ['number|', 'date|', 'to|机关各处室：', 'title|关于职务任免的通知'])
      expect(lines.some((line) => line.startsWith(kind))).toBe(true);
    expect(lines).toContain('sign|政协示例市委员会办公室');
  });

  it('may be signed by the whole name of the committee on two lines', () => {
    const { lines } = read(
      ...['关于印发协商计划的通知', '各专委会：', '现印发给你们，请认真执行。'],
      ...['中国人民政治协商会议', '示例市委员会办公室', '2026年12月1日', '共印120份'],
    );
    expect(lines).toContain('sign|中国人民政治协商会议示例市委员会办公室');
    expect(lines).toContain('p|现印发给你们，请认真执行。');
    expect(lines).toContain('date|2026年12月1日');
  });
});

describe('names in columns', () => {
  it.each(['王 芳  江 月', '王 芳 江 月 李 明', '方静姝  陆 川', '王　芳　江　月　李　明'])(
    'are never joined with one another: %s',
    (names) => {
      const { lines } = read(
        '关于表彰的通报',
        '各专委会：',
        '现将名单公布。',
        names,
        '望再接再厉。',
      );
      expect(lines).toContain(`p|${names}`);
    },
  );

  it.each(['关 于 召 开 会 议', '工 作 主 要 情 况'])(
    'are not what is only stretched: %s',
    (line) => {
      const { lines } = read('关于值班的通知', '各委室：', '请按时到岗。', line, '无其他事项。');
      expect(lines).toContain(`p|${line.replaceAll(' ', '')}`);
    },
  );

  it('go on below 出席 without a comma', () => {
    const { lines } = read(
      ...['示例市政协主席会议纪要', '〔2026〕第8期', '政协示例市委员会办公室　2026年9月22日'],
      ...['9月22日，主席骆明远主持召开主席会议。', '会议听取了汇报。'],
      ...['出席：骆明远 田以诚', '方静姝', '请假：高树声', '列席：乔木森（提案委）'],
    );
    expect(lines).toContain('serial|〔2026〕第8期');
    expect(lines).toContain('list|出席：骆明远 田以诚　方静姝');
    expect(lines).toContain('list|请假：高树声');
  });
});

describe('what stands between a title and its text', () => {
  it('is a mark in brackets and the number of an answer to a proposal', () => {
    const { lines } = read(
      ...['示例市人民政府办公室', '关于市政协六届五次会议第0123号提案的答复函', '（A类）'],
      ...['示政办函〔2026〕88号', '方静姝委员：', ...REST],
      '联系人及电话：市公安局交警支队　李静　0000-8888',
      ...['（此件依申请公开）', '抄送：市政协提案委，市委督查室。'],
    );
    for (const line of [
      'number|示政办函〔2026〕88号',
      'sub|（A类）',
      'to|方静姝委员：',
      'date|2026年3月9日',
      'note|联系人及电话：市公安局交警支队　李静　0000-8888',
      'note|（此件依申请公开）',
      'cc|市政协提案委，市委督查室。',
    ])
      expect(lines).toContain(line);
  });

  it.each(['2026年第1号', '（第二号）'])('is the number of a 公告: %s', (number) => {
    const { lines } = read(
      ...['政协示例市委员会办公室', '公　告', number, '现予以公布，自5月1日起施行。'],
      ...['特此公告。', '2026年4月18日'],
    );
    expect(lines).toContain(`by|${number}`);
    expect(lines).toContain('date|2026年4月18日');
  });
});

describe('a letter of an office', () => {
  it.each(['示例市政协办公室便函', '政协示例市委员会办公室公函', '示例市政协办公室函'])(
    'has its mark above the number: %s',
    (mark) => {
      const { lines } = read(
        ...[mark, '示政协办便函〔2026〕7号', '关于征求意见的函', '市委政法委：', ...REST],
      );
      expect(lines).toContain(`red|${mark}`);
      expect(lines).toContain('title|关于征求意见的函');
      expect(lines).toContain('to|市委政法委：');
    },
  );

  it('is its title where no other one stands below the number', () => {
    const { lines } = read(
      '示例市政协办公室便函',
      '示政协办便函〔2026〕7号',
      '市委政法委：',
      ...REST,
    );
    expect(lines).toContain('title|示例市政协办公室便函');
  });
});

describe('whom a paper turns to', () => {
  it.each(['示例市残联：', '市工商联：', '市妇联、市侨联：', '市科协、市作协：', '团市委：'])(
    '%s',
    (to) => {
      const { lines } = read('贺信', to, ...REST);
      expect(lines).toContain(`to|${to}`);
    },
  );
});

it.each(['第3号', '第 3 号', '第三号'])(
  'the number of a 公告 stands below its title: %s',
  (number) => {
    const { lines } = read(
      '政协示例市第六届委员会公告',
      number,
      '江望月已当选副主席。',
      '现予公告。',
      ...REST.slice(1),
    );
    expect(lines[0]).toBe('title|政协示例市第六届委员会公告');
    expect(lines[1]).toMatch(/^by\w*\|第/);
  },
);

it.each(['首页 > 通知公告', '您的位置：首页 » 政务公开 » 公告', '当前位置：首页>新闻中心>正文'])(
  'where a page of the web stands is no title: %s',
  (where) => {
    const { lines, report } = read(where, '关于征集提案线索的公告', ...REST);
    expect(lines[0]).toBe('title|关于征集提案线索的公告');
    expect(report.notes.join('')).toContain(where);
  },
);
