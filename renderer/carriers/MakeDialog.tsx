import { civilDateOf } from '#shared/model/civil-date';
import { makeCarrier } from '../data/commands/carrier-drafts';
import { useOffice } from '../data/queries/office';
import { useNotices } from '../ui/use-notices';
import { openCarrier, useCarrierView } from './carrier-view';
import { ComposeDialog } from './compose/ComposeDialog';

interface Props {
  meetingId: string;
  /** In the order of the meeting. */
  opinionIds: readonly string[];
  onClose: () => void;
  onMade: () => void;
}

/** 编成专报 from the opinions that are ticked; ends on the carrier's page. */
export function MakeDialog({ meetingId, opinionIds, onClose, onMade }: Props) {
  const { attempt, say } = useNotices();
  const office = useOffice();
  const last = useCarrierView((view) => view.registrar);
  return (
    <ComposeDialog
      meetingId={meetingId}
      start={{
        kind: '协商专报',
        title: '',
        items: opinionIds.map((opinionId) => ({ opinionId, show: 'summary' as const })),
        arrangedBy: 'group',
      }}
      okText="编成专报"
      onClose={onClose}
      onMake={async (choice) => {
        const registered = {
          on: civilDateOf(new Date()),
          registeredBy: last || office?.declaredBy || '',
        };
        const made = await attempt(() => makeCarrier(meetingId, choice, registered));
        if (!made) return false;
        say(`已编成${choice.kind}，${choice.items.length}条意见都已列入跟踪`);
        onMade();
        openCarrier(made.carrierId, meetingId);
        return true;
      }}
    />
  );
}
