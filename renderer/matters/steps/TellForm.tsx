import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import type { ContactWay, Matter } from '#shared/model/matter';
import type { StepFacts } from '../../data/commands/matter-events';
import { registerSteps } from '../../data/commands/matters';
import { type LinkedOpinion, useMatterLinks } from '../../data/queries/matter-links';
import { FormFrame, Line } from './FormFrame';
import { WayField } from './WayField';

const nameOf = ({ opinion, sent }: LinkedOpinion): string =>
  opinion?.speaker?.name || sent?.speaker || '未注明';

/** 告知委员: which of those whose opinions the matter follows, how, in which words. */
export function TellForm({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const opinions = useMatterLinks(matter.id)?.opinions ?? [];
  const [left, setLeft] = useState<readonly string[]>([]);
  const [way, setWay] = useState<ContactWay>('电话');
  const [words, setWords] = useState('');
  const chosen = opinions.filter(({ id }) => !left.includes(id));
  return (
    <FormFrame
      title="告知委员"
      done="登记告知委员"
      onClose={onClose}
      onSubmit={async (registered) => {
        if (chosen.length === 0) throw new Error('还没有选告知了哪位委员，没有登记。');
        await registerSteps(
          matter.id,
          chosen.map(({ id, opinion }): StepFacts => {
            const people = opinion?.speaker ? [opinion.speaker] : [];
            return { step: 'tell', ...registered, way, words, people, opinionId: id };
          }),
        );
      }}
    >
      <Line label="告知了">
        <Checkbox.Group
          options={opinions.map((one) => ({ value: one.id, label: nameOf(one) }))}
          value={chosen.map(({ id }) => id)}
          onChange={(ids) => setLeft(opinions.flatMap(({ id }) => (ids.includes(id) ? [] : [id])))}
        />
      </Line>
      <Line label="方式">
        <WayField label="方式" value={way} onChange={setWay} />
      </Line>
      <Line label="告知的内容">
        <Input.TextArea
          aria-label="告知的内容"
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Line>
    </FormFrame>
  );
}
