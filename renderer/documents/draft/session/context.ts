import { createContext, useContext, useSyncExternalStore } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RawBlock } from '#shared/document/raw-text';
import type { TextPlace } from '#shared/layout/text-place';
import type { PasteHost } from '../../../editor/paste/plugin';
import type { DraftSession, SessionState } from './draft-session';

/** What every part of the sheet needs to know. */
export interface Workspace {
  session: DraftSession;
  readOnly: boolean;
  /** The text as it is printed, with what was registered beside it. */
  printed: () => OfficialDocument;
  /** Offered a raw text that was pasted into a field; true when it is taken for a whole paper. */
  offer: (blocks: RawBlock[], notes: string[]) => boolean;
  /** Offered a whole text that this program copied; true when it now stands in the draft. */
  takeWhole: (whole: OfficialDocument) => boolean;
  /** Gives the keyboard to a place of the body or an attachment, or the nearest one. */
  goTo: (place: TextPlace) => void;
  /** Says something about a paste or a check; see `PasteHost`. */
  tell: PasteHost['tell'];
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('No draft is open here');
  return workspace;
}

/** A part of the session's state; renders again only when that part is another object or value. */
export function useSessionState<T>(select: (state: SessionState) => T): T {
  const { session } = useWorkspace();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}

export function useDocumentPart<T>(select: (document: OfficialDocument) => T): T {
  return useSessionState((state) => select(state.document));
}
