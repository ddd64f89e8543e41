import type { Editor } from '@tiptap/core';
import { Button, Tooltip } from 'antd';
import { memo } from 'react';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { EditorToolbar } from '../../editor/EditorToolbar';
import { ExportButton } from './export/ExportButton';
import { useSessionState, useWorkspace } from './session/context';

export type Side = 'preview' | 'rounds' | null;

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
    exportWord: (profileId?: string) => void;
  };
  side: Side;
  onSide: (side: Side) => void;
  /** Name of the round, e.g. 二稿. */
  round: string;
  profiles: readonly LayoutProfile[];
  profileId: string;
  exporting: boolean;
}

/** One row of buttons: what is done to the text on the left, what is done with the paper on the right. */
export const DraftToolbar = memo(function DraftToolbar(props: Props) {
  const { editor, commands, side, onSide, round } = props;
  const { readOnly } = useWorkspace();
  const canUndo = useSessionState((state) => state.canUndo);
  const canRedo = useSessionState((state) => state.canRedo);
  const toggle = (which: 'preview' | 'rounds') => onSide(side === which ? null : which);
  return (
    <div className="draft-toolbar">
      <EditorToolbar editor={editor} disabled={readOnly} onRenumber={commands.renumber}>
        <Tooltip title="撤销（Ctrl+Z）">
          <Button size="small" type="text" disabled={readOnly || !canUndo} onClick={commands.undo}>
            撤销
          </Button>
        </Tooltip>
        <Tooltip title="重做（Ctrl+Y）">
          <Button size="small" type="text" disabled={readOnly || !canRedo} onClick={commands.redo}>
            重做
          </Button>
        </Tooltip>
      </EditorToolbar>
      <Tooltip title="查找和替换（Ctrl+F、Ctrl+H）">
        <Button size="small" type="text" onClick={commands.find}>
          查找替换
        </Button>
      </Tooltip>
      <Tooltip title="把整篇文字理成标题、称呼、层次、落款；只调格式，不动文字">
        <Button size="small" type="text" disabled={readOnly} onClick={commands.structure}>
          智能排版
        </Button>
      </Tooltip>
      <Tooltip title="导入 .docx 或 .txt 文件，也可以把文件拖进来">
        <Button size="small" type="text" onClick={commands.importFile}>
          导入
        </Button>
      </Tooltip>
      <span className="draft-toolbar-space" />
      <Button
        size="small"
        type={side === 'rounds' ? 'primary' : 'default'}
        aria-pressed={side === 'rounds'}
        onClick={() => toggle('rounds')}
      >
        稿次 · {round}
      </Button>
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
        busy={props.exporting}
        onExport={commands.exportWord}
      />
    </div>
  );
});
