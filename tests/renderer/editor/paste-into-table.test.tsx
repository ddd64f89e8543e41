import './jsdom-gaps';
import { TextSelection } from '@tiptap/pm/state';
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Block, TableCell } from '#shared/document/official-document';
import * as accept from '../../../renderer/editor/paste/accept';
import { showBody } from './shown-body';

const cell = (text: string, spans: Partial<TableCell> = {}): TableCell => ({
  lines: [[{ text }]],
  ...spans,
});
const table = (...rows: TableCell[][]): Block => ({ type: 'table', headerRows: 0, rows });
const GRID = table(
  [cell('一一'), cell('一二'), cell('一三')],
  [cell('二一'), cell('二二'), cell('二三')],
  [cell('三一'), cell('三二'), cell('三三')],
);
const MERGED = table(
  [cell('一一', { colSpan: 2 }), cell('一三', { rowSpan: 2 })],
  [cell('二一'), cell('二二')],
  [cell('三一', { colSpan: 3 })],
);

type View = Awaited<ReturnType<typeof showBody>>['view'];

/** Puts the cursor into the cell with these words. */
function into(view: View, words: string): void {
  view.state.doc.descendants((node, at) => {
    if (node.isText && node.text === words)
      view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at)));
  });
}

function paste(view: View, html: string): void {
  const event = new Event('paste') as ClipboardEvent;
  const data = { getData: (type: string) => (type === 'text/html' ? html : '') };
  Object.defineProperty(event, 'clipboardData', { value: data });
  act(() => void view.pasteHTML(html, event));
}

/** The tables of the clipboard: from a web page with cells merged in every corner. */
const FOREIGN = [
  '<table><tr><td>甲</td><td>乙</td><td>丙</td></tr><tr><td>丁</td><td colspan="2" rowspan="2">戊</td></tr><tr><td>己</td></tr></table>',
  '<table><tr><td rowspan="2" colspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>',
  '<table><tr><td colspan="9">甲</td></tr><tr><td rowspan="9">乙</td><td>丙</td></tr></table>',
  '<table><tr></tr><tr><td colspan="0">甲</td></tr></table>',
];
const CELLS = ['一一', '二二', '三三', '一三', '三一'];

describe('a table with merged cells pasted into a table', () => {
  it.each(FOREIGN.flatMap((html) => CELLS.map((words) => [html, words] as const)))(
    '%s at %s: every word is in, or it is said and nothing has changed',
    async (html, words) => {
      for (const target of [GRID, MERGED]) {
        const { view, tell } = await showBody([target]);
        into(view, words);
        const before = view.state.doc;
        paste(view, html);
        view.state.doc.check();
        if (tell.mock.calls.some(([, kind]) => kind === 'refused')) {
          expect(view.state.doc.eq(before)).toBe(true);
        } else
          for (const word of html.match(/[\u4e00-\u9fff]/g) ?? [])
            expect(view.state.doc.textContent).toContain(word);
      }
    },
  );

  it.each(CELLS)('of this editor, at %s: the same', async (words) => {
    const { view: from } = await showBody([MERGED]);
    const { view, tell } = await showBody([GRID]);
    const { dom } = from.serializeForClipboard(
      from.state.doc.slice(0, from.state.doc.content.size),
    );
    into(view, words);
    paste(view, dom.innerHTML);
    view.state.doc.check();
    for (const word of ['一一', '一三', '二一', '二二', '三一'])
      expect(view.state.doc.textContent).toContain(word);
    expect(tell).toHaveBeenCalledOnce();
    expect(tell.mock.calls[0]?.[0]).toMatch(/^合并的单元格3处已拆开；表格里盖掉/);
  });

  it('an error while it is read says so and leaves everything as it was', async () => {
    const { view, tell } = await showBody([GRID]);
    into(view, '二二');
    const before = view.state.doc;
    vi.spyOn(accept, 'acceptForeign').mockImplementationOnce(() => {
      throw new Error('unexpected');
    });
    paste(view, '<p>甲</p>');
    expect(view.state.doc.eq(before)).toBe(true);
    expect(tell).toHaveBeenCalledWith(
      expect.stringContaining('没有粘贴成功'),
      'refused',
      undefined,
    );
  });

  it('says how many words of other cells it has covered, and nothing where they were empty', async () => {
    const two = '<table><tr><td>甲</td><td>乙</td></tr></table>';
    const { view, tell } = await showBody([GRID]);
    into(view, '二二');
    paste(view, two);
    expect(view.state.doc.textContent).toBe('一一一二一三二一甲乙三一三二三三');
    expect(tell.mock.calls.map(([text]) => text)).toEqual([
      '表格里盖掉或没有放下的字4个，可按 Ctrl+Z 恢复。',
    ]);
    const empty = await showBody([table([cell('一一'), { lines: [[]] }, { lines: [[]] }])]);
    into(empty.view, '一一');
    empty.view.dispatch(
      empty.view.state.tr.setSelection(
        TextSelection.create(
          empty.view.state.doc,
          empty.view.state.selection.from,
          empty.view.state.selection.from + 2,
        ),
      ),
    );
    paste(empty.view, two);
    expect(empty.tell).not.toHaveBeenCalled();
  });
});
