import { type LightRule, lightOf } from '#shared/matters/lights';
import type { TrackLine } from '#shared/matters/track-line';
import type { CivilDate } from '#shared/model/civil-date';
import { MATTER_STATES, type Matter } from '#shared/model/matter';
import { shortDate } from '../../ui/when';
import { openRow } from '../desk';
import { LightMark } from '../LightMark';
import { DueCell } from './DueCell';
import { TextCell } from './TextCell';
import type { TrackColumns } from './track-columns';

interface Props {
  matter: Matter;
  rule: LightRule;
  columns: TrackColumns;
  /** null while it is being read. */
  line: TrackLine | null;
}

/** One opinion on its way: whose it is and what about, who is concerned, what a leader wrote, what came of it, whether the member knows. */
export function TrackCells({ matter, rule, columns: { shown }, line }: Props) {
  return (
    <>
      {shown.has('number') && <span title={matter.number}>{matter.number}</span>}
      <TextCell
        matter={matter}
        field="title"
        label="事项"
        shown={<Title matter={matter} speakers={line?.speakers ?? []} />}
      />
      {shown.has('units') && <Units matter={matter} line={line} />}
      {shown.has('instructed') && <Instructed line={line} today={rule.today} />}
      {shown.has('answered') && <Answered matter={matter} line={line} today={rule.today} />}
      {shown.has('told') && <span>{line?.toldOn && shortDate(line.toldOn, rule.today)}</span>}
      <span>{MATTER_STATES[matter.state]}</span>
      {shown.has('due') && <DueCell matter={matter} />}
      <span>
        {matter.awaitsPaper && <span className="awaits">待书面 </span>}
        <LightMark light={lightOf(matter, rule)} track={matter.track} />
      </span>
    </>
  );
}

function Title({ matter, speakers }: { matter: Matter; speakers: readonly string[] }) {
  const names = speakers.join('、');
  return (
    <button
      type="button"
      className="ledger-title track-title"
      title={names === '' ? matter.title : `${names}：${matter.title}`}
      onClick={() => openRow(matter)}
    >
      {matter.sample === 1 && <span className="mark">示例</span>}
      {names !== '' && <strong>{names}　</strong>}
      {matter.title || '（未写事项）'}
    </button>
  );
}

function Units({ matter, line }: Pick<Props, 'matter' | 'line'>) {
  const names = (line?.units ?? matter.lead).map(({ name }) => name).join('、');
  const isConcerned = matter.lead.length === 0 && names !== '';
  return (
    <span className={isConcerned ? 'track-two hint' : 'track-two'} title={names}>
      {isConcerned && '涉及'}
      {names}
    </span>
  );
}

function Instructed({ line, today }: Pick<Props, 'line'> & { today: CivilDate }) {
  const last = line?.instructions.at(-1);
  if (!line || !last) return <span />;
  const all = line.instructions.map(
    ({ on, by, words }) => `${shortDate(on, today)}${by}：${words}`,
  );
  return (
    <span className="track-two" title={all.join('\n')}>
      {shortDate(last.on, today)}
      <br />
      {last.by || '领导'}
    </span>
  );
}

/** The last answer, and what it was judged to be. */
function Answered({ matter, line, today }: Pick<Props, 'matter' | 'line'> & { today: CivilDate }) {
  const last = line?.answers.at(-1);
  const judged = [matter.adoption, matter.outcome].filter((one) => one !== null).join('、');
  if (!last) return <span className="track-two">{judged}</span>;
  const number = last.paperNumber === '' ? '' : `（${last.paperNumber}）`;
  const all = line?.answers.map(
    ({ on, way, words }) => `${shortDate(on, today)}${way ?? ''}：${words}`,
  );
  return (
    <span className="track-two" title={`${all?.join('\n')}${number}`}>
      {shortDate(last.on, today)}
      {last.way === '书面盖章' ? '书面' : last.way}
      {judged !== '' && (
        <>
          <br />
          {judged}
        </>
      )}
    </span>
  );
}
