import { App, Button } from 'antd';
import { useMemo } from 'react';
import { messageOf } from '../data/desktop';

/** Seconds for which a thing done can be taken back from its notice. */
const UNDO_TIME = 10;

/** The notice that offers to take something back: a purge ends it, for what stood there before may be what is purged. */
export const UNDO = 'undo';

/** What a screen says about what was done: failures as Chinese sentences, deletions with 撤销. */
export function useNotices() {
  const { message } = App.useApp();
  return useMemo(() => {
    /** Runs the work; what it throws is shown. undefined when it failed. */
    const attempt = async <T,>(work: () => Promise<T>): Promise<T | undefined> => {
      try {
        return await work();
      } catch (error) {
        void message.error(messageOf(error), 8);
        return undefined;
      }
    };
    // One of each kind at a time: a pile of notices would cover the page.
    const undoable = (text: string, undo: () => Promise<void> | void) => {
      const key = UNDO;
      const takeBack = () => {
        message.destroy(key);
        void attempt(async () => undo());
      };
      void message.open({
        key,
        type: 'success',
        duration: UNDO_TIME,
        content: (
          <>
            {text}
            <Button type="link" size="small" onClick={takeBack}>
              撤销
            </Button>
          </>
        ),
      });
    };
    const say = (text: string) =>
      void message.open({ key: 'said', type: 'success', content: text, duration: 5 });
    return { attempt, undoable, say };
  }, [message]);
}
