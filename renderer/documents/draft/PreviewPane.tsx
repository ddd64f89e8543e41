import { memo } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { PagedPreview } from '../../preview/PagedPreview';

interface Props {
  /** The document as of the last pause in typing. */
  document: OfficialDocument;
  options: RenderOptions;
}

/** The pages as they will be printed; loaded only when they are looked at. */
export default memo(function PreviewPane({ document, options }: Props) {
  return (
    <section className="draft-preview" aria-label="预览">
      <PagedPreview document={document} options={options} />
    </section>
  );
});
