import { useMemo, useRef, useState } from 'react';
import { messageOf } from '../../data/desktop';
import type { ToCheck } from './dropped-files';

/** One file and what became of it. */
export interface FileRow<Result extends object> {
  file: ToCheck;
  became: 'waiting' | 'checking' | 'stopped' | Result | { failed: string };
}

/** Looks at files one after the other, with a way to stop; one that fails stops none of the others. */
export function useFileRun<Result extends object>(look: (file: ToCheck) => Promise<Result>) {
  const [rows, setRows] = useState<readonly FileRow<Result>[]>([]);
  const [isRunning, setRunning] = useState(false);
  const stopper = useRef<AbortController>(undefined);
  return useMemo(
    () => ({
      rows,
      isRunning,
      start: async (files: readonly ToCheck[]) => {
        if (files.length === 0) return;
        const stopping = new AbortController();
        stopper.current = stopping;
        let all: readonly FileRow<Result>[] = files.map((file) => ({ file, became: 'waiting' }));
        const set = (at: number, became: FileRow<Result>['became']) => {
          all = all.map((row, index) => (index === at ? { ...row, became } : row));
          setRows(all);
        };
        setRunning(true);
        for (const [at, file] of files.entries()) {
          if (stopping.signal.aborted) set(at, 'stopped');
          else {
            set(at, 'checking');
            set(at, await lookedAt(file, look));
          }
        }
        setRunning(false);
      },
      stop: () => stopper.current?.abort(),
    }),
    [rows, isRunning, look],
  );
}

async function lookedAt<Result extends object>(
  file: ToCheck,
  look: (file: ToCheck) => Promise<Result>,
): Promise<Result | { failed: string }> {
  try {
    return await look(file);
  } catch (error) {
    return { failed: messageOf(error) };
  }
}
