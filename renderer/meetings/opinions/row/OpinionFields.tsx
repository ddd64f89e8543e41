import { Input, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { OPINION_KINDS, type Opinion } from '#shared/model/proceedings';
import { PersonField } from '../../../pickers/PersonField';
import { UnitField } from '../../../pickers/UnitField';
import { useComposedText } from '../../../ui/use-composed-text';
import { ItemSelect } from '../../proceedings/ItemSelect';
import { useTyped } from '../../proceedings/use-typed';
import { useOpinionPage } from '../context';

/** What stands beside the words of the opinion in hand. Saved as it is typed. */
export function OpinionFields({ opinion }: { opinion: Opinion }) {
  const { id, kind, targets, speaker, agendaItemId } = opinion;
  const { agenda, actions } = useOpinionPage();
  const place = useTyped(`${id}/place`, opinion.place, (next) => actions.save(id, { place: next }));
  const change = (facts: Parameters<typeof actions.change>[1]) => void actions.change(id, facts);

  return (
    <div className="opinion-fields">
      <SummaryBox opinion={opinion} />
      <div className="opinion-grid">
        <Select
          aria-label="类别"
          value={kind}
          options={OPINION_KINDS.map((value) => ({ value, label: value }))}
          onChange={(value) => change({ kind: value })}
        />
        <UnitField
          label="涉及单位"
          placeholder="涉及单位"
          value={targets}
          onChange={(value) => change({ targets: value })}
        />
        <Input
          aria-label="涉及地点"
          placeholder="涉及地点"
          value={place.value}
          onChange={(event) => place.set(event.target.value)}
        />
        <PersonField
          single
          label="发言人"
          placeholder="发言人"
          value={speaker ? [speaker] : []}
          onChange={([next]) => change({ speaker: next ?? null })}
        />
      </div>
      <ItemSelect
        label="议题"
        agenda={agenda}
        value={agendaItemId}
        onChange={(next) => change({ agendaItemId: next })}
      />
    </div>
  );
}

/** 概括, with the cursor in it as soon as the row is taken in hand. */
function SummaryBox({ opinion: { id, summary } }: { opinion: Opinion }) {
  const { actions } = useOpinionPage();
  const box = useRef<HTMLTextAreaElement>(null);
  const { value, set, saveNow } = useTyped(`${id}/summary`, summary, (next) =>
    actions.save(id, { summary: next }),
  );
  const composed = useComposedText<HTMLTextAreaElement>(set);
  useEffect(() => {
    box.current?.focus();
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);
  return (
    <textarea
      ref={box}
      className="opinion-summary-box"
      aria-label="概括"
      placeholder="概括（可不写，印汇总时并排在原话旁边）"
      defaultValue={value}
      {...composed}
      onBlur={() => void saveNow()}
    />
  );
}
