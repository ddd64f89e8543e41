import { type Guard, guardsOf } from './guard';

/** Guards of the same protocol at the start of the page: which store is taken, what is filled from what, what is said. */

const at = (name: string) => `renderer/data/${name}.ts`;
const SETTLE = at('settle');
const ACTS = at('settle-acts');
const START = at('start');

/** Each is held by a test file of tests/renderer/data, named without its ending. */
const guard = guardsOf('two-stores/page-', 'tests/renderer/data/');

const UNSENT: [string, string] = ['settle', 'a store further back whose unsent entries'];
const OTHER_OFFICE: [string, string] = ['start', 'start keeps its own store aside'];

export const TWO_STORES_SETTLE: readonly Guard[] = [
  guard(
    'filled-versions',
    ACTS,
    ['  stampAs(status.pc, status.version);\n', '  void stampAs;\n'],
    ['start', 'start goes on behind the versions'],
  ),
  guard(
    'unsent-versions',
    START,
    [
      'Math.max(status.version, await unsentVersion(found))',
      'Math.max(status.version, 0 * (await unsentVersion(found)))',
    ],
    ['settle', 'versions go on'],
  ),
  guard(
    'newer-data',
    START,
    ['if (status.dataVersion > DATA_VERSION) {', 'if (status.dataVersion < 0) {'],
    ['start', 'start refuses data of a newer version'],
  ),
  guard(
    'unfinished',
    at('found-stores'),
    ['    if (standing !== null) {\n', '    if (standing !== undefined) {\n'],
    ['settle', 'a store that was never finished'],
  ),
  guard(
    'damaged',
    at('found-stores'),
    [
      'damaged: await lacksRows(store, standing) };',
      'damaged: unsent < 0 && (await lacksRows(store, standing)) };',
    ],
    ['start', 'start takes the journal as the truth'],
  ),
  guard(
    'contained',
    SETTLE,
    [
      'if (!isContained(other, status) || !(await holdsAllOf(inUse, store))) {',
      'if (kept < 0 && (isContained(other, status) || (await holdsAllOf(inUse, store)))) {',
    ],
    ['settle', 'a store of another journal beside'],
  ),
  guard(
    'equal-contents',
    SETTLE,
    [
      'const isSame = sameContents(standing.contents, status);',
      'const isSame = sameContents(standing.contents, standing.contents);',
    ],
    ['settle', 'a store at the journal’s own place that says something else'],
  ),
  guard(
    'keep-other',
    ACTS,
    [
      '  const status = await keep(candidate, context);\n',
      '  const status = before;\n  context.spent.add(candidate.store.name);\n',
    ],
    OTHER_OFFICE,
  ),
  guard(
    'fill-other',
    SETTLE,
    ['if (isBlank(before)) return filled', `if (before.journalId !== '') return filled`],
    OTHER_OFFICE,
  ),
  guard(
    'fill-forked',
    SETTLE,
    [
      `    case 'forked':\n      return setAside(candidate, before, context, say.forked);`,
      `    case 'forked':\n      return filled(candidate, before, context, say.forked);`,
    ],
    ['settle', 'two ways of one journal'],
  ),
  guard(
    'fill-behind',
    SETTLE,
    ['return before.lost > 0 && !holdsNothing(candidate)\n', 'return !holdsNothing(candidate)\n'],
    ['settle', 'a store further back with nothing unsent'],
  ),
  guard(
    'keep-forked',
    SETTLE,
    [
      `    case 'forked':\n      return setAside(candidate, before, context, say.forked);`,
      `    case 'forked':\n      context.spent.add(candidate.store.name);\n      return fromJournal(candidate, before, context, say.forked);`,
    ],
    ['settle', 'two ways of one journal'],
  ),
  guard(
    'refused-outbox',
    SETTLE,
    [
      '    if (before.lost === 0) return setAside(whole, before, context, say.forked);\n',
      '    context.spent.add(whole.store.name);\n    if (before.lost === 0) return fromJournal(whole, before, context, say.forked);\n',
    ],
    UNSENT,
  ),
  guard(
    'said-whole',
    SETTLE,
    [
      'const isWhole = canWitness && !isAnother && reached !== null && contains(history, reached);',
      'const isWhole = reached !== null || contains(history, history);',
    ],
    ['settle', 'a store at the journal’s own place calls nothing whole'],
  ),
  guard(
    'said-by-another',
    SETTLE,
    ['canWitness && !isAnother && reached', 'canWitness && reached'],
    ['another-folder', 'nothing that was not overwritten is lost'],
  ),
  guard(
    'said-checked',
    at('settle-words'),
    ['if (lost > 0) return ALIKE', 'if (lost < 0) return ALIKE'],
    ['settle', 'a journal that lost something is not called whole'],
  ),
  guard(
    'purge-resumed',
    START,
    ['if (records.length === 0) return;', 'if (records.length >= 0) return;'],
    ['commands', 'drafts whose purge was cut off'],
  ),
  guard(
    'ahead-closed',
    START,
    ['    await closeAhead(await opening);', '    await opening;'],
    ['start', 'start opens nothing for good'],
  ),
  guard(
    'ahead-of-today',
    at('found-stores'),
    ['if (!(await isOfToday(name).catch(() => false))) continue;', 'void isOfToday;'],
    ['start', 'start leaves a store of an older shape'],
  ),
];
