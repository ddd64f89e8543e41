import * as z from 'zod/mini';

/**
 * The waist of the house: the one shape from which every output is made.
 *
 * A plain, serialisable, versioned value. Words are kept exactly as typed;
 * nothing in here is measured in points or millimetres (that is a profile's
 * business, see `#shared/gbt9704/profile`).
 */

/** Version of the stored shape. Raise it together with a step in `upgrade.ts`. */
export const DOCUMENT_SCHEMA_VERSION = 2;

/**
 * Where a figure in the text was counted from, so that it can be counted again. Never printed:
 * the figure itself is words like all others.
 */
export const FigureMark = z.object({
  /** What is counted, as 统计 codes it; a code that is not known any more is left as it is. */
  of: z.string(),
  /** Its lines; left out: all of them. */
  lines: z.optional(z.array(z.string())),
  /** First and last day as 'YYYY-MM-DD'; null: from the beginning, up to the day of counting. */
  from: z.nullable(z.string()),
  to: z.nullable(z.string()),
  rounding: z.enum(['exact', 'about', 'formal']),
  /** What was written when it was last counted: where the text says something else, somebody has typed over it. */
  shown: z.string(),
});
export type FigureMark = z.infer<typeof FigureMark>;

/** A stretch of text of one weight. `text` holds no line break. */
export const Run = z.object({
  text: z.string(),
  bold: z.optional(z.boolean()),
  /** The text is a figure of 统计; left out: it is typed. */
  figure: z.optional(FigureMark),
});
export type Run = z.infer<typeof Run>;

/** Everything about a run but its text: what joins with a neighbour where it is equal. */
export type RunLook = Omit<Run, 'text'>;

/** The look of a run, with nothing said that is not so. */
export function lookOf({ bold, figure }: RunLook): RunLook {
  return { ...(bold ? { bold } : {}), ...(figure ? { figure } : {}) };
}

/** Whether two runs may be one: of one weight, and both typed or both parts of one figure. */
export function isSameLook(a: RunLook, b: RunLook): boolean {
  if (Boolean(a.bold) !== Boolean(b.bold)) return false;
  if (a.figure === b.figure) return true;
  return JSON.stringify(a.figure) === JSON.stringify(b.figure);
}

/** Level of a structure number: 1 一、 2 （一） 3 1. 4 （1） (GB/T 9704-2012, 7.3.3). */
export const HeadingLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
export type HeadingLevel = z.infer<typeof HeadingLevel>;

/**
 * A heading, its structure number included in `runs` as typed text.
 * `runIn` is the text that goes on in the same paragraph after the heading's
 * first full stop; the full stop itself is the last character of `runs`.
 */
export const HeadingBlock = z.object({
  type: z.literal('heading'),
  level: HeadingLevel,
  runs: z.array(Run),
  runIn: z.optional(z.array(Run)),
});
export type HeadingBlock = z.infer<typeof HeadingBlock>;

export const ParagraphBlock = z.object({
  type: z.literal('paragraph'),
  runs: z.array(Run),
  /** How the paragraph stands; left out: two characters of indent, justified. */
  align: z.optional(z.enum(['flush', 'center', 'right'])),
});
export type ParagraphBlock = z.infer<typeof ParagraphBlock>;

/** One cell; `lines` are its paragraphs. Covered cells of a span are left out, as in HTML. */
export const TableCell = z.object({
  lines: z.array(z.array(Run)),
  colSpan: z.optional(z.int().check(z.gte(1), z.lte(63))),
  rowSpan: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  /** A box of a form to be written in by hand: its label stands at its top left; left out: a cell of text. */
  box: z.optional(z.literal(true)),
});
export type TableCell = z.infer<typeof TableCell>;

export const TableBlock = z.object({
  type: z.literal('table'),
  rows: z.array(z.array(TableCell)),
  /** Rows repeated at the head of every page, counted from the top. */
  headerRows: z.int().check(z.gte(0)),
  /** Size of the table's type in points where the paper asks for one (一览表); left out: by its number of columns. */
  pt: z.optional(z.number().check(z.gte(8), z.lte(16))),
  /** Shares of the columns, one each; left out, or of another length: by what stands in them. */
  widths: z.optional(z.array(z.number().check(z.gt(0)))),
  /** Least heights of the rows of a form in mm, one each, 0 for no more than the text takes; left out: none asked for. */
  heights: z.optional(z.array(z.number().check(z.gte(0), z.lte(225)))),
});
export type TableBlock = z.infer<typeof TableBlock>;

export const PageBreakBlock = z.object({ type: z.literal('pageBreak') });
export type PageBreakBlock = z.infer<typeof PageBreakBlock>;

export const Block = z.discriminatedUnion('type', [
  HeadingBlock,
  ParagraphBlock,
  TableBlock,
  PageBreakBlock,
]);
export type Block = z.infer<typeof Block>;

/** An attachment: listed in 附件说明 by `name`; printed on its own pages when `body` holds blocks (7.3.7). */
export const Attachment = z.object({
  name: z.string(),
  body: z.array(Block),
  /** The paper that a 通知 issues: on pages of its own behind the signature, without 附件 above it and in no note. */
  isIssued: z.optional(z.boolean()),
  /** Its pages are turned for a wide table (8); left out: as those of the paper. */
  landscape: z.optional(z.boolean()),
});
export type Attachment = z.infer<typeof Attachment>;

/** What stands above each attachment and in the note: 附件, 附件1, 附件2; '' above a paper that is issued. */
export function attachmentLabels(attachments: readonly Attachment[]): string[] {
  const many = attachments.filter(({ isIssued }) => !isIssued).length > 1;
  let count = 0;
  return attachments.map(({ isIssued }) => {
    if (isIssued) return '';
    count += 1;
    return many ? `附件${count}` : '附件';
  });
}

/**
 * Head of the first page.
 * `mark.kind`: 'none' prints no head; 'preprinted' leaves the room of a
 * pre-printed red head (套印), its height taken from the profile; 'printed' prints
 * the mark itself in red, with what belongs below it and the red line (7.2, 纪要 10.3, 简报).
 */
export const DocumentHead = z.object({
  /** 份号 such as 000001, as typed (7.2.1); left out or '': none. */
  copyNumber: z.optional(z.string()),
  urgency: z.union([z.literal(''), z.literal('特急'), z.literal('加急')]),
  mark: z.object({
    kind: z.enum(['none', 'preprinted', 'printed']),
    /** 发文机关标志, e.g. 政协示例市委员会办公室文件; printed only where no pre-printed head carries it. */
    name: z.optional(z.string()),
    /** Organs that issue the paper together with that of `name`, in their order (7.2.4); left out: none. */
    joint: z.optional(z.array(z.string())),
  }),
  /** 发文字号 such as 示政协办发〔2026〕3号, or ''. */
  issueNumber: z.string(),
  /** 期号 such as 第3期, or ''. */
  serialNumber: z.string(),
  /** 签发人, only in upward documents (7.2.6). */
  signatories: z.array(z.string()),
  /** 编印单位 left and date right above the red line of a printed head, or null. */
  line: z.nullable(z.object({ office: z.string(), date: z.string() })),
});
export type DocumentHead = z.infer<typeof DocumentHead>;

/**
 * 署名 and 成文日期 as printed, e.g. signers ['政协示例市委员会办公室'],
 * date '2026年8月1日'. `mode`: with a seal (7.3.5.1), without one (7.3.5.2), or with the
 * stamp of who signed it, whose post in full is then what is printed (7.3.5.3).
 */
export const Signature = z.object({
  mode: z.enum(['sealed', 'unsealed', 'stamped']),
  signers: z.array(z.string()),
  date: z.string(),
});
export type Signature = z.infer<typeof Signature>;

/** A list such as 出席, 请假, 列席 (10.3) or 报, 送, 发: its label without the colon, and what follows it. */
export const LabelledList = z.object({ label: z.string(), text: z.string() });
export type LabelledList = z.infer<typeof LabelledList>;

/** 'nameCards': every paragraph of the body is one 席卡, a page of its own. */
export const DocumentFormat = z.enum([
  'general',
  'letter',
  'minutes',
  'bulletin',
  'plain',
  'nameCards',
]);
export type DocumentFormat = z.infer<typeof DocumentFormat>;

/**
 * A sentence that quotes a mark of secrecy, as teaching texts do, and is none itself:
 * declared by a person, for these very words and no others.
 */
export const Quotation = z.object({
  sentence: z.string(),
  /** Who declared it, and the day as 'YYYY-MM-DD'. */
  by: z.string(),
  on: z.string(),
});
export type Quotation = z.infer<typeof Quotation>;

export const OfficialDocument = z.object({
  schema: z.literal(DOCUMENT_SCHEMA_VERSION),
  format: DocumentFormat,
  /** The sheet is turned for a wide table (8); left out: upright. */
  landscape: z.optional(z.boolean()),
  head: DocumentHead,
  /** The author's own lines; an output may break a line further but never joins two. */
  title: z.array(z.string()),
  /** ——在……上的发言, dash included, or ''. */
  subtitle: z.string(),
  /** Name, post and date under the title, one entry a line. */
  byline: z.array(z.string()),
  /** 主送机关 with its colon as typed, or ''. */
  addressees: z.string(),
  /** 称呼 of a speech with its colon as typed, or ''. */
  salutation: z.string(),
  body: z.array(Block),
  attachments: z.array(Attachment),
  /** 出席, 请假, 列席 one blank line below body or 附件说明 (10.3). */
  attendance: z.array(LabelledList),
  signature: z.union([Signature, z.null()]),
  /** 附注 with its parentheses as typed, or ''; several, and lines of the printing shop below it, joined by '\n', each printed on a line of its own. */
  note: z.string(),
  /** 抄送 as typed after the label, or ''. */
  cc: z.string(),
  /** 报, 送, 发 of a bulletin, above the print line. */
  dispatch: z.array(LabelledList),
  /** 印发机关 and 印发日期 as printed, or null. */
  printLine: z.union([z.object({ office: z.string(), date: z.string() }), z.null()]),
  /** Sentences declared quotations of a mark of secrecy; left out: none. Never printed. */
  quotations: z.optional(z.array(Quotation)),
});
export type OfficialDocument = z.infer<typeof OfficialDocument>;

/** True for a paper in 信函格式 (10.1): a letter on an upright sheet whose head is printed, or on the paper already. */
export function isLetterHead({ format, head, landscape }: OfficialDocument): boolean {
  return format === 'letter' && head.mark.kind !== 'none' && !landscape;
}

/** An empty document of the general format. */
export function emptyDocument(format: DocumentFormat = 'general'): OfficialDocument {
  return {
    schema: DOCUMENT_SCHEMA_VERSION,
    format,
    head: {
      urgency: '',
      mark: { kind: 'none' },
      issueNumber: '',
      serialNumber: '',
      signatories: [],
      line: null,
    },
    title: [],
    subtitle: '',
    byline: [],
    addressees: '',
    salutation: '',
    body: [],
    attachments: [],
    attendance: [],
    signature: null,
    note: '',
    cc: '',
    dispatch: [],
    printLine: null,
  };
}

/** The text of runs, joined. */
export function runsText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** 附注 and what stands below it, a line each. */
export function noteLines({ note }: Pick<OfficialDocument, 'note'>): string[] {
  return note === '' ? [] : note.split('\n');
}
