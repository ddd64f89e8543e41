import { Button, Modal } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { isOver, partsOn } from '#shared/meetings/papers';
import { lastDay } from '#shared/meetings/sittings';
import type { Meeting } from '#shared/model/meeting';
import type { OfficeSettings } from '#shared/model/office';
import { draftInForce } from '../../data/queries/paper-text';
import { meetingFacts, papersOf } from '../../data/queries/papers';
import { useToday } from '../../data/today';
import { PagedPreview } from '../../preview/PagedPreview';
import { ExportedBar } from '../../ui/ExportedBar';
import { FolderExportDialog } from '../../ui/export-folder/FolderExportDialog';
import { openDraft } from '../../ui/view';
import { Circulations } from './Circulations';
import { PaperGroup } from './PaperGroup';
import { type Arrangement, paperLines } from './paper-lines';
import { type PaperSteps, usePaperSteps } from './use-paper-steps';
import '../../papers/papers.css';
import './papers.css';

/** 材料: every paper of the meeting, made from what has been filled in; and who got them (送阅). */
export default function PapersPage(props: { meeting: Meeting; office: OfficeSettings }) {
  const { meeting, office } = props;
  const today = useToday();
  const facts = useLiveQuery(() => meetingFacts(meeting.id, today), [meeting.id, today]);
  const made = useLiveQuery(() => papersOf(meeting.id), [meeting.id]);
  const [arrangedBy, setArrangedBy] = useState<Arrangement>('item');
  const steps = usePaperSteps(facts, office);
  const parts = useMemo(() => {
    if (!facts || !made) return null;
    return partsOn(today, lastDay(facts.meeting.sittings)).map((part) => ({
      part,
      lines: paperLines(facts, made, part, arrangedBy),
    }));
  }, [facts, made, arrangedBy, today]);
  if (!facts || !made || !parts) return null;
  const circulations = <Circulations meetingId={meeting.id} made={made} />;
  // Once the meeting has been held, its papers go round: that is what the clerk comes for.
  const isAfter = isOver(today, lastDay(meeting.sittings));
  return (
    <>
      <div className="row papers-head">
        <p className="hint">
          材料从已填的会议情况生成，生成后是一份文稿，可以随意修改、送审、签发。再次生成会另存一版，不动改过的文稿。
        </p>
        <Button onClick={() => steps.exportAll(parts.flatMap(({ lines }) => lines))}>
          全部导出…
        </Button>
      </div>
      {steps.file && (
        <ExportedBar
          file={steps.file}
          onOpen={steps.openFile}
          onReveal={steps.revealFile}
          onClose={steps.dismissFile}
        />
      )}
      {isAfter && circulations}
      {parts.map(({ part, lines }) => (
        <PaperGroup
          key={part}
          part={part}
          lines={lines}
          meeting={meeting}
          steps={steps}
          onArrange={setArrangedBy}
        />
      ))}
      {!isAfter && circulations}
      <Preview steps={steps} />
      <FolderExportDialog folderExport={steps.folderExport} />
    </>
  );
}

/** The pages of a paper before it is made. */
function Preview({ steps }: { steps: PaperSteps }) {
  const { previewed } = steps;
  if (!previewed) return null;
  const { line, document, what } = previewed;
  const draft = draftInForce(line.versions);
  return (
    <Modal
      open
      title={`${line.label}（预览）`}
      width="min(900px, 94vw)"
      style={{ top: 24 }}
      onCancel={steps.closePreview}
      footer={[
        <Button key="export" loading={steps.busy} onClick={() => steps.exportWord(line)}>
          导出Word
        </Button>,
        draft ? (
          <Button key="open" type="primary" onClick={() => openDraft(draft.id)}>
            打开文稿
          </Button>
        ) : (
          <Button key="make" type="primary" loading={steps.busy} onClick={() => steps.make(line)}>
            生成文稿
          </Button>
        ),
      ]}
    >
      <p className="hint">{what}</p>
      <div className="paper-preview">
        <PagedPreview document={document} options={steps.options} output={steps.output} />
      </div>
    </Modal>
  );
}
