import { Select } from 'antd';
import type { AgendaItem } from '#shared/model/meeting';

interface Props {
  agenda: readonly AgendaItem[];
  value: string | null;
  onChange: (agendaItemId: string | null) => void;
  /** Accessible name. */
  label: string;
  size?: 'small';
}

/** One item of the agenda, or none; not drawn for a meeting without an agenda. */
export function ItemSelect({ agenda, value, onChange, label, size }: Props) {
  if (agenda.length === 0) return null;
  return (
    <Select
      aria-label={label}
      allowClear
      size={size}
      placeholder="不分议题"
      popupMatchSelectWidth={360}
      value={value}
      options={agenda.map(({ id, title }, index) => ({
        value: id,
        label: `${index + 1}. ${title}`,
      }))}
      onChange={(next: string | undefined) => onChange(next ?? null)}
    />
  );
}
