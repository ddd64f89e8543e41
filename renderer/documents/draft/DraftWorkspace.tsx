import { useRef } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { CivilDate } from '#shared/model/civil-date';
import { roundName } from '#shared/model/draft-rules';
import { useToday } from '../../data/today';
import { signingFacts } from '../signing/facts';
import { DraftBars } from './DraftBars';
import { DraftToolbar } from './DraftToolbar';
import { suggestedName } from './export/use-export';
import { FindPanel } from './find/FindPanel';
import { SheetMarksProvider } from './pages/sheet-marks';
import { Sheet } from './Sheet';
import { SidePane } from './SidePane';
import { StatusLine } from './StatusLine';
import { WorkspaceContext } from './session/context';
import { StructureDialog } from './structure/StructureDialog';
import { useNarrow } from './use-narrow';
import {
  type Commands,
  type Desk,
  type Shared,
  type Traffic,
  useCommands,
  useDesk,
  useShared,
  useTraffic,
} from './use-workspace';
import { WorkspaceDialogs } from './WorkspaceDialogs';
import type { DraftWorkspaceProps } from './workspace-props';
import '../../ui/bars.css';
import './draft-page.css';

interface Parts {
  props: DraftWorkspaceProps;
  desk: Desk;
  traffic: Traffic;
  commands: Commands;
}

/** What the parts below the bars share besides. */
interface Shown {
  shared: Shared;
  /** The settled text with number and date as registered: what would be printed now. */
  printed: OfficialDocument;
  today: CivilDate;
}

/** One draft on the screen: toolbar, sheet, pages or rounds beside it, status. */
export function DraftWorkspace(props: DraftWorkspaceProps) {
  const root = useRef<HTMLDivElement>(null);
  const desk = useDesk(props);
  const traffic = useTraffic(props, desk);
  const commands = useCommands(props, desk, traffic, root);
  const shared = useShared(props, desk, traffic, commands);
  const { incoming } = traffic;
  const thisDay = useToday();
  const parts = { props, desk, traffic, commands };
  const printed = traffic.issue.joined(desk.settled);
  const shown = { shared, printed, today: props.today ?? thisDay };
  return (
    <WorkspaceContext value={shared.workspace}>
      <div className="draft-page" ref={root} {...incoming.dropTarget}>
        <DraftToolbar
          editor={desk.editors.active}
          commands={commands}
          side={desk.side}
          toMend={desk.proof.toMend}
          onSide={desk.setSide}
          round={roundName(props.draft.round)}
          profiles={props.profiles}
          profileId={props.profileId}
          templates={props.templates}
          exporting={traffic.exporting.busy}
        />
        <AboveSheet {...parts} />
        <SheetAndSide {...parts} {...shown} />
        <StatusLine
          document={desk.settled}
          printed={printed}
          profile={traffic.profile}
          caret={desk.place}
          onPlace={commands.goTo}
          keeper={desk.keeper}
          locked={desk.locked}
        />
        {incoming.isDragging && <div className="draft-drop">松开鼠标，导入这个文件</div>}
      </div>
      <OverSheet {...parts} {...shown} />
    </WorkspaceContext>
  );
}

/** The sheet that is written on, and beside it pages, rounds or what proofreading found. */
function SheetAndSide({ props, desk, traffic, commands, shared, printed, today }: Parts & Shown) {
  const { draft, issuers, proofFacts, proofSaid } = props;
  const { options } = shared;
  const surface = useRef<HTMLElement>(null);
  useNarrow(surface);
  const proof = {
    proof: desk.proof,
    readOnly: desk.locked,
    exceptions: proofFacts?.kept ?? [],
    off: { draft: proofSaid.off, office: proofFacts?.off ?? [] },
    onException: commands.proofException,
    onRule: commands.proofRule,
    recordOf: () => ({
      title: suggestedName(desk.session.document),
      version: roundName(draft.round),
      today,
      options,
    }),
  };
  return (
    <div className="draft-main">
      <div className="draft-desk-room">
        <main className="draft-desk" aria-label="文稿" ref={surface}>
          <SheetMarksProvider printed={printed} profile={traffic.profile}>
            <Sheet
              proposal={shared.proposal}
              facts={shared.facts}
              issuers={issuers}
              onFacts={commands.changeFacts}
              onEditor={desk.editors.ready}
              onEditorFocus={desk.editors.focused}
              offer={commands.offer}
            />
          </SheetMarksProvider>
        </main>
      </div>
      <SidePane
        side={desk.side}
        settled={printed}
        options={options}
        caret={desk.place}
        onPlace={commands.goTo}
        draft={draft}
        rounds={props.rounds}
        cosigns={props.cosigns}
        issue={traffic.issue}
        proof={proof}
        onStep={traffic.dialogs.startStep}
        onExport={traffic.exportVersion}
        output={shared.output}
        onProof={traffic.exportProof}
        onVersions={traffic.dialogs.setVersions}
      />
    </div>
  );
}

/** Dialogs of the draft, those that are open. */
function OverSheet({ props, desk, traffic, commands, shared, today }: Parts & Shown) {
  const { draft, issuers, leaders, signature } = props;
  const { issue, incoming, profile } = traffic;
  const present = () => desk.session.document;
  const facts = () =>
    signingFacts({
      draft,
      document: issue.joined(present()),
      profile,
      signature,
      issuers,
      leaders,
      today,
    });
  return (
    <>
      <StructureDialog
        {...incoming.dialog}
        onAdopt={commands.adoptText}
        onCancel={commands.leaveText}
        facts={shared.facts}
        issuers={issuers}
      />
      {desk.figureText.dialog}
      <WorkspaceDialogs
        draft={draft}
        editor={desk.editors.active}
        locked={desk.locked}
        dialogs={traffic.dialogs}
        issue={issue}
        present={present}
        round={draft.round}
        rounds={props.rounds}
        leaders={leaders}
        options={shared.options}
        facts={facts}
        proof={desk.proof}
        onProof={desk.showProof}
        onStep={traffic.takeStep}
      />
    </>
  );
}

/** What the draft's state has to say, and the find panel where it is open. */
function AboveSheet({ props, desk, traffic, commands }: Parts) {
  const { find } = desk;
  return (
    <>
      <DraftBars
        draft={props.draft}
        settled={desk.settled}
        rounds={props.rounds}
        exporting={traffic.exporting}
        issue={traffic.issue}
        onExport={commands.exportWord}
        onCompare={traffic.dialogs.compareWithPresent}
        onQuotation={desk.declare}
        onStep={traffic.dialogs.startStep}
      />
      {find.request && (
        <FindPanel
          request={find.request}
          step={find.step}
          editors={desk.editors.all}
          onClose={find.close}
        />
      )}
    </>
  );
}
