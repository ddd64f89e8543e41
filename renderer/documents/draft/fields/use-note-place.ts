import { useEffect, useState } from 'react';
import { noteLines, type OfficialDocument } from '#shared/document/official-document';
import { isPrintShopLine, shopInImprint } from '#shared/document/print-shop';
import { useDocumentPart } from '../session/context';

/** Whether all that the 附注 says stands on the last line of a 简报's 版记, 编辑：… and 共印60份. */
function isInImprint(document: OfficialDocument): boolean {
  const lines = noteLines(document);
  return lines.length > 0 && lines.every(isPrintShopLine) && shopInImprint(document) !== null;
}

/**
 * Where the 附注 stands on the sheet: true below 报, 送 and 印发, as it is printed there. It keeps
 * its place as long as somebody writes in it, or the field would be taken from under his hands.
 */
export function useNotePlace(): boolean {
  const isWanted = useDocumentPart(isInImprint);
  const [isBelow, setBelow] = useState(isWanted);
  useEffect(() => {
    if (isWanted === isBelow) return;
    const move = () => setBelow(isWanted);
    const field = document.activeElement?.closest('[data-place="note"]');
    if (!field) return move();
    field.addEventListener('focusout', move, { once: true });
    return () => field.removeEventListener('focusout', move);
  }, [isWanted, isBelow]);
  return isBelow;
}
