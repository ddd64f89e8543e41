import type { Matter } from '#shared/model/matter';
import { useMeeting } from '../../data/queries/meetings';
import { papersOfMatter } from '../../papers/choices';
import { MatterPapers } from '../../papers/MatterPapers';

/** 材料 of one matter: inside what tells the section, outside what asks the unit and tells the member. */
export default function MatterPapersPanel({ matter }: { matter: Matter }) {
  const meeting = useMeeting(matter.meetingId ?? '');
  // Composed without the meeting's name, a paper would look changed for a moment.
  if (meeting === undefined) return null;
  return (
    <section className="matter-papers" aria-label="材料">
      <h2>材料</h2>
      <MatterPapers choices={papersOfMatter(matter, meeting?.title ?? '')} />
    </section>
  );
}
