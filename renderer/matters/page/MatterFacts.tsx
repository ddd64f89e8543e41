import { Input } from 'antd';
import type { Matter } from '#shared/model/matter';
import { type MatterPatch, saveMatter } from '../../data/commands/matters';
import { useConcernedMatters } from '../../data/queries/concerned';
import { PersonField } from '../../pickers/PersonField';
import { UnitField } from '../../pickers/UnitField';
import { useNotices } from '../../ui/use-notices';
import { useSaved } from '../../ui/use-saved';

/** What the matter is and who has it in hand; saved as it is typed. Its state follows from the timeline alone. */
export function MatterFacts({ matter }: { matter: Matter }) {
  const { attempt } = useNotices();
  const save = (patch: MatterPatch) => void attempt(() => saveMatter(matter.id, patch));
  const [concerned] = useConcernedMatters([matter.id]) ?? [];
  const names = concerned?.units.map(({ name }) => name) ?? [];
  // Before anybody has it in hand: whom the opinion concerns.
  const concerns = names.length > 0 ? `涉及${names.join('、')}` : undefined;
  const isInside = matter.track === 'internal';
  return (
    <section className="panel matter-facts" aria-label="事项情况">
      <TextFact matter={matter} field="number" label="编号" />
      <TextFact matter={matter} field="title" label="事项" lines />
      <TextFact matter={matter} field="content" label={isInside ? '办理要求' : '建议内容'} lines />
      <Fact label="主办单位">
        <UnitField
          label="主办单位"
          placeholder={concerns}
          value={matter.lead}
          onChange={(lead) => save({ lead })}
        />
      </Fact>
      <Fact label="协办单位">
        <UnitField
          label="协办单位"
          value={matter.helpers}
          onChange={(helpers) => save({ helpers })}
        />
      </Fact>
      <Fact label="责任领导">
        <PersonField
          single
          label="责任领导"
          value={matter.leader ? [matter.leader] : []}
          onChange={([leader]) => save({ leader: leader ?? null })}
        />
      </Fact>
      <TextFact matter={matter} field="handler" label="承办人" />
      <TextFact matter={matter} field="telephone" label="电话" />
      {matter.adoption && (
        <Said label="采纳情况" what={matter.adoption} why={matter.adoptionReason} />
      )}
      {matter.outcome && <Said label="落实情况" what={matter.outcome} why={matter.outcomeReason} />}
    </section>
  );
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="matter-fact">
      <span>{label}</span>
      <div>{children}</div>
    </div>
  );
}

function Said({ label, what, why }: { label: string; what: string; why: string }) {
  return (
    <Fact label={label}>
      <div className="matter-fact-said">
        <strong>{what}</strong>
        {why !== '' && <span>：{why}</span>}
      </div>
    </Fact>
  );
}

interface TextProps {
  matter: Matter;
  field: 'number' | 'title' | 'content' | 'handler' | 'telephone';
  label: string;
  lines?: boolean;
}

function TextFact({ matter, field, label, lines = false }: TextProps) {
  const [text, setText, saveNow] = useSaved(
    matter[field],
    (value) => saveMatter(matter.id, { [field]: value }),
    `matter/${matter.id}/${field}`,
  );
  return (
    <Fact label={label}>
      {lines ? (
        <Input.TextArea
          aria-label={label}
          autoSize={{ minRows: 1, maxRows: 10 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => void saveNow()}
        />
      ) : (
        <Input
          aria-label={label}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => void saveNow()}
        />
      )}
    </Fact>
  );
}
