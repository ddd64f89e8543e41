import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { UNIT_KINDS, UNIT_RELATIONS, type Unit, type UnitRelation } from '#shared/model/directory';
import { moveUnit, saveUnit } from '../../data/commands/directory';
import { useUnit } from '../../data/queries/directory';
import { useNotices } from '../../ui/use-notices';
import { useSaved } from '../../ui/use-saved';
import { DetailActions } from '../DetailActions';
import { TextField } from '../TextField';
import { UnitMoved } from './UnitMoved';

const RELATION_HINTS: Record<UnitRelation, string> = {
  superior: '上级：如市委、上级政协。',
  level: '平级：如市直部门，行文用函，商请办理。',
  subordinate: '下级：如县（区）政协。',
  inside: '机关内设：如本机关各委办，可以交办。',
};

/** One unit. */
export function UnitPage({ unitId }: { unitId: string }) {
  const unit = useUnit(unitId);
  const { attempt } = useNotices();
  if (unit === undefined) return null;
  if (unit === null) return <p className="teach hint">这个单位已不在名录里，可能已被彻底清除。</p>;
  const move = (by: 1 | -1) => void attempt(() => moveUnit(unit.id, by));
  return (
    <div className="directory-detail">
      <div>
        <div className="directory-head">
          <h1>{unit.fullName || unit.shortName || '（未填名称）'}</h1>
          <DetailActions table="units" id={unit.id} deleted={unit.deletedAt !== null}>
            <Button icon={<ArrowUpOutlined />} onClick={() => move(-1)}>
              上移
            </Button>
            <Button icon={<ArrowDownOutlined />} onClick={() => move(1)}>
              下移
            </Button>
            <UnitMoved unit={unit} />
          </DetailActions>
        </div>
        <UnitForm unit={unit} />
      </div>
    </div>
  );
}

type Facts = Pick<Unit, 'fullName' | 'shortName' | 'kind' | 'relation' | 'telephone' | 'note'>;

/** Facts of one unit, saved as they are typed. */
function UnitForm({ unit }: { unit: Unit }) {
  const { fullName, shortName, kind, relation, telephone, note } = unit;
  const [facts, setFacts] = useSaved<Facts>(
    { fullName, shortName, kind, relation, telephone, note },
    (patch) => saveUnit(unit.id, patch),
    `unit/${unit.id}`,
  );
  const set = (patch: Partial<Facts>) => setFacts({ ...facts, ...patch });
  return (
    <>
      <TextField
        id="unit-full"
        label="单位全称"
        first={fullName === ''}
        value={facts.fullName}
        onChange={(value) => set({ fullName: value })}
      />
      <TextField
        id="unit-short"
        label="规范化简称"
        placeholder="公文里主送、抄送用的简称，如市发展改革委"
        value={facts.shortName}
        onChange={(value) => set({ shortName: value })}
      />
      <KindFields facts={facts} onChange={set} />
      <TextField
        id="unit-telephone"
        label="联系电话"
        value={facts.telephone}
        onChange={(value) => set({ telephone: value })}
      />
      <div className="field">
        <label htmlFor="unit-note">备注</label>
        <Input.TextArea
          id="unit-note"
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={facts.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </div>
    </>
  );
}

function KindFields(props: { facts: Facts; onChange: (patch: Partial<Facts>) => void }) {
  const { facts, onChange } = props;
  return (
    <>
      <div className="field">
        <label htmlFor="unit-kind">类别</label>
        <Select
          id="unit-kind"
          value={facts.kind}
          options={UNIT_KINDS.map((value) => ({ value, label: value }))}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      <div className="field">
        <label htmlFor="unit-relation">与本机关的关系</label>
        <Select
          id="unit-relation"
          value={facts.relation}
          options={Object.entries(UNIT_RELATIONS).map(([value, label]) => ({ value, label }))}
          onChange={(value) => onChange({ relation: value as UnitRelation })}
        />
        <span className="hint">{RELATION_HINTS[facts.relation]}</span>
      </div>
    </>
  );
}
