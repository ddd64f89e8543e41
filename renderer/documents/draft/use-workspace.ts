import { App } from 'antd';
import { type RefObject, useMemo, useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import { messageOf } from '../../data/desktop';
import { useToday } from '../../data/today';
import { useBlanksQuestion } from './blanks/use-blanks-question';
import { useDraftExports } from './export/use-draft-exports';
import type { DraftFacts } from './fields/KindFields';
import { useIssue } from './issue/use-issue';
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
  const { place, go } = useTextPlace(editors.all, editors.active);
  const find = useFind(editors.active);
  return { session, keeper, locked, settled, editors, place, go, find, ...useTell(session) };
}

export type Desk = ReturnType<typeof useDesk>;

/** What leaves the desk or comes upon it: rounds, 编号, exports, texts from outside. */
export function useTraffic(props: DraftWorkspaceProps, desk: Desk) {
  const { draft, rounds, actions, profiles, profileId } = props;
  const { session, keeper, locked, tell } = desk;
  const { message, modal } = App.useApp();
  const host = useMemo(() => ({ modal, message }), [modal, message]);
  const issue = useIssue({ draft, rounds, outgoing: props.outgoing, actions, tell });
  const mayPass = useBlanksQuestion();
  const mayLeave: Parameters<typeof useDraftExports>[0]['mayLeave'] = (document) =>
    mayPass(document, '导出', draft.state === 'signed');
  const exports = { session, draft, rounds, issue, actions, profiles, profileId, mayLeave };
  return {
    issue,
    ...useDraftExports(exports),
    dialogs: useDialogs(() => mayPass(session.document, '签发', false)),
    incoming: useIncomingText({ session, locked, draft, actions, tell, host }),
    takeStep: useRoundSteps({ session, keeper, actions, tell }),
  };
}

export type Traffic = ReturnType<typeof useTraffic>;

/** The commands of toolbar, keys and sheet: the same functions at every render. */
export function useCommands(
  { actions }: DraftWorkspaceProps,
  desk: Desk,
  { run, incoming }: Traffic,
  root: RefObject<HTMLElement | null>,
) {
  const { session, locked, editors, find, go, tell } = desk;
  const undo = useUndo(session, locked, editors.all, root);
  const [side, setSide] = useState<'preview' | 'rounds' | null>(
    window.innerWidth < 1100 ? null : 'preview',
  );
  const commands = useStable({
    ...undo,
    find: () => find.open(true),
    renumber: useRenumber(session, tell),
    importFile: incoming.choose,
    structure: incoming.restructure,
    exportWord: run,
    offer: incoming.offer,
    takeWhole: incoming.takeWhole,
    adoptText: incoming.dialog.onAdopt,
    leaveText: incoming.dialog.onCancel,
    goTo: go,
    changeFacts: (change: Partial<DraftFacts>) =>
      void actions.changeFacts(change).catch((error: unknown) => tell(messageOf(error), 'refused')),
  });
  useWorkspaceKeys(root, {
    ...undo,
    find: find.open,
    findStep: find.go,
    exportWord: () => run(),
    togglePreview: () => setSide((present) => (present === 'preview' ? null : 'preview')),
    close: () => {
      if (find.request) find.close();
      return find.request !== null;
    },
  });
  return { commands, side, setSide };
}

export type Commands = ReturnType<typeof useCommands>['commands'];

/** What the parts are drawn with: the same objects as long as nothing in them changes. */
export function useShared(
  props: DraftWorkspaceProps,
  { session, locked, tell }: Desk,
  { profile }: Traffic,
  { offer, takeWhole, goTo }: Commands,
) {
  const { draft, signature } = props;
  const { type, issuerId } = draft;
  const thisDay = useToday();
  const today = printDate(props.today ?? thisDay);
  const sample = draft.sample === 1;
  return {
    options: useMemo(() => ({ profile, sample }), [profile, sample]),
    proposal: useMemo(() => ({ signature, today }), [signature, today]),
    facts: useMemo(() => ({ type, issuerId }), [type, issuerId]),
    workspace: useMemo(
      () => ({ session, readOnly: locked, tell, offer, takeWhole, goTo }),
      [session, locked, tell, offer, takeWhole, goTo],
    ),
  };
}
