import { Button, Modal } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import type { Meeting } from '#shared/model/meeting';
import type { OfficeSettings } from '#shared/model/office';
import { draftInForce } from '../../data/queries/paper-text';
import { meetingFacts, papersOf } from '../../data/queries/papers';
import { PagedPreview } from '../../preview/PagedPreview';
import { ExportedBar } from '../../ui/ExportedBar';
import { openDraft } from '../../ui/view';
import { Circulations } from './Circulations';
import { PaperRow } from './PaperRow';
import { type Arrangement, paperLines } from './paper-lines';
import { type PaperSteps, usePaperSteps } from './use-paper-steps';
import '../../papers/papers.css';
import './papers.css';

const PARTS = [
  ['before', '会前'],
  ['after', '会后'],
] as const;

/** 材料: every paper of the meeting, made from what has been filled in; and who got them (送阅). */
export default function PapersPage(props: { meeting: Meeting; office: OfficeSettings }) {
  const { meeting, office } = props;
  const facts = useLiveQuery(() => meetingFacts(meeting.id), [meeting.id]);
  const made = useLiveQuery(() => papersOf(meeting.id), [meeting.id]);
  const [arrangedBy, setArrangedBy] = useState<Arrangement>('item');
  const steps = usePaperSteps(facts, office);
  const lines = useMemo(
    () =>
      facts && made
        ? {
            before: paperLines(facts, made, 'before', arrangedBy),
            after: paperLines(facts, made, 'after', arrangedBy),
          }
        : null,
    [facts, made, arrangedBy],
  );
  if (!facts || !made || !lines) return null;
  return (
    <>
      <p className="hint">
        材料从已填的会议情况生成，生成后是一份文稿，可以随意修改、送审、签发。再次生成会另存一版，不动改过的文稿。
      </p>
      {steps.file && (
        <ExportedBar
          file={steps.file}
          onOpen={steps.openFile}
          onReveal={steps.revealFile}
          onClose={steps.dismissFile}
        />
      )}
      {PARTS.map(([part, label]) => (
        <section key={part} aria-label={label}>
          <h2>{label}</h2>
          <ul className="papers">
            {lines[part].map((line) => (
              <PaperRow
                key={line.key}
                line={line}
                meeting={meeting}
                steps={steps}
                onArrange={line.choice.kind === 'opinions' ? setArrangedBy : undefined}
              />
            ))}
          </ul>
        </section>
      ))}
      <Circulations meetingId={meeting.id} made={made} />
      <Preview steps={steps} />
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
        <PagedPreview document={document} options={steps.options} />
      </div>
    </Modal>
  );
}
