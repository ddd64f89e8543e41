import { AutoComplete, Input } from 'antd';
import type { Affiliation, DirectoryGroup, GroupKind, Member, Span } from '#shared/model/directory';
import { saveMember } from '../../data/commands/directory';
import { useGroups } from '../../data/queries/directory';
import { UnitField } from '../../pickers/UnitField';
import { DateField } from '../../ui/DateField';
import { useSaved } from '../../ui/use-saved';
import { TextField } from '../TextField';
import { Affiliations } from './Affiliations';
import { Duties } from './Duties';

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
  // After a change of unit these are other facts: those typed of the unit before are not shown again.
  const place = Math.max(1, member.affiliations.length);
  const [facts, setFacts] = useSaved(
    factsOf(member),
    ({ current, ...patch }) => saveMember(member.id, patch, current),
    `member/${member.id}/facts/${place}`,
  );
  const set = (patch: Partial<Facts>) => setFacts({ ...facts, ...patch });
  const field = (key: (typeof PLAIN)[number], label: string) => ({
    id: `member-${key}`,
    label,
    value: facts[key],
    onChange: (value: string) => set({ [key]: value }),
  });
  return (
    <>
      <TextField {...field('name', '姓名')} first={member.name === ''} />
      <GroupField {...field('party', '党派')} kind="party" groups={groups} />
      <GroupField {...field('sector', '界别')} kind="sector" groups={groups} />
      <TextField {...field('post', '政协职务')} placeholder="如常委；一般委员可不填" />
      <GroupField {...field('committee', '专委会')} kind="committee" groups={groups} />
      <TextField {...field('term', '届次')} placeholder="如五届" />
      <Service member={member} />
      <TextField {...field('telephone', '联系电话')} />
      <CurrentUnit value={facts.current} onChange={(current) => set({ current })} />
      <Affiliations member={member} />
      <Duties member={member} />
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

const NOT_NOTED: Span = { from: null, to: null };

/** First and last day as a member; who joins or leaves in mid-term has them. */
function Service({ member }: { member: Member }) {
  const [span, setSpan] = useSaved(
    member.span ?? NOT_NOTED,
    (next) => saveMember(member.id, { span: next }),
    `member/${member.id}/span`,
  );
  return (
    <div className="field">
      <span className="field-label">委员起止</span>
      <div className="row">
        <DateField
          label="委员任职起"
          placeholder="届中增补的填"
          value={span.from}
          onChange={(from) => setSpan({ ...span, from })}
        />
        <DateField
          label="委员任职止"
          placeholder="届中离任的填"
          value={span.to}
          onChange={(to) => setSpan({ ...span, to })}
        />
      </div>
    </div>
  );
}

/** 现任单位职务 */
function CurrentUnit(props: { value: Affiliation; onChange: (value: Affiliation) => void }) {
  const { value, onChange } = props;
  return (
    <>
      <h2>现任单位职务</h2>
      <div className="field">
        <span className="field-label">工作单位</span>
        <UnitField
          single
          label="工作单位"
          placeholder="打单位名称或首字母，名录里没有的可直接键入"
          value={value.unit === '' ? [] : [{ id: value.unitId, name: value.unit }]}
          onChange={([one]) =>
            onChange({ ...value, unit: one?.name ?? '', unitId: one?.id ?? null })
          }
        />
      </div>
      <TextField
        id="member-unit-post"
        label="单位职务"
        value={value.post}
        onChange={(post) => onChange({ ...value, post })}
      />
      <div className="field">
        <span className="field-label">任职起始</span>
        <DateField
          label="任职起始"
          value={value.from}
          onChange={(from) => onChange({ ...value, from })}
        />
      </div>
    </>
  );
}

/** Party, sector or committee of a member: one of the office's own groups, or whatever else is typed. */
function GroupField(props: {
  id: string;
  kind: GroupKind;
  label: string;
  groups: readonly DirectoryGroup[];
  value: string;
  onChange: (value: string) => void;
}) {
  const { id, kind, label, groups, value, onChange } = props;
  const names = groups.filter((group) => group.kind === kind).map(({ name }) => name);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <AutoComplete
        id={id}
        value={value}
        // Enter keeps what is typed.
        defaultActiveFirstOption={false}
        // The whole list as long as what is typed is one of it, so that it can be changed.
        options={names
          .filter((name) => names.includes(value) || name.includes(value))
          .map((name) => ({ value: name }))}
        onChange={(next) => onChange(next ?? '')}
      />
    </div>
  );
}
