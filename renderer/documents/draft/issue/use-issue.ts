import { useCallback, useState } from 'react';
import { withIssue } from '#shared/compose/outgoing';
import type { OfficialDocument } from '#shared/document/official-document';
import type { DraftRound } from '#shared/model/draft';
import type { OutgoingDocument, OutgoingFacts } from '#shared/model/outgoing';
import type { OpenedDraft } from '../../../data/queries/drafts';
import type { DraftActions } from '../actions';
import { inOrder } from '../rounds/round-names';

interface Parts {
  draft: OpenedDraft;
  rounds: readonly DraftRound[];
  outgoing: OutgoingDocument | null;
  actions: DraftActions;
  tell: (message: string, kind: 'notice' | 'refused') => void;
}

/** The last joined pair, so that the same text with the same facts is the same value. */
interface Joined {
  from: OfficialDocument;
  facts: OutgoingDocument | null;
  signature: DraftRound;
  document: OfficialDocument;
}

const NUMBERED = '已登记，签发的文字没有改动。预览和导出的文件里已经填上。';
const NOT_NUMBERED = '已登记，还没有编号；编号时再点“编号”。签发的文字没有改动。';

/** What is registered after the signature: its form, and the text it is printed with. */
export function useIssue({ draft, rounds, outgoing, actions, tell }: Parts) {
  const [isOpen, setOpen] = useState(false);
  const signature = inOrder(rounds)
    .filter(({ kind }) => kind === 'signed')
    .at(-1);
  const isSigned = draft.state === 'signed';
  // A text that was taken up again is printed as what it is: not yet signed.
  const facts = isSigned ? outgoing : null;
  const [last] = useState<{ joined: Joined | null }>({ joined: null });
  const joined = useCallback(
    (from: OfficialDocument): OfficialDocument => {
      if (!isSigned || !signature) return from;
      const { joined: known } = last;
      if (known?.from === from && known.facts === facts && known.signature === signature)
        return known.document;
      const document = withIssue(from, facts, signature.people);
      last.joined = { from, facts, signature, document };
      return document;
    },
    [facts, isSigned, last, signature],
  );
  const register = async (registered: OutgoingFacts) => {
    await actions.register(registered);
    const isNumbered = registered.issueNumber + registered.serialNumber !== '';
    tell(isNumbered ? NUMBERED : NOT_NUMBERED, 'notice');
  };
  return {
    /** The number that was given, or ''. */
    number: facts?.issueNumber || facts?.serialNumber || '',
    state: {
      isNumbered: Boolean(facts?.issueNumber || facts?.serialNumber),
      isPrinted: Boolean(facts?.printedOn),
    },
    joined,
    open: () => setOpen(true),
    form:
      isOpen && isSigned && signature
        ? {
            draft,
            signedOn: signature.on,
            outgoing,
            onDone: register,
            onClose: () => setOpen(false),
          }
        : null,
  };
}

export type Issue = ReturnType<typeof useIssue>;
