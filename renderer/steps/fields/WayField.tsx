import { Radio } from 'antd';
import { CONTACT_WAYS, type ContactWay } from '#shared/model/matter';

interface Props {
  label: string;
  value: ContactWay | null;
  onChange: (way: ContactWay) => void;
  /** What a way is called where the office is the one who says something. */
  nameOf?: (way: ContactWay) => string;
}

/** 书面盖章, 电话, 当面 or 会议: one click. */
export function WayField({ label, value, onChange, nameOf = (way) => way }: Props) {
  return (
    <Radio.Group
      aria-label={label}
      optionType="button"
      options={CONTACT_WAYS.map((way) => ({ value: way, label: nameOf(way) }))}
      value={value}
      onChange={({ target }) => onChange(target.value as ContactWay)}
    />
  );
}
