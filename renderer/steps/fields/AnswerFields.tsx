import { Input } from 'antd';
import type { UnitRef } from '#shared/model/directory';
import type { ContactWay } from '#shared/model/matter';
import { UnitField } from '../../pickers/UnitField';
import { Line } from '../FormFrame';
import { ContactField } from './ContactField';
import { WayField } from './WayField';

/** How an answer came: from which unit and person, by which way, under which number. */
export interface AnswerSource {
  unit: UnitRef | null;
  way: ContactWay;
  paperNumber: string;
  person: string;
}

interface Props {
  /** 反馈 or 答复 */
  name: string;
  source: AnswerSource;
  onChange: (part: Partial<AnswerSource>) => void;
}

/** An answer as it begins: on paper, from the unit it is expected from. */
export function firstSource(unit: UnitRef | null): AnswerSource {
  return { way: '书面盖章', paperNumber: '', person: '', unit };
}

export function AnswerFields({ name, source, onChange }: Props) {
  const { unit, way, paperNumber, person } = source;
  return (
    <>
      <Line label="单位">
        <UnitField
          single
          label={`${name}单位`}
          placeholder="打两个字或拼音首字母"
          value={unit ? [unit] : []}
          onChange={([next]) => onChange({ unit: next ?? null })}
        />
      </Line>
      <Line label="方式">
        <WayField label="方式" value={way} onChange={(next) => onChange({ way: next })} />
      </Line>
      {way === '书面盖章' ? (
        <Line label="文号">
          <Input
            aria-label="文号"
            placeholder="没有可不填"
            value={paperNumber}
            onChange={({ target }) => onChange({ paperNumber: target.value })}
          />
        </Line>
      ) : (
        <p className="hint step-form-hint">
          登记后显示“待书面”；收到盖章的材料，在这一条上点“书面补齐”。
        </p>
      )}
      <Line label="经手人">
        <ContactField
          label="经手人"
          placeholder="对方谁答复的"
          unit={unit}
          value={person}
          onChange={(next) => onChange({ person: next })}
        />
      </Line>
    </>
  );
}
