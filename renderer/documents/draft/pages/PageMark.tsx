import type { PageStart } from '#shared/layout/text-place';
import { useSheetMarks } from './sheet-marks';

type Role = NonNullable<PageStart['role']>;

/** A quiet line above a part of the sheet with which a page begins. */
function Mark({ start }: { start: PageStart | undefined }) {
  return start ? <div className="page-mark" data-page={`第${start.page}页`} /> : null;
}

/** The end of a page above a part other than a text, where there is one. */
export function PageMark({ roles }: { roles: readonly Role[] }) {
  const { starts } = useSheetMarks();
  return <Mark start={starts.find(({ role, place }) => !place && role && roles.includes(role))} />;
}

/** The end of a page above an attachment's text, the first of which is 0: each begins a page of its own. */
export function AttachmentMark({ order }: { order: number }) {
  const { starts } = useSheetMarks();
  const begun = starts.filter(
    ({ role, place }) => !place && (role === 'annexLabel' || role === 'title'),
  );
  return <Mark start={begun[order]} />;
}
