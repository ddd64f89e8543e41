import { Input, Select } from 'antd';
import { REMARK_ADOPTIONS, type ViewRemark } from '#shared/model/view-remark';
import type { ViewRequest } from '#shared/model/view-request';
import { judgeRemark } from '../../data/commands/views';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';
import { useSaved } from '../../ui/use-saved';

const OPTIONS = REMARK_ADOPTIONS.map((value) => ({ value, label: value || '尚在研究' }));

interface Props {
  requests: readonly ViewRequest[];
  remarks: readonly ViewRemark[];
}

/** Every remark with what became of it. */
export function Remarks({ requests, remarks }: Props) {
  if (remarks.length === 0) return null;
  const ordered = requests.flatMap((request) =>
    remarks
      .filter(({ requestId }) => requestId === request.id)
      .map((remark) => ({ remark, name: request.to.name })),
  );
  return (
    <PlainTable headings={['单位', '意见', '采纳情况', '说明']} label="收到的意见">
      {ordered.map(({ remark, name }) => (
        <Row key={remark.id} remark={remark} name={name} />
      ))}
    </PlainTable>
  );
}

function Row({ remark, name }: { remark: ViewRemark; name: string }) {
  const { id, place, words, adoption } = remark;
  const { attempt } = useNotices();
  const [reason, setReason, saveNow] = useSaved(
    remark.reason,
    (value) => judgeRemark(id, { reason: value }),
    `view-remark/${id}`,
  );
  return (
    <tr>
      <td className="registers-unit">{name}</td>
      <td className="registers-remark">
        {place !== '' && !words.startsWith(place) && <span className="hint">{place}　</span>}
        {words}
      </td>
      <td>
        <Select
          aria-label={`“${words.slice(0, 12)}”的采纳情况`}
          style={{ width: '8em' }}
          options={OPTIONS}
          value={adoption}
          onChange={(value) => void attempt(() => judgeRemark(id, { adoption: value }))}
        />
      </td>
      <td>
        <Input.TextArea
          aria-label={`“${words.slice(0, 12)}”的说明`}
          autoSize={{ minRows: 1, maxRows: 6 }}
          placeholder={adoption === '' || adoption === '采纳' ? '' : '为什么'}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          onBlur={() => void saveNow()}
        />
      </td>
    </tr>
  );
}
