import type { ComposedCarrier } from '#shared/compose/carriers/facts';
import type { Carrier } from '#shared/model/carrier';
import { remakeCarrier } from '../data/commands/carrier-drafts';
import { registeredNow } from '../steps/registrar';
import { ofCarrier } from '../ui/forms/facts';
import { useNotices } from '../ui/use-notices';
import { ComposeDialog } from './compose/ComposeDialog';

interface Props {
  carrier: Carrier;
  kind: ComposedCarrier;
  /** Meetings of the opinions that are in the carrier now. */
  meetingIds: readonly string[];
  onClose: () => void;
}

/** A carrier that has not been sent, composed anew from another choice. */
export function RemakeDialog({ carrier, kind, meetingIds, onClose }: Props) {
  const { attempt, say } = useNotices();
  const { title, items } = carrier;
  return (
    <ComposeDialog
      form={ofCarrier(carrier, 'remake', '重新编')}
      meetingIds={meetingIds}
      start={{ kind, title, items, arrangedBy: meetingIds.length > 1 ? 'meeting' : 'group' }}
      okText="重新编成"
      onClose={onClose}
      onMake={async (used, choice) => {
        const made = await attempt(async () =>
          remakeCarrier(carrier.id, used, choice, await registeredNow()),
        );
        if (made) say('已重新编成，换上了新的文稿；原来的文稿还在办文里');
        return made !== undefined;
      }}
    />
  );
}
