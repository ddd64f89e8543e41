import { useMemo, useRef, useState } from 'react';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { FileHandle } from '#shared/ipc';
import { call } from '../../data/desktop';
import { useFontsQuestion } from '../use-fonts-question';
import { useNotices } from '../use-notices';
import { type Outcome, type ToWrite, writeAll } from './write-all';

/** Several files on their way into one folder, or what became of them. */
export interface FolderExporting {
  folder: FileHandle;
  total: number;
  /** How many came before the one that is being written, and its label. */
  done: number;
  label: string;
  /** null while they are being written. */
  outcomes: readonly Outcome[] | null;
  /** What was not tried, and why not. */
  leftOut: readonly LeftOut[];
}

export interface LeftOut {
  label: string;
  why: string;
}

/** Something in each face of a profile. The papers themselves are read one by one later; what a font lacks of theirs is in the report. */
const EACH_FACE: OfficialDocument = {
  ...emptyDocument(),
  title: ['通知'],
  body: [
    { type: 'heading', level: 1, runs: [{ text: '一、要求' }] },
    { type: 'heading', level: 2, runs: [{ text: '（一）时间' }] },
    { type: 'paragraph', runs: [{ text: '请按时参加。' }] },
  ],
};

/** Writes several files into a folder that the clerk chooses, with progress, a way to stop, and one report. */
export function useFolderExport() {
  const [exporting, setExporting] = useState<FolderExporting | null>(null);
  const stopper = useRef<AbortController>(undefined);
  const { attempt } = useNotices();
  const mayBePrinted = useFontsQuestion();
  return useMemo(
    () => ({
      exporting,
      start: (all: readonly ToWrite[], options: RenderOptions, leftOut: readonly LeftOut[] = []) =>
        attempt(async () => {
          if (!(await mayBePrinted([EACH_FACE], options.profile))) return;
          const { folder } = await call('export:folder', {});
          if (folder === null) return;
          const stopping = new AbortController();
          stopper.current = stopping;
          const begun = { folder, total: all.length, leftOut, done: 0, label: '', outcomes: null };
          setExporting(begun);
          const tell = (label: string, done: number) => setExporting({ ...begun, label, done });
          const outcomes = await writeAll(folder.token, all, options, {
            stop: stopping.signal,
            tell,
          });
          setExporting({ ...begun, outcomes });
        }),
      stop: () => stopper.current?.abort(),
      close: () => setExporting(null),
    }),
    [exporting, attempt, mayBePrinted],
  );
}

export type FolderExport = ReturnType<typeof useFolderExport>;
