import type { MessageInstance } from 'antd/es/message/interface';
import type { HookAPI } from 'antd/es/modal/useModal';
import { withQuotations } from '#shared/document/quotations';
import { createDraft } from '../data/commands/drafts';
import { messageOf } from '../data/desktop';
import { runWithNotice } from '../work/run-with-notice';
import { chooseImport, importNotes, readImport } from './draft/import-flow';
import { readDeclaring } from './quotation';

/**
 * A file → structured → a new draft. Says what was touched and what was left out.
 * null when the clerk cancels or the file is refused.
 */
export async function importToDraft(
  modal: HookAPI,
  message: MessageInstance,
  dropped?: File,
): Promise<string | null> {
  try {
    const read = await readDeclaring(modal, (quoted) =>
      dropped ? readImport(dropped, quoted) : chooseImport(quoted),
    );
    if (!read?.result) return null;
    const { result, quotations } = read;
    const input = { raw: result.blocks };
    const structured = await runWithNotice(message, '正在排版', 'structure', input);
    if (!structured) return null;
    const { document, report } = structured;
    const id = await createDraft({
      type: report.type ?? '其他',
      document: withQuotations(document, quotations),
    });
    const notes = [...importNotes(result), `智能排版：${report.summary}`, ...report.notes];
    modal.success({
      title: '已导入为新文稿',
      content: (
        <ul style={{ paddingInlineStart: 18 }}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ),
      okText: '知道了',
    });
    return id;
  } catch (error) {
    message.error(messageOf(error), 8);
    return null;
  }
}
