import { type RefObject, useEffect } from 'react';
import { geometryOf, mmToTwips } from '#shared/gbt9704/numbers';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { PaperPlace } from '#shared/layout/text-place';

/** How much of the view must be left below the place, as a share of its height. */
const LEAST_BELOW = 0.15;

function scrollerOf(element: Element): Element | null {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return null;
}

/**
 * Brings a place on paper into sight where it is not, without moving the pages otherwise; again
 * when the pages are drawn in another size (`scale`).
 */
export function useFollowing(
  root: RefObject<HTMLElement | null>,
  profile: LayoutProfile,
  place: PaperPlace | null,
  scale: number,
): void {
  const page = place?.page ?? 0;
  const top = place?.top ?? 0;
  // A share, not the profile, which is another object at every render: asking for its place lays the page out.
  const share = (mmToTwips(profile.margins.top) + top) / geometryOf(profile).sheet.height;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `scale` moves what is measured here
  useEffect(() => {
    const sheet = root.current?.querySelector(`[data-page="${page}"]`);
    const scroller = sheet && scrollerOf(sheet);
    if (!scroller) return;
    const box = sheet.getBoundingClientRect();
    const view = scroller.getBoundingClientRect();
    const at = box.top + share * box.height;
    if (at >= view.top && at <= view.bottom - view.height * LEAST_BELOW) return;
    scroller.scrollTop += at - (view.top + view.height / 3);
  }, [root, page, share, scale]);
}
