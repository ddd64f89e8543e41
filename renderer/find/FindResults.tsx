import { Alert, Button } from 'antd';
import { memo, useDeferredValue, useEffect, useRef } from 'react';
import { printDate } from '#shared/model/civil-date';
import type { Found } from '#shared/search/answer';
import type { Query } from '#shared/search/query';
import { SECTIONS } from '#shared/search/sections';
import type { Marked } from '#shared/search/sentence';
import type { useSearch } from './use-search';

export const rowId = ({ table, id }: Found) => `find-${table}-${id}`;

interface Props {
  shown: ReturnType<typeof useSearch>;
  section: Query['section'];
  active: number;
  onOpen: (found: Found) => void;
  onBin: () => void;
  onMore: () => void;
}

/** Rows that are drawn at once for other words, more than the dialog shows; the others when the screen has time. */
const AT_ONCE = 15;

/** What was found, the best first; else what can be done. */
export function FindResults({ shown, section, active, onOpen, onBin, onMore }: Props) {
  const { answer, isComplete, text, failure } = shown;
  const { found, total } = answer;
  const isDrawn = useDeferredValue(text) === text;
  const drawn = isDrawn || active >= AT_ONCE ? found : found.slice(0, AT_ONCE);
  const binned = section === 'bin' ? 0 : (answer.sections.bin ?? 0);
  const more = total - found.length;
  return (
    <div className="find-results">
      {failure !== '' && <Alert type="warning" showIcon title={failure} />}
      {failure === '' && text.trim() === '' && <Teach />}
      {failure === '' && text.trim() !== '' && found.length === 0 && (
        <Nothing text={text} isComplete={isComplete} isBin={section === 'bin'} />
      )}
      <div role="listbox" id="find-results" aria-label="找到的内容">
        {drawn.map((one, index) => (
          <Row key={rowId(one)} found={one} isActive={index === active} onOpen={onOpen} />
        ))}
      </div>
      {more > 0 && (
        <Button type="link" onClick={onMore}>
          还有{more}条，继续显示
        </Button>
      )}
      {binned > 0 && (
        <Button type="link" onClick={onBin}>
          回收站里还有{binned}条
        </Button>
      )}
      <span role="status" className="find-status">
        {found.length > 0 && !isComplete && '还在读入，稍后会找全……'}
        {found.length > 0 && isComplete && `共${total}条`}
      </span>
    </div>
  );
}

interface RowProps {
  found: Found;
  isActive: boolean;
  onOpen: (found: Found) => void;
}

const Row = memo(function Row({ found, isActive, onOpen }: RowProps) {
  const { section, kind, on, title, sentence, parent, isBinned } = found;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
    <div
      ref={row}
      role="option"
      id={rowId(found)}
      tabIndex={-1}
      aria-selected={isActive}
      className="find-row"
      onClick={() => onOpen(found)}
    >
      <p className="find-head">
        <strong>{title.text === '' ? '未命名' : <Words {...title} />}</strong>
        <small>
          {[isBinned ? '回收站' : '', SECTIONS[section], kind === SECTIONS[section] ? '' : kind]
            .filter((one) => one !== '')
            .join(' · ')}
          {on !== '' && <time>{printDate(on)}</time>}
        </small>
      </p>
      {sentence && (
        <p className="find-sentence">
          <Words {...sentence} />
        </p>
      )}
      {parent && <p className="find-parent">{parent.title}</p>}
    </div>
  );
});

/** A text with what was looked for marked in it. */
function Words({ text, marks }: Marked) {
  let end = 0;
  const pieces = marks.flatMap(([from, to]) => {
    const before = text.slice(end, from);
    end = to;
    return [before, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  );
}

function Nothing(props: { text: string; isComplete: boolean; isBin: boolean }) {
  const words = props.text.trim();
  const said = words.length > 30 ? `${words.slice(0, 30)}……` : words;
  if (!props.isComplete) return <p className="find-none">还没有找到，正在读入其余的内容……</p>;
  return (
    <div className="find-none">
      <p>
        {props.isBin ? '回收站里' : ''}没有找到“{said}”。
      </p>
      <p className="hint">
        可以少打几个字，或者只打一个最特别的词；几个词之间用空格隔开，要都有才算。上面的筛选也会挡住结果。
      </p>
    </div>
  );
}

function Teach() {
  return (
    <div className="find-none">
      <p>
        打几个字就能找到写过的任何内容：文稿、会议、发言、意见、事项、报送、收文、发文、名录和考评。
      </p>
      <ul className="hint">
        <li>几个词用空格隔开，要都有才算，如：古城 停车</li>
        <li>标题和姓名可以打拼音或首字母，如：gcbh</li>
        <li>文号打成 [2026]3号 也认得；放进回收站的另外列出，彻底清除的不会出现</li>
      </ul>
    </div>
  );
}
