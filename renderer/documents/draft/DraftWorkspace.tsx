import { useRef } from 'react';
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

/** One draft on the screen: toolbar, sheet, pages or rounds beside it, status. */
export function DraftWorkspace(props: DraftWorkspaceProps) {
  const { draft, rounds, leaders, issuers, profiles, profileId } = props;
  const root = useRef<HTMLDivElement>(null);
  const surface = useRef<HTMLElement>(null);
  useNarrow(surface);
  const desk = useDesk(props);
  const traffic = useTraffic(props, desk);
  const commands = useCommands(props, desk, traffic, root);
  const { options, output, proposal, facts, workspace } = useShared(props, desk, traffic, commands);
  const { issue, incoming, dialogs, profile } = traffic;
  const { session, settled, place, side, setSide } = desk;
  const thisDay = useToday();
  const today = props.today ?? thisDay;
  const printed = issue.joined(settled);
  return (
    <WorkspaceContext value={workspace}>
      <div className="draft-page" ref={root} {...incoming.dropTarget}>
        <DraftToolbar
          editor={desk.editors.active}
          commands={commands}
          side={side}
          toMend={desk.proof.toMend}
          onSide={setSide}
          round={roundName(draft.round)}
          profiles={profiles}
          profileId={profileId}
          templates={props.templates}
          exporting={traffic.exporting.busy}
        />
        <AboveSheet props={props} desk={desk} traffic={traffic} commands={commands} />
        <div className="draft-main">
          <main className="draft-desk" aria-label="文稿" ref={surface}>
            <SheetMarksProvider printed={printed} profile={profile}>
              <Sheet
                proposal={proposal}
                facts={facts}
                issuers={issuers}
                onFacts={commands.changeFacts}
                onEditor={desk.editors.ready}
                onEditorFocus={desk.editors.focused}
                offer={commands.offer}
              />
            </SheetMarksProvider>
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
            proof={{
              proof: desk.proof,
              readOnly: desk.locked,
              exceptions: props.proofFacts?.kept ?? [],
              off: { draft: props.proofSaid.off, office: props.proofFacts?.off ?? [] },
              onException: commands.proofException,
              onRule: commands.proofRule,
              recordOf: () => ({
                title: suggestedName(session.document),
                version: roundName(draft.round),
                today,
                options,
              }),
            }}
            onStep={dialogs.startStep}
            onExport={traffic.exportVersion}
            output={output}
            onProof={traffic.exportProof}
            onVersions={dialogs.setVersions}
          />
        </div>
        <StatusLine
          document={settled}
          printed={printed}
          profile={profile}
          caret={place}
          onPlace={commands.goTo}
          keeper={desk.keeper}
          locked={desk.locked}
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
      {desk.figureText.dialog}
      <WorkspaceDialogs
        editor={desk.editors.active}
        locked={desk.locked}
        dialogs={dialogs}
        issue={issue}
        document={session.document}
        round={draft.round}
        rounds={rounds}
        leaders={leaders}
        options={options}
        facts={() =>
          signingFacts({
            draft,
            document: issue.joined(session.document),
            profile,
            signature: props.signature,
            issuers,
            leaders,
            today,
          })
        }
        proof={desk.proof}
        onProof={desk.showProof}
        onStep={traffic.takeStep}
      />
    </WorkspaceContext>
  );
}

/** What the draft's state has to say, and the find panel where it is open. */
function AboveSheet(parts: {
  props: DraftWorkspaceProps;
  desk: Desk;
  traffic: Traffic;
  commands: Commands;
}) {
  const { props, desk, traffic, commands } = parts;
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
