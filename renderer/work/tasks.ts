import { compareDocuments } from '#shared/document/compare';
import type { OfficialDocument } from '#shared/document/official-document';
import type { Progress } from '#shared/document/progress';
import type { RawBlock } from '#shared/document/raw-text';
import type { DocumentType } from '#shared/model/document-type';
import { structureText } from '#shared/structure/index';
import { proofread } from './proofread';
import { reread } from './reread';

/**
 * Work that is too long for the window, by name: one pure function each, of an
 * input and an output that can be copied between threads. One that must wait for a
 * file gives its output later.
 */
export const TASKS = {
  structure: (
    { raw, type }: { raw: readonly RawBlock[]; type?: DocumentType },
    progress: Progress,
  ) => structureText(raw, { type, joinsLines: true }, progress),

  compare: (
    { before, after }: { before: OfficialDocument; after: OfficialDocument },
    progress: Progress,
  ) => compareDocuments(before, after, progress),

  proofread,

  reread,
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<N extends TaskName> = Parameters<(typeof TASKS)[N]>[0];
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<(typeof TASKS)[N]>>;
