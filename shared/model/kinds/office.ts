import { DirectoryGroup, Member, Unit } from '../directory';
import { BIN, kind } from '../kind';
import { EXAMPLE_LEAD_TIMES, FIRST_MATTER_RULES, Issuer, Leader, OfficeSettings } from '../office';

/** What the office is, and who leads it. */
export const OFFICE = {
  settings: kind(OfficeSettings, {
    label: '本单位的设置',
    measure: '项',
    indexes: 'id',
    instead: {
      profileId: 'gbt9704',
      leadTimes: EXAMPLE_LEAD_TIMES,
      matterRules: FIRST_MATTER_RULES,
    },
  }),
  issuers: kind(Issuer, { label: '发文主体', measure: '个', indexes: 'id, order' }),
  leaders: kind(Leader, {
    label: '领导',
    measure: '位',
    indexes: 'id, rank',
    sample: 'named',
    text: ({ name, post, duties }) => [name, post, duties],
  }),
} as const;

/** 名录. */
export const DIRECTORY = {
  members: kind(Member, {
    label: '委员',
    measure: '位',
    indexes: 'id, name, sample',
    bin: BIN,
    units: ['affiliations.unitId'],
    sample: 'named',
    text: ({ name, post, committee, party, sector, telephone, note, affiliations }) => [
      name,
      ...affiliations.flatMap((one) => [`${one.unit}${one.post}`]),
      ...[post, committee, party, sector, telephone, note],
    ],
  }),
  units: kind(Unit, {
    label: '单位',
    measure: '个',
    indexes: 'id, order, sample',
    bin: BIN,
    instead: { kind: '其他', relation: 'level' },
    sample: 'named',
    text: ({ fullName, shortName, telephone, note }) => [fullName, shortName, telephone, note],
  }),
  groups: kind(DirectoryGroup, {
    label: '名录的分组',
    measure: '个',
    indexes: 'id, [kind+order]',
    sample: 'named',
    text: ({ name }) => [name],
  }),
} as const;
