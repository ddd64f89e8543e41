import { Alert, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { type CivilDate, civilDateOf } from '#shared/model/civil-date';
import type { DraftRound } from '#shared/model/draft';
import type { Leader } from '#shared/model/office';

export type RoundStepKind = 'review' | 'return' | 'sign' | 'sendBack';

/** A step to register; a return belongs to one paper that was out. */
export type RoundStep =
  | { kind: 'review' | 'sign' | 'sendBack' }
  | { kind: 'return'; round: DraftRound };

/** What a form gives back; each step takes what it needs. */
export interface RoundFacts {
  people: string[];
  on: CivilDate;
  registeredBy: string;
  note: string;
}

interface Wording {
  title: string;
  people: string;
  date: string;
  note: string;
  done: string;
  peopleNeeded: boolean;
  noteNeeded: boolean;
  explanation: string;
}

const WORDING: Record<RoundStepKind, Wording> = {
  review: {
    title: '送审',
    people: '送谁审阅',
    date: '送审日期',
    note: '备注',
    done: '登记送审',
    peopleNeeded: true,
    noteNeeded: false,
    explanation: '现在的文字会原样留存一份，作为这一稿的送审稿，以后随时可以查看和比对。',
  },
  return: {
    title: '登记退回修改',
    people: '谁作了修改（没有修改可不填）',
    date: '退回日期',
    note: '备注',
    done: '登记退回',
    peopleNeeded: false,
    noteNeeded: false,
    explanation: '登记后进入下一稿，请照纸质稿上的改动修改文字。',
  },
  sign: {
    title: '签发',
    people: '签发人',
    date: '签发日期',
    note: '备注',
    done: '登记签发',
    peopleNeeded: true,
    noteNeeded: false,
    explanation: '本程序只登记签发事实，以纸质签批件为准。登记后文字锁定，要改须退回签发人。',
  },
  sendBack: {
    title: '退回签发人',
    people: '谁要求退回',
    date: '退回日期',
    note: '退回原因',
    done: '登记退回签发人',
    peopleNeeded: false,
    noteNeeded: true,
    explanation: '签发稿会继续留存。登记后文字解除锁定，改好后须重新签发。',
  },
};

interface Props {
  step: RoundStep | null;
  /** Name of the round, e.g. 二稿. */
  round: string;
  leaders: readonly Leader[];
  /** Proposed for 登记人: who registered last. */
  registeredBy: string;
  onDone: (step: RoundStep, facts: RoundFacts) => Promise<void>;
  onCancel: () => void;
}

/** One step of a draft's way over the leaders' desks, as it happened on paper. */
export function RoundForm({ step, round, leaders, registeredBy, onDone, onCancel }: Props) {
  const [facts, setFacts] = useState<RoundFacts>(() => emptyFacts(registeredBy));
  const [missing, setMissing] = useState('');
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!step) return;
    // The paper most likely carries the changes of those it was sent to.
    const people = step.kind === 'return' ? step.round.people : [];
    setFacts({ ...emptyFacts(registeredBy), people });
    setMissing('');
  }, [step, registeredBy]);
  if (!step) return null;
  const words = WORDING[step.kind];
  const hasRegistrar = step.kind !== 'return';
  const put = (part: Partial<RoundFacts>) => setFacts((present) => ({ ...present, ...part }));

  const submit = async () => {
    const lacking = [
      words.peopleNeeded && facts.people.length === 0 && words.people,
      words.noteNeeded && facts.note.trim() === '' && words.note,
      hasRegistrar && facts.registeredBy.trim() === '' && '登记人',
    ].filter(Boolean);
    if (lacking.length > 0) {
      setMissing(`还没有填：${lacking.join('、')}。`);
      return;
    }
    setBusy(true);
    try {
      await onDone(step, { ...facts, registeredBy: facts.registeredBy.trim() });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={`${words.title}（${round}）`}
      okText={words.done}
      cancelText="取消"
      confirmLoading={busy}
      onOk={() => void submit()}
      onCancel={onCancel}
      destroyOnHidden
    >
      <p>{words.explanation}</p>
      {missing !== '' && <Alert type="warning" showIcon title={missing} />}
      <Form layout="vertical" component="div">
        <Form.Item label={words.people} htmlFor="round-people">
          <Select
            id="round-people"
            mode="tags"
            {...(step.kind === 'sign' ? { maxCount: 1 } : {})}
            value={facts.people}
            onChange={(people) => put({ people })}
            options={leaderOptions(leaders)}
            placeholder="按排序选择，也可直接键入姓名后回车"
            tokenSeparators={['、', '，', ',', ' ']}
            optionFilterProp="label"
          />
        </Form.Item>
        <Form.Item label={words.date} htmlFor="round-date">
          <DatePicker
            id="round-date"
            style={{ width: 180 }}
            allowClear={false}
            format="YYYY年M月D日"
            value={dayjs(facts.on)}
            onChange={(date) => date && put({ on: date.format('YYYY-MM-DD') })}
          />
        </Form.Item>
        <Form.Item label={words.note} htmlFor="round-note">
          <Input.TextArea
            id="round-note"
            autoSize={{ minRows: 1, maxRows: 4 }}
            value={facts.note}
            onChange={({ target }) => put({ note: target.value })}
          />
        </Form.Item>
        {hasRegistrar && (
          <Form.Item label="登记人" htmlFor="round-registrar">
            <Input
              id="round-registrar"
              value={facts.registeredBy}
              onChange={({ target }) => put({ registeredBy: target.value })}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  );
}

function emptyFacts(registeredBy: string): RoundFacts {
  return { people: [], on: civilDateOf(new Date()), registeredBy, note: '' };
}

/** Leaders by rank; the value is the name, because the record keeps names as they were. */
export function leaderOptions(leaders: readonly Leader[]): { value: string; label: string }[] {
  return [...leaders]
    .sort((a, b) => a.rank - b.rank)
    .map(({ name, post }) => ({ value: name, label: post ? `${name}　${post}` : name }));
}
