import * as z from 'zod/mini';
import { OfficialDocument } from '../document/official-document';
import { RawBlock } from '../document/raw-text';
import { LayoutProfile, RenderOptions } from '../gbt9704/profile';
import { ContentHash, KeptFile } from '../model/attachment';
import { CivilDate } from '../model/civil-date';
import { ReadingOrder } from '../reading/order';
import { NewBook, ReadBookHead } from '../sheet/book';
import { Bytes, FileHandle, Nothing } from './values';

/** What came in from a .docx, .doc, .wps or .txt. */
export const ImportResult = z.object({
  name: z.string(),
  blocks: z.array(RawBlock),
  /** What was left out and how often, e.g. 图片 3, 批注 2. */
  leftOut: z.array(z.object({ what: z.string(), count: z.int() })),
  /** What was replaced on the way in, in Chinese, e.g. 控制字符2处已去掉. */
  notes: z.array(z.string()),
});
export type ImportResult = z.infer<typeof ImportResult>;

/** Encodings that a text file may come in. */
export const TextEncoding = z.enum(['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be']);
export type TextEncoding = z.infer<typeof TextEncoding>;

/** How a text would read in an encoding that may be meant. */
export const TextReading = z.object({
  encoding: TextEncoding,
  /** What a clerk calls it. */
  label: z.string(),
  /** The first words, or nearly so. */
  sample: z.string(),
});
export type TextReading = z.infer<typeof TextReading>;

/** How a file is to be read, where the clerk had to be asked. */
export const HowToRead = z.object({
  /** Of a text whose encoding cannot be told. */
  encoding: z.optional(TextEncoding),
  /** Sentences that a person declared quotations of a mark of secrecy. */
  quoted: z.optional(z.array(z.string().check(z.maxLength(5000))).check(z.maxLength(100))),
});
export type HowToRead = z.infer<typeof HowToRead>;

/** What the clerk can be asked when a file was refused. */
export const Asking = z.object({
  /** Of a text whose encoding cannot be told: how it reads in those that may be meant, the likeliest first. */
  readings: z.optional(z.array(TextReading)),
  /** Of a mark of secrecy: the sentence that a person may declare a quotation. */
  sentence: z.optional(z.string()),
});
export type Asking = z.infer<typeof Asking>;

/** 花脸稿: two versions of a text as one file. */
export const RedlineOrder = z.object({
  before: OfficialDocument,
  after: OfficialDocument,
  options: RenderOptions,
  shown: z.discriminatedUnion('kind', [
    /** As changes that Word tracks, by whom and of which day. */
    z.object({
      kind: z.literal('tracked'),
      author: z.object({ name: z.string().check(z.maxLength(255)), on: CivilDate }),
    }),
    /** Struck through and underlined, for paper, under lines that say what is what. */
    z.object({
      kind: z.literal('drawn'),
      legend: z.object({ title: z.string(), lines: z.array(z.string()) }),
    }),
  ]),
});
export type RedlineOrder = z.infer<typeof RedlineOrder>;

const KeptFiles = z.object({ kept: z.array(KeptFile), refused: z.array(z.string()) });

/** A file among several; both names as `safeFileName` makes them, any other is refused. */
const PlaceInFolder = z.object({
  /** With its ending. */
  fileName: z.string().check(z.maxLength(255)),
  /** A folder within the chosen one, made where there is none; absent: the chosen one itself. */
  within: z.optional(z.string().check(z.maxLength(255))),
});

/** Channels of files that come in, go out or are attached: dialogs, reading, writing. */
export const FILE_CHANNELS = {
  /**
   * Opens the dialog; the files chosen, none when cancelled. Nothing is read yet. `toProofread`:
   * they are only to be looked at, some files or all that a folder holds.
   */
  'import:choose': {
    request: z.object({ toProofread: z.optional(z.enum(['files', 'folder'])) }),
    response: z.object({ files: z.array(FileHandle) }),
  },
  /**
   * Reads a file that was chosen. A text whose encoding cannot be told is refused with
   * `unknown-encoding`, a mark of secrecy with `secrecy-mark`; what can be asked comes along.
   */
  'import:open': {
    request: z.object({ token: z.string(), ...HowToRead.shape }),
    response: z.object({ result: ImportResult }),
  },
  /** Reads a file dropped onto the window, in the same way. */
  'import:read': {
    request: z.object({
      name: z.string().check(z.maxLength(1000)),
      bytes: Bytes,
      ...HowToRead.shape,
    }),
    response: z.object({ result: ImportResult }),
  },

  /** Asks where to, renders in a worker, writes atomically. `file` is null when cancelled. */
  'export:word': {
    request: z.object({
      document: OfficialDocument,
      options: RenderOptions,
      /** Name of the file without ending; main makes it safe and short enough. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** In Chinese, e.g. 原文件已被改动，已另存为……; '' when there is nothing to say. */
      notice: z.string(),
    }),
  },
  /** 花脸稿 of two versions; `file` is null when cancelled. */
  'export:redline': {
    request: z.object({
      ...RedlineOrder.shape,
      /** Name of the file without ending; main makes it safe and short enough. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({ file: z.nullable(FileHandle), notice: z.string() }),
  },
  /** 大字版 of a speech; `file` is null when cancelled. */
  'export:reading': {
    request: z.object({
      ...ReadingOrder.shape,
      /** Name of the file without ending; main makes it safe and short enough. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({ file: z.nullable(FileHandle), notice: z.string() }),
  },
  /** Several documents in one file; `file` is null when cancelled. */
  'export:words': {
    request: z.object({
      documents: z.array(OfficialDocument).check(z.minLength(1)),
      options: RenderOptions,
      /** Name of the one file, without ending. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({ file: z.nullable(FileHandle), notice: z.string() }),
  },
  /** Asks into which folder several files shall go; null when cancelled. */
  'export:folder': { request: Nothing, response: z.object({ folder: z.nullable(FileHandle) }) },
  /** One file of several, into the folder that 'export:folder' handed out. */
  'export:into': {
    request: z.object({
      /** Token of the folder. */
      folder: z.string(),
      ...PlaceInFolder.shape,
      document: OfficialDocument,
      options: RenderOptions,
    }),
    response: z.object({
      file: FileHandle,
      /** As of 'export:word'. */
      notice: z.string(),
    }),
  },
  /** A copy of an attached file among them; refused unless its name ends as the file's own does. */
  'export:kept': {
    request: z.object({ folder: z.string(), ...PlaceInFolder.shape, file: KeptFile }),
    response: z.object({ file: FileHandle, notice: z.string() }),
  },
  /** A layout profile as a file for another office. `file` is null when cancelled. */
  'export:profile': {
    request: z.object({
      profile: LayoutProfile,
      /** Name of the file without ending; main makes it safe and short enough. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({ file: z.nullable(FileHandle), notice: z.string() }),
  },
  /** Opens the dialog; the .xlsx or .xls chosen, null when cancelled. Nothing is read yet. */
  'sheet:choose': { request: Nothing, response: z.object({ file: z.nullable(FileHandle) }) },
  /**
   * Reads a spreadsheet that was chosen, and tells by the event `reading` how far it is. `book` is
   * null when it was stopped; its rows are asked for one part after the other.
   */
  'sheet:read': {
    request: z.object({ token: z.string() }),
    response: z.object({ book: z.nullable(ReadBookHead) }),
  },
  /**
   * Rows of sheet `sheet` from row `from` on, both from 0, of the spreadsheet that was read last:
   * as many as go at once. 'unknown-file' for any other, and once the last row was handed over.
   */
  'sheet:rows': {
    request: z.object({
      token: z.string(),
      sheet: z.int().check(z.gte(0)),
      from: z.int().check(z.gte(0)),
    }),
    response: z.object({ rows: z.array(z.array(z.string())) }),
  },
  /** Ends the reading of that spreadsheet; what was read of it is forgotten. */
  'sheet:stop': { request: z.object({ token: z.string() }), response: Nothing },
  /** Asks where to, makes an .xlsx in a worker, writes atomically. `file` is null when cancelled. */
  'export:sheet': {
    request: z.object({
      book: NewBook,
      /** Name of the file without ending; main makes it safe and short enough. */
      suggestedName: z.string().check(z.maxLength(2000)),
    }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** In Chinese, as of 'export:word'; '' when there is nothing to say. */
      notice: z.string(),
    }),
  },

  /**
   * Asks for files (several at once) and keeps each in the data folder under its hash, synced
   * before the answer. `refused` says in Chinese, a sentence a file, why one was not taken.
   */
  'attachment:choose': { request: Nothing, response: KeptFiles },
  /** Keeps a file dropped onto the window. */
  'attachment:keep': {
    request: z.object({ name: z.string().check(z.maxLength(1000)), bytes: Bytes }),
    response: KeptFiles,
  },
  /** Which of these files are not in the data folder, or not in their full length. */
  'attachment:missing': {
    request: z.object({ files: z.array(KeptFile) }),
    response: z.object({ hashes: z.array(ContentHash) }),
  },
  /** Opens a copy of an attached file, under its own name, that cannot be written to; the kept file is checked first. */
  'attachment:open': { request: z.object({ file: KeptFile }), response: Nothing },
  /** Asks where to and writes a copy there. `file` is null when cancelled. */
  'attachment:save': {
    request: z.object({ file: KeptFile }),
    response: z.object({
      file: z.nullable(FileHandle),
      /** In Chinese, as of 'export:word'; '' when there is nothing to say. */
      notice: z.string(),
    }),
  },

  /** Opens or shows a file that main handed out before. */
  'export:open': { request: z.object({ token: z.string() }), response: Nothing },
  'export:reveal': { request: z.object({ token: z.string() }), response: Nothing },
} as const;
