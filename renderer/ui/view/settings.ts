export const SETTINGS_PARTS = [
  '本单位',
  '会议',
  '办事',
  '收发文',
  '版面',
  '校对',
  '数据',
  '显示与帮助',
] as const;
export type SettingsPart = (typeof SETTINGS_PARTS)[number];

/** What 设置 shows. */
export interface SettingsSlice {
  /** The sheet of 设置 that was asked for, or null. */
  settingsPart: SettingsPart | null;
}

export const SETTINGS: SettingsSlice = { settingsPart: null };
