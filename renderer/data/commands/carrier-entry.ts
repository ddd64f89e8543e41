import { isSent } from '#shared/matters/carriers';
import type { CarrierItem } from '#shared/model/carrier';
import { followersOf } from '../queries/matter-rows';
import {
  CarrierRefused,
  carry,
  createCarrier,
  existingCarrier,
  idsOf,
  type NewCarrier,
  putCarrier,
  sentItems,
  submitCarrier,
} from './carriers';
import { inMatters, type Registered, record } from './matter-events';

/** A carrier that came about in its own way: sent before this program was used, a 纪要, a 调研报告. */
export interface EnteredCarrier extends Registered, Pick<NewCarrier, 'kind' | 'title'> {
  /** 文号 or 期号, or ''. */
  number: string;
  /** To whom it was sent on that day; '' when it has not been sent yet. */
  to: string;
  signedBy: string;
  /** Its text, where it was written here. */
  draftId: string | null;
  /** None where it is not known yet; they can be added later. */
  opinionIds: readonly string[];
}

/**
 * 登记载体: what it held and where it went, in one transaction; each opinion that nobody follows
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
 * 补列意见 to a carrier that was entered: their matters are 列入载体 and, where it has been sent,
 * sent with it on that day. Words are locked as they are now. Throws `CarrierRefused` for a
 * carrier made here, which is locked once it is sent.
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
    const { registeredBy } = registered;
    const sendings = carrier.submissions.map(({ to, on }) => ({
      ...{ on, registeredBy, step: 'submit' as const, carrierId: id },
      words: `《${carrier.title}》报${to}`,
    }));
    if (sendings.length === 0) return;
    const matters = await followersOf(fresh);
    await record(matters.map((matter) => ({ matter, steps: sendings })));
  });
}
