import { paper } from '../../parts';
import { withChair } from '../attendance';
import { paragraph } from '../blocks';
import { titleOf } from '../event';
import type { MeetingFacts } from '../facts';
import { NothingToCompose } from '../nothing';

/** 席卡: a card for everybody who is not excused or absent, in the office's order, and for the one who presides. */
export function nameCards(facts: MeetingFacts) {
  const coming = withChair(facts).filter(({ state }) => state !== 'leave' && state !== 'absent');
  if (coming.length === 0) {
    throw new NothingToCompose('还没有参会人员，席卡无法生成。请先在“参会”页填写参会人员。');
  }
  return paper({
    format: 'nameCards',
    title: [`${titleOf(facts)}席卡`],
    body: coming.map(({ person }) => paragraph(person.name)),
  });
}
