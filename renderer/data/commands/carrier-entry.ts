import { isSent } from '#shared/matters/carriers';
import { countedEvents } from '#shared/matters/timeline';
import type { Carrier, CarrierItem, Instruction } from '#shared/model/carrier';
import type { Matter } from '#shared/model/matter';
import { eventsOf, followersOf } from '../queries/matter-rows';
import {
  CarrierRefused,
  carry,
  createCarrier,
  existingCarrier,
  idsOf,
  instructed,
  type NewCarrier,
  putCarrier,
  sentItems,
  submitCarrier,
  submitted,
} from './carriers';
import { inMatters, type Registered, record } from './matter-events';

/** A carrier that came about in its own way: sent before this program was used, a 纪要, a 调研报告. */
export interface EnteredCarrier extends Registered, Pick<NewCarrier, 'kind' | 'title'> {
  /** 文号 or 期号, or ''. */
  number: string;
  /** To whom the carrier was sent on that day; '' when it has not been sent yet. */
  to: string;
  signedBy: string;
  /** The carrier's text, where it was written here. */
  draftId: string | null;
  /** Opinions that the carrier holds; none where they are not known yet and will be added later. */
  opinionIds: readonly string[];
}

/**
 * 登记载体: what the carrier held and where it went, in one transaction; each opinion that nobody follows
 * yet is followed from now on. Answers its id. Throws `CarrierRefused` or `MatterStepRefused`.
 */
export function enterCarrier(facts: EnteredCarrier): Promise<string> {
  const { to, signedBy, number, ...rest } = facts;
  const { on, registeredBy } = facts;
  return inMatters(async () => {
    const id = await createCarrier({ ...rest, number, entered: true, show: 'summary' });
    if (to.trim() !== '') {
      const signedOn = signedBy === '' ? null : on;
      await submitCarrier(id, { on, registeredBy, to: to.trim(), signedBy, signedOn });
    }
    return id;
  });
}

/**
 * 补列意见 to a carrier that was entered: their matters are 列入载体, and what became of the whole
 * carrier before, its 报送 and 批示, became of them too, each on its day. Words are locked as they
 * are now. Throws `CarrierRefused` for a carrier made here, which is locked once it is sent.
 */
export function addToEntered(
  id: string,
  opinionIds: readonly string[],
  registered: Registered,
): Promise<void> {
  return inMatters(async () => {
    const carrier = await existingCarrier(id);
    if (!carrier.entered) {
      throw new CarrierRefused('这份载体是在这里编成的，意见请用“重新编…”改选，没有改动。');
    }
    const known = idsOf(carrier.items);
    const fresh = [...new Set(opinionIds)].filter((one) => !known.includes(one));
    if (fresh.length === 0) return;
    const items = fresh.map((opinionId): CarrierItem => ({ opinionId, show: 'summary' }));
    const sent = isSent(carrier) ? await sentItems(fresh) : [];
    await putCarrier(carrier, {
      items: [...carrier.items, ...items],
      sent: [...carrier.sent, ...sent],
    });
    await carry(carrier, fresh, registered);
    const before = await followersOf(known);
    const steps = [
      ...carrier.submissions.map((one) => submitted(carrier, one, registered)),
      ...(await forAll(carrier, before)).map((one) => instructed(carrier, one, registered)),
    ];
    if (steps.length === 0) return;
    const there = new Set(before.map((matter) => matter.id));
    const added = (await followersOf(fresh)).filter((matter) => !there.has(matter.id));
    await record(added.map((matter) => ({ matter, steps })));
  });
}

/** 批示 of a carrier that stand on all the matters it holds; one given on chosen matters says nothing of the others. */
async function forAll(
  { id, instructions }: Carrier,
  matters: readonly Matter[],
): Promise<Instruction[]> {
  const timelines = await eventsOf(matters.map((matter) => matter.id));
  const courses = [...timelines.values()]
    .map((events) => countedEvents(events).filter(({ carrierId }) => carrierId === id))
    .filter((course) => course.length > 0);
  return instructions.filter(({ by, words, on }) =>
    courses.every((course) =>
      course.some(
        (event) =>
          event.step === 'instruct' &&
          event.on === on &&
          event.words === words &&
          (event.people[0]?.name ?? '') === by,
      ),
    ),
  );
}
