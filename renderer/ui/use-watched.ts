import { useCallback, useMemo, useRef, useState } from 'react';
import { Stopped, type Watched } from '../data/commands/watched';
import { holding } from './unsaved/unsaved';
import { useNotices } from './use-notices';

export interface Watching {
  /** Share of the rows that are written, 0 to 1; null while nothing is being written. */
  share: number | null;
  /** Stops the write; nothing of it stays. */
  stop: () => void;
  /**
   * Runs a long write; until it is done the window does not close. undefined when it was
   * stopped or failed; both are said.
   */
  run: <T>(work: (watched: Watched) => Promise<T>) => Promise<T | undefined>;
}

/** A long write with its progress, and the way to stop it. */
export function useWatched(): Watching {
  const [share, setShare] = useState<number | null>(null);
  const stopper = useRef<AbortController>(undefined);
  const { attempt, say } = useNotices();
  const run = useCallback(
    <T>(work: (watched: Watched) => Promise<T>) =>
      attempt(async () => {
        const controller = new AbortController();
        stopper.current = controller;
        setShare(0);
        try {
          const tell = (done: number, total: number) => setShare(done / total);
          return await holding(work({ stop: controller.signal, tell }));
        } catch (error) {
          if (!(error instanceof Stopped)) throw error;
          say('已停止，什么也没有写入');
          return undefined;
        } finally {
          setShare(null);
        }
      }),
    [attempt, say],
  );
  return useMemo(() => ({ share, stop: () => stopper.current?.abort(), run }), [share, run]);
}
