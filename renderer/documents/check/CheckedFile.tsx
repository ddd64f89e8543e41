import { Button, Tag } from 'antd';
import { useState } from 'react';
import type { CheckResult, Departure, Strength } from '#shared/check/departure';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { call } from '../../data/desktop';
import { ExportedBar, type ExportedFile } from '../../ui/ExportedBar';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';
import type { CheckedRow } from './use-checks';

/** The strongest first. */
const STRENGTHS: readonly Strength[] = ['规定', '一般', '推荐', '本单位'];

interface Props {
  row: CheckedRow;
  profile: LayoutProfile;
  /** The only file: its list stands open. */
  isAlone: boolean;
}

/** One file with what it departs in. */
export function CheckedFile({ row: { file, became }, profile, isAlone }: Props) {
  if (became === 'waiting') return null;
  if (became === 'checking') return <p role="status">正在检查“{file.name}”……</p>;
  if (became === 'stopped') return <p>“{file.name}”：停止时还没有轮到，没有检查。</p>;
  if ('failed' in became) return <p className="check-failed">{became.failed}</p>;
  return (
    <details className="check-file" open={isAlone}>
      <summary>
        <strong>{file.name}</strong>　{saidOf(became)}
      </summary>
      <SaveCopy file={file} result={became} profile={profile} />
      <Result result={became} />
    </details>
  );
}

function saidOf({ departures }: CheckResult): string {
  if (departures.length === 0) return '没有发现与标准不符的地方';
  const fixable = departures.filter((one) => one.fixable).length;
  return `${departures.length}项与标准不符，其中${fixable}项可以改好`;
}

function Result({ result: { departures, notLookedAt } }: { result: CheckResult }) {
  const sorted = [...departures].sort(
    (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength),
  );
  return (
    <>
      {sorted.length > 0 && (
        <PlainTable
          headings={['强度', '项目', '位置', '现在', '应为', '依据', '处理']}
          label="与标准不符的地方"
        >
          {sorted.map((one) => (
            <tr key={`${one.rule} ${one.found} ${one.place}`}>
              <td>
                <Tag>{one.strength}</Tag>
              </td>
              <td>{one.title}</td>
              <td title={one.places.join('\n')}>{one.place}</td>
              <td>{one.found}</td>
              <td>{one.expected}</td>
              <td>{basisOf(one)}</td>
              <td>{one.fixable ? '可以改好' : '请人工核对'}</td>
            </tr>
          ))}
        </PlainTable>
      )}
      {notLookedAt.length > 0 && <p className="hint">没有检查的：{notLookedAt.join('、')}。</p>}
    </>
  );
}

function basisOf({ clause }: Departure): string {
  return clause === '' ? '本单位版式' : `GB/T 9704 ${clause}`;
}

interface SaveProps {
  file: CheckedRow['file'];
  result: CheckResult;
  profile: LayoutProfile;
}

function SaveCopy({ file, result, profile }: SaveProps) {
  const [saved, setSaved] = useState<ExportedFile | null>(null);
  const [isSaving, setSaving] = useState(false);
  const { attempt } = useNotices();
  if (!result.departures.some(({ fixable }) => fixable)) return null;
  const save = async () => {
    setSaving(true);
    await attempt(async () => {
      const answer = await call('check:save', { source: await file.source(), profile });
      if (answer.file === null) return;
      const left = answer.after.departures.length;
      const rest = left === 0 ? '副本已没有与标准不符的地方。' : `还有${left}项要人工核对。`;
      setSaved({ ...answer.file, notice: `${answer.notice}${rest}` });
    });
    setSaving(false);
  };
  const ask = (channel: 'export:open' | 'export:reveal') => () =>
    void attempt(() => call(channel, { token: saved?.token ?? '' }));
  return (
    <>
      <Button loading={isSaving} onClick={() => void save()}>
        另存改好的副本…
      </Button>
      {saved && (
        <ExportedBar
          file={saved}
          onOpen={ask('export:open')}
          onReveal={ask('export:reveal')}
          onClose={() => setSaved(null)}
        />
      )}
    </>
  );
}
