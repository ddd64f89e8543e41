import type { Editor } from '@tiptap/core';
import { Button, Dropdown, Tooltip } from 'antd';
import { memo, useMemo } from 'react';
import type { SigningFormKey } from '#shared/compose/signing/index';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { Template } from '#shared/model/template';
import { EditorToolbar } from '../../editor/EditorToolbar';
import { ExportButton } from './export/ExportButton';
import { useSessionState, useWorkspace } from './session/context';

export type Side = 'preview' | 'rounds' | 'proof' | null;

interface Props {
  editor: Editor | null;
  /** Commands of the draft: the same object at every render. */
  commands: {
    undo: () => void;
    redo: () => void;
    find: () => void;
    renumber: () => void;
    importFile: () => void;
    structure: () => void;
    exportWord: (profileId?: string, template?: Template) => void;
    print: () => void;
    exportPdf: () => void;
    signingForm: (form: SigningFormKey) => void;
    readingCopy: () => void;
    insertFigures: () => void;
    refreshFigures: () => void;
    phrases: () => void;
  };
  side: Side;
  /** Places that proofreading calls wrong or likely wrong. */
  toMend: number;
  onSide: (side: Side) => void;
  /** Name of the round, e.g. 二稿. */
  round: string;
  profiles: readonly LayoutProfile[];
  profileId: string;
  templates: readonly Template[];
  exporting: boolean;
}

/** One row of buttons: what is done to the text on the left, what is done with the paper on the right. */
export const DraftToolbar = memo(function DraftToolbar(props: Props) {
  const { editor, commands, side, onSide, round } = props;
  const { readOnly } = useWorkspace();
  const canUndo = useSessionState((state) => state.canUndo);
  const canRedo = useSessionState((state) => state.canRedo);
  const figures = useMemo(
    () => [
      {
        key: 'figures',
        label: '插入工作数字…',
        disabled: readOnly,
        onClick: commands.insertFigures,
      },
      {
        key: 'refresh',
        label: '更新工作数字…',
        disabled: readOnly,
        onClick: commands.refreshFigures,
      },
    ],
    [commands, readOnly],
  );
  const more = useMemo(
    () => [
      {
        key: 'redo',
        label: '重做  Ctrl+Y',
        disabled: readOnly || !canRedo,
        onClick: commands.redo,
      },
      { key: 'find', label: '查找替换  Ctrl+F', onClick: commands.find },
      { key: 'phrases', label: '常用语  F2', onClick: commands.phrases },
      { key: 'import', label: '导入', onClick: commands.importFile },
      ...figures,
    ],
    [commands, figures, readOnly, canRedo],
  );
  const toggle = (which: Exclude<Side, null>) => onSide(side === which ? null : which);
  return (
    <div className="draft-toolbar-room">
      <div className="draft-toolbar">
        <EditorToolbar
          editor={editor}
          disabled={readOnly}
          onRenumber={commands.renumber}
          more={more}
        >
          <Tooltip title="撤销（Ctrl+Z）">
            <Button
              size="small"
              type="text"
              disabled={readOnly || !canUndo}
              onClick={commands.undo}
            >
              撤销
            </Button>
          </Tooltip>
          <Tooltip title="重做（Ctrl+Y）">
            <Button
              className="tool-medium"
              size="small"
              type="text"
              disabled={readOnly || !canRedo}
              onClick={commands.redo}
            >
              重做
            </Button>
          </Tooltip>
        </EditorToolbar>
        <Tooltip title="查找和替换（Ctrl+F、Ctrl+H）">
          <Button className="tool-wide" size="small" type="text" onClick={commands.find}>
            查找替换
          </Button>
        </Tooltip>
        <Tooltip title="把整篇文字理成标题、称呼、层次、落款；只调格式，不动文字">
          <Button size="small" type="text" disabled={readOnly} onClick={commands.structure}>
            智能排版
          </Button>
        </Tooltip>
        <Tooltip title="导入 .docx、.doc、.wps 或 .txt 文件，也可以把文件拖进来">
          <Button className="tool-wide" size="small" type="text" onClick={commands.importFile}>
            导入
          </Button>
        </Tooltip>
        <Dropdown menu={{ items: figures }} trigger={['click']}>
          <Button className="tool-wide" size="small" type="text" disabled={readOnly}>
            数字▾
          </Button>
        </Dropdown>
        <span className="draft-toolbar-space" />
        <Button
          size="small"
          type={side === 'rounds' ? 'primary' : 'default'}
          aria-pressed={side === 'rounds'}
          onClick={() => toggle('rounds')}
        >
          稿次 · {round}
        </Button>
        <Tooltip title="校对（F7）">
          <Button
            size="small"
            type={side === 'proof' ? 'primary' : 'default'}
            aria-pressed={side === 'proof'}
            onClick={() => toggle('proof')}
          >
            {props.toMend > 0 ? `校对 ${props.toMend}` : '校对'}
          </Button>
        </Tooltip>
        <Tooltip title="预览（F9）">
          <Button
            size="small"
            type={side === 'preview' ? 'primary' : 'default'}
            aria-pressed={side === 'preview'}
            onClick={() => toggle('preview')}
          >
            预览
          </Button>
        </Tooltip>
        <ExportButton
          profiles={props.profiles}
          profileId={props.profileId}
          templates={props.templates}
          busy={props.exporting}
          onExport={commands.exportWord}
          onPrint={commands.print}
          onPdf={commands.exportPdf}
          onForm={commands.signingForm}
          onReading={commands.readingCopy}
        />
      </div>
    </div>
  );
});
