import { describe, expect, it } from 'vitest';
import { body } from '#shared/compose/parts';
import { SKELETONS } from '#shared/compose/skeletons/index';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { rawFromText } from '#shared/document/raw-text';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { planOf } from '#shared/layout/plan';
import type { PrintPlan } from '#shared/layout/print-plan';
import { structureText } from '#shared/structure/index';

const minutes: OfficialDocument = {
  ...emptyDocument('minutes'),
  title: ['示例市政协第三次主席会议纪要'],
  body: body('一、关于调研', '会议听取了汇报。'),
  attendance: [
    { label: '出席', text: '甲　乙' },
    { label: '请假', text: '丙' },
  ],
};
const textsOf = ({ items }: PrintPlan) =>
  items.map((item) =>
    item.kind === 'line' ? item.runs.map(({ text }) => text).join('') : item.kind,
  );

describe('the lists of a 纪要 (10.3)', () => {
  it('stand below its text, or above it where the profile says so, with one blank line', () => {
    expect(textsOf(planOf(minutes, STANDARD_PROFILE)).slice(-3)).toEqual([
      'blank',
      '出席：甲　乙',
      '请假：丙',
    ]);
    expect(textsOf(planOf(minutes, { ...STANDARD_PROFILE, listsAtHead: true }))).toEqual([
      '示例市政协第三次主席会议纪要',
      'blank',
      '出席：甲　乙',
      '请假：丙',
      'blank',
      '一、关于调研',
      '会议听取了汇报。',
    ]);
  });

  it('are found again above a text that came from elsewhere', () => {
    const text =
      '示例市政协第三次主席会议纪要\n出席：甲　乙\n请假：丙\n会议听取了汇报。\n会议要求抓好落实。';
    const { document } = structureText(rawFromText(text));
    expect(document.attendance).toEqual(minutes.attendance);
    expect(document.body).toHaveLength(2);
  });
});

describe('a paper of the plenary', () => {
  const CONTEXT = {
    committeeName: '政协示例市委员会',
    shortName: '示例市政协',
    officeName: '政协示例市委员会办公室',
    signature: '',
    today: '2026年1月15日',
  };

  it.each(['resolution', 'announcement', 'communique'])(
    '%s: no number above it, no 版记 below it, and the same again from its plain text',
    (id) => {
      const document = SKELETONS.find((one) => one.id === id)?.build(CONTEXT);
      if (!document) throw new Error(id);
      const plan = planOf(document, STANDARD_PROFILE);
      expect([plan.head, plan.imprint]).toEqual([null, null]);
      const filled = (text: string) =>
        text.replaceAll('××年××月××日', '2026年1月15日').replaceAll('××', '五');
      const again = structureText(rawFromText(filled(toPlainText(document).text))).document;
      expect(again.byline).toEqual(document.byline.map(filled));
    },
  );

  it('has its 通过 in 楷体 under the title, wrapped between words where it is too long for a line', () => {
    const adopted = '（2026年1月15日政协示例自治州第九届委员会第五次会议通过）';
    const [page] = paginate(
      { ...emptyDocument(), title: ['甲'], byline: [adopted], body: body('乙') },
      STANDARD_PROFILE,
    );
    const lines = (page?.items ?? []).flatMap((item) =>
      item.kind === 'line' && item.line.role === 'byline' ? [item.line] : [],
    );
    expect(lines.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual([
      '（2026年1月15日政协示例自治州第九届委员会',
      '第五次会议通过）',
    ]);
    expect(lines.every(({ runs, align }) => runs[0]?.face === 'kai' && align === 'center')).toBe(
      true,
    );
  });
});
