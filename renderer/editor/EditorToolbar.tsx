import type { Editor } from '@tiptap/core';
import type { Command } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { Button, Dropdown, type MenuProps, Select, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { HeadingLevel } from '#shared/document/official-document';
import {
  endHeadingHere,
  insertPageBreak,
  placeOfCursor,
  setAlign,
  setLevel,
} from './commands/blocks';
import { toggleBold } from './commands/keymap';
import { insertTable, TABLE_COMMANDS } from './commands/tables';
import type { Alignment } from './schema/nodes';
import './toolbar.css';

const LEVELS: { value: HeadingLevel | 0; label: string }[] = [
  { value: 0, label: '正文  Ctrl+0' },
  { value: 1, label: '一、  一级标题  Ctrl+1' },
  { value: 2, label: '（一）二级标题  Ctrl+2' },
  { value: 3, label: '1.  三级标题  Ctrl+3' },
  { value: 4, label: '（1）四级标题  Ctrl+4' },
];
const LEVEL_NAMES = ['正文', '一级标题', '二级标题', '三级标题', '四级标题'];

const ALIGNMENTS: { value: Alignment | 'indent'; label: string }[] = [
  { value: 'indent', label: '首行缩进' },
  { value: 'flush', label: '顶格' },
  { value: 'center', label: '居中' },
  { value: 'right', label: '居右' },
];

/** Rows × columns offered for a new table. */
const TABLE_SIZES: [number, number][] = [
  [3, 3],
  [4, 4],
  [6, 4],
  [6, 5],
  [10, 6],
];

/** Runs a command on an editor and gives the keyboard back to it. */
export function runCommand(editor: Editor, command: Command): boolean {
  const done = command(editor.state, editor.view.dispatch, editor.view);
  editor.view.focus();
  return done;
}

type Place = ReturnType<typeof placeOfCursor>;
const NOWHERE: Place = { level: 0, align: null, bold: false, inTable: false };

interface Props {
  /** The editor that the buttons act on; null while a field has the keyboard or the text is locked. */
  editor: Editor | null;
  disabled: boolean;
  onRenumber: () => void;
  /** What else comes under 更多 where the row is too short for all. */
  more: readonly Tool[];
  children?: ReactNode;
}

/** A command as it stands in a menu. */
export type Tool = NonNullable<MenuProps['items']>[number];

/** Buttons for what the standard knows: levels, bold, place of a paragraph, tables, page breaks, numbers. */
export function EditorToolbar({ editor, disabled, onRenumber, more, children }: Props) {
  const place =
    useEditorState({
      editor,
      selector: ({ editor: current }) => (current ? placeOfCursor(current.state) : NOWHERE),
    }) ?? NOWHERE;
  const off = disabled || !editor;
  const run = (command: Command) => {
    if (editor) runCommand(editor, command);
  };
  return (
    <div className="editor-toolbar" role="toolbar" aria-label="编辑">
      {children}
      <ParagraphTools editor={editor} off={off} place={place} run={run} />
      <TableMenu off={off} inTable={place.inTable} run={run} />
      <RareTools
        off={off}
        disabled={disabled}
        place={place}
        run={run}
        onRenumber={onRenumber}
        more={more}
      />
    </div>
  );
}

interface RareProps extends Pick<ToolsProps, 'off' | 'place' | 'run'> {
  disabled: boolean;
  onRenumber: () => void;
  more: readonly Tool[];
}

/** Tools that stand in the row where it is long enough, and under 更多 where it is not. */
function RareTools({ off, disabled, place, run, onRenumber, more }: RareProps) {
  const isHeading = place.level > 0;
  const items: Tool[] = [
    {
      key: 'break',
      label: '分页  Ctrl+Enter',
      disabled: off || place.inTable,
      onClick: () => run(insertPageBreak),
    },
    ...(isHeading
      ? [{ key: 'end', label: '标题到此', disabled: off, onClick: () => run(endHeadingHere) }]
      : []),
    { key: 'renumber', label: '重排序号', disabled, onClick: onRenumber },
    ...more,
  ];
  return (
    <>
      <Tooltip title="从这里另起一页（Ctrl+Enter）">
        <Button
          className="tool-wide"
          size="small"
          type="text"
          disabled={off || place.inTable}
          onClick={() => run(insertPageBreak)}
        >
          分页
        </Button>
      </Tooltip>
      {isHeading && (
        <Tooltip title="标题到光标处为止，后面的文字按正文排">
          <Button
            className="tool-wide"
            size="small"
            type="text"
            disabled={off}
            onClick={() => run(endHeadingHere)}
          >
            标题到此
          </Button>
        </Tooltip>
      )}
      <Tooltip title="按先后把一、（一）1.（1）重新排好，只改序号，不动文字">
        <Button
          className="tool-wide"
          size="small"
          type="text"
          disabled={disabled}
          onClick={onRenumber}
        >
          重排序号
        </Button>
      </Tooltip>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button className="tool-more" size="small" type="text">
          更多▾
        </Button>
      </Dropdown>
    </>
  );
}

interface ToolsProps {
  editor: Editor | null;
  off: boolean;
  place: Place;
  run: (command: Command) => void;
}

/** Level and place of the paragraph, weight of its words. */
function ParagraphTools({ editor, off, place, run }: ToolsProps) {
  return (
    <>
      <Select<HeadingLevel | 0>
        aria-label="段落级别"
        size="small"
        style={{ width: 104 }}
        popupMatchSelectWidth={false}
        disabled={off || place.inTable}
        value={place.level}
        options={LEVELS}
        labelRender={({ value }) => LEVEL_NAMES[Number(value)]}
        onChange={(level) => run(setLevel(level))}
      />
      <Tooltip title="加粗（Ctrl+B）">
        <Button
          size="small"
          type={place.bold ? 'primary' : 'text'}
          aria-pressed={place.bold}
          disabled={off}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor && run(toggleBold(editor.schema))}
        >
          加粗
        </Button>
      </Tooltip>
      {/* A heading stands where its level has it; 标题到此 takes the room in the row. */}
      {place.level === 0 && (
        <Select<Alignment | 'indent'>
          aria-label="段落位置"
          size="small"
          style={{ width: 96 }}
          disabled={off || place.inTable}
          value={place.align ?? 'indent'}
          options={ALIGNMENTS}
          onChange={(align) => run(setAlign(align === 'indent' ? null : align))}
        />
      )}
    </>
  );
}

function TableMenu(props: { off: boolean; inTable: boolean; run: (command: Command) => void }) {
  const { off, inTable, run } = props;
  const items = inTable
    ? TABLE_COMMANDS.map(({ key, label, run: command }) => ({
        key,
        label,
        onClick: () => run(command),
      }))
    : TABLE_SIZES.map(([rows, columns]) => ({
        key: `${rows}x${columns}`,
        label: `插入表格：${rows}行${columns}列`,
        onClick: () => run(insertTable(rows, columns)),
      }));
  return (
    <Dropdown menu={{ items }} trigger={['click']} disabled={off}>
      <Button size="small" type={inTable ? 'primary' : 'text'} disabled={off}>
        表格▾
      </Button>
    </Dropdown>
  );
}
