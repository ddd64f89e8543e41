import type { OfficialDocument } from '../../document/official-document';
import type { MeetingFacts, PaperChoice } from './facts';

/** The meeting does not yet hold what the paper is made from. `message` is Chinese and says what to fill in. */
export class NothingToCompose extends Error {
  override name = 'NothingToCompose';
}

/** One paper of a meeting. Throws `NothingToCompose`. */
export function composeMeetingPaper(_facts: MeetingFacts, _choice: PaperChoice): OfficialDocument {
  throw new NothingToCompose('这种材料还不能生成。');
}
