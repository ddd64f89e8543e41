import { Tag } from 'antd';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { CivilDate } from '#shared/model/civil-date';
import { summaryOf } from '#shared/proofread/summary';
import { CERTAINTIES } from '#shared/proofread/types';
import { PlainTable } from '../../ui/PlainTable';
import { ProofRecordButton } from '../draft/proof/ProofRecord';
import type { Whole } from '../draft/proof/read-whole';
import { shownWords } from '../draft/proof/shown-words';
import type { ReadRow } from './use-proof-files';

interface Props {
  row: ReadRow;
  options: RenderOptions;
  today: CivilDate;
  /** The only file: its list stands open. */
  isAlone: boolean;
}

/** Rows of one file that are drawn; the record holds them all. */
const MOST = 200;

/** One file with what was found in it. */
export function ReadFile({ row: { file, became }, options, today, isAlone }: Props) {
  if (became === 'waiting') return null;
  if (became === 'checking') return <p role="status">正在校对“{file.name}”……</p>;
  if (became === 'stopped') return <p>“{file.name}”：停止时还没有轮到，没有校对。</p>;
  if ('failed' in became) return <p className="check-failed">{became.failed}</p>;
  const title = file.name.replace(/\.[^.]+$/, '');
  return (
    <details className="check-file" open={isAlone}>
      <summary>
        <strong>{file.name}</strong>　{summaryOf(became)}
      </summary>
      <ProofRecordButton read={() => became} of={() => ({ title, version: '', today, options })} />
      <Findings whole={became} />
    </details>
  );
}

function Findings({ whole: { findings } }: { whole: Whole }) {
  if (findings.length === 0) return null;
  const sorted = CERTAINTIES.flatMap((certainty) =>
    findings.filter((one) => one.certainty === certainty),
  );
  return (
    <>
      <PlainTable headings={['', '原文', '改为', '理由', '依据']} label="校对出的地方">
        {sorted.slice(0, MOST).map((one) => (
          <tr key={one.key}>
            <td>
              <Tag>{one.certainty}</Tag>
            </td>
            <td>
              {one.before}
              <mark>{shownWords(one.words)}</mark>
              {one.behind}
            </td>
            <td>{one.suggestion === '' ? '（删去）' : (one.suggestion ?? '请核对')}</td>
            <td>{one.message}</td>
            <td>{one.source}</td>
          </tr>
        ))}
      </PlainTable>
      {sorted.length > MOST && (
        <p className="hint">另有{sorted.length - MOST}处没有列出，校对记录里都有。</p>
      )}
    </>
  );
}
