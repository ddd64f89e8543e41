import { App } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { findBlanks } from '#shared/document/blanks';
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
import { useBlanksQuestion } from './blanks/use-blanks-question';
import { DraftBars } from './DraftBars';
import { DraftToolbar } from './DraftToolbar';
import { profileOf, suggestedName, useExport } from './export/use-export';
import { versionToExport } from './export/version-to-export';
import type { DraftFacts } from './fields/KindFields';
import { FindPanel } from './find/FindPanel';
import { IssueForm } from './issue/IssueForm';
import { useIssue } from './issue/use-issue';
import { RoundForm, type RoundStep } from './rounds/RoundForm';
import { inOrder } from './rounds/round-names';
import { useRoundSteps } from './rounds/use-round-steps';
import { Sheet } from './Sheet';
import { SidePane } from './SidePane';
import { StatusLine } from './StatusLine';
import { WorkspaceContext } from './session/context';
import { useDraftSession } from './session/use-draft-session';
import { useQuotations } from './session/use-quotations';
import { useSettledDocument } from './session/use-settled-document';
import { StructureDialog } from './structure/StructureDialog';
import { useIncomingText } from './structure/use-incoming-text';
import { useEditors } from './use-editors';
import { useFind } from './use-find';
import { useRenumber } from './use-renumber';
import { useStable } from './use-stable';
import { useTextPlace } from './use-text-place';
import { useUndo } from './use-undo';
import { useWorkspaceKeys } from './use-workspace-keys';
import { PRESENT, VersionsDialog, type VersionsView } from './versions/VersionsDialog';
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

const PASTE_AGAIN = '已登记为引文。请再粘贴一次。';

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
  const { place, go } = useTextPlace(editors.all, editors.active);
  const find = useFind(editors.active);
  const [side, setSide] = useState<'preview' | 'rounds' | null>(
    window.innerWidth < 1100 ? null : 'preview',
  );
  const [versions, setVersions] = useState<VersionsView | null>(null);
  const [step, setStep] = useState<RoundStep | null>(null);

  const declare = useQuotations(session);
  const tell = useMemo(() => {
    const say = (content: string) =>
      void message.info({ content, duration: 6, style: NOTICE_PLACE });
    return (text: string, kind: 'notice' | 'refused', sentence?: string) => {
      if (kind === 'notice') say(text);
      else if (sentence === undefined)
        modal.error({ title: '没有写入', content: text, okText: '知道了' });
      else void declare(text, sentence).then((isDeclared) => isDeclared && say(PASTE_AGAIN));
    };
  }, [message, modal, declare]);
  const undo = useUndo(session, locked, editors.all, root);
  const issue = useIssue({ draft, rounds, outgoing: props.outgoing, actions, tell });
  const mayPass = useBlanksQuestion();
  const isNumbered = draft.state === 'signed';
  const exporting = useExport({
    actions,
    sample: draft.sample === 1,
    mayLeave: (document) => mayPass(document, '导出', isNumbered),
  });
  const host = useMemo(() => ({ modal, message }), [modal, message]);
  const incoming = useIncomingText({ session, locked, draft, actions, tell, host });
  const renumber = useRenumber(session, tell);
  const takeStep = useRoundSteps({ session, keeper, actions, tell });
  const profile = profileOf(profiles, profileId);
  const run = (id?: string) => {
    const document = issue.joined(session.document);
    const name = suggestedName(document);
    void exporting.run({ document, name }, profileOf(profiles, id ?? profileId));
  };
  const exportVersion = (round?: DraftRound) => {
    if (round) void exporting.run(versionToExport(round, inOrder(rounds), issue), profile);
    else run();
  };
  const startStep = async (next: RoundStep) => {
    const isOpen = next.kind !== 'sign' || (await mayPass(session.document, '签发', false));
    if (isOpen) setStep(next);
  };
  const compareWithPresent = ({ id }: DraftRound) =>
    setVersions({ kind: 'compare', before: id, after: PRESENT });

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
    takeWhole: incoming.takeWhole,
    adoptText: incoming.dialog.onAdopt,
    leaveText: incoming.dialog.onCancel,
    goTo: go,
    changeFacts: (change: Partial<DraftFacts>) =>
      void actions.changeFacts(change).catch((error: unknown) => tell(messageOf(error), 'refused')),
  });
  const { offer, takeWhole, goTo } = commands;
  const workspace = useMemo(
    () => ({ session, readOnly: locked, tell, offer, takeWhole, goTo }),
    [session, locked, tell, offer, takeWhole, goTo],
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

  const printed = issue.joined(settled);
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
          onCompare={compareWithPresent}
          onQuotation={declare}
          onStep={startStep}
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
            settled={printed}
            options={options}
            caret={place}
            onPlace={commands.goTo}
            draft={draft}
            rounds={rounds}
            issue={issue}
            onStep={startStep}
            onExport={exportVersion}
            onVersions={setVersions}
          />
        </div>
        <StatusLine
          document={settled}
          printed={printed}
          profile={profile}
          caret={place}
          onPlace={commands.goTo}
          keeper={keeper}
          locked={locked}
        />
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
          blanks={findBlanks(session.document, { isNumbered: false })}
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
