import { planningMembers } from '#shared/directory/member-sheet';
import { planningUnits } from '#shared/directory/unit-sheet';
import { atOnce } from '#shared/sheet/stretches';

/** What the window works out in slices, in one go. */
export const planMembers = (...asked: Parameters<typeof planningMembers>) =>
  atOnce(planningMembers(...asked));
export const planUnits = (...asked: Parameters<typeof planningUnits>) =>
  atOnce(planningUnits(...asked));
