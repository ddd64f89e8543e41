import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import type { OutgoingDocument, SentCopy } from '#shared/model/outgoing';
import { copiesOf, dispatchPaper, leftSaid, unsigned } from '#shared/registers/dispatch';
import { changeSent } from '../../data/commands/outgoing';
import { profileOf } from '../../data/queries/office';
import { todayNow } from '../../data/today';
import { DateField } from '../../ui/DateField';
import { PlainTable } from '../../ui/PlainTable';
import { useExports } from '../../ui/use-exports';
import { useNotices } from '../../ui/use-notices';
import { SendForm } from './SendForm';

interface Props {
  title: string;
  printed: string;
  facts: OutgoingDocument;
  office: OfficeSettings;
  isSample: boolean;
}

/** 分发: who got how many copies, who signed for them, what came back. */
export function SentTable({ title, printed, facts, office, isSample }: Props) {
  const [isSending, setSending] = useState(false);
  const { word } = useExports();
  const sent = facts.sent ?? [];
  const { went, returned, left } = copiesOf(facts);
  const open = unsigned(sent).length;
  const says = [
    facts.copies === null ? '' : `印${facts.copies}份`,
    `分发${went}份`,
    returned > 0 ? `退回${returned}份` : '',
    left === null ? '' : leftSaid(left),
    open > 0 ? `${open}处还没有签收` : '',
  ].filter(Boolean);
  return (
    <section aria-label="分发">
      <div className="row">
        <Button onClick={() => setSending(true)}>登记分发…</Button>
        {sent.length > 0 && (
          <Button
            onClick={() => {
              const paper = dispatchPaper({ title, printed }, facts, office.officeName);
              const options = { profile: profileOf(office), sample: isSample };
              void word(paper, options, `${printed}分发单`);
            }}
          >
            打印分发单
          </Button>
        )}
        {sent.length > 0 && <span className="hint">{says.join('，')}</span>}
      </div>
      {left !== null && left < 0 && <p className="hint">分发的份数比印数多，请核对。</p>}
      {sent.length > 0 && (
        <PlainTable headings={['收文单位', '份数', '签收人', '签收日期', '退回', '']}>
          {sent.map((one, at) => (
            <Row
              key={`${one.to} ${one.on}`}
              one={one}
              onChange={(next) => changeSent(facts.id, at, one, next)}
            />
          ))}
        </PlainTable>
      )}
      {isSending && <SendForm facts={facts} onClose={() => setSending(false)} />}
    </section>
  );
}

interface RowProps {
  one: SentCopy;
  onChange: (next: SentCopy) => Promise<void>;
}

/** One receiver; what is typed is registered by its button, so that nothing is signed for by a slip of the key. */
function Row({ one, onChange }: RowProps) {
  const { attempt } = useNotices();
  const [next, setNext] = useState(one);
  const put = (part: Partial<SentCopy>) => setNext((present) => ({ ...present, ...part }));
  const isChanged = JSON.stringify(next) !== JSON.stringify(one);
  const sign = (signedBy: string) =>
    put({ signedBy, signedOn: signedBy.trim() === '' ? undefined : (next.signedOn ?? todayNow()) });
  const giveBack = (returned: number | null) =>
    put({
      returned: returned ?? undefined,
      returnedOn: returned === null ? undefined : (next.returnedOn ?? todayNow()),
    });
  return (
    <tr>
      <td>{one.to}</td>
      <td>{one.copies}</td>
      <td>
        <Input
          aria-label={`${one.to}签收人`}
          size="small"
          style={{ width: '7em' }}
          value={next.signedBy}
          onChange={({ target }) => sign(target.value)}
        />
      </td>
      <td>
        <DateField
          label={`${one.to}签收日期`}
          value={next.signedOn ?? null}
          onChange={(day) => put({ signedOn: day ?? undefined })}
        />
      </td>
      <td>
        <InputNumber
          aria-label={`${one.to}退回份数`}
          size="small"
          min={1}
          max={one.copies}
          precision={0}
          style={{ width: '5em' }}
          value={next.returned ?? null}
          onChange={giveBack}
        />
      </td>
      <td>
        {isChanged && (
          <Button size="small" type="primary" onClick={() => void attempt(() => onChange(next))}>
            登记
          </Button>
        )}
      </td>
    </tr>
  );
}
