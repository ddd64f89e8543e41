import type { MatterFacts } from '#shared/compose/matters/facts';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { MatterPaperKind } from '#shared/matters/papers';
import { countedEvents } from '#shared/matters/timeline';
import type { TrackedOpinion } from '#shared/matters/tracking';
import type { Matter, MatterTrack } from '#shared/model/matter';
import { SAMPLE } from '../meetings/support';

const eventsOf = ({ id }: Matter) =>
  countedEvents(SAMPLE.matterEvents.filter(({ matterId }) => matterId === id));

export function trackOf(kind: MatterPaperKind): MatterTrack {
  return ['notice', 'reminder', 'ledger', 'report'].includes(kind) ? 'internal' : 'external';
}

/** The sample's matters of one track, or some of them, with their opinions. */
export function matterFacts(
  track: MatterTrack,
  wanted: (matter: Matter, index: number) => boolean = () => true,
): MatterFacts {
  const matters = SAMPLE.matters.filter((one) => one.track === track).filter(wanted);
  const opinions = matters.flatMap((matter) =>
    matter.opinionIds.flatMap((id): TrackedOpinion[] => {
      const opinion = SAMPLE.opinions.find((one) => one.id === id);
      if (!opinion) return [];
      return [{ opinion, matter, events: eventsOf(matter), carriers: SAMPLE.carriers }];
    }),
  );
  return {
    office: {
      committeeName: '政协示例市委员会',
      shortName: '示例市政协',
      officeName: '政协示例市委员会办公室',
    },
    about: track === 'external' ? '“提升社区养老服务质量”专题协商会' : '',
    matters: matters.map((matter) => ({ matter, events: eventsOf(matter) })),
    opinions,
    handedIn: new Set(),
    contact: '梁晓禾，0000-1234567',
    profile: STANDARD_PROFILE,
    today: '2026-09-30',
  };
}

/** Facts for a paper about one matter, the first of its track, or for one over all. */
export function factsFor(kind: MatterPaperKind): MatterFacts {
  const single = ['notice', 'reminder', 'forward', 'enquiry', 'replyForm', 'memberNotice'].includes(
    kind,
  );
  // Nobody is reminded of what is done.
  const open = (matter: Matter) => kind !== 'reminder' || matter.state !== 'closed';
  const track = trackOf(kind);
  const first = SAMPLE.matters.find((one) => one.track === track && open(one));
  return matterFacts(track, single ? ({ id }) => id === first?.id : undefined);
}
