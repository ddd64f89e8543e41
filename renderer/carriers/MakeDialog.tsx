import { makeCarrier } from '../data/commands/carrier-drafts';
import { registeredNow } from '../steps/registrar';
import { ofSeveral } from '../ui/forms/facts';
import { useNotices } from '../ui/use-notices';
import { ComposeDialog } from './compose/ComposeDialog';

interface Props {
  /** One, or those of matters ticked in the ledger. */
  meetingIds: readonly string[];
  /** Opinions in the order in which they are printed. */
  opinionIds: readonly string[];
  onClose: () => void;
  /** `onMade` is told of the carrier, so that its page can be shown. */
  onMade: (carrierId: string) => void;
}

/** 编成专报 from the opinions that are ticked; its page is shown by whoever asked. */
export default function MakeDialog({ meetingIds, opinionIds, onClose, onMade }: Props) {
  const { attempt, say } = useNotices();
  return (
    <ComposeDialog
      form={ofSeveral(
        'meetings',
        meetingIds,
        'make',
        '编成专报',
        `${meetingIds.length}次会议的意见`,
      )}
      meetingIds={meetingIds}
      start={{
        kind: '协商专报',
        title: '',
        items: opinionIds.map((opinionId) => ({ opinionId, show: 'summary' as const })),
        arrangedBy: meetingIds.length > 1 ? 'meeting' : 'group',
      }}
      okText="编成专报"
      onClose={onClose}
      onMake={async (used, choice) => {
        const made = await attempt(async () => makeCarrier(used, choice, await registeredNow()));
        if (!made) return false;
        say(`已编成${choice.kind}，${choice.items.length}条意见都已列入跟踪`);
        onMade(made.carrierId);
        return true;
      }}
    />
  );
}
