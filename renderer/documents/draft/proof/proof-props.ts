import type { ProofException } from './exceptions';
import type { RecordOf } from './ProofRecord';
import type { Proof } from './use-proof';

/** Where a rule is switched off: in this draft, or in every text of the office. */
export type RuleScope = 'draft' | 'office';

/** What the panel and its parts are drawn with. */
export interface ProofProps {
  proof: Proof;
  readOnly: boolean;
  exceptions: readonly ProofException[];
  /** Ids of rules that are switched off in this draft, and in all. */
  off: Record<RuleScope, readonly string[]>;
  /** Leaves words alone for good, or looks at them again. */
  onException: (one: ProofException, isKept: boolean) => void;
  /** What the record of the reading is headed with. */
  recordOf: () => RecordOf;
  /** Switches a rule off, or on again. */
  onRule: (rule: string, isOff: boolean, where: RuleScope) => void;
}
