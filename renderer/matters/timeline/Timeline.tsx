import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { TimelineEntry } from '#shared/matters/timeline';
import type { Attachment } from '#shared/model/attachment';
import { printDate } from '#shared/model/civil-date';
import { MATTER_STEPS, type Matter, type MatterEvent, type MatterStep } from '#shared/model/matter';
import { Attachments } from '../../attachments/Attachments';
import { useAttaching } from '../../attachments/use-attaching';
import { useAttachments } from '../../data/queries/attachments';
import type { MatterTimeline } from '../../data/queries/matters';
import { useToday } from '../../data/today';
import { CorrectAnswers } from '../../steps/forms/answers/CorrectAnswers';
import { useFileDrop } from '../../ui/use-file-drop';
import { openDraft, useView } from '../../ui/view';
import { whenOf } from '../../ui/when';
import { CorrectForm } from './CorrectForm';
import { JoinPaperForm } from './JoinPaperForm';

/** What is being done to one entry. */
type OpenForm = 'correct' | 'paper' | 'together';
type OpenEntry = { id: string; form: OpenForm } | null;

interface Props {
  matter: Matter;
  timeline: MatterTimeline;
}

/** Steps that come with a paper: what was signed, sent, answered. */
const PAPERED: readonly MatterStep[] = [
  ...(['establish', 'extend', 'submit', 'instruct', 'refer'] as const),
  ...(['report', 'approve', 'answer', 'joinPaper'] as const),
];

/** Everything registered on a matter, the newest first. Entries are only ever added; a mistake is followed by its correction. */
export function Timeline({ matter, timeline }: Props) {
  const [open, setOpen] = useState<OpenEntry>(null);
  const { entries, oddities } = timeline;
  const numbers = new Map(entries.map(({ event, number }) => [event.id, number]));
  const attachments = useAttachments(matter.id);
  return (
    <ol className="timeline" aria-label="办理记录">
      {entries.toReversed().map((entry) => {
        const { id } = entry.event;
        return (
          <Item
            key={id}
            matter={matter}
            entry={entry}
            numbers={numbers}
            odd={oddities.filter(({ eventId }) => eventId === id).map(({ text }) => text)}
            attachments={attachments.get(id) ?? []}
            form={open?.id === id ? open.form : null}
            onOpen={(form) => setOpen(form && { id, form })}
          />
        );
      })}
    </ol>
  );
}

interface ItemProps extends EntryProps {
  matter: Matter;
  /** What looks odd about the entry. */
  odd: readonly string[];
  attachments: readonly Attachment[];
  form: OpenForm | null;
  onOpen: (form: OpenForm | null) => void;
}

function Item({ matter, entry, numbers, odd, attachments, form, onOpen }: ItemProps) {
  const { event } = entry;
  const isLive = matter.deletedAt === null;
  const canAdd = isLive && entry.withdrawnBy === null && PAPERED.includes(event.step);
  const place = { owner: 'matterEvent', ownerId: event.id, withinId: matter.id } as const;
  const { drop } = useAttaching();
  const { isDragging, dropTarget } = useFileDrop((files) => void drop(place, files));
  const asked = useAskedFor(event.id);
  return (
    <li
      ref={asked.ref}
      data-found={asked.isFound || undefined}
      className="takes-files"
      data-withdrawn={entry.withdrawnBy !== null || undefined}
      data-dragging={(canAdd && isDragging) || undefined}
      {...(canAdd ? dropTarget : {})}
    >
      <Entry entry={entry} numbers={numbers} />
      {odd.map((text) => (
        <p key={text} className="timeline-oddity">
          请留意：{text}
        </p>
      ))}
      {isLive && <EntryTools entry={entry} onOpen={onOpen} />}
      <Attachments place={place} attachments={attachments} canAdd={canAdd} canChange={isLive} />
      {form === 'correct' && (
        <CorrectForm matter={matter} event={event} onClose={() => onOpen(null)} />
      )}
      {form === 'together' && event.together && (
        <CorrectAnswers together={event.together} onClose={() => onOpen(null)} />
      )}
      {form === 'paper' && (
        <JoinPaperForm matter={matter} event={event} onClose={() => onOpen(null)} />
      )}
    </li>
  );
}

/** Scrolls to the entry that another page asked to see, and marks it until another is asked for. */
function useAskedFor(id: string) {
  const isFound = useView((view) => view.matterFocus === id);
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isFound) ref.current?.scrollIntoView({ block: 'center' });
  }, [isFound]);
  return { ref, isFound };
}

interface EntryProps {
  entry: TimelineEntry;
  numbers: ReadonlyMap<string, number>;
}

function Entry({ entry, numbers }: EntryProps) {
  const today = useToday();
  const { event, number, withdrawnBy, paper, awaitsPaper } = entry;
  const regarded = event.regards === null ? undefined : numbers.get(event.regards);
  const { draftId } = event;
  return (
    <>
      <p className="timeline-head">
        <span className="timeline-number">{number}</span>
        <strong>{MATTER_STEPS[event.step]}</strong>
        <time>{printDate(event.on)}</time>
        {regarded !== undefined && <span>{regardsWords(event, regarded)}</span>}
        {awaitsPaper && <span className="awaits">待书面</span>}
      </p>
      {factsOf(event).map((fact) => (
        <p key={fact} className="timeline-fact">
          {fact}
        </p>
      ))}
      {event.words !== '' && <p className="timeline-words">{event.words}</p>}
      {paper && (
        <p className="timeline-fact">
          书面材料已于{printDate(paper.on)}补齐
          {paper.paperNumber !== '' && `（${paper.paperNumber}）`}，见第{numbers.get(paper.id)}条
        </p>
      )}
      {draftId && (
        <Button type="link" className="matter-link-button" onClick={() => openDraft(draftId)}>
          打开文稿
        </Button>
      )}
      {withdrawnBy && (
        <p className="timeline-correction">
          已更正（见第{numbers.get(withdrawnBy.id)}条）：{withdrawnBy.words}
        </p>
      )}
      <small className="hint">
        {event.registeredBy || '未填登记人'} 登记于{whenOf(event.at, today)}
      </small>
    </>
  );
}

function regardsWords({ step }: MatterEvent, number: number): string {
  if (step === 'correct') return `针对第${number}条`;
  if (step === 'joinPaper') return `补第${number}条的书面材料`;
  return `更正后的第${number}条`;
}

function factsOf(event: MatterEvent): string[] {
  const { people, units, way, paperNumber, due, adoption, outcome, step } = event;
  const unitNames = units.map(({ name }) => name);
  const where = step === 'merge' ? unitNames.join(' → ') : unitNames.join('、');
  const who = [where, people.map(({ name }) => name).join('、')].filter((one) => one !== '');
  const how = [way ?? '', paperNumber].filter((one) => one !== '');
  return [
    who.join('　'),
    how.join('　'),
    due ? `约定${printDate(due)}前` : '',
    [adoption ?? '', outcome ?? ''].filter((one) => one !== '').join('，'),
  ].filter((one) => one !== '');
}

interface ToolsProps {
  entry: TimelineEntry;
  onOpen: (form: OpenForm) => void;
}

function EntryTools({ entry, onOpen }: ToolsProps) {
  if (entry.withdrawnBy) return null;
  return (
    <span className="timeline-tools">
      {entry.awaitsPaper && (
        <Button size="small" type="primary" ghost onClick={() => onOpen('paper')}>
          书面补齐
        </Button>
      )}
      <Button size="small" type="text" onClick={() => onOpen('correct')}>
        更正…
      </Button>
      {entry.event.together && PAPERED.includes(entry.event.step) && (
        <Button size="small" type="text" onClick={() => onOpen('together')}>
          连同一起登记的各件更正…
        </Button>
      )}
    </span>
  );
}
