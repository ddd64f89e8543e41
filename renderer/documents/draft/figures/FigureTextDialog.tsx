import { Checkbox, Modal, Select, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { Block } from '#shared/document/official-document';
import { paragraphWith } from '#shared/figures/in-text';
import type { Period, PeriodKey } from '#shared/figures/period';
import { ROUNDINGS, type Rounding } from '#shared/figures/rounding';
import { clausesOf, counts, leadOf, paragraphOf } from '#shared/figures/sentences';
import type { DocumentType } from '#shared/model/document-type';
import { useFigures } from '../../../data/queries/figures';
import { useOffice } from '../../../data/queries/office';
import { useToday } from '../../../data/today';
import { chosenPeriod, PeriodPicker } from '../../../pickers/PeriodPicker';

interface Props {
  /** The draft that the paragraph is put into. */
  draftId: string;
  type: DocumentType;
  /** The paragraph to be put behind the caret's. */
  onInsert: (block: Block) => void;
  onClose: () => void;
}

const ROUNDING_OPTIONS = (Object.keys(ROUNDINGS) as Rounding[]).map((value) => ({
  value,
  label: ROUNDINGS[value],
}));

/** A speech says 100多; a report says the number. */
const SPOKEN: readonly DocumentType[] = ['典型发言', '讲话稿', '主持词'];

/** 插入工作数字: which time, how the figures are written, which clauses; the paragraph as it will stand in the text. */
export default function FigureTextDialog({ draftId, type, onInsert, onClose }: Props) {
  const today = useToday();
  const office = useOffice();
  const figures = useFigures(today);
  const [value, setValue] = useState<PeriodKey>('year');
  const [days, setDays] = useState<Period>({ from: null, to: null });
  const [rounding, setRounding] = useState<Rounding>(SPOKEN.includes(type) ? 'about' : 'exact');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const period = office ? chosenPeriod({ office, value, days }, today) : null;
  const [from, to] = [period?.from ?? null, period?.to ?? null];
  const isAsked = period !== null;
  const clauses = useMemo(
    () => (figures && isAsked ? clausesOf(figures, { from, to }, rounding) : []),
    [figures, isAsked, from, to, rounding],
  );
  const chosen = clauses.filter(({ key }) => !left.has(key));
  const pieces = paragraphOf(leadOf(value, { from, to }), chosen);
  // It was drafted as well: the figure is the one that 统计 shows, with this paper in its list.
  const isItself = pieces.some(
    ({ source }) => figures && source && counts(figures, source, draftId),
  );
  const toggle = (key: string) =>
    setLeft((present) => {
      const next = new Set(present);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return (
    <Modal
      open
      title="插入工作数字"
      okText="插入"
      okButtonProps={{ disabled: pieces.length === 0 }}
      width={760}
      onCancel={onClose}
      onOk={() => {
        onInsert(paragraphWith(pieces));
        onClose();
      }}
    >
      {office && (
        <PeriodPicker
          office={office}
          value={value}
          days={days}
          onChange={(next, nextDays) => {
            setValue(next);
            setDays(nextDays);
          }}
        />
      )}
      <div className="row" style={{ margin: '10px 0', flexWrap: 'wrap' }}>
        <Select
          aria-label="数字的写法"
          style={{ width: '15em' }}
          options={ROUNDING_OPTIONS}
          value={rounding}
          onChange={setRounding}
        />
        {clauses.map(({ key, title }) => (
          <Checkbox key={key} checked={!left.has(key)} onChange={() => toggle(key)}>
            {title}
          </Checkbox>
        ))}
      </div>
      {!figures && <Spin />}
      {figures?.isSample && <p className="hint">现在只有示例，下面是示例的数字。</p>}
      {figures && pieces.length === 0 && (
        <p className="hint">这段时间没有可写的数字。换一个时段，或者先在“统计”里录入以前的数字。</p>
      )}
      <blockquote className="figure-paragraph" aria-label="插入的段落">
        {pieces.map(({ text, source }, at) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence
          source ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>,
        )}
      </blockquote>
      {isItself && <p className="hint">起草的份数里有正在写的这一份，与“统计”里的数一致。</p>}
      <p className="hint">
        插在光标所在段落的后面，文字随意改。加下点线的数字记得出处，以后点“更新工作数字”就能重数；您改过的数字，不问不动。
      </p>
    </Modal>
  );
}
