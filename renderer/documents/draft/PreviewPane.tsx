import { memo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { TextPlace } from '#shared/layout/text-place';
import { PagedPreview } from '../../preview/PagedPreview';

interface Props {
  /** The document as of the last pause in typing. */
  document: OfficialDocument;
  options: RenderOptions;
  /** The caret's place as of the last pause, or null. */
  caret: TextPlace | null;
  /** The same function at every render. */
  onPlace: (place: TextPlace) => void;
  /** Puts the pages on paper or into a file; the same object at every render. */
  output: { print: () => void; pdf: () => void };
}

/** The pages as they will be printed; loaded only when they are looked at. */
export default memo(function PreviewPane(props: Props) {
  return (
    <section className="draft-preview" aria-label="预览">
      <PagedPreview {...props} />
    </section>
  );
});
