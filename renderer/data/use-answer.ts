import { useLiveQuery } from 'dexie-react-hooks';

/**
 * The answer to a question, kept true like any live query; undefined while there is none to
 * this very question. `useLiveQuery` itself goes on showing the answer to the one before,
 * and what is done at once would be done with that.
 */
export function useAnswer<Answer>(
  question: string,
  ask: () => Promise<Answer>,
): Answer | undefined {
  const answered = useLiveQuery(async () => ({ question, answer: await ask() }), [question]);
  return answered?.question === question ? answered.answer : undefined;
}
