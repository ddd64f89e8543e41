import type { Editor } from '@tiptap/core';
import { Button, Checkbox, Input, type InputRef } from 'antd';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { selectRange, showHighlights } from '../../../editor/find/highlight-plugin';
import { useSessionState, useWorkspace } from '../session/context';
import { type FindOptions, findMatches, type Match, placeLabel, type TextPlace } from './find';
import { replaceMatches } from './replace';
import './find-panel.css';

export interface FindRequest {
  /** Also shows the replacement line. */
  replace: boolean;
  /** Text to look for, e.g. the selection; '' keeps the last. */
  query: string;
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

/** Name of the field that holds a place; null for the body. */
function fieldName(place: TextPlace): string | null {
  switch (place.kind) {
    case 'block':
      return null;
    case 'field':
      return place.field;
    case 'list':
      return `${place.list}:${place.index}:${place.part}`;
    case 'attachmentName':
      return `attachmentName:${place.attachment}`;
  }
}

function fieldElement({ place }: Match): HTMLTextAreaElement | null {
  const name = fieldName(place);
  return name === null ? null : document.querySelector(`textarea[data-place="${name}"]`);
}

/** Paints all matches in the editors and marks the fields that hold one. */
function paint(
  editors: ReadonlyMap<number, Editor>,
  matches: readonly Match[],
  active: number,
): void {
  for (const [attachment, editor] of editors) {
    if (editor.isDestroyed) continue;
    const ranges = [];
    let activeHere = -1;
    for (const [index, { place, from, to }] of matches.entries()) {
      if (place.kind !== 'block' || place.attachment !== attachment) continue;
      if (index === active) activeHere = ranges.length;
      ranges.push({ block: place.block, cell: place.cell, from, to });
    }
    showHighlights(editor.view, { ranges, active: activeHere });
  }
  for (const old of document.querySelectorAll('textarea.find-field')) {
    old.classList.remove('find-field');
  }
  for (const match of matches) fieldElement(match)?.classList.add('find-field');
}

/** Brings one match into view; the keyboard stays in the panel. */
function show(editors: ReadonlyMap<number, Editor>, match: Match): void {
  const { place, from, to } = match;
  if (place.kind === 'block') {
    const editor = editors.get(place.attachment);
    if (!editor) return;
    selectRange(editor.view, { block: place.block, cell: place.cell, from, to });
    const { node } = editor.view.domAtPos(editor.state.selection.from);
    const element = node instanceof Element ? node : node.parentElement;
    element?.scrollIntoView({ block: 'center' });
    return;
  }
  const area = fieldElement(match);
  if (!area) return;
  const before =
    place.kind === 'field'
      ? area.value.split('\n').slice(0, place.line).join('\n').length + (place.line > 0 ? 1 : 0)
      : 0;
  area.setSelectionRange(before + from, before + to);
  area.scrollIntoView({ block: 'center' });
}

/** 查找和替换 over the whole sheet, title and fields included. */
export function FindPanel({ request, step, editors, onClose }: Props) {
  const { session, readOnly, tell } = useWorkspace();
  const document = useSessionState((state) => state.document);
  const [query, setQuery] = useState(request.query);
  const [replacement, setReplacement] = useState('');
  const [options, setOptions] = useState<FindOptions>({ matchWidth: false, matchCase: true });
  const [active, setActive] = useState(-1);
  const input = useRef<InputRef>(null);
  const matches = useMemo(() => findMatches(document, query, options), [document, query, options]);
  const current = Math.min(active, matches.length - 1);

  useEffect(() => {
    if (request.query !== '') setQuery(request.query);
    if (request.turn >= 0) input.current?.focus({ cursor: 'all' });
  }, [request]);
  useEffect(() => paint(editors, matches, current), [editors, matches, current]);
  useEffect(() => () => paint(editors, [], -1), [editors]);

  const go = (direction: 1 | -1) => {
    if (matches.length === 0) return;
    const start = current < 0 && direction < 0 ? 0 : current;
    const next = (start + direction + matches.length) % matches.length;
    setActive(next);
    const match = matches[next];
    if (match) show(editors, match);
  };
  const latestGo = useRef(go);
  latestGo.current = go;
  useEffect(() => {
    if (step.turn > 0) latestGo.current(step.direction);
  }, [step]);

  const replaceOne = () => {
    const match = matches[current];
    if (!match) {
      go(1);
      return;
    }
    session.edit(replaceMatches(session.document, [match], replacement), {
      place: 'document',
      ownStep: true,
    });
    // What follows moved up into the place of the one replaced, unless the replacement holds the query.
    const rest = findMatches(session.document, query, options);
    const grown = rest.length === matches.length ? current + 1 : current;
    const next = rest.length > 0 ? grown % rest.length : -1;
    setActive(next);
    const following = rest[next];
    if (following) show(editors, following);
  };
  const replaceAll = () => {
    const count = matches.length;
    if (count === 0) return;
    session.edit(replaceMatches(session.document, matches, replacement), {
      place: 'document',
      ownStep: true,
    });
    setActive(-1);
    tell(`已替换${count}处，可按 Ctrl+Z 一次撤销。`, 'notice');
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      go(event.shiftKey ? -1 : 1);
    }
  };
  const match = matches[current];
  const status =
    query === ''
      ? ''
      : matches.length === 0
        ? '没有找到'
        : match
          ? `第${current + 1}处，共${matches.length}处 · ${placeLabel(match.place)}`
          : `共${matches.length}处`;
  return (
    <search className="find-panel" aria-label="查找和替换" data-own-undo onKeyDown={keys}>
      <div className="find-line">
        <Input
          ref={input}
          size="small"
          aria-label="查找"
          placeholder="查找"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(-1);
          }}
        />
        <Button size="small" disabled={matches.length === 0} onClick={() => go(-1)}>
          上一处
        </Button>
        <Button size="small" disabled={matches.length === 0} onClick={() => go(1)}>
          下一处
        </Button>
        <Checkbox
          checked={options.matchWidth}
          onChange={({ target }) => setOptions({ ...options, matchWidth: target.checked })}
        >
          区分全角半角
        </Checkbox>
        <Checkbox
          checked={options.matchCase}
          onChange={({ target }) => setOptions({ ...options, matchCase: target.checked })}
        >
          区分大小写
        </Checkbox>
        <span className="find-status" role="status">
          {status}
        </span>
        <Button size="small" type="text" aria-label="关闭查找" onClick={onClose}>
          ×
        </Button>
      </div>
      {request.replace && !readOnly && (
        <div className="find-line">
          <Input
            size="small"
            aria-label="替换为"
            placeholder="替换为（留空即删除）"
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
          />
          <Button size="small" disabled={matches.length === 0} onClick={replaceOne}>
            替换
          </Button>
          <Button size="small" disabled={matches.length === 0} onClick={replaceAll}>
            全部替换
          </Button>
        </div>
      )}
    </search>
  );
}
