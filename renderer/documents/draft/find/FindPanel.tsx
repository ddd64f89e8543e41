import type { Editor } from '@tiptap/core';
import { Button, Checkbox, Input, type InputRef } from 'antd';
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { useWorkspace } from '../session/context';
import type { FindOptions } from './find';
import { type Matches, useMatches, type Wanted } from './use-matches';
import './find-panel.css';

export interface FindRequest {
  /** Whether the replacement line is shown as well. */
  replace: boolean;
  /** Text to look for, e.g. the selection; '' keeps the last. */
  query: string;
  /** What stands around the match that is meant; absent: none is. */
  around?: string;
  /** Grows with every request, so that the same one counts again. */
  turn: number;
}

interface Props {
  request: FindRequest;
  /** +1 or −1 at every F3 / Shift+F3. */
  step: { direction: 1 | -1; turn: number };
  editors: ReadonlyMap<number, Editor>;
  onClose: () => void;
}

/** 查找和替换 over the whole sheet, title and fields included. */
export function FindPanel({ request, step, editors, onClose }: Props) {
  const { readOnly } = useWorkspace();
  const [query, setQuery] = useState(request.query);
  const [replacement, setReplacement] = useState('');
  const [options, setOptions] = useState<FindOptions>({ matchWidth: false, matchCase: true });
  const input = useRef<InputRef>(null);
  const matches = useMatches({ query, options }, editors);

  useEffect(() => {
    if (request.query !== '') setQuery(request.query);
    if (request.turn >= 0) input.current?.focus({ cursor: 'all' });
  }, [request]);
  const latestGo = useRef(matches.go);
  latestGo.current = matches.go;
  useEffect(() => {
    if (step.turn > 0) latestGo.current(step.direction);
  }, [step]);

  useMeant(request, query, matches, editors);

  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      matches.go(event.shiftKey ? -1 : 1);
    }
  };
  return (
    <search className="find-panel" aria-label="查找和替换" data-own-undo onKeyDown={keys}>
      <QueryLine
        input={input}
        wanted={{ query, options }}
        matches={matches}
        onQuery={setQuery}
        onOptions={setOptions}
        onClose={onClose}
      />
      {request.replace && !readOnly && (
        <ReplaceLine matches={matches} replacement={replacement} onReplacement={setReplacement} />
      )}
    </search>
  );
}

/** Goes to the match that was meant, once, as soon as the sheet has what holds it. */
function useMeant(
  request: FindRequest,
  query: string,
  matches: Matches,
  editors: ReadonlyMap<number, Editor>,
): void {
  const done = useRef(0);
  useEffect(() => {
    const { around, turn } = request;
    if (around === undefined || done.current === turn || query !== request.query) return;
    if (matches.any && editors.has(-1)) {
      done.current = turn;
      matches.goNear(around);
    }
  });
}

function QueryLine(props: {
  input: RefObject<InputRef | null>;
  wanted: Wanted;
  matches: Matches;
  onQuery: (query: string) => void;
  onOptions: (options: FindOptions) => void;
  onClose: () => void;
}) {
  const { matches, onOptions } = props;
  const { query, options } = props.wanted;
  return (
    <div className="find-line">
      <Input
        ref={props.input}
        size="small"
        aria-label="查找"
        placeholder="查找"
        value={query}
        onChange={(event) => {
          props.onQuery(event.target.value);
          matches.startAnew();
        }}
      />
      <Button size="small" disabled={!matches.any} onClick={() => matches.go(-1)}>
        上一处
      </Button>
      <Button size="small" disabled={!matches.any} onClick={() => matches.go(1)}>
        下一处
      </Button>
      <Checkbox
        checked={options.matchWidth}
        onChange={({ target }) => onOptions({ ...options, matchWidth: target.checked })}
      >
        区分全角半角
      </Checkbox>
      <Checkbox
        checked={options.matchCase}
        onChange={({ target }) => onOptions({ ...options, matchCase: target.checked })}
      >
        区分大小写
      </Checkbox>
      <span className="find-status" role="status">
        {matches.status}
      </span>
      <Button size="small" type="text" aria-label="关闭查找" onClick={props.onClose}>
        ×
      </Button>
    </div>
  );
}

function ReplaceLine(props: {
  matches: Matches;
  replacement: string;
  onReplacement: (replacement: string) => void;
}) {
  const { matches, replacement } = props;
  return (
    <div className="find-line">
      <Input
        size="small"
        aria-label="替换为"
        placeholder="替换为（留空即删除）"
        value={replacement}
        onChange={(event) => props.onReplacement(event.target.value)}
      />
      <Button size="small" disabled={!matches.any} onClick={() => matches.replaceOne(replacement)}>
        替换
      </Button>
      <Button size="small" disabled={!matches.any} onClick={() => matches.replaceAll(replacement)}>
        全部替换
      </Button>
    </div>
  );
}
