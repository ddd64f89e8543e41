import { Button, Select } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { type Figure, figures } from '#shared/matters/figures';
import { facetsOf } from '#shared/matters/ledger';
import { useMatters } from '../../data/queries/matters';
import { meetingTitles } from '../../data/queries/meetings';
import { openList } from '../../ui/view';

/** 统计: each rate with what it means, and the matters behind it one click away. */
export function FiguresPage() {
  const { rows, isComplete } = useMatters();
  const [year, setYear] = useState<string | null>(null);
  const [meetingId, setMeetingId] = useState<string | null>(null);
  const years = useMemo(() => facetsOf(rows).years, [rows]);
  const ids = useMemo(() => [...new Set(rows.flatMap((row) => row.meetingId ?? []))], [rows]);
  const meetings = useLiveQuery(() => meetingTitles(ids), [ids]) ?? [];
  const counted = useMemo(
    () =>
      rows.filter(
        (row) =>
          (year === null || row.openedOn?.startsWith(year)) &&
          (meetingId === null || row.meetingId === meetingId),
      ),
    [rows, year, meetingId],
  );
  const all = useMemo(() => figures(counted), [counted]);
  return (
    <div className="page">
      <div className="page-narrow">
        <h1>统计</h1>
        <p className="hint">
          数字都从台账现算，示例和回收站里的不计。点件数可以看是哪些事项。按登记日期的年份计。
        </p>
        <div className="row">
          <Select
            allowClear
            aria-label="年份"
            placeholder="全部年份"
            style={{ width: '9em' }}
            value={year}
            options={years.map(({ key, title }) => ({ value: key, label: title }))}
            onChange={(value) => setYear(value ?? null)}
          />
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            popupMatchSelectWidth={false}
            aria-label="会议"
            placeholder="全部会议"
            style={{ width: '22em' }}
            value={meetingId}
            options={meetings.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(value) => setMeetingId(value ?? null)}
          />
        </div>
        {isComplete && all.map((one) => <FigureCard key={one.key} figure={one} />)}
      </div>
    </div>
  );
}

function FigureCard({ figure }: { figure: Figure }) {
  const { name, shown, numerator, denominator, numeratorText, denominatorText } = figure;
  return (
    <section className="panel figure" aria-label={name}>
      <h2>
        {name}
        <strong>{shown}</strong>
      </h2>
      <Part label="分子" text={numeratorText} ids={numerator} title={`${name}的分子`} />
      <Part label="分母" text={denominatorText} ids={denominator} title={`${name}的分母`} />
    </section>
  );
}

function Part(props: { label: string; text: string; ids: readonly string[]; title: string }) {
  const { label, text, ids, title } = props;
  return (
    <p>
      <span className="hint">
        {label}：{text}
      </span>{' '}
      <Button type="link" disabled={ids.length === 0} onClick={() => openList(title, ids)}>
        {ids.length}件
      </Button>
    </p>
  );
}
