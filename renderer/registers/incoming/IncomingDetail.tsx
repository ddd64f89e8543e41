import { Empty } from 'antd';
import { useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import { INCOMING_STEPS, type Incoming, type IncomingStep } from '#shared/model/incoming';
import type { Leader, OfficeSettings } from '#shared/model/office';
import { oddDays, printIncoming, standingOf } from '#shared/registers/incoming';
import { Attachments } from '../../attachments/Attachments';
import { useAttachments } from '../../data/queries/attachments';
import { useIncoming } from '../../data/queries/incoming';
import { useLeaders } from '../../data/queries/office';
import { useToday } from '../../data/today';
import { Loading } from '../../ui/Loading';
import { PURGE_INCOMING } from '../../ui/purge-words';
import { useView } from '../../ui/view';
import { BinTools } from '../BinTools';
import { FactList } from '../FactList';
import { AnswerForm } from './AnswerForm';
import { CarrierForm } from './CarrierForm';
import { CorrectForm } from './CorrectForm';
import { NextSteps, type PaperForm } from './NextSteps';
import { PaperSheet } from './PaperSheet';
import { ReadersForm } from './ReadersForm';
import { StepForm } from './StepForm';
import { useReply } from './use-reply';

interface Props {
  incomingId: string;
  office: OfficeSettings;
}

/** One incoming paper: what it is, who has it, what was done, and what is next. */
export function IncomingDetail({ incomingId, office }: Props) {
  const shown = useIncoming(incomingId);
  const attachments = useAttachments(incomingId);
  const [form, setForm] = useState<PaperForm | null>(null);
  const reply = useReply(office);
  const today = useToday();
  const leaders = useLeaders();
  // Who reads it next is known from the first moment on: F4 may come at once.
  if (shown === undefined || !leaders) return <Loading />;
  if (shown === null) return <Empty description="没有找到这件收文，它可能已被彻底清除。" />;
  const { paper, steps } = shown;
  const isLive = paper.deletedAt === null;
  const standing = standingOf(paper, steps, today);
  return (
    <section className="registers-panel" aria-label={paper.title}>
      <h2>{paper.title}</h2>
      <p>
        <strong>{printIncoming(paper)}</strong>　{standing.words}
        {!isLive && '　在回收站里'}
      </p>
      {oddDays(paper).map((odd) => (
        <p key={odd} className="hint">
          {odd}
        </p>
      ))}
      <Facts paper={paper} />
      {isLive && (
        <NextSteps
          paper={paper}
          steps={steps}
          leaders={leaders}
          onForm={setForm}
          onReply={() => void reply(paper.id)}
        />
      )}
      <Attachments
        place={{ owner: 'incoming', ownerId: paper.id, withinId: paper.id }}
        attachments={attachments.get(paper.id) ?? []}
        canAdd={isLive}
        canChange={isLive}
      />
      <Course steps={steps} />
      <BinTools
        table="incoming"
        paper={paper}
        binned="已放入回收站"
        warning={PURGE_INCOMING}
        onPurged={() => useView.setState({ incomingId: null })}
      />
      {form && <FormOf {...{ form, line: shown, office, leaders }} onClose={() => setForm(null)} />}
    </section>
  );
}

interface FormProps {
  form: PaperForm;
  line: { paper: Incoming; steps: readonly IncomingStep[] };
  office: OfficeSettings;
  leaders: readonly Leader[];
  onClose: () => void;
}

function FormOf({ form, line, office, leaders, onClose }: FormProps) {
  const { paper, steps } = line;
  switch (form) {
    case 'readers':
      return <ReadersForm paper={paper} steps={steps} leaders={leaders} onClose={onClose} />;
    case 'correct':
      return <CorrectForm paper={paper} onClose={onClose} />;
    case 'carrier':
      return <CarrierForm paper={paper} onClose={onClose} />;
    case 'answer':
      return <AnswerForm paper={paper} onClose={onClose} />;
    case 'incomingSheet':
    case 'circulationSheet':
      return <PaperSheet form={form} line={line} office={office} onClose={onClose} />;
    default:
      return <StepForm kind={form} paper={paper} steps={steps} onClose={onClose} />;
  }
}

function Facts({ paper }: { paper: Incoming }) {
  const { sender, paperNumber, paperDate, receivedOn, copies, urgency, kind, due } = paper;
  const facts: [string, string][] = [
    ['来文机关', sender?.name ?? ''],
    ['来文字号', paperNumber],
    ['成文日期', paperDate ? printDate(paperDate) : ''],
    ['收文日期', printDate(receivedOn)],
    ['种类', [kind, urgency, `${copies}份`].filter(Boolean).join('　')],
    ['办理期限', due ? `${printDate(due)}（来文写明）` : ''],
    ['备注', paper.note],
    ['登记人', paper.registeredBy],
  ];
  return <FactList facts={facts} />;
}

/** What was registered, the newest first. */
function Course({ steps }: { steps: readonly IncomingStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ul className="registers-course registers-steps" aria-label="办理记录">
      {steps.toReversed().map((one) => (
        <li key={one.id}>
          <strong>{INCOMING_STEPS[one.step]}</strong>
          <span>{factsOf(one)}</span>
          <small className="hint">{one.registeredBy}登记</small>
          {one.words !== '' && <p>{one.words}</p>}
        </li>
      ))}
    </ul>
  );
}

function factsOf({ step, on, person, unit, backOn, undated }: IncomingStep): string {
  if (undated) return [unit?.name, person?.name, '原登记簿没有写日期'].filter(Boolean).join('　');
  const back = backOn ? `${printDate(backOn)}签收退回` : '还没有退回';
  const facts = [printDate(on), unit?.name, person?.name, step === 'pass' ? back : ''];
  return facts.filter(Boolean).join('　');
}
