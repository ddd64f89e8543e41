import { describe, expect, it } from 'vitest';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { planTail } from '#shared/layout/plan-tail';
import { structureText } from '#shared/structure/index';

/** Ends of papers as offices type them, and what has to be found in each. */

const OFFICE = '政协示例市委员会办公室';
const TOP = ['关于召开学习会的通知', '各县（区）政协：', '　　请按时参加。'];
const SIGNED = [OFFICE, '2026年8月1日'];
const PRINTED = ['抄送：市委办公室。', `${OFFICE}　2026年8月1日印发`];
const SIGNATURE = { signers: [OFFICE], date: '2026年8月1日' };
const PRINT_LINE = { office: OFFICE, date: '2026年8月1日' };

function read(...lines: readonly string[]) {
  const made = structureText(rawFromText(lines.join('\n')));
  expect(made.report.fallback).toBe(false);
  return made;
}
const bodyText = ({ body }: OfficialDocument) =>
  body.map((block) =>
    block.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : block.type,
  );

describe('the end of a paper', () => {
  it.each(['共印45份', '（共印45份）', '此件共印45份'])('prints %s beside 印发', (count) => {
    const { document } = read(...TOP, ...SIGNED, PRINTED[0] ?? '', `${PRINTED[1]}　${count}`);
    expect(document).toMatchObject({
      signature: SIGNATURE,
      cc: '市委办公室。',
      printLine: PRINT_LINE,
      note: count,
    });
  });

  it('is found before an empty page', () => {
    const raw = rawFromText([...TOP, ...SIGNED, ...PRINTED].join('\n'));
    const { document } = structureText([...raw, { type: 'pageBreak' }]);
    expect(document).toMatchObject({ signature: SIGNATURE, printLine: PRINT_LINE });
    expect(bodyText(document)).toEqual(['请按时参加。']);
  });

  it.each([
    ['主题词：会议　学习　通知'],
    ['公开方式：主动公开'],
    ['分送范围：各专委会，各界别活动组。'],
  ])('has a line %s, below a 附注 or not', (line) => {
    const contact = '（联系人：王建，电话：0931-1234567）';
    for (const note of [[], [contact]]) {
      const { document, report } = read(...TOP, ...SIGNED, ...note, line, ...PRINTED);
      expect(document).toMatchObject({ signature: SIGNATURE, printLine: PRINT_LINE });
      expect(report.notes.join()).toContain(line);
      if (note.length > 0) expect(document.note.split('\n')[0]).toBe(contact);
    }
  });

  it('has 主送 at the foot, among the lists', () => {
    const { document } = read(...TOP, ...SIGNED, '主送：各县政协。', ...PRINTED);
    expect(document).toMatchObject({
      signature: SIGNATURE,
      dispatch: [{ label: '主送', text: '各县政协。' }],
    });
  });

  it('has a 附注 above the count of copies', () => {
    const { document } = read(...TOP, ...SIGNED, '（此件公开发布）', '共印：60份', ...PRINTED);
    expect(document).toMatchObject({ signature: SIGNATURE, note: '（此件公开发布）\n共印：60份' });
  });

  it('keeps what stands below a long 附注 on a line of its own, and finds it there again', () => {
    const note = '（联系人：岑小满，联系电话：0000-1，报名截止时间：2026年8月20日下午5时）';
    const lines = [...TOP, ...SIGNED, note, '编辑：宋小川', '共印60份', ...PRINTED];
    const { document } = read(...lines);
    expect(document).toMatchObject({
      signature: SIGNATURE,
      note: `${note}\n编辑：宋小川\n共印60份`,
    });
    expect(read(...toPlainText(document).text.split('\n')).document).toEqual(document);
    const printed = planTail(document, STANDARD_PROFILE, 28).flatMap((item) =>
      item.kind === 'line' && item.role === 'note'
        ? [item.runs.map(({ text }) => text).join('')]
        : [],
    );
    expect(printed).toEqual([note, '编辑：宋小川', '共印60份']);
  });

  it.each([
    '2026年8月　日',
    '2026年8月  日',
    '2026年8月 日',
    '2026年　月　日',
    '2026年×月×日',
    '2026年8月__日',
    '2026.8.1',
    '2026-08-01',
    '2026/8/1',
  ])('is dated %s', (date) => {
    const { document } = read(...TOP, OFFICE, date);
    expect(document.signature).toMatchObject({ signers: [OFFICE], date });
  });

  it.each([
    ['如下', ['　　参加单位如下：', '示例市教育局', '示例市民政局']],
    ['a colon', ['　　下列单位派员参加:', '示例市教育局']],
    ['no mark at all', ['　　下列单位派员参加', '示例市教育局', '示例市民政局']],
    ['a number before it', ['　　三、参加人员', '各专门委员会主任', '示例市教育局']],
    ['one that names sections', ['　　请与以下科室联系', '研究室']],
    ['one that names people', ['　　主持人由下列同志轮流担任', '王建国']],
  ])('is signed by the organ above the date, not by a list in the text (%s)', (_what, lines) => {
    const { document, report } = read(...TOP, ...lines, ...SIGNED);
    expect(document.signature).toMatchObject(SIGNATURE);
    const last = lines.at(-1) ?? '';
    const isOrgan = /[局室]$/.test(last);
    expect(report.notes).toEqual(
      isOrgan ? [`“${last}”在署名上面，按正文里列的单位留在正文，是联合署名的请点成署名`] : [],
    );
    expect(toPlainText(document).text.replace(/\s/g, '')).toContain(
      `${lines.join('').trim()}${OFFICE}`.replace(/\s/g, ''),
    );
  });

  it.each(['　　特此通知', '　　现印发给你们，请遵照执行。', '附件：名单'])(
    'is signed by two organs below %s',
    (closing) => {
      const { document } = read(...TOP, closing, '中共示例市委办公室', ...SIGNED);
      expect(document.signature?.signers).toEqual(['中共示例市委办公室', OFFICE]);
    },
  );

  it.each([' ', '  ', '　', '\t'])(
    'is signed by two organs beside each other, parted by "%s"',
    (gap) => {
      const { document } = read(...TOP, `中共示例市委办公室${gap}${OFFICE}`, '2026年8月1日');
      expect(document.signature?.signers).toEqual(['中共示例市委办公室', OFFICE]);
    },
  );

  it.each(['示例市政协 提案委员会', '政协示例市委员会 办公室'])(
    'is signed by one organ with a blank in it: %s',
    (signer) => {
      const { document } = read(...TOP, signer, '2026年8月1日');
      expect(document.signature?.signers).toEqual([signer]);
    },
  );

  it('has its 附件说明 below sentences that stand behind it, which is said', () => {
    const behind = ['请于8月3日前将回执报示例市政协办公室。', '无特殊情况不得请假。'];
    for (const lines of [behind.slice(0, 1), behind]) {
      const note = ['附件：1.参会名单', '　　　2.回执'];
      const { document, report } = read(...TOP, ...note, ...lines, ...SIGNED);
      expect(document.attachments.map(({ name }) => name)).toEqual(['参会名单', '回执']);
      expect(bodyText(document)).toEqual(['请按时参加。', ...lines]);
      expect(document.signature).toMatchObject(SIGNATURE);
      expect(report.notes.join()).toContain('移到附件说明之前，请核对');
    }
  });

  it('is signed by organs side by side on one line', () => {
    const { document } = read(...TOP, `${OFFICE}　　　示例市财政局`, '2026年8月1日');
    expect(document.signature?.signers).toEqual([OFFICE, '示例市财政局']);
  });

  it('is signed by a 办公厅', () => {
    const { document } = read(...TOP, '甘肃省政协办公厅', '2026年8月1日');
    expect(document.signature?.signers).toEqual(['甘肃省政协办公厅']);
  });

  it.each(['（印章）', '（盖章）', '(公章)'])('has %s between the organ and the date', (seal) => {
    const note = ['附件：1．预算表', '　　　2．说明'];
    const { document, report } = read(...TOP, ...note, OFFICE, seal, '2026年8月1日');
    expect(document.signature).toMatchObject(SIGNATURE);
    expect(document.attachments.map(({ name }) => name)).toEqual(['预算表', '说明']);
    expect(report.notes.join()).toContain(seal);
  });

  it('names 附 for 附件', () => {
    const { document, report } = read(
      ...TOP,
      '附：报名表',
      ...SIGNED,
      '附：',
      '报名表',
      '姓名　单位',
    );
    expect(document.signature).toMatchObject(SIGNATURE);
    expect(document.attachments).toMatchObject([{ name: '报名表' }]);
    expect(report.touches.labels).toBeGreaterThan(0);
  });

  it('has annexes numbered in hanzi, with a name behind the colon', () => {
    const { document } = read(
      ...TOP,
      '附件：1．名单',
      '　　　2．回执',
      ...SIGNED,
      '附件一',
      '名单',
      '王建',
      '附件二：回执',
      '姓名：',
    );
    expect(document.attachments.map(({ name, body }) => [name, body.length])).toEqual([
      ['名单', 1],
      ['回执', 1],
    ]);
  });

  it('that cannot be made out is named', () => {
    const { document, report } = read(...TOP, '2026年8月1日', OFFICE);
    expect(document.signature).toBeNull();
    expect(bodyText(document).slice(-2)).toEqual(['2026年8月1日', OFFICE]);
    expect(report.notes).toEqual(['文末有像署名和日期的文字没有认准，留在正文里，请核对']);
  });

  it('in the midst of the text, behind which another paper begins, is named', () => {
    const { document, report } = read(
      ...TOP,
      ...SIGNED,
      '关于另一件事的说明',
      '　　请一并办理。',
      '示例市财政局',
      '2026年7月1日',
    );
    expect(document.signature).toMatchObject({ signers: ['示例市财政局'] });
    expect(report.notes).toEqual([
      `正文里还有像署名和日期的文字“${OFFICE}”“2026年8月1日”，后面的像是另一份文件，文末的落款请核对`,
    ]);
  });

  it.each([
    '政协示例市委员会办公室转发省政协办公厅关于做好提案工作的通知',
    '政协示例市委员会办公室转发省政协办公厅关于做好提案工作的通知的通知',
  ])(
    'is the whole of a paper that is passed on, with a signature and a date of its own (%s)',
    (title) => {
      const { document } = read(
        title,
        '各县（区）政协：',
        '　　现转发给你们。',
        ...SIGNED,
        '甘肃省政协办公厅关于做好提案工作的通知',
        '各市州政协：',
        '　　请做好。',
        '甘肃省政协办公厅',
        '2026年7月1日',
      );
      expect(document.signature).toMatchObject(SIGNATURE);
      expect(document.attachments).toMatchObject([
        { name: '甘肃省政协办公厅关于做好提案工作的通知', isIssued: true },
      ]);
      expect(document.attachments[0]?.body).toHaveLength(4);
    },
  );
});

describe('the head of a paper', () => {
  it('may have a rule over everything', () => {
    const { document, report } = read('━━━━━━━━━━━━', ...TOP, ...SIGNED);
    expect(document.title).toEqual(['关于召开学习会的通知']);
    expect(report.touches.rules).toBe(1);
  });

  it('may have its mark on two lines', () => {
    const { document } = read(
      '政协示例市委员会',
      '主席会议纪要',
      '〔2026〕3号',
      `${OFFICE}　2026年8月1日`,
      '示例市政协第12次主席会议纪要',
      '　　会议审议通过了工作要点。',
      '出席：贺知秋　孟青',
      '记录：梁晓禾',
    );
    expect(document.head.mark).toMatchObject({ name: '政协示例市委员会主席会议纪要' });
    expect(document.title).toEqual(['示例市政协第12次主席会议纪要']);
    expect(document.attendance).toEqual([
      { label: '出席', text: '贺知秋　孟青' },
      { label: '记录', text: '梁晓禾' },
    ]);
  });
});

describe('a table drawn with |', () => {
  const ROWS = ['| 姓名 | 单位 |', '|---|:--:|', '| **王建** | 甲局 |', '| 李青 |  |'];

  it('is a table, and that is said', () => {
    const { document, report } = read(...TOP, ...ROWS, '　　以上。', ...SIGNED);
    const table = document.body.find(({ type }) => type === 'table');
    const cells =
      table?.type === 'table'
        ? table.rows.map((row) =>
            row.map(({ lines }) =>
              lines
                .flat()
                .map(({ text }) => text)
                .join(''),
            ),
          )
        : [];
    expect(cells).toEqual([
      ['姓名', '单位'],
      ['王建', '甲局'],
      ['李青', ''],
    ]);
    expect(report.touches.markup).toBe(2);
  });

  it('stays lines where its rows are unlike', () => {
    const { document } = read(...TOP, ...ROWS, '| 三 | 四 | 五 |', ...SIGNED);
    expect(bodyText(document)).toContain('|---|:--:|');
  });
});

it('a blank that waits for a number stays in running text', () => {
  const { document } = read(...TOP, '　　拟于8月 日召开，第 期简报刊登。', ...SIGNED);
  expect(bodyText(document).join()).toContain('8月 日召开，第 期');
});
