import { Checkbox, Input, InputNumber, Select } from 'antd';
import { fontChoices } from '#shared/gbt9704/fonts';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';

interface ProfileProps {
  profile: LayoutProfile;
  onChange: (next: LayoutProfile) => void;
}

const FONTS: Record<keyof LayoutProfile['fonts'], string> = {
  body: '正文',
  title: '标题',
  heading1: '一级标题',
  heading2: '二级标题',
  pageNumber: '页码',
  latin: '数字和字母',
};
const MARGINS = [
  ['top', '上'],
  ['bottom', '下'],
  ['left', '左'],
  ['right', '右'],
] as const;

/** Habits that are on or off. */
const HABITS: readonly { key: keyof LayoutProfile & HabitKey; label: string; hint?: string }[] = [
  { key: 'boldLevel2', label: '二级标题加粗' },
  { key: 'boldLevel3', label: '三级标题加粗' },
  {
    key: 'twoSided',
    label: '公文双面印刷',
    hint: '版记排在最后一个双页上；前面空出的一页和版记页都不编页码（国标6.2、7.5）',
  },
  { key: 'listsAtHead', label: '纪要的出席、请假、列席名单排在正文前' },
  {
    key: 'wordGrid',
    label: '用 Word 文档网格定28字×22行',
    hint: '供习惯在“页面设置—文档网格”里调的单位；LibreOffice 一类软件打开会变样',
  },
];
type HabitKey = 'boldLevel2' | 'boldLevel3' | 'twoSided' | 'listsAtHead' | 'wordGrid';

export function ProfileForm({ profile, onChange }: ProfileProps) {
  const set = (patch: Partial<LayoutProfile>) => onChange({ ...profile, ...patch });
  return (
    <div className="panel layout-form">
      <div className="field">
        <label htmlFor="profile-name">名称</label>
        <Input
          id="profile-name"
          maxLength={60}
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
      {HABITS.map(({ key, label, hint }) => (
        <div className="field" key={key}>
          <span />
          <span>
            <Checkbox
              checked={profile[key] === true}
              onChange={(event) => set({ [key]: event.target.checked })}
            >
              {label}
            </Checkbox>
            {hint && <span className="hint layout-hint">{hint}</span>}
          </span>
        </div>
      ))}
      <div className="field">
        <label htmlFor="head-height">套印红头高度</label>
        <div className="row">
          <InputNumber
            id="head-height"
            min={50}
            max={200}
            placeholder="同印出"
            value={profile.preprintedHeadHeight || null}
            onChange={(value) => set({ preprintedHeadHeight: value ?? 0 })}
          />
          毫米，从纸的上边到红线，用尺子量本单位印好的红头纸。可填50至200，超出的取最近的数。不填：与印出红头时同高。
        </div>
      </div>
    </div>
  );
}

type Page = Pick<LayoutProfile, 'margins' | 'linePitch'>;

/** Margins that offices go by. The other school measures the white to the glyphs (GB/T 33476.2). */
const SCHOOLS: readonly { label: string; page: Page }[] = [
  {
    label: '37／35／28／26（版心225毫米，行距28.95磅）',
    page: { margins: STANDARD_PROFILE.margins, linePitch: STANDARD_PROFILE.linePitch },
  },
  {
    label: '34.58／32.58／28／26（白边量到字，行距29.45磅）',
    page: { margins: { top: 34.58, bottom: 32.58, left: 28, right: 26 }, linePitch: 589 },
  },
];

function schoolOf({ margins, linePitch }: LayoutProfile): number {
  return SCHOOLS.findIndex(
    ({ page }) =>
      page.linePitch === linePitch && MARGINS.every(([key]) => page.margins[key] === margins[key]),
  );
}

function Margins({ profile, onChange }: ProfileProps) {
  const { margins } = profile;
  const school = schoolOf(profile);
  return (
    <>
      <div className="field">
        <label htmlFor="margin-school">页边和行距</label>
        <Select
          id="margin-school"
          value={school}
          options={[
            ...SCHOOLS.map(({ label }, value) => ({ value, label })),
            ...(school < 0 ? [{ value: -1, label: '自定' }] : []),
          ]}
          onChange={(value) => onChange({ ...profile, ...SCHOOLS[value]?.page })}
        />
      </div>
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
          <span className="hint">每边5至80毫米，超出的取最近的数。</span>
        </div>
      </div>
    </>
  );
}

function Fonts({ profile, onChange }: ProfileProps) {
  const { fonts } = profile;
  return (Object.keys(FONTS) as (keyof typeof FONTS)[]).map((key) => (
    <div className="field" key={key}>
      <label htmlFor={`font-${key}`}>{FONTS[key]}字体</label>
      <Select
        id={`font-${key}`}
        value={fonts[key]}
        options={[...new Set([...fontChoices(key), fonts[key]])].map((name) => ({
          value: name,
          label: name,
        }))}
        onChange={(name) => onChange({ ...profile, fonts: { ...fonts, [key]: name } })}
      />
    </div>
  ));
}
