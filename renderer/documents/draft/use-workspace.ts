import { App } from 'antd';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import { messageOf } from '../../data/desktop';
import { useToday } from '../../data/today';
import { useFontsQuestion } from '../../ui/use-fonts-question';
import { useView } from '../../ui/view';
import { useBlanksQuestion } from './blanks/use-blanks-question';
import type { Side } from './DraftToolbar';
import { useDraftExports } from './export/use-draft-exports';
import type { DraftFacts } from './fields/KindFields';
import { useFigureText } from './figures/use-figure-text';
import { useIssue } from './issue/use-issue';
import type { ProofException } from './proof/exceptions';
import type { RuleScope } from './proof/proof-props';
import { useProof } from './proof/use-proof';
import { useRoundSteps } from './rounds/use-round-steps';
import { useDraftSession } from './session/use-draft-session';
import { useSettledDocument } from './session/use-settled-document';
import { useTell } from './session/use-tell';
import { useIncomingText } from './structure/use-incoming-text';
import { useEditors } from './use-editors';
import { useFind } from './use-find';
import { useRenumber } from './use-renumber';
import { useStable } from './use-stable';
import { useTextPlace } from './use-text-place';
import { useUndo } from './use-undo';
import { useWorkspaceKeys } from './use-workspace-keys';
import { useDialogs } from './WorkspaceDialogs';
import type { DraftWorkspaceProps } from './workspace-props';

/** What an open draft is worked on with: its session, its editors and the places in them. */
export function useDesk(props: DraftWorkspaceProps) {
  const { draft, opened, actions } = props;
  const { session, keeper } = useDraftSession(draft.id, opened, actions.save);
  const locked = draft.state === 'signed' || draft.deletedAt !== null;
  const settled = useSettledDocument(session);
  const editors = useEditors();
  const { place, go } = useTextPlace(editors.all);
  const find = useFind(editors.active);
  useAskedPlace(draft.id, find.openAt);
  const told = useTell(session);
  const [side, setSide] = useState<Side>(window.innerWidth < 1100 ? null : 'preview');
  const thisDay = useToday();
  const proof = useProof({
    settled,
    facts: props.proofFacts,
    said: props.proofSaid,
    kind: draft.type,
    issuer: props.signature,
    today: props.today ?? thisDay,
    session,
    editors: editors.all,
    locked,
    tell: told.tell,
    onIgnore: (places, isIgnored) =>
      void actions
        .setIgnoredPlaces(places, isIgnored)
        .catch((error: unknown) => told.tell(messageOf(error), 'refused')),
  });
  const figureText = useFigureText({
    ...{ session, draftId: draft.id, type: draft.type, place, tell: told.tell },
  });
  useEffect(() => {
    useView.setState({ draftSide: side === 'rounds' || side === 'proof' ? side : null });
    return () => useView.setState({ draftSide: null });
  }, [side]);
  const views = { side, setSide, figureText, proof, showProof: () => setSide('proof') };
  return { session, keeper, locked, settled, editors, place, go, find, ...views, ...told };
}

/** Goes to the words that 查找 found in this draft, once. */
function useAskedPlace(draftId: string, openAt: (word: string, around: string) => void): void {
  const asked = useView(({ draftPlace }) => draftPlace);
  const open = useRef(openAt);
  open.current = openAt;
  useEffect(() => {
    if (asked?.draftId !== draftId) return;
    useView.setState({ draftPlace: null });
    open.current(asked.word, asked.around);
  }, [asked, draftId]);
}

export type Desk = ReturnType<typeof useDesk>;

/** What leaves the desk or comes upon it: rounds, 编号, exports, texts from outside. */
export function useTraffic(props: DraftWorkspaceProps, desk: Desk) {
  const { draft, rounds, actions, profiles, profileId } = props;
  const { session, keeper, locked, tell } = desk;
  const { message, modal } = App.useApp();
  const host = useMemo(() => ({ modal, message }), [modal, message]);
  const issue = useIssue({ draft, rounds, outgoing: props.outgoing, actions, tell });
  const mayPass = useBlanksQuestion(desk.proof.readNow, desk.showProof);
  const mayBePrinted = useFontsQuestion();
  const mayLeave: Parameters<typeof useDraftExports>[0]['mayLeave'] = async (
    document,
    profile,
    way,
  ) => {
    const step = way === 'print' ? '打印' : '导出';
    const said = await mayPass(document, step, draft.state === 'signed');
    return said !== null && (await mayBePrinted([document], profile, way)) ? said : null;
  };
  const exports = { session, draft, rounds, issue, actions, profiles, profileId, mayLeave };
  return {
    issue,
    ...useDraftExports(exports),
    dialogs: useDialogs(async () => (await mayPass(session.document, '签发', false)) !== null),
    incoming: useIncomingText({ session, locked, draft, actions, tell, host }),
    takeStep: useRoundSteps({ session, keeper, actions, tell }),
  };
}

export type Traffic = ReturnType<typeof useTraffic>;

/** The commands of toolbar, keys and sheet: the same functions at every render. */
export function useCommands(
  { actions }: DraftWorkspaceProps,
  desk: Desk,
  { run, output, incoming, dialogs }: Traffic,
  root: RefObject<HTMLElement | null>,
) {
  const { session, locked, editors, find, go, tell, setSide, proof, figureText } = desk;
  const undo = useUndo(session, locked, editors.all, root);
  const commands = useStable({
    ...undo,
    find: () => find.open(true),
    renumber: useRenumber(session, tell),
    importFile: incoming.choose,
    structure: incoming.restructure,
    exportWord: run,
    print: () => output('print'),
    exportPdf: () => output('pdf'),
    signingForm: dialogs.openForm,
    readingCopy: dialogs.openReading,
    insertFigures: figureText.insertFigures,
    refreshFigures: figureText.refreshFigures,
    phrases: dialogs.openPhrases,
    offer: incoming.offer,
    takeWhole: incoming.takeWhole,
    adoptText: incoming.dialog.onAdopt,
    leaveText: incoming.dialog.onCancel,
    goTo: go,
    changeFacts: (change: Partial<DraftFacts>) =>
      void actions.changeFacts(change).catch((error: unknown) => tell(messageOf(error), 'refused')),
    proofException: (one: ProofException, isKept: boolean) =>
      void actions
        .setProofException(one, isKept)
        .catch((error: unknown) => tell(messageOf(error), 'refused')),
    proofRule: (rule: string, isOff: boolean, where: RuleScope) =>
      void actions
        .setProofRule(rule, isOff, where)
        .catch((error: unknown) => tell(messageOf(error), 'refused')),
  });
  useWorkspaceKeys(root, {
    ...undo,
    find: find.open,
    findStep: find.go,
    proofStep: (direction) => {
      setSide('proof');
      proof.go(direction);
    },
    exportWord: () => run(),
    print: () => output('print'),
    togglePreview: () => setSide((present) => (present === 'preview' ? null : 'preview')),
    phrases: commands.phrases,
    close: () => {
      if (find.request) find.close();
      return find.request !== null;
    },
  });
  return commands;
}

export type Commands = ReturnType<typeof useCommands>;

/** What the parts are drawn with: the same objects as long as nothing in them changes. */
export function useShared(
  props: DraftWorkspaceProps,
  { session, locked, tell }: Desk,
  { profile, issue: { joined } }: Traffic,
  { offer, takeWhole, goTo, print, exportPdf }: Commands,
) {
  const { draft, signature } = props;
  const { type, issuerId } = draft;
  const thisDay = useToday();
  const today = printDate(props.today ?? thisDay);
  const sample = draft.sample === 1;
  return {
    options: useMemo(() => ({ profile, sample }), [profile, sample]),
    output: useMemo(() => ({ print, pdf: exportPdf }), [print, exportPdf]),
    proposal: useMemo(() => ({ signature, today }), [signature, today]),
    facts: useMemo(() => ({ type, issuerId }), [type, issuerId]),
    workspace: useMemo(() => {
      const printed = () => joined(session.document);
      return { session, readOnly: locked, printed, tell, offer, takeWhole, goTo };
    }, [session, locked, joined, tell, offer, takeWhole, goTo]),
  };
}

export type Shared = ReturnType<typeof useShared>;
