import { Checkbox, Input } from 'antd';
import { useState } from 'react';
import { MATTER_PAPERS } from '#shared/matters/papers';
import type { ContactWay, Matter } from '#shared/model/matter';
import { newestVersion } from '#shared/model/order';
import type { StepFacts } from '../data/commands/matter-events';
import { registerSteps } from '../data/commands/matters';
import { type LinkedOpinion, type MatterLinks, useMatterLinks } from '../data/queries/matter-links';
import { FormFrame, Line } from './FormFrame';
import { WayField } from './WayField';

const nameOf = ({ opinion, sent }: LinkedOpinion): string =>
  opinion?.speaker?.name || sent?.speaker || '未注明';

/** The 委员告知单 that was made last and is not in the bin. */
function newestNotice(papers: MatterLinks['papers']): MatterLinks['papers'][number] | undefined {
  return papers
    .filter(({ paper, draft }) => paper.kind === 'memberNotice' && draft?.deletedAt === null)
    .sort((a, b) => newestVersion(a.paper, b.paper))[0];
}

/** 告知委员: which of those whose opinions the matter follows, how, with which paper, in which words. */
export function TellForm({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const links = useMatterLinks(matter.id);
  const opinions = links?.opinions ?? [];
  const notice = newestNotice(links?.papers ?? []);
  const [isWithNotice, setWithNotice] = useState(true);
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
        const draftId = isWithNotice ? (notice?.draft?.id ?? null) : null;
        await registerSteps(
          matter.id,
          chosen.map(({ id, opinion }): StepFacts => {
            const people = opinion?.speaker ? [opinion.speaker] : [];
            return { step: 'tell', ...registered, way, words, people, opinionId: id, draftId };
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
      {notice && (
        <Line label="随附">
          <Checkbox checked={isWithNotice} onChange={({ target }) => setWithNotice(target.checked)}>
            {MATTER_PAPERS.memberNotice} 第{notice.paper.version}版
          </Checkbox>
        </Line>
      )}
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
