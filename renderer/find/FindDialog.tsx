import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef, Modal } from 'antd';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import type { Found } from '#shared/search/answer';
import type { Query } from '#shared/search/query';
import { flushTyped } from '../ui/unsaved/unsaved';
import { useView } from '../ui/view';
import { FindFilters } from './FindFilters';
import { FindResults, rowId } from './FindResults';
import { openFound } from './open-found';
import { useSearch } from './use-search';
import './find.css';

/** Results shown at first, and more of them with each step. */
const STEP = 50;

const FIRST: Query = {
  text: '',
  section: null,
  kind: '',
  unit: '',
  from: null,
  to: null,
  limit: STEP,
};

/** 查找 over everything that was ever written: one box, filters, and what was found in its sentences. */
export default function FindDialog() {
  const [query, setQuery] = useState(FIRST);
  // By what it is and not by its place: a later answer may put others before it.
  const [chosen, setChosen] = useState('');
  const [opensFirst, setOpensFirst] = useState(false);
  const box = useRef<InputRef>(null);
  const shown = useSearch(query);
  const { found, total } = shown.answer;
  const active = Math.max(
    0,
    found.findIndex((one) => rowId(one) === chosen),
  );
  const close = () => useView.setState({ finding: false });
  const change = useCallback((part: Partial<Query>) => {
    setQuery((present) => ({ ...present, limit: STEP, ...part }));
    setChosen('');
    setOpensFirst(false);
  }, []);
  // The filters with their counts come after what was found: whoever types looks at that.
  const counted = useDeferredValue(shown.answer);
  const open = (one: Found | undefined) => {
    if (!one) return;
    close();
    openFound(one);
  };
  useEffect(() => {
    // What is on the screen is to be found as well.
    void flushTyped();
  }, []);
  const move = (by: 1 | -1) => {
    const next = Math.max(0, Math.min(found.length - 1, active + by));
    const one = found[next];
    if (one) setChosen(rowId(one));
    // The last one shown asks for those behind it.
    if (next === found.length - 1 && total > found.length)
      setQuery((present) => ({ ...present, limit: present.limit + STEP }));
  };
  const isAnswered = shown.text === query.text;
  // Enter was pressed before the words were answered: what stood there then was found by fewer of them.
  const opensNow = opensFirst && isAnswered;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer has come
  useEffect(() => {
    if (!opensNow) return;
    setOpensFirst(false);
    open(found[0]);
  }, [opensNow]);
  const onKey = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (by !== null) move(by);
    else if (event.key === 'Enter' && isAnswered) open(found[active]);
    else if (event.key === 'Enter') setOpensFirst(true);
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      open
      className="find-dialog"
      width={880}
      style={{ top: 40 }}
      title="查找"
      footer={null}
      onCancel={close}
      afterOpenChange={() => box.current?.focus()}
    >
      <WordsBox
        box={box}
        active={found[active]}
        onWords={(text) => change({ text })}
        onKeyDown={onKey}
      />
      <FindFilters
        section={query.section}
        kind={query.kind}
        unit={query.unit}
        answer={counted}
        onChange={change}
      />
      <FindResults
        shown={shown}
        section={query.section}
        active={active}
        onOpen={open}
        onBin={() => change({ section: 'bin', kind: '', unit: '' })}
        onMore={() => setQuery((present) => ({ ...present, limit: present.limit + STEP }))}
      />
      <p className="hint find-keys">↑ ↓ 选择　Enter 打开　Tab 到筛选　Esc 关闭</p>
    </Modal>
  );
}

/** The box; what an input method is still composing is not looked for. */
function WordsBox(props: {
  box: React.RefObject<InputRef | null>;
  active: Found | undefined;
  onWords: (words: string) => void;
  onKeyDown: (event: React.KeyboardEvent) => void;
}) {
  const [typed, setTyped] = useState('');
  return (
    <Input
      ref={props.box}
      autoFocus
      size="large"
      allowClear
      prefix={<SearchOutlined />}
      role="combobox"
      aria-label="查找全部内容"
      aria-expanded
      aria-controls="find-results"
      aria-activedescendant={props.active && rowId(props.active)}
      placeholder="标题、正文、发言、意见、事项、姓名、单位里的词，或拼音首字母"
      value={typed}
      onChange={({ target, nativeEvent }) => {
        setTyped(target.value);
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing))
          props.onWords(target.value);
      }}
      onCompositionEnd={({ currentTarget }) => props.onWords(currentTarget.value)}
      onKeyDown={props.onKeyDown}
    />
  );
}
