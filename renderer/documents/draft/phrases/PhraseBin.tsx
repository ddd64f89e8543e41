import { Button } from 'antd';
import type { Phrase } from '#shared/model/phrase';
import { takeOutOfBin } from '../../../data/commands/bin';
import { purge } from '../../../data/commands/purge';
import { usePhrasesInBin } from '../../../data/queries/library';
import { PurgeButton } from '../../../ui/PurgeButton';
import { useNotices } from '../../../ui/use-notices';
import { usePurging } from '../../../ui/use-purging';

/** Phrases that were taken away: back, or gone for good. Nothing is shown while there are none. */
export function PhraseBin() {
  const phrases = usePhrasesInBin();
  const { attempt } = useNotices();
  const askToPurge = usePurging();
  if (!phrases || phrases.length === 0) return null;
  const remove = ({ id, letters }: Phrase) =>
    askToPurge({
      title: `彻底清除常用语“${letters}”？`,
      content: '各恢复点里的也一并清掉，不能再恢复。已经插入文稿的字不受影响。',
      table: 'phrases',
      ids: [id],
      purge: () => purge('phrases', [id]),
    });
  return (
    <details className="phrases-bin">
      <summary>已删去的{phrases.length}条</summary>
      <ul className="phrases" aria-label="已删去的常用语">
        {phrases.map((one) => (
          <li key={one.id}>
            <code>{one.letters}</code>
            <span className="phrases-words">{one.words}</span>
            <Button
              size="small"
              type="text"
              onClick={() => void attempt(() => takeOutOfBin('phrases', [one.id]))}
            >
              恢复
            </Button>
            <PurgeButton
              size="small"
              type="text"
              table="phrases"
              ids={[one.id]}
              onClick={() => remove(one)}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
