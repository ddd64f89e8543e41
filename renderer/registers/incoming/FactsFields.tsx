import { Button, Input, InputNumber, Radio } from 'antd';
import { useMemo } from 'react';
import type { CivilDate } from '#shared/model/civil-date';
import type { UnitRef } from '#shared/model/directory';
import { INCOMING_KINDS, type Incoming, URGENCIES } from '#shared/model/incoming';
import { theirNumberSaid } from '#shared/registers/their-number';
import { useIncomingList } from '../../data/queries/incoming';
import { UnitField } from '../../pickers/UnitField';
import { Line } from '../../steps/FormFrame';
import { DateField } from '../../ui/DateField';

/** What is said of an incoming paper in every form of it. */
export type PaperFacts = Pick<
  Incoming,
  'sender' | 'paperNumber' | 'paperDate' | 'title' | 'copies' | 'urgency' | 'kind' | 'due' | 'note'
>;

interface Props {
  facts: PaperFacts;
  put: (part: Partial<PaperFacts>) => void;
}

/** Sender, title, number and date, kind: everything by keyboard. `owner`: the paper that is put right, '' for a new one. */
export function FactsFields({ facts, put, owner = '' }: Props & { owner?: string }) {
  return (
    <>
      <Line label="来文机关">
        <UnitField
          label="来文机关"
          single
          autoFocus
          value={facts.sender ? [facts.sender] : []}
          onChange={(chosen: UnitRef[]) => put({ sender: chosen[0] ?? null })}
        />
      </Line>
      <Line label="标题">
        <Input.TextArea
          aria-label="标题"
          autoSize
          value={facts.title}
          onChange={({ target }) => put({ title: target.value.replace(/\n/g, '') })}
        />
      </Line>
      <Line label="来文字号">
        <div className="row registers-line">
          <Input
            aria-label="来文字号"
            value={facts.paperNumber}
            onChange={({ target }) => put({ paperNumber: target.value })}
          />
          <DateField
            label="成文日期"
            placeholder="成文日期"
            value={facts.paperDate}
            onChange={(paperDate) => put({ paperDate })}
          />
        </div>
      </Line>
      <NumberRemarks typed={facts.paperNumber} owner={owner} put={put} />
      <KindFields facts={facts} put={put} />
    </>
  );
}

/** How the number of their paper is written, and whether it has been registered already. */
function NumberRemarks({
  typed,
  owner,
  put,
}: { typed: string; owner: string } & Pick<Props, 'put'>) {
  const lines = useIncomingList(false)?.lines;
  const papers = useMemo(() => lines?.map(({ paper }) => paper) ?? [], [lines]);
  const { better, remarks } = useMemo(
    () => theirNumberSaid(typed, papers, owner),
    [typed, papers, owner],
  );
  return remarks.map((one, at) => (
    <p key={one} className="hint">
      {one}
      {at === 0 && better !== '' && (
        <Button type="link" size="small" onClick={() => put({ paperNumber: better })}>
          改为{better}
        </Button>
      )}
    </p>
  ));
}

/** Copies, urgency, 阅件 or 办件, and the day that the paper itself names. */
function KindFields({ facts, put }: Props) {
  return (
    <>
      <Line label="种类">
        <div className="row registers-line">
          <Radio.Group
            aria-label="种类"
            options={[...INCOMING_KINDS]}
            value={facts.kind}
            onChange={({ target }) => put({ kind: target.value })}
          />
          <Radio.Group
            aria-label="紧急程度"
            options={URGENCIES.map((value) => ({ value, label: value === '' ? '平件' : value }))}
            value={facts.urgency}
            onChange={({ target }) => put({ urgency: target.value })}
          />
          <InputNumber
            aria-label="份数"
            min={1}
            max={9999}
            precision={0}
            suffix="份"
            style={{ width: '6em' }}
            value={facts.copies}
            onChange={(copies) => put({ copies: copies ?? 1 })}
          />
        </div>
      </Line>
      {(facts.kind === '办件' || facts.due !== null) && (
        <Line label="办理期限">
          <DateField
            label="办理期限"
            placeholder="来文写明的才填"
            value={facts.due}
            onChange={(due: CivilDate | null) => put({ due })}
          />
        </Line>
      )}
      <Line label="备注">
        <Input
          aria-label="备注"
          placeholder="没有可不填"
          value={facts.note}
          onChange={({ target }) => put({ note: target.value })}
        />
      </Line>
    </>
  );
}
