import { createContext, type ReactNode, useContext, useDeferredValue, useMemo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import { sheetProfile } from '#shared/gbt9704/numbers';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { paginate } from '#shared/layout/paginate';
import { planTitle } from '#shared/layout/plan';
import { type PageStart, pageStarts } from '#shared/layout/text-place';
import type { PageStartHere } from '../../../editor/pages/page-starts-plugin';

/** What the pages, as they were laid out last, say of the sheet. */
export interface SheetMarks {
  /** The title that they were made of, and its lines on paper. */
  title: { text: string; lines: readonly string[] };
  starts: readonly PageStart[];
}

const NOTHING: SheetMarks = { title: { text: '', lines: [] }, starts: [] };
const MarksContext = createContext<SheetMarks>(NOTHING);

export function useSheetMarks(): SheetMarks {
  return useContext(MarksContext);
}

/** The pages that begin in the text of an attachment (−1 is the body). */
export function usePageStarts(attachment: number): readonly PageStartHere[] {
  const { starts } = useSheetMarks();
  return useMemo(
    () =>
      starts.flatMap(({ page, place }) =>
        place?.attachment === attachment ? [{ page, ...place }] : [],
      ),
    [starts, attachment],
  );
}

/** The marks of a document as of the last pause in typing; made when the screen has time. */
function marksOf(document: OfficialDocument, upright: LayoutProfile): SheetMarks {
  // One card a page: nothing of the sheet is broken.
  if (document.format === 'nameCards') return NOTHING;
  const profile = sheetProfile(document, upright);
  const lines = planTitle(document.title, profile);
  return {
    title: {
      text: document.title.join('\n'),
      lines: lines.map(({ runs }) => runs.map(({ text }) => text).join('')),
    },
    starts: pageStarts(document, profile, paginate(document, upright)),
  };
}

/** Gives the sheet the ends of its pages, from the layout that preview and status line share. */
export function SheetMarksProvider(props: {
  /** The document as of the last pause in typing, as it is printed. */
  printed: OfficialDocument;
  profile: LayoutProfile;
  children: ReactNode;
}) {
  const { profile, children } = props;
  const printed = useDeferredValue(props.printed);
  const marks = useMemo(() => marksOf(printed, profile), [printed, profile]);
  return <MarksContext value={marks}>{children}</MarksContext>;
}
