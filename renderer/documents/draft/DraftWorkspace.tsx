import { App } from 'antd';
import { useMemo, useRef, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { Draft, DraftRound } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import type { Issuer, Leader } from '#shared/model/office';
import type { OutgoingDocument } from '#shared/model/outgoing';
import { messageOf } from '../../data/desktop';
import { useToday } from '../../data/today';
import type { DraftActions } from './actions';
import { DraftBars } from './DraftBars';
import { DraftToolbar } from './DraftToolbar';
import { profileOf, useExport } from './export/use-export';
import type { DraftFacts } from './fields/KindFields';
import { FindPanel } from './find/FindPanel';
import { IssueForm } from './issue/IssueForm';
import { useIssue } from './issue/use-issue';
import { RoundForm, type RoundStep } from './rounds/RoundForm';
import { useRoundSteps } from './rounds/use-round-steps';
import { Sheet } from './Sheet';
import { SidePane } from './SidePane';
import { StatusLine } from './StatusLine';
import { WorkspaceContext } from './session/context';
import { useDraftSession } from './session/use-draft-session';
import { useSettledDocument } from './session/use-settled-document';
import { StructureDialog } from './structure/StructureDialog';
import { useIncomingText } from './structure/use-incoming-text';
import { useEditors } from './use-editors';
import { useFind } from './use-find';
import { useRenumber } from './use-renumber';
import { useStable } from './use-stable';
import { useUndo } from './use-undo';
import { useWorkspaceKeys } from './use-workspace-keys';
import { VersionsDialog, type VersionsView } from './versions/VersionsDialog';
import '../../ui/bars.css';
import './draft-page.css';

export interface DraftWorkspaceProps {
  draft: Draft;
  /** The text that the page begins with. */
  opened: OfficialDocument;
  rounds: readonly DraftRound[];
  /** What was registered after a signature, or null. */
  outgoing: OutgoingDocument | null;
  leaders: readonly Leader[];
  profiles: readonly LayoutProfile[];
  profileId: string;
  /** 署名 of the issuer of this draft, or ''. */
  signature: string;
  issuers: readonly Issuer[];
  actions: DraftActions;
  today?: CivilDate;
}

/** Notices stand low, so that they cover no button. */
const NOTICE_PLACE = { marginTop: 'calc(100vh - 130px)' };

/** One draft on the screen: toolbar, sheet, pages or rounds beside it, status. */
export function DraftWorkspace(props: DraftWorkspaceProps) {
  const { draft, opened, rounds, leaders, issuers, profiles, profileId, actions } = props;
  const thisDay = useToday();
  const today = props.today ?? thisDay;
  const { message, modal } = App.useApp();
  const { session, keeper } = useDraftSession(draft.id, opened, actions.save);
  const locked = draft.state === 'signed' || draft.deletedAt !== null;
  const settled = useSettledDocument(session);
  const root = useRef<HTMLDivElement>(null);
  const editors = useEditors();
  const find = useFind(editors.active);
  const [side, setSide] = useState<'preview' | 'rounds' | null>(
    window.innerWidth < 1100 ? null : 'preview',
  );
  const [versions, setVersions] = useState<VersionsView | null>(null);
  const [step, setStep] = useState<RoundStep | null>(null);

  const tell = useMemo(
    () => (text: string, kind: 'notice' | 'refused') => {
      if (kind === 'refused') modal.error({ title: '没有写入', content: text, okText: '知道了' });
      else void message.info({ content: text, duration: 6, style: NOTICE_PLACE });
    },
    [message, modal],
  );
  const undo = useUndo(session, locked, editors.all, root);
  const issue = useIssue({ draft, rounds, outgoing: props.outgoing, actions, tell });
  const exporting = useExport(session, actions, draft.sample === 1, issue.joined);
  const host = useMemo(() => ({ modal, message }), [modal, message]);
  const incoming = useIncomingText({ session, locked, draft, actions, tell, host });
  const renumber = useRenumber(session, tell);
  const takeStep = useRoundSteps({ session, keeper, actions, tell });
  const profile = profileOf(profiles, profileId);
  const run = (id?: string) => void exporting.run(profileOf(profiles, id ?? profileId));

  const isSample = draft.sample === 1;
  const options = useMemo(() => ({ profile, sample: isSample }), [profile, isSample]);
  const proposal = useMemo(
    () => ({ signature: props.signature, today: printDate(today) }),
    [props.signature, today],
  );
  const { type, issuerId } = draft;
  const facts = useMemo(() => ({ type, issuerId }), [type, issuerId]);
  const commands = useStable({
    ...undo,
    find: () => find.open(true),
    renumber,
    importFile: incoming.choose,
    structure: incoming.restructure,
    exportWord: run,
    offer: incoming.offer,
    adoptText: incoming.dialog.onAdopt,
    leaveText: incoming.dialog.onCancel,
    changeFacts: (change: Partial<DraftFacts>) =>
      void actions.changeFacts(change).catch((error: unknown) => tell(messageOf(error), 'refused')),
  });
  const { offer } = commands;
  const workspace = useMemo(
    () => ({ session, readOnly: locked, tell, offer }),
    [session, locked, tell, offer],
  );

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

  return (
    <WorkspaceContext value={workspace}>
      <div className="draft-page" ref={root} {...incoming.dropTarget}>
        <DraftToolbar
          editor={editors.active}
          commands={commands}
          side={side}
          onSide={setSide}
          round={roundName(draft.round)}
          profiles={profiles}
          profileId={profileId}
          exporting={exporting.busy}
        />
        <DraftBars
          draft={draft}
          settled={settled}
          rounds={rounds}
          exporting={exporting}
          issue={issue}
          onExport={commands.exportWord}
          onStep={setStep}
        />
        {find.request && (
          <FindPanel
            request={find.request}
            step={find.step}
            editors={editors.all}
            onClose={find.close}
          />
        )}
        <div className="draft-main">
          <main className="draft-desk" aria-label="文稿">
            <Sheet
              proposal={proposal}
              facts={facts}
              issuers={issuers}
              onFacts={commands.changeFacts}
              onEditor={editors.ready}
              onEditorFocus={editors.focused}
              offer={commands.offer}
            />
          </main>
          <SidePane
            side={side}
            settled={issue.joined(settled)}
            options={options}
            draft={draft}
            rounds={rounds}
            onStep={setStep}
            onVersions={setVersions}
          />
        </div>
        <StatusLine document={settled} keeper={keeper} locked={locked} />
        {incoming.isDragging && <div className="draft-drop">松开鼠标，导入这个文件</div>}
      </div>
      <StructureDialog
        {...incoming.dialog}
        onAdopt={commands.adoptText}
        onCancel={commands.leaveText}
        facts={facts}
        issuers={issuers}
      />
      {step && (
        <RoundForm
          step={step}
          round={roundName(draft.round)}
          leaders={leaders}
          onDone={takeStep}
          onClose={() => setStep(null)}
        />
      )}
      {issue.form && <IssueForm {...issue.form} document={session.document} />}
      <VersionsDialog
        view={versions}
        rounds={rounds}
        present={session.document}
        onChange={setVersions}
      />
    </WorkspaceContext>
  );
}
