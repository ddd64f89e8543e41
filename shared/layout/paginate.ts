import type { OfficialDocument } from '../document/official-document';
import { sheetProfile } from '../gbt9704/numbers';
import type { LayoutProfile } from '../gbt9704/profile';
import { isTailAlone, otherPitches } from './fit-signature';
import { flow } from './flow';
import type { Page } from './page';
import { planOf } from './plan';
import { leastPitch } from './plan-signature';
import type { PlanItem, PrintPlan, Role } from './print-plan';
import { keptWhole } from './set-lines';

/** A document on its pages, what was planned for them, and the pitch of its text, twips. */
export interface Paged {
  plan: PrintPlan;
  pages: Page[];
  linePitch: number;
}

const TEXT: readonly Role[] = ['body', 'heading1', 'heading2', 'heading3', 'heading4'];

function showsText(page: Page | undefined): boolean {
  return (page?.items ?? []).some(
    (item) => item.kind === 'rows' || (item.kind === 'line' && TEXT.includes(item.line.role)),
  );
}

/**
 * The plan with the last paragraph of the text on one page with the signature, whole, and with the
 * names of attachments between them, so that no page holds a signature without text; null where a table or nothing stands above it.
 */
function withTextKept(plan: PrintPlan, profile: LayoutProfile): PrintPlan | null {
  const signed = plan.items.findIndex(
    (item) => item.kind === 'line' && (item.role === 'signer' || item.role === 'date'),
  );
  const isBetween = (item: PlanItem | undefined): boolean =>
    item?.kind === 'blank' || (item?.kind === 'line' && item.role === 'attachments');
  let last = signed - 1;
  while (isBetween(plan.items[last])) last -= 1;
  if (plan.items[last]?.kind !== 'line') return null;
  const items = plan.items.map((item, index): PlanItem => {
    if (index < last || index >= signed) return item;
    if (item.kind === 'blank') return { ...item, keepNext: true };
    return item.kind === 'line' ? keptWhole(item, profile) : item;
  });
  return { ...plan, items };
}

/** As planned; where the first page would show no text for all its 主送机关, these in 版记 (7.3.2). */
function laidOut(document: OfficialDocument, profile: LayoutProfile): Paged {
  const { linePitch } = profile;
  const made = (plan: PrintPlan): Paged => ({
    plan,
    pages: flow(plan, profile, linePitch),
    linePitch,
  });
  const paged = made(planOf(document, profile));
  const isFilled = document.addressees !== '' && document.body.length > 0;
  if (!isFilled || showsText(paged.pages[0])) return paged;
  const below = planOf(document, profile, { addresseesBelow: true });
  const moved = made(below);
  return showsText(moved.pages[0]) ? moved : paged;
}

const cache = new WeakMap<OfficialDocument, Paged & { profile: LayoutProfile }>();

/**
 * As `paginate`. Where the signature or 版记 would stand alone on a page, the text's lines
 * are set closer or wider by a line or two a page until it no longer does (7.3.5.5); where
 * that does not help, the last paragraph goes with the signature to its page.
 */
export function paginateFitted(document: OfficialDocument, upright: LayoutProfile): Paged {
  const known = cache.get(document);
  if (known?.profile === upright) return known;
  const profile = sheetProfile(document, upright);
  let paged = laidOut(document, profile);
  const { plan } = paged;
  const isAlone = (pages: readonly Page[]) => isTailAlone(pages, profile);
  if (isAlone(paged.pages)) {
    const least = leastPitch(document.signature, profile);
    for (const linePitch of otherPitches(profile).filter((pitch) => pitch >= least)) {
      const pages = flow(plan, profile, linePitch);
      if (isAlone(pages)) continue;
      paged = { plan, pages, linePitch };
      break;
    }
  }
  // Many seals take more room than lines can be set closer or wider.
  const kept = isAlone(paged.pages) ? withTextKept(plan, profile) : null;
  if (kept) {
    const pages = flow(kept, profile, profile.linePitch);
    if (!isAlone(pages)) paged = { plan: kept, pages, linePitch: profile.linePitch };
  }
  cache.set(document, { ...paged, profile: upright });
  return paged;
}

/**
 * A document as the pages of its print, computed without asking for fonts: 22 lines
 * of 28 characters with the standard profile. Only what changed since the last call
 * is broken anew.
 */
export function paginate(document: OfficialDocument, upright: LayoutProfile): Page[] {
  return paginateFitted(document, upright).pages;
}
