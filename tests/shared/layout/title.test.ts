import { afterEach, describe, expect, test, vi } from 'vitest';
import { breakTitle } from '#shared/layout/title';
import { MATTER_PAPERS } from '#shared/matters/papers';
import { CARRIER_KINDS } from '#shared/model/carrier';
import {
  GENERAL_TYPES,
  MATTER_TYPES,
  MEETING_TYPES,
  OFFICIAL_TYPES,
} from '#shared/model/document-type';
import { CONSULTING_KINDS, DECIDING_KINDS, MEETING_PAPERS } from '#shared/model/meeting';

const KINDS = [
  ...[...OFFICIAL_TYPES, ...GENERAL_TYPES, ...MEETING_TYPES, ...MATTER_TYPES, ...CARRIER_KINDS],
  ...[...Object.values(MEETING_PAPERS), ...Object.values(MATTER_PAPERS)],
];
const MEETINGS = [...DECIDING_KINDS, ...CONSULTING_KINDS];
const ORGANS = [
  '政协示例市委员会',
  '政协示例市委员会办公室',
  '政协示例市第六届委员会常务委员会',
  '政协第六届示例市委员会',
  '中共示例市政协党组',
  '示例市政协提案委员会',
  '市人力资源社会保障局',
];

describe('breakTitle', () => {
  test.each([
    ['以高水平协商服务高质量发展——在全市政协主席座谈会上的发言', '——在全市'],
    ['凝心聚力谱新篇——在政协示例市第七届委员会第三次会议上的报告', '——在政协'],
    ['坚持人民至上——关于全市基层治理和服务情况的调研报告', '——关于全市'],
  ])('%s: what follows the dash has a line of its own', (title, second) => {
    const [first, ...rest] = breakTitle([title], 20);
    expect([first, ...rest].join('')).toBe(title);
    expect(rest[0]?.startsWith(second)).toBe(true);
  });

  test.each([
    '关于印发《在全市政协系统作风建设会议上的讲话》并组织学习的通知',
    '关于举办“在清凉河畔听见云溪城市记忆”主题摄影展的通知',
    '关于报送“对口联系政协委员和界别群众”工作情况的函',
  ])('%s: one character that goes on ends no line, whatever mark stands before it', (title) => {
    for (const cells of [9, 10, 11, 12, 13, 14, 15, 20]) {
      for (const line of breakTitle([title], cells)) expect(line).not.toMatch(/[《“][在对]$/);
    }
  });

  test.each([
    ['关于加强“12345”热线与政协提案办理衔接的建议案', '“12345”热线'],
    ['关于推广“码上议”平台和委员工作室经验做法的通知', '“码上议”平台'],
  ])('%s: what is called so stays with its name', (title, whole) => {
    const lines = breakTitle([title], 20);
    expect(lines.join('')).toBe(title);
    expect(lines.some((line) => line.includes(whole))).toBe(true);
  });

  test.each([
    ['关于市政协2026年上半年提案办理情况的报告', 20],
    ['五届市政协常委会第21次会议第3次全体会议纪要', 21],
  ])('%s is broken where the gaps beside its digits do not fit any more', (title, cells) => {
    const lines = breakTitle([title], cells);
    expect(lines.join('')).toBe(title);
    expect(lines).toHaveLength(2);
    for (const line of lines) expect([...line].length).toBeGreaterThan(4);
  });

  test.each([
    '政协示例市委员会办公室关于召开“守护上学路”专题协商会的通知',
    '政协示例市委员会办公室关于召开六届市政协第8次主席会议的通知',
    '政协示例市委员会关于报送2026年度协商计划的请示',
    '示例市政协提案委员会关于开展重点提案视察的函',
  ])('%s: 关于 hangs at the end of no line', (title) => {
    const lines = breakTitle([title], 20);
    expect(lines.join('')).toBe(title);
    expect(lines.filter((line) => line.endsWith('关于'))).toEqual([]);
  });

  test.each([
    '政协示例市委员会办公室关于召开“提升社区养老服务质量”专题协商会的通知',
    '关于印发《政协示例市委员会2026年度协商工作计划》的通知',
    '示例市政协关于推动制造业数字化转型情况的调研报告',
    '政协示例市第九届委员会常务委员会工作报告',
  ])('%s: words whole, lines within 20 characters, nothing changed', (title) => {
    const lines = breakTitle([title], 20);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect([...line].length).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[，。、；：？！）》”的]/);
      expect(line).not.toMatch(/[（《“]$/);
    }
    for (const word of ['委员会', '办公室', '专题协商会', '制造业', '数字化', '调研报告']) {
      if (title.includes(word)) expect(lines.some((line) => line.includes(word))).toBe(true);
    }
  });

  test.each([
    ['示例市政协机关工作人员考勤和请假管理暂行规定', '人员'],
    ['关于规范使用政协委员履职管理系统并及时录入履职信息的通知', '系统'],
    ['关于政协示例市九届四次会议以来提案工作情况的报告', '以来'],
    ['关于申请追加政协会议中心消防设施改造项目经费预算的请示', '中心'],
    ['关于邀请市发展和改革委员会等部门负责同志列席市政协九届二十三次主席会议的函', '同志'],
  ])('%s: the first line ends with %s', (title, end) => {
    const [first, ...rest] = breakTitle([title], 20);
    expect(first).toMatch(new RegExp(`${end}(?:考勤)?$`));
    expect([first, ...rest].join('')).toBe(title);
  });

  test.each([
    ['政协示例市委员会办公室关于建立委员联络服务中心运行管理机制的通知', '联络服务中心'],
    ['关于邀请参加“加快数字政务服务大厅标准化建设”双月协商座谈会的函', '政务服务大厅'],
    ['关于进一步完善党外知识分子联谊会联系服务机制的若干措施', '知识分子'],
    ['关于示例江流域水环境综合治理与可持续发展试点工作的民主监督报告', '可持续发展'],
    ['关于做好残疾人康复服务机构标准化建设调研协商工作的通知', '服务机构'],
    ['关于推动职业教育产教融合实训基地高质量发展的协商专报', '实训基地'],
    ['关于开展城乡居民基本医疗保险参保扩面工作专题视察的函', '医疗保险'],
    ['关于示例江流域水环境综合治理与生物多样性保护基地建设的报告', '保护基地'],
    ['政协示例市委员会关于推进县级融媒体传播平台规范化建设的意见', '传播平台'],
  ])('%s: %s is not parted', (title, compound) => {
    const lines = breakTitle([title], 20);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('｜')).toContain(compound);
  });

  test('the names of two organs that follow each other stay whole, each of them', () => {
    const title = '政协示例市委员会办公室示例市人民政府办公室关于建立联席会议制度的通知';
    const lines = breakTitle([title], 20);
    expect(lines.join('')).toBe(title);
    for (const organ of ['政协示例市委员会办公室', '示例市人民政府办公室'])
      expect(lines.join('｜')).toContain(organ);
  });

  test('a short title, and the author’s own lines, stay as they are', () => {
    expect(breakTitle(['让协商走进群众身边', '让意见有回音'], 20)).toEqual([
      '让协商走进群众身边',
      '让意见有回音',
    ]);
    expect(breakTitle([' ', ''], 20)).toEqual([]);
  });

  test('a title without any word still ends', () => {
    const lines = breakTitle(['甲'.repeat(95)], 20);
    expect(lines.join('')).toBe('甲'.repeat(95));
    expect(lines.every((line) => line.length <= 20)).toBe(true);
  });
});

/** Lines of a title, or what it lacks: whole words, within the line, nothing changed. */
function faults(break_: typeof breakTitle, title: string, whole: readonly string[]): string[] {
  const lines = break_([title], 20);
  return [
    ...(lines.join('') === title ? [] : ['changed']),
    ...lines
      .filter((line) => line.replace(/\d\d/g, '数').length > 20)
      .map((line) => `too long: ${line}`),
    ...whole
      .filter((word) => !lines.some((line) => line.includes(word)))
      .map((word) => `${word}: ${lines.join('／')}`),
  ];
}

/** Every kind of paper of every kind of meeting of every organ, as titles put them together. */
function allFaults(break_: typeof breakTitle): string[] {
  return ORGANS.flatMap((organ) =>
    MEETINGS.flatMap((meeting) =>
      KINDS.flatMap((kind) => [
        ...faults(break_, `${organ}关于召开五届市政协第38次${meeting}的${kind}`, [
          organ,
          meeting,
          kind,
        ]),
        ...faults(break_, `${organ}第12次${meeting}${kind}`, [organ, meeting, kind]),
        ...faults(break_, `关于印发《${organ}${meeting}${kind}》的通知`, [meeting, kind, '通知']),
      ]),
    ),
  );
}

describe('words of titles and names of organs', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test('are never broken', () => {
    expect(allFaults(breakTitle)).toEqual([]);
  });

  test('are never broken either where the runtime’s segmentation knows no Chinese', async () => {
    /** Every character a word. */
    class Characters {
      segment(text: string) {
        let index = 0;
        return [...text].map((segment) => {
          const at = index;
          index += segment.length;
          return { segment, index: at };
        });
      }
    }
    vi.stubGlobal('Intl', { ...Intl, Segmenter: Characters });
    vi.resetModules();
    const { breakTitle: bare } = await import('#shared/layout/title');
    expect(allFaults(bare)).toEqual([]);
  });

  test('organs that issue together are each whole', () => {
    const title =
      '中共示例市委办公室示例市人民政府办公室关于印发《示例市2026年度政治协商工作计划》的通知';
    for (const organ of ['中共示例市委办公室', '示例市人民政府办公室'])
      expect(faults(breakTitle, title, [organ])).toEqual([]);
    for (const blank of [' ', '　', '、']) {
      const organs = ['中共示例市委办公室', '示例市人民政府办公室', '政协示例市委员会办公室'];
      const parted = `${organs.join(blank)}关于印发年度协商计划的通知`;
      // The blank is none where a line ends.
      const found = faults(breakTitle, parted, organs).filter((fault) => fault !== 'changed');
      expect(found, blank).toEqual([]);
    }
  });

  test('the house and its term stay on one line', () => {
    const title = '关于召开政协第六届示例市委员会常务委员会第二十一次会议有关事项的通知';
    for (const line of breakTitle([title], 20)) {
      expect(line).not.toMatch(/政协$|^第六届|届$|次$/);
    }
  });

  test('the blank between two organs stands at no end of a line', () => {
    const title = '中共示例市委办公室　政协示例市委员会办公室关于做好2026年第1季度协商工作的通报';
    const lines = breakTitle([title], 20);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toEqual(lines.map((line) => line.trim()));
    expect(lines.join('')).toBe(title.replace('　', ''));
    // Where both stand on one line it stays.
    expect(breakTitle(['市委　市政协关于印发方案的通知'], 20)).toEqual([
      '市委　市政协关于印发方案的通知',
    ]);
  });
});

describe('committees of the house behind its name', () => {
  test.each([
    ['政协示例市委员会社会法制和民族宗教委员会对口协商座谈会议程', '社会法制和民族宗教委员会'],
    ['政协示例市委员会教科文卫体委员会关于开展界别协商活动的工作方案', '教科文卫体委员会'],
    ['示例市政协乡村振兴和水利建设委员会关于开展专题视察活动的通知', '乡村振兴和水利建设委员会'],
    ['示例市政协主席会议成员领衔督办重点提案工作方案', '主席会议成员'],
    ['示例市政协委员联系界别群众工作办法（试行）', '界别群众'],
  ])('%s: %s stays whole', (title, whole) => {
    const lines = breakTitle([title], 20);
    expect(lines.join('')).toBe(title);
    expect(lines.filter((line) => line.includes(whole))).toHaveLength(1);
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(20);
  });

  test('a name longer than a line is parted behind the house', () => {
    expect(breakTitle(['中国人民政治协商会议示例市第五届委员会常务委员会工作报告'], 20)).toEqual([
      '中国人民政治协商会议',
      '示例市第五届委员会常务委员会工作报告',
    ]);
  });
});
