import type { LayoutProfile } from '../../gbt9704/profile';
import type { TrackedOpinion } from '../../matters/tracking';
import type { CivilDate } from '../../model/civil-date';
import type { UnitRef } from '../../model/directory';
import type { Matter, MatterEvent } from '../../model/matter';
import type { OfficeSettings } from '../../model/office';

/** A matter with the entries of its timeline that count, the first one first. */
export interface MatterOnPaper {
  matter: Matter;
  events: readonly MatterEvent[];
}

/** All that a paper of matters is composed from. Lists are in the office's order. */
export interface MatterFacts {
  office: Pick<OfficeSettings, 'committeeName' | 'shortName' | 'officeName'>;
  /** What the matters have in common, e.g. the title of the meeting or of the 专报; '' for none. */
  about: string;
  matters: readonly MatterOnPaper[];
  /** Opinions of the outside matters. */
  opinions: readonly TrackedOpinion[];
  /** Ids of the opinions that were handed in and not spoken. */
  handedIn: ReadonlySet<string>;
  /** 联系人 and telephone, as the meeting they are from has them; '' where it is not known. */
  contact: string;
  /** The unit that a letter goes to; absent: the one that its matters are for. */
  addressee?: UnitRef;
  /** Pages are counted on this one, where a paper has to fit. */
  profile: LayoutProfile;
  today: CivilDate;
}
