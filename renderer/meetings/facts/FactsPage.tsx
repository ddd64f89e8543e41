import { Button, Input, InputNumber, Select } from 'antd';
import { REPORTING } from '#shared/directory/capacities';
import { composedTitle, renamed, saysItsNumber } from '#shared/meetings/naming';
import { firstDay } from '#shared/meetings/sittings';
import {
  CONSULTING_KINDS,
  DECIDING_KINDS,
  familyOf,
  MEETING_FAMILIES,
  type Meeting,
} from '#shared/model/meeting';
import type { OfficeSettings } from '#shared/model/office';
import { saveMeeting } from '../../data/commands/meetings';
import { useIssuers } from '../../data/queries/office';
import { NameInput } from '../../pickers/NameInput';
import { PersonField } from '../../pickers/PersonField';
import { useSaved } from '../../ui/use-saved';
import { DutyTable } from './DutyTable';
import { Readiness } from './Readiness';
import { SittingRows } from './SittingRows';
import { useWayBack } from './use-way-back';

/** What is written on this page; it alone writes these. */
type Facts = Pick<
  Meeting,
  | 'kind'
  | 'series'
  | 'number'
  | 'title'
  | 'sittings'
  | 'chair'
  | 'recorder'
  | 'issuerId'
  | 'duties'
  | 'requirements'
  | 'contact'
>;

function factsOf(meeting: Meeting): Facts {
  const { kind, series, number, title, sittings, chair } = meeting;
  const { recorder, issuerId, duties, requirements, contact } = meeting;
  return {
    kind,
    series,
    number,
    title,
    sittings,
    chair,
    recorder,
    issuerId,
    duties,
    requirements,
    contact,
  };
}

/** 会议情况: name, sittings, chair, duties; beside it what is due and what is in the way. */
export function FactsPage({ meeting, office }: { meeting: Meeting; office: OfficeSettings }) {
  const [facts, setFacts] = useSaved(
    factsOf(meeting),
    (next) => saveMeeting(meeting.id, next),
    `meeting-facts/${meeting.id}`,
  );
  const set = (patch: Partial<Facts>) => setFacts({ ...facts, ...patch });
  const putBack = useWayBack(meeting.id, facts, set);
  return (
    <div className="meeting-columns">
      <div>
        <NameFields facts={facts} set={set} />
        <h2>时间和地点</h2>
        <SittingRows
          sittings={facts.sittings}
          onChange={(sittings) => set({ sittings })}
          onPutBack={putBack}
        />
        <h2>主持和承办</h2>
        <PeopleFields facts={facts} set={set} />
        <h2>会务分工</h2>
        <DutyTable
          duties={facts.duties}
          onChange={(duties) => set({ duties })}
          onPutBack={putBack}
        />
      </div>
      <Readiness meeting={meeting} leadTimes={office.leadTimes} />
    </div>
  );
}

interface Fields {
  facts: Facts;
  set: (patch: Partial<Facts>) => void;
}

const KINDS = [
  { family: 'deciding', kinds: DECIDING_KINDS },
  { family: 'consulting', kinds: CONSULTING_KINDS },
] as const;

function NameFields({ facts, set }: Fields) {
  // A meeting changes its kind within its family only: what a consulting meeting yielded must not become a decision.
  const kinds = KINDS.find(({ family }) => family === familyOf(facts.kind))?.kinds ?? [];
  const composed = composedTitle(facts);
  const rename = (patch: Partial<Facts>) => {
    const title = renamed(facts, patch);
    set(title === facts.title ? patch : { ...patch, title });
  };
  return (
    <>
      <div className="field">
        <label htmlFor="meeting-title">会议名称</label>
        <Input
          id="meeting-title"
          value={facts.title}
          onChange={({ target }) => set({ title: target.value })}
        />
        {composed !== '' && composed !== facts.title && !saysItsNumber(facts) && (
          <span className="hint">
            按系列和次数应为“{composed}”
            <Button type="link" size="small" onClick={() => set({ title: composed })}>
              改用这个名称
            </Button>
          </span>
        )}
      </div>
      <div className="field">
        <label htmlFor="meeting-kind">会议种类</label>
        <span className="row">
          <Select
            id="meeting-kind"
            style={{ width: 180 }}
            value={facts.kind}
            options={kinds.map((kind) => ({ value: kind, label: kind }))}
            onChange={(kind) => rename({ kind })}
          />
          <span className="hint">{MEETING_FAMILIES[familyOf(facts.kind)]}</span>
        </span>
      </div>
      <div className="field">
        <label htmlFor="meeting-series">系列和次数</label>
        <span className="series">
          <Input
            id="meeting-series"
            placeholder="单独的会议可以空着"
            value={facts.series}
            onChange={({ target }) => rename({ series: target.value })}
          />
          第
          <InputNumber
            aria-label="次数"
            style={{ width: 80 }}
            min={1}
            precision={0}
            value={facts.number}
            onChange={(number) => rename({ number })}
          />
          次
        </span>
      </div>
    </>
  );
}

function PeopleFields({ facts, set }: Fields) {
  const issuers = useIssuers() ?? [];
  return (
    <>
      <div className="field">
        <span className="field-label">主持人</span>
        <PersonField
          single
          label="主持人"
          occasion={{ ...REPORTING, on: firstDay(facts.sittings) }}
          placeholder="打姓名查找，也可以先空着"
          value={facts.chair ? [facts.chair] : []}
          onChange={(people) => set({ chair: people[0] ?? null })}
        />
      </div>
      <div className="field">
        <label htmlFor="meeting-recorder">记录人</label>
        <NameInput
          id="meeting-recorder"
          label="记录人"
          rule={{ source: 'people' }}
          value={facts.recorder}
          onChange={(recorder) => set({ recorder })}
        />
      </div>
      <div className="field">
        <label htmlFor="meeting-issuer">发文主体</label>
        <Select
          id="meeting-issuer"
          allowClear
          placeholder="通知、纪要由谁发（不选就用办公室）"
          value={facts.issuerId}
          options={issuers.map(({ id, signature }) => ({ value: id, label: signature }))}
          onChange={(issuerId) => set({ issuerId: issuerId ?? null })}
        />
      </div>
      <div className="field">
        <label htmlFor="meeting-requirements">有关要求</label>
        <Input.TextArea
          id="meeting-requirements"
          autoSize={{ minRows: 2 }}
          placeholder="写进通知：报名、请假、材料、着装等，一行一条"
          value={facts.requirements}
          onChange={({ target }) => set({ requirements: target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor="meeting-contact">联系人和电话</label>
        <Input
          id="meeting-contact"
          value={facts.contact}
          onChange={({ target }) => set({ contact: target.value })}
        />
      </div>
    </>
  );
}
