import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef } from 'react';
import type { Affiliation, DirectoryGroup, GroupKind, Member } from '#shared/model/directory';
import { saveMember } from '../../data/commands/directory';
import { useGroups } from '../../data/queries/directory';
import { DateField } from '../../ui/DateField';
import { useSaved } from '../../ui/use-saved';
import { UnitField } from '../pickers/UnitField';
import { Affiliations } from './Affiliations';

const PLAIN = [
  'name',
  'party',
  'sector',
  'post',
  'committee',
  'term',
  'telephone',
  'note',
] as const;
type Facts = Pick<Member, (typeof PLAIN)[number]> & { current: Affiliation };

const NO_UNIT: Affiliation = { unit: '', unitId: null, post: '', from: null };

function factsOf(member: Member): Facts {
  const { name, party, sector, post, committee, term, telephone, note } = member;
  const current = member.affiliations.at(-1) ?? NO_UNIT;
  return { name, party, sector, post, committee, term, telephone, note, current };
}

/** Facts of one member, saved as they are typed. The unit is corrected here; a change of unit is 调动. */
export function MemberForm({ member }: { member: Member }) {
  const groups = useGroups() ?? [];
  const [facts, setFacts] = useSaved(factsOf(member), ({ current, ...patch }) =>
    saveMember(member.id, patch, current),
  );
  const set = (patch: Partial<Facts>) => setFacts({ ...facts, ...patch });
  const setCurrent = (patch: Partial<Affiliation>) =>
    set({ current: { ...facts.current, ...patch } });
  const first = useRef<InputRef>(null);
  const isNew = member.name === '';
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, [isNew]);
  const group = (key: 'party' | 'sector' | 'committee', label: string) => (
    <GroupField
      kind={key}
      label={label}
      groups={groups}
      value={facts[key]}
      onChange={(value) => set({ [key]: value })}
    />
  );
  const text = (key: 'post' | 'term' | 'telephone', label: string, placeholder?: string) => (
    <div className="field">
      <label htmlFor={`member-${key}`}>{label}</label>
      <Input
        id={`member-${key}`}
        placeholder={placeholder}
        value={facts[key]}
        onChange={(event) => set({ [key]: event.target.value })}
      />
    </div>
  );
  const { current } = facts;
  const unit = current.unit === '' ? [] : [{ id: current.unitId, name: current.unit }];
  return (
    <>
      <div className="field">
        <label htmlFor="member-name">姓名</label>
        <Input
          id="member-name"
          ref={first}
          value={facts.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </div>
      {group('party', '党派')}
      {group('sector', '界别')}
      {text('post', '政协职务', '如常委；一般委员可不填')}
      {group('committee', '专委会')}
      {text('term', '届次', '如五届')}
      {text('telephone', '联系电话')}
      <h2>现任单位职务</h2>
      <div className="field">
        <span className="field-label">工作单位</span>
        <UnitField
          single
          label="工作单位"
          placeholder="打单位名称或首字母，名录里没有的可直接键入"
          value={unit}
          onChange={([one]) => setCurrent({ unit: one?.name ?? '', unitId: one?.id ?? null })}
        />
      </div>
      <div className="field">
        <label htmlFor="member-unit-post">单位职务</label>
        <Input
          id="member-unit-post"
          value={current.post}
          onChange={(event) => setCurrent({ post: event.target.value })}
        />
      </div>
      <div className="field">
        <span className="field-label">任职起始</span>
        <DateField
          label="任职起始"
          value={current.from}
          onChange={(from) => setCurrent({ from })}
        />
      </div>
      <Affiliations member={member} />
      <h2>备注</h2>
      <Input.TextArea
        aria-label="备注"
        autoSize={{ minRows: 2, maxRows: 8 }}
        value={facts.note}
        onChange={(event) => set({ note: event.target.value })}
      />
    </>
  );
}

/** One of the office's own groups, or whatever else is typed. */
function GroupField(props: {
  kind: GroupKind;
  label: string;
  groups: readonly DirectoryGroup[];
  value: string;
  onChange: (value: string) => void;
}) {
  const { kind, label, groups, value, onChange } = props;
  const names = groups.filter((group) => group.kind === kind).map(({ name }) => name);
  return (
    <div className="field">
      <label htmlFor={`member-${kind}`}>{label}</label>
      <AutoComplete
        id={`member-${kind}`}
        value={value}
        // The whole list as long as what is typed is one of it, so that it can be changed.
        options={names
          .filter((name) => names.includes(value) || name.includes(value))
          .map((name) => ({ value: name }))}
        onChange={(next) => onChange(next ?? '')}
      />
    </div>
  );
}
