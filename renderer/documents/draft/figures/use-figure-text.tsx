import { useState } from 'react';
import { withParagraphs } from '#shared/figures/in-text';
import type { TextPlace } from '#shared/layout/text-place';
import type { DocumentType } from '#shared/model/document-type';
import type { PasteHost } from '../../../editor/paste/plugin';
import { later } from '../../../ui/later';
import type { DraftSession } from '../session/draft-session';
import './figures.css';

const FigureTextDialog = later(() => import('./FigureTextDialog'));
const RefreshDialog = later(() => import('./RefreshDialog'));

interface Host {
  session: DraftSession;
  draftId: string;
  type: DocumentType;
  /** Where the caret stands, or null before it was in any text. */
  place: TextPlace | null;
  tell: PasteHost['tell'];
}

/** 插入工作数字 and 更新工作数字: their commands, and the dialog that is open. Each is one step that can be undone. */
export function useFigureText({ session, draftId, type, place, tell }: Host) {
  const [open, setOpen] = useState<'insert' | 'refresh' | null>(null);
  const close = () => setOpen(null);
  const facts = { place: 'document', ownStep: true } as const;
  const dialog =
    open &&
    (open === 'insert' ? (
      <FigureTextDialog
        draftId={draftId}
        type={type}
        onClose={close}
        onInsert={(block) => {
          const { document } = session;
          const last = document.body.length - 1;
          const behind = place && place.attachment < 0 ? place.block : last;
          session.edit(withParagraphs(document, behind, [block]), facts);
          tell('已插入一段工作数字，可按 Ctrl+Z 撤销。', 'notice');
        }}
      />
    ) : (
      <RefreshDialog
        document={session.document}
        onClose={close}
        onRefresh={(document, count) => {
          session.edit(document, facts);
          tell(`已更新${count}个数字，其余文字未动。可按 Ctrl+Z 撤销。`, 'notice');
        }}
      />
    ));
  return {
    dialog,
    insertFigures: () => setOpen('insert'),
    refreshFigures: () => setOpen('refresh'),
  };
}
