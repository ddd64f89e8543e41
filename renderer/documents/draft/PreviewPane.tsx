import { memo, startTransition, useEffect, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { PagedPreview } from '../../preview/PagedPreview';
import type { DraftSession } from './session/draft-session';

/** Pause in typing after which the pages are drawn again, ms. */
const PAUSE = 350;

/** The document as of the last pause in typing, so that drawing pages never stands between two keys. */
export function useSettledDocument(session: DraftSession): OfficialDocument {
  const [settled, setSettled] = useState(session.document);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => startTransition(() => setSettled(session.document));
    const unsubscribe = session.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE);
    });
    settle();
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [session]);
  return settled;
}

export const PreviewPane = memo(function PreviewPane({
  document,
  options,
}: {
  document: OfficialDocument;
  options: RenderOptions;
}) {
  return (
    <section className="draft-preview" aria-label="预览">
      <PagedPreview document={document} options={options} />
    </section>
  );
});
