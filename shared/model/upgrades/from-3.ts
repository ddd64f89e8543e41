import type { UpgradeStep } from './ladder';

/** Rules as they were in version 4; what an office begins with today does not reach back. */
const MATTER_RULES = {
  soonDays: 3,
  soonInWorkingDays: true,
  silentDays: 30,
  showOnHome: true,
  notify: false,
};

/** 3 → 4: matters come in, with the rules of their lights in the settings. */
export const FROM_3: UpgradeStep = {
  settings: (row) => ({ matterRules: MATTER_RULES, ...row }),
};
