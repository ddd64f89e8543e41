import { Empty } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { changeFacts, createDraft, saveDocument } from '../../data/commands/drafts';
import { setProofException } from '../../data/commands/office';
import { registerOutgoing } from '../../data/commands/outgoing';
import { setDraftProofRule, setIgnoredPlaces, setProofRule } from '../../data/commands/proof';
import { recordReturn, returnToSigner, sendForReview, sign } from '../../data/commands/rounds';
import { call } from '../../data/desktop';
import { useDraft, useRounds } from '../../data/queries/drafts';
import { useIssuers, useLeaders, useOffice } from '../../data/queries/office';
import { useOutgoing } from '../../data/queries/outgoing';
import { useDraftProof } from '../../data/queries/proof';
import { useTemplates } from '../../data/queries/templates';
import { useCosigns } from '../../data/queries/views';
import { printPages, savePdf } from '../../preview/print/output';
import { Loading } from '../../ui/Loading';
import { openDraft, useView } from '../../ui/view';
import { importToDrafts } from '../import-to-draft';
import type { DraftActions } from './actions';
import { CarrierBar } from './CarrierBar';
import { DraftWorkspace } from './DraftWorkspace';
import { chooseFiles } from './import-flow';
import { MatterBar } from './MatterBar';
import { MeetingBar } from './MeetingBar';
import { NOTHING_SAID, useProofFacts } from './proof/use-proof-facts';
import { useOpenedText } from './session/use-opened-text';

export interface DraftPageProps {
  draftId: string;
}

const NO_PROFILES: readonly LayoutProfile[] = [];
const OPENING = <Loading doing="正在打开文稿……" />;

/** The page of one draft. */
export function DraftPage({ draftId }: DraftPageProps) {
  const draft = useDraft(draftId);
  const text = useOpenedText(draftId);
  const rounds = useRounds(draftId);
  const outgoing = useOutgoing(draftId);
  const cosigns = useCosigns(draftId);
  const leaders = useLeaders();
  const issuers = useIssuers();
  const office = useOffice();
  const templates = useTemplates();
  const proofFacts = useProofFacts(office, draftId);
  const proofSaid = useDraftProof(draftId);
  const actions = useMemo(() => actionsOf(draftId), [draftId]);

  if (draft === null || text === null) {
    return <Empty description="没有找到这篇文稿，它可能已被彻底清除。其他文稿不受影响。" />;
  }
  const isKnown = outgoing !== undefined && office !== undefined;
  if (!draft || !text || !rounds || !leaders || !issuers || !isKnown) return OPENING;
  // While another draft's row is on its way the old one must not be shown under its id.
  if (draft.id !== draftId) return OPENING;
  const issuer =
    issuers.find(({ id }) => id === draft.issuerId) ??
    issuers.find(({ kind }) => kind === 'office');
  return (
    <div className="draft-with-source">
      <TitleFocus draftId={draftId} />
      <MeetingBar draftId={draftId} />
      <CarrierBar draftId={draftId} />
      <MatterBar draftId={draftId} />
      <DraftWorkspace
        key={draftId}
        draft={draft}
        opened={text}
        rounds={rounds}
        outgoing={outgoing}
        cosigns={cosigns}
        leaders={leaders}
        profiles={office?.profiles ?? NO_PROFILES}
        profileId={office?.profileId ?? ''}
        templates={templates}
        signature={issuer?.signature ?? office?.officeName ?? ''}
        issuers={issuers}
        // Nothing is read before it is known what was said of the draft.
        proofFacts={proofSaid === undefined ? null : proofFacts}
        proofSaid={proofSaid ?? NOTHING_SAID}
        actions={actions}
      />
    </div>
  );
}

/** Gives the keyboard to the title of a draft that was just made or chosen by a key. */
function TitleFocus({ draftId }: { draftId: string }) {
  const here = useRef<HTMLSpanElement>(null);
  const isWanted = useView(({ freshDraft }) => freshDraft === draftId);
  useEffect(() => {
    if (!isWanted) return;
    useView.setState({ freshDraft: null });
    const title = here.current?.parentElement?.querySelector<HTMLTextAreaElement>(
      'textarea[data-place="title"]',
    );
    title?.focus();
    title?.setSelectionRange(title.value.length, title.value.length);
  }, [isWanted]);
  return <span ref={here} hidden />;
}

function actionsOf(draftId: string): DraftActions {
  return {
    save: (document) => saveDocument(draftId, document),
    sendForReview: (facts) => sendForReview(draftId, facts),
    recordReturn: (roundId, { people, on, note }) =>
      recordReturn(roundId, { changesBy: people, returnedOn: on, note }),
    sign: ({ people, ...facts }) => sign(draftId, { signer: people.join('、'), ...facts }),
    returnToSigner: ({ note, ...facts }) => returnToSigner(draftId, { ...facts, reason: note }),
    register: (facts) => registerOutgoing(draftId, facts),
    chooseFiles,
    importEach: async (files, host) => {
      const id = await importToDrafts(files, host);
      if (id) openDraft(id);
    },
    changeFacts: (facts) => changeFacts(draftId, facts),
    createDraft: async (document, facts) => {
      openDraft(await createDraft({ ...facts, document }));
    },
    exportWord: async (document, options, suggestedName, template) => {
      const { file, notice } = await (template
        ? call('template:export', { template, document, profile: options.profile, suggestedName })
        : call('export:word', { document, options, suggestedName }));
      return file ? { ...file, notice } : null;
    },
    exportPdf: async (document, options, suggestedName) => {
      const { file, notice } = await savePdf({ documents: [document], options }, suggestedName);
      return file ? { ...file, notice } : null;
    },
    print: (document, options) => printPages({ documents: [document], options }),
    setProofException,
    setProofRule: (rule, isOff, where) =>
      where === 'draft' ? setDraftProofRule(draftId, rule, isOff) : setProofRule(rule, isOff),
    setIgnoredPlaces: (places, isIgnored) => setIgnoredPlaces(draftId, places, isIgnored),
    openFile: (token) => call('export:open', { token }),
    revealFile: (token) => call('export:reveal', { token }),
  };
}
