import { useState } from 'react';
import type { OfficialDocument, Quotation } from '#shared/document/official-document';
import { withQuotations } from '#shared/document/quotations';
import type { RawBlock } from '#shared/document/raw-text';
import { findSecrecyMark, SECRECY_REFUSAL } from '#shared/document/secrecy';
import type { ImportResult } from '#shared/ipc';
import { messageOf } from '../../../data/desktop';
import type { OpenedDraft } from '../../../data/queries/drafts';
import { asWritten, plainOf } from '../../../editor/paste/accept';
import { blocksFromRaw } from '../../../editor/paste/raw-to-slice';
import { useFileDrop } from '../../../ui/use-file-drop';
import type { ImportHost } from '../../import-to-draft';
import type { DraftActions } from '../actions';
import { askEncodingIn } from '../ask-encoding';
import type { DraftFacts } from '../fields/KindFields';
import { type ComingFile, droppedFile, importNotes, readComing } from '../import-flow';
import type { DraftSession } from '../session/draft-session';
import { withMainPart } from '../whole/main-part';
import { adoptStructure, rawFromDocument, restructured } from './raw-from-document';
import { hasBlanks, isEmptyDocument, looksWhole } from './whole-text';

interface Parts {
  session: DraftSession;
  locked: boolean;
  draft: OpenedDraft;
  actions: DraftActions;
  tell: (message: string, kind: 'notice' | 'refused') => void;
  host: ImportHost;
}

interface Incoming {
  source: 'paste' | 'import' | 'present';
  raw: RawBlock[];
  notes: string[];
  /** Sentences of it that were declared quotations. */
  quotations?: readonly Quotation[];
  /** The text goes into a new draft, because this one has text of its own. */
  intoNew: boolean;
  /** The draft as it was when the text came; what was written since must not be replaced unseen. */
  onto: OfficialDocument;
}

const CONSEQUENCE = {
  paste: '采用后，这篇文稿的内容换成右边的结果；可按 Ctrl+Z 撤销。',
  present: '采用后，现在的内容换成右边的结果；可按 Ctrl+Z 撤销。',
  import: '采用后，内容写入这篇文稿；可按 Ctrl+Z 撤销。',
  importNew: '将新建一篇文稿，现在打开的这篇不动。',
};

const CHANGED =
  '排版的时候文稿里又写了字，为了不盖掉这些字，这次没有采用。文稿里的字都在，请再排一次。';

function areCards({ document }: DraftSession): boolean {
  return document.format === 'nameCards';
}

/** Whether a draft still holds what it held; an editor may give the same text as another object. */
function isSame(a: OfficialDocument, b: OfficialDocument): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** True when nothing of the clerk's own would be replaced: no text at all, or a skeleton nobody has written in. */
function mayReplace(session: DraftSession, draft: OpenedDraft): boolean {
  // A list of names would be taken for a title; it is pasted as it is, one card a line.
  if (areCards(session)) return false;
  if (isEmptyDocument(session.document)) return true;
  const untouched = draft.createdAt === draft.updatedAt && !session.getState().canUndo;
  return untouched && draft.sample === 0 && hasBlanks(session.document);
}

function put(
  session: DraftSession,
  document: OfficialDocument,
  quotations: readonly Quotation[] = [],
): void {
  session.edit(withQuotations(document, quotations), { place: 'document', ownStep: true });
}

/** Puts the adopted result into the draft, or a new one; what was written into the draft since is not replaced unseen. */
function adoptInto(
  { session, draft, actions, tell }: Pick<Parts, 'session' | 'draft' | 'actions' | 'tell'>,
  incoming: Incoming,
  document: OfficialDocument,
  facts: DraftFacts,
): void {
  const attempt = (step: Promise<unknown>) =>
    void step.catch((error: unknown) => tell(messageOf(error), 'refused'));
  if (incoming.intoNew)
    attempt(actions.createDraft(withQuotations(document, incoming.quotations ?? []), facts));
  else if (isSame(session.document, incoming.onto)) {
    put(session, document, incoming.quotations);
    const isKnown = facts.type === draft.type && facts.issuerId === draft.issuerId;
    if (!isKnown) attempt(actions.changeFacts(facts));
  } else tell(CHANGED, 'refused');
}

/** Whole texts on their way into a draft: by paste, by file, or the draft's own text structured anew. */
export function useIncomingText({ session, locked, draft, actions, tell, host }: Parts) {
  const [incoming, setIncoming] = useState<Incoming | null>(null);

  const take = (result: ImportResult, quotations: readonly Quotation[]) => {
    const quoted = quotations.map(({ sentence }) => sentence);
    if (findSecrecyMark(plainOf(result.blocks), quoted)) {
      tell(SECRECY_REFUSAL, 'refused');
      return;
    }
    setIncoming({
      source: 'import',
      raw: result.blocks,
      notes: importNotes(result),
      quotations,
      intoNew: locked || !mayReplace(session, draft),
      onto: session.document,
    });
  };
  /** One file may go into this very draft; of several each gets its own. */
  const bring = async (coming: () => Promise<ComingFile[]> | ComingFile[]) => {
    try {
      const files = await coming();
      const [file] = files;
      if (files.length > 1) await actions.importEach(files, host);
      else if (file) {
        const read = await readComing(file, askEncodingIn(host.modal), host.modal);
        if (read?.result) take(read.result, read.quotations);
      }
    } catch (error) {
      tell(messageOf(error), 'refused');
    }
  };
  /** What adopting makes of the draft. */
  const complete = (found: OfficialDocument): OfficialDocument => {
    if (!incoming || incoming.intoNew) return found;
    const take = incoming.source === 'present' ? restructured : adoptStructure;
    return take(session.document, found);
  };
  const adopt = (document: OfficialDocument, facts: DraftFacts) => {
    setIncoming(null);
    if (incoming) adoptInto({ session, draft, actions, tell }, incoming, document, facts);
  };

  const { isDragging, dropTarget } = useFileDrop(
    (files) => void bring(() => files.map(droppedFile)),
  );
  return {
    isDragging,
    choose: () => void bring(actions.chooseFiles),
    restructure: () => {
      if (locked) return;
      if (areCards(session)) {
        tell('席卡每行一个名字，不需要智能排版。内容没有改动。', 'notice');
        return;
      }
      const raw = rawFromDocument(session.document);
      setIncoming({ source: 'present', raw, notes: [], intoNew: false, onto: session.document });
    },
    offer: (raw: RawBlock[], notes: string[]) => {
      if (!looksWhole(raw) || !mayReplace(session, draft)) return false;
      setIncoming({ source: 'paste', raw, notes, intoNew: false, onto: session.document });
      return true;
    },
    /** A copied whole text, which needs no structuring; true when it now stands in the draft. */
    takeWhole: (whole: OfficialDocument) => {
      if (locked || !mayReplace(session, draft)) return false;
      put(session, withMainPart(session.document, whole));
      return true;
    },
    dialog: {
      raw: incoming?.raw ?? null,
      notes: incoming?.notes,
      consequence: incoming ? CONSEQUENCE[incoming.intoNew ? 'importNew' : incoming.source] : '',
      adoptLabel: incoming?.intoNew ? '新建文稿' : '采用',
      complete,
      onAdopt: adopt,
      onAsIs:
        incoming?.source === 'paste'
          ? () => {
              const { blocks, notes } = asWritten(incoming.raw);
              const body = [...session.document.body, ...blocksFromRaw(blocks)];
              put(session, { ...session.document, body });
              setIncoming(null);
              const said = [...incoming.notes, ...notes];
              if (said.length > 0) tell(`${said.join('；')}。`, 'notice');
            }
          : undefined,
      onCancel: () => setIncoming(null),
    },
    dropTarget,
  };
}
