import type { WordsChange } from '#shared/model/proceedings';
import { useToday } from '../../../data/today';
import { whenOf } from '../../../ui/when';

/** Every change of an opinion's words: when, by whom, why, and how they read before. */
export function WordsHistory({ history }: { history: readonly WordsChange[] }) {
  const today = useToday();
  if (history.length === 0) return null;
  return (
    <details className="opinion-history">
      <summary>原话更正过{history.length}次</summary>
      <ol>
        {history.map(({ at, by, why, before, after }) => (
          <li key={at}>
            <p className="hint">
              {whenOf(at, today)}　{by}　{why}
            </p>
            <p>
              <span className="hint">更正前：</span>
              {before}
            </p>
            <p>
              <span className="hint">更正后：</span>
              {after}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
