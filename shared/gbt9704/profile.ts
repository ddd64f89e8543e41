import * as z from 'zod/mini';

/**
 * A layout profile: the standard's numbers where a Word file needs one value,
 * with the places where an office may have its own habit. The standard is the
 * default; a habit is never called 国标规定.
 */
const mm = z.number().check(z.gte(0), z.lte(300));

export const LayoutProfile = z.object({
  id: z.string(),
  /** Shown to the clerk, e.g. 国家标准 GB/T 9704-2012. */
  name: z.string(),
  /** Page margins, mm (5.2.1). */
  margins: z.object({ top: mm, bottom: mm, left: mm, right: mm }),
  /** Names of font products; the standard names only styles (5.2.2). */
  fonts: z.object({
    body: z.string(),
    title: z.string(),
    heading1: z.string(),
    heading2: z.string(),
    pageNumber: z.string(),
    latin: z.string(),
  }),
  /** Exact line pitch of the text, twips. 579 (28.95 pt) gives 22 lines in 225 mm. */
  linePitch: z.int(),
  /** Exact line pitch of the title, twips. */
  titleLinePitch: z.int(),
  /** Character spacing of 3号 text in twentieths of a point; −5 gives 28 characters in 156 mm. */
  characterSpacing: z.int(),
  /** Habit, not in the standard: bold second-level headings. */
  boldLevel2: z.boolean(),
  /** The same for third-level headings; left out: not bold. */
  boldLevel3: z.optional(z.boolean()),
  /** The Word file sets 22 lines of 28 characters by Word's own grid of the page; left out: by spacing. */
  wordGrid: z.optional(z.boolean()),
  /** 'outside': odd right, even left (7.5). 'center': a habit. 'none': no number. */
  pageNumber: z.enum(['outside', 'center', 'none']),
  /** 出席, 请假, 列席 of a 纪要 above its text, an office's habit (10.3 lets it); left out: below it. */
  listsAtHead: z.optional(z.boolean()),
  /** Papers are printed on both sides: 版记 stands on an even page (6.2, 7.4); left out: on one. */
  twoSided: z.optional(z.boolean()),
  /** Set for the pages of a turned sheet only, see `sheetProfile`; an office's own profile never has it. */
  landscape: z.optional(z.boolean()),
  /** Where the red line of the office's pre-printed paper lies, mm from the sheet's top; 0: where it is when printed. */
  preprintedHeadHeight: mm,
});
export type LayoutProfile = z.infer<typeof LayoutProfile>;

/** The default profile: GB/T 9704-2012 with the settings measured to give 22 lines of 28 characters. */
export const STANDARD_PROFILE: LayoutProfile = {
  id: 'gbt9704',
  name: '国家标准 GB/T 9704-2012',
  margins: { top: 37, bottom: 35, left: 28, right: 26 },
  fonts: {
    body: '仿宋_GB2312',
    title: '方正小标宋简体',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
  linePitch: 579,
  titleLinePitch: 720,
  characterSpacing: -5,
  boldLevel2: false,
  pageNumber: 'outside',
  preprintedHeadHeight: 0,
};

/** What one output is made with. */
export const RenderOptions = z.object({
  profile: LayoutProfile,
  /** Marks every page 示例: the text belongs to the built-in sample. */
  sample: z.boolean(),
  /** Marks every page 清样, with room for those who read it against the signed text; left out: no proof. */
  proof: z.optional(z.boolean()),
});
export type RenderOptions = z.infer<typeof RenderOptions>;
