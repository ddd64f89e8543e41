import { Alert, Button, Checkbox } from 'antd';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ComparedLine, DocumentComparison } from '#shared/document/compare';
import type { OfficialDocument } from '#shared/document/official-document';
import { useTask } from '../../../work/use-task';
import { Working } from '../../../work/Working';
import './compare-view.css';

interface Props {
  before: OfficialDocument;
  after: OfficialDocument;
  /** What the two are called, e.g. 一稿（送审） and 现在的文字. */
  beforeName: string;
  afterName: string;
}

/** Lines shown around a difference when the rest is folded. */
const AROUND = 1;

/** Compares two versions in the worker and shows them as one text. */
export function CompareView({ before, after, ...names }: Props) {
  const input = useMemo(() => ({ before, after }), [before, after]);
  const { now, cancel, again } = useTask('compare', input);
  switch (now.state) {
    case 'done':
      return <Comparison comparison={now.output} {...names} />;
    case 'working':
      return now.isLong && <Working what="正在比对" share={now.share} onCancel={cancel} />;
    default: {
      const isCancelled = now.state === 'cancelled';
      return (
        <Alert
          type={isCancelled ? 'info' : 'error'}
          showIcon
          title={isCancelled ? '比对已取消，两稿都没有改动。' : now.message}
          action={<Button onClick={again}>{isCancelled ? '重新比对' : '再试一次'}</Button>}
        />
      );
    }
  }
}

interface ComparisonProps {
  comparison: DocumentComparison;
  beforeName: string;
  afterName: string;
}

/** Two versions as one text: deletions struck through, additions underlined, so that it is legible without colour. */
function Comparison({ comparison, beforeName, afterName }: ComparisonProps) {
  const [onlyChanges, setOnlyChanges] = useState(false);
  // It opens at the first change: that is what was asked for.
  const [active, setActive] = useState(0);
  const area = useRef<HTMLDivElement>(null);
  const { lines, others, places } = comparison;
  const changed = lines.flatMap((line, index) => (line.kind === 'same' ? [] : [index]));
  const near = new Set(changed.flatMap((index) => [index - AROUND, index, index + AROUND]));

  const go = (direction: 1 | -1) => {
    if (changed.length === 0) return;
    setActive((active + direction + changed.length) % changed.length);
  };
  const line = changed[active];
  useLayoutEffect(() => {
    if (line === undefined) return;
    area.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'center' });
  }, [line]);

  return (
    <div className="compare">
      <div className="compare-bar">
        <strong>
          {beforeName} → {afterName}：{places === 0 ? '0处不同' : `${places}处不同`}
        </strong>
        <span className="compare-legend">
          <del>删去的字</del> <ins>增加的字</ins>
        </span>
        <Checkbox checked={onlyChanges} onChange={({ target }) => setOnlyChanges(target.checked)}>
          只看改动处
        </Checkbox>
        <Button size="small" disabled={changed.length === 0} onClick={() => go(-1)}>
          上一处
        </Button>
        <Button size="small" disabled={changed.length === 0} onClick={() => go(1)}>
          下一处
        </Button>
        <span role="status">
          {changed.length > 0 ? `第${active + 1}行，共${changed.length}行有改动` : ''}
        </span>
      </div>
      {places === 0 && <Alert type="success" showIcon title="逐字比对完毕：0处不同。" />}
      {others.length > 0 && (
        <Alert type="info" showIcon title={`文字以外的不同：${others.join('；')}`} />
      )}
      <div className="compare-text" ref={area}>
        {lines.map((one, index) =>
          onlyChanges && !near.has(index) ? null : (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a comparison do not move
              key={index}
              line={one}
              index={index}
              active={line === index}
            />
          ),
        )}
      </div>
    </div>
  );
}

function Line({ line, index, active }: { line: ComparedLine; index: number; active: boolean }) {
  return (
    <p data-line={index} data-kind={line.kind} className={active ? 'compare-active' : undefined}>
      {line.segments.map(({ kind, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a line do not move
        if (kind === 'deleted') return <del key={at}>{text}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a line do not move
        if (kind === 'added') return <ins key={at}>{text}</ins>;
        // biome-ignore lint/suspicious/noArrayIndexKey: the segments of a line do not move
        return <span key={at}>{text}</span>;
      })}
      {line.segments.every(({ text }) => text === '') && '\u00a0'}
    </p>
  );
}
