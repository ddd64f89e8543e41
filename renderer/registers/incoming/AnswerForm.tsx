import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import type { Incoming } from '#shared/model/incoming';
import { noteAnswered } from '../../data/commands/incoming-links';
import { waitingFor } from '../../data/queries/incoming-links';
import { AnswersForm } from '../../steps/forms/answers/AnswersForm';
import { ofIncoming } from '../../ui/forms/facts';
import { useNotices } from '../../ui/use-notices';

/** 函复 that came in: what it answers is registered with the matters; number and sender are those of the paper. */
export function AnswerForm({ paper, onClose }: { paper: Incoming; onClose: () => void }) {
  const { sender } = paper;
  const { say } = useNotices();
  const ids = useLiveQuery(() => waitingFor(sender), [sender]);
  const isNone = ids?.length === 0;
  useEffect(() => {
    if (!isNone) return;
    say('没有等着答复的事项，没有登记。');
    onClose();
  }, [isNone, say, onClose]);
  if (!ids || isNone) return null;
  return (
    <AnswersForm
      matterIds={ids}
      scope={ofIncoming(paper, 'answers', '答复')}
      unit={sender}
      paperNumber={paper.paperNumber}
      day={paper.receivedOn}
      picks
      onClose={onClose}
      onDone={(answered, registered) =>
        answered.length === 0
          ? undefined
          : noteAnswered(
              paper.id,
              answered.map(({ title }) => title),
              registered,
            )
      }
    />
  );
}
