import { Button } from 'antd';
import { proposeNoMore, saveWord } from '../../data/commands/words';
import { useProposedWords } from '../../data/queries/words';
import { useNotices } from '../../ui/use-notices';

/** Words that were ignored twice or more: perhaps the office uses them. Nothing is shown while there are none. */
export function Proposed() {
  const proposed = useProposedWords();
  const { attempt, say } = useNotices();
  if (!proposed || proposed.length === 0) return null;
  const take = (words: string) =>
    void attempt(async () => {
      const none = { instead: '', from: null, until: null, source: '' };
      await saveWord({ kind: 'term', words, ...none });
      say(`“${words}”已加入词库，不再当作错别字`);
    });
  return (
    <section className="words-proposed" aria-label="忽略过几次的词">
      <p>校对里忽略过两次以上的词，要不要收进词库？</p>
      <ul>
        {proposed.map(({ words, count }) => (
          <li key={words}>
            “{words}”　忽略过{count}次
            <Button size="small" type="link" onClick={() => take(words)}>
              收进词库
            </Button>
            <Button
              size="small"
              type="link"
              onClick={() => void attempt(() => proposeNoMore(words))}
            >
              不再提议
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
