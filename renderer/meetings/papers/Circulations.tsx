import { Button, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { printDate } from '#shared/model/civil-date';
import { type Circulation, MEETING_PAPERS } from '#shared/model/meeting';
import { circulate, removeCirculation, saveCirculation } from '../../data/commands/circulations';
import { circulationsOf } from '../../data/queries/meetings';
import type { MadePaper } from '../../data/queries/papers';
import { todayNow, useDayField } from '../../data/today';
import { NameInput } from '../../pickers/NameInput';
import { NamesField } from '../../pickers/NamesField';
import { DateField } from '../../ui/DateField';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';
import { useSaved } from '../../ui/use-saved';
import { openMeeting } from '../../ui/view';

const WHOLE = '会议材料';

interface Props {
  meetingId: string;
  made: readonly MadePaper[];
}

/** 送阅: which paper went to whom, and what has not been signed for yet. */
export function Circulations({ meetingId, made }: Props) {
  const rows = useLiveQuery(() => circulationsOf(meetingId), [meetingId]);
  if (!rows) return null;
  const out = rows.filter(({ signedOn }) => signedOn === null).length;
  return (
    <section aria-label="送阅">
      <h2>送阅</h2>
      <CirculationForm meetingId={meetingId} made={made} />
      {rows.length > 0 && (
        <>
          <p role="status">{out > 0 ? `还有${out}份没有签收。` : '都已签收。'}</p>
          <PlainTable
            headings={['材料', '送给', '送出日期', '签收', '']}
            label="送阅登记"
            className="circulations"
          >
            {rows.map((row) => (
              <CirculationRow key={row.id} row={row} />
            ))}
          </PlainTable>
        </>
      )}
    </section>
  );
}

function CirculationForm({ meetingId, made }: Props) {
  const { attempt } = useNotices();
  const scope = useFormScope({
    ...{ name: `meeting/${meetingId}/circulation`, title: '登记送阅', records: [meetingId] },
    open: () => openMeeting(meetingId, 'papers'),
  });
  const [draftId, setDraftId] = useFormState<string | null>(scope, 'draftId', null, true);
  const [to, setTo] = useFormState<string[]>(scope, 'to', []);
  const [on, setOn] = useDayField();
  const papers = made
    .filter(({ draft }) => draft?.deletedAt === null)
    .map(({ paper }) => ({
      value: paper.draftId,
      label: `${MEETING_PAPERS[paper.kind]}第${paper.version}版`,
    }));
  const add = () =>
    attempt(async () => {
      const what = papers.find(({ value }) => value === draftId)?.label ?? WHOLE;
      await circulate(meetingId, { draftId, what, to, on, note: '' });
      setTo([]);
    });
  return (
    <div className="row circulation-new">
      <Select
        aria-label="送阅的材料"
        style={{ width: 190 }}
        allowClear
        placeholder="全部会议材料"
        value={draftId}
        options={papers}
        onChange={(value) => setDraftId(value ?? null)}
      />
      送
      <div style={{ flex: 1, minWidth: 220 }}>
        <NamesField
          label="送给谁"
          placeholder="选领导，也可打单位或姓名的首字母"
          value={to}
          onChange={setTo}
        />
      </div>
      <DateField
        label="送阅日期"
        clearable={false}
        value={on}
        onChange={(date) => date && setOn(date)}
      />
      <Button type="primary" disabled={to.length === 0} onClick={() => void add()}>
        登记送阅
      </Button>
    </div>
  );
}

function CirculationRow({ row }: { row: Circulation }) {
  const { attempt, undoable } = useNotices();
  const save = (patch: Parameters<typeof saveCirculation>[1]) =>
    void attempt(() => saveCirculation(row.id, patch));
  const sign = () => save({ signedOn: todayNow(), signedBy: row.to });
  const remove = () =>
    void attempt(async () => undoable('这一行送阅登记已删去', await removeCirculation(row)));
  return (
    <tr data-out={row.signedOn === null}>
      <td>{row.what}</td>
      <td>{row.to}</td>
      <td>{printDate(row.on)}</td>
      <td>
        {row.signedOn === null ? (
          <Button size="small" onClick={sign}>
            今天签收
          </Button>
        ) : (
          <span className="row">
            <DateField
              label={`${row.to} 签收日期`}
              width={150}
              value={row.signedOn}
              onChange={(signedOn) => save({ signedOn })}
            />
            <SignedBy row={row} />
          </span>
        )}
      </td>
      <td>
        <Button type="text" size="small" onClick={remove}>
          删去
        </Button>
      </td>
    </tr>
  );
}

function SignedBy({ row }: { row: Circulation }) {
  const [text, setText, saveNow] = useSaved(
    row.signedBy,
    (signedBy) => saveCirculation(row.id, { signedBy }),
    `circulation/${row.id}/signedBy`,
  );
  return (
    <NameInput
      label={`${row.to} 签收人`}
      rule={{ source: 'people', single: true }}
      style={{ width: 120 }}
      value={text}
      onChange={setText}
      onBlur={() => void saveNow()}
    />
  );
}
