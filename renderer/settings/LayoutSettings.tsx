import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { OfficeSettings } from '#shared/model/office';
import { saveOffice } from '../data/commands/office';
import { useSaved } from '../ui/use-saved';

const OWN = 'office';
const FONTS: Record<keyof LayoutProfile['fonts'], { label: string; names: string[] }> = {
  body: { label: '正文', names: ['仿宋_GB2312', '仿宋', 'CESI仿宋-GB2312', 'CESI仿宋-GB18030'] },
  title: {
    label: '标题',
    names: ['方正小标宋简体', '方正小标宋_GBK', 'CESI小标宋-GB2312', '宋体'],
  },
  heading1: { label: '一级标题', names: ['黑体', 'CESI黑体-GB2312'] },
  heading2: { label: '二级标题', names: ['楷体_GB2312', '楷体', 'CESI楷体-GB2312'] },
  pageNumber: { label: '页码', names: ['宋体', 'CESI宋体-GB2312'] },
  latin: { label: '数字和字母', names: ['Times New Roman', '仿宋_GB2312', '仿宋'] },
};
const MARGINS = [
  ['top', '上'],
  ['bottom', '下'],
  ['left', '左'],
  ['right', '右'],
] as const;

/** The standard, or the office's own habits; always said which is which. */
export function LayoutSettings({ office }: { office: OfficeSettings }) {
  const own = office.profiles.find(({ id }) => id === OWN) ?? {
    ...STANDARD_PROFILE,
    id: OWN,
    name: '本单位习惯',
  };
  const [profile, setProfile] = useSaved(own, (next) => saveOffice({ profiles: [next] }));
  const choose = (profileId: string) =>
    void saveOffice({ profileId, profiles: office.profiles.length > 0 ? office.profiles : [own] });
  const isOwn = office.profileId === OWN;
  return (
    <>
      <h2>用哪一套版面</h2>
      <Radio.Group
        value={isOwn ? OWN : STANDARD_PROFILE.id}
        onChange={(event) => choose(String(event.target.value))}
        options={[
          { value: STANDARD_PROFILE.id, label: STANDARD_PROFILE.name },
          { value: OWN, label: '本单位习惯' },
        ]}
      />
      {!isOwn && (
        <p className="hint">
          国家标准：上白边37毫米、左白边28毫米，每页22行、每行28字，3号仿宋，页码单右双左。其中字体产品名、行距数值是为达到标准而选定的。
        </p>
      )}
      {isOwn && <OwnProfile profile={profile} onChange={setProfile} />}
    </>
  );
}

/** What a habit differs in from the standard is marked beside it. */
function Differs({ same }: { same: boolean }) {
  return <span className="hint">{same ? '与国家标准相同' : '本单位习惯，与国家标准不同'}</span>;
}

interface ProfileProps {
  profile: LayoutProfile;
  onChange: (next: LayoutProfile) => void;
}

function OwnProfile({ profile, onChange }: ProfileProps) {
  const set = (patch: Partial<LayoutProfile>) => onChange({ ...profile, ...patch });
  return (
    <div className="panel" style={{ marginTop: 14 }}>
      <div className="field">
        <label htmlFor="profile-name">名称</label>
        <Input
          id="profile-name"
          value={profile.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </div>
      <Margins profile={profile} onChange={onChange} />
      <Fonts profile={profile} onChange={onChange} />
      <div className="field">
        <label htmlFor="page-number">页码</label>
        <Select
          id="page-number"
          value={profile.pageNumber}
          options={[
            { value: 'outside', label: '单页居右、双页居左（国家标准）' },
            { value: 'center', label: '居中（习惯）' },
            { value: 'none', label: '不印页码（习惯）' },
          ]}
          onChange={(pageNumber) => set({ pageNumber })}
        />
      </div>
      <div className="field">
        <span />
        <Checkbox
          checked={profile.boldLevel2}
          onChange={(event) => set({ boldLevel2: event.target.checked })}
        >
          二级标题加粗（习惯，国家标准不要求）
        </Checkbox>
      </div>
      <div className="field">
        <label htmlFor="head-height">套印红头高度</label>
        <div className="row">
          <InputNumber
            id="head-height"
            min={50}
            max={200}
            value={profile.preprintedHeadHeight}
            onChange={(value) => value !== null && set({ preprintedHeadHeight: value })}
          />
          毫米，从纸的上边到红线。请用尺子量一下本单位印好的红头纸。
        </div>
      </div>
    </div>
  );
}

function Margins({ profile, onChange }: ProfileProps) {
  const { margins } = profile;
  const isStandard = MARGINS.every(([key]) => margins[key] === STANDARD_PROFILE.margins[key]);
  return (
    <div className="field">
      <span style={{ textAlign: 'right' }}>页边（毫米）</span>
      <div className="row">
        {MARGINS.map(([key, label]) => (
          <span key={key}>
            {label}{' '}
            <InputNumber
              aria-label={`${label}边距`}
              min={5}
              max={80}
              value={margins[key]}
              onChange={(value) =>
                value !== null && onChange({ ...profile, margins: { ...margins, [key]: value } })
              }
            />
          </span>
        ))}
        <Differs same={isStandard} />
      </div>
    </div>
  );
}

function Fonts({ profile, onChange }: ProfileProps) {
  const { fonts } = profile;
  return (Object.keys(FONTS) as (keyof typeof FONTS)[]).map((key) => (
    <div className="field" key={key}>
      <label htmlFor={`font-${key}`}>{FONTS[key].label}字体</label>
      <Select
        id={`font-${key}`}
        value={fonts[key]}
        options={[...new Set([...FONTS[key].names, fonts[key]])].map((name) => ({
          value: name,
          label: name,
        }))}
        onChange={(name) => onChange({ ...profile, fonts: { ...fonts, [key]: name } })}
      />
    </div>
  ));
}
