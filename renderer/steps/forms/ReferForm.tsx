import { Input } from 'antd';
import { useState } from 'react';
import { partedByUnits, type UnitPart } from '#shared/matters/units';
import type { UnitRef } from '#shared/model/directory';
import { referMatters } from '../../data/commands/referrals';
import type { FormScope } from '../../data/forms/scopes';
import { type ConcernedMatter, useConcernedMatters } from '../../data/queries/concerned';
import { UnitField } from '../../pickers/UnitField';
import { ofCarrier, ofSeveral } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { WordsLine } from '../fields/WordsLine';
import { StepDialog } from '../StepDialog';
import { someDone, useBulkNotice } from '../use-bulk-notice';

interface Props {
  /** What is passed on, e.g. the carrier's title. */
  what: string;
  /** null: matters as they are, not as what a carrier holds. */
  carrierId: string | null;
  matterIds: readonly string[];
  /** Place of a matter in the list it was ticked in, from 1. */
  numbers: ReadonlyMap<string, number>;
  onClose: () => void;
  onDone?: () => void;
}

/** 转办: the chosen matters fall into parts by the units they concern; each part has its units and its paper's number. */
export function ReferForm(props: Props) {
  const concerned = useConcernedMatters(props.matterIds);
  return concerned ? <Dialog {...props} concerned={concerned} /> : null;
}

interface Part extends UnitPart<ConcernedMatter> {
  paperNumber: string;
}

/** What is not as the clerk may think: who is asked about, what was passed on before. */
function hintFor(parts: readonly Part[]): string {
  const all = parts.flatMap(({ rows }) => rows);
  const again = all.filter(({ matter }) => matter.lead.length > 0).length;
  return [
    `登记市委办、市政府办转给哪些单位办理，记到选中的${all.length}件事项上。`,
    parts.length > 1 ? '已按各条的涉及单位分好，可以改。' : '',
    again > 0 ? `其中${again}件原来已有办理单位，登记后以这一次的为准。` : '',
  ].join('');
}

/** The parts as they were when the form was opened. What was typed into one is that of its matters: another choice of them is parted anew. */
function useParts(scope: FormScope, concerned: readonly ConcernedMatter[]) {
  const [first] = useState(() =>
    partedByUnits(concerned, ({ units }) => units).map(
      (part): Part => ({ ...part, paperNumber: '' }),
    ),
  );
  const keyOf = ({ rows }: Part) => `part/${rows.map(({ matter }) => matter.id).join()}`;
  const filledOf = ({ units, paperNumber }: Part) => ({ units, paperNumber });
  const parts = first.map((part) => ({ ...part, ...scope.read(keyOf(part), filledOf(part)) }));
  const put = (at: number, patch: Partial<Part>) => {
    const [begun, present] = [first[at], parts[at]];
    if (begun && present)
      scope.put(keyOf(begun), filledOf(begun), filledOf({ ...present, ...patch }));
  };
  return { parts, put };
}

function Dialog(props: Props & { concerned: readonly ConcernedMatter[] }) {
  const { what, carrierId, concerned, numbers, onClose, onDone } = props;
  const tell = useBulkNotice('转办');
  const ids = concerned.map(({ matter }) => matter.id);
  const scope = useFormScope(
    carrierId === null
      ? ofSeveral('matters', ids, 'refer', '转办', what)
      : ofCarrier({ id: carrierId, title: what }, 'refer', '转办'),
  );
  const [words, setWords] = useFormState(scope, 'words', '');
  const { parts, put } = useParts(scope, concerned);
  const named = parts.filter(({ units }) => units.length > 0);
  return (
    <StepDialog
      scope={scope}
      title={`登记转办：${what}`}
      done="登记转办"
      hint={hintFor(parts)}
      width={parts.length > 1 ? 880 : 620}
      dateLabel="转办日期"
      missing={named.length === 0 ? ['办理单位'] : []}
      onClose={onClose}
      onSubmit={async (registered) => {
        const referred = named.map(({ units, paperNumber, rows }) => ({
          units,
          paperNumber: paperNumber.trim(),
          matterIds: rows.map(({ matter }) => matter.id),
        }));
        tell(someDone(await referMatters(carrierId, { ...registered, words, parts: referred })));
        onDone?.();
      }}
    >
      {parts.map((part, at) => (
        <PartLine
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts stay as they are, in their order
          key={at}
          part={part}
          // Alone it needs no number to be told by.
          suffix={parts.length > 1 ? String(at + 1) : ''}
          numbers={numbers}
          onChange={(patch) => put(at, patch)}
        />
      ))}
      {named.length > 0 && named.length < parts.length && (
        <p className="hint">没有填单位的不登记，以后可以再转。</p>
      )}
      <WordsLine
        label="转办说明"
        lines={[1, 4]}
        placeholder="可不填"
        value={words}
        onChange={setWords}
      />
    </StepDialog>
  );
}

interface PartProps {
  part: Part;
  suffix: string;
  numbers: ReadonlyMap<string, number>;
  onChange: (patch: Partial<Part>) => void;
}

/** 第1、4条, in the order of the list; how many where they have no numbers. */
function whichOf(rows: readonly ConcernedMatter[], numbers: ReadonlyMap<string, number>): string {
  const own = rows.flatMap(({ matter }) => numbers.get(matter.id) ?? []).sort((a, b) => a - b);
  return own.length === rows.length ? `第${own.join('、')}条` : '';
}

/** One part: how many matters, which units take them up, under which number. */
function PartLine({ part: { units, rows, paperNumber }, suffix, numbers, onChange }: PartProps) {
  const titles = rows.map(({ matter }) => matter.title).join('\n');
  return (
    <div className="refer-part">
      <div className="refer-part-which" title={titles}>
        {suffix !== '' && <strong>{rows.length}件</strong>}
        {suffix === '' ? '办理单位' : <small className="hint">{whichOf(rows, numbers)}</small>}
      </div>
      <UnitField
        label={`办理单位${suffix}`}
        placeholder="打名称、拼音或首字母"
        value={units}
        onChange={(next: UnitRef[]) => onChange({ units: next })}
      />
      <Input
        aria-label={`转办文号${suffix}`}
        placeholder="转办文号，没有的留空"
        value={paperNumber}
        onChange={({ target }) => onChange({ paperNumber: target.value })}
      />
    </div>
  );
}
