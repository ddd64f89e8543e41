import './jsdom-gaps';
import { TextSelection } from '@tiptap/pm/state';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import type { Block } from '#shared/document/official-document';
import { plainOf } from '../../../renderer/editor/paste/accept';
import { isOwnHtml } from '../../../renderer/editor/paste/own-html';
import { rawFromHtml } from '../../../renderer/editor/paste/raw-from-html';
import { showBody } from './shown-body';

const TEXT: Block[] = [{ type: 'paragraph', runs: [{ text: '原有的话。' }] }];

const show = (value: Block[] = TEXT) => showBody(value);

function clipboard(type: string, html: string): ClipboardEvent {
  const event = new Event(type, { cancelable: true }) as ClipboardEvent;
  const data = { getData: (kind: string) => (kind === 'text/html' ? html : ''), files: [] };
  for (const name of ['clipboardData', 'dataTransfer'])
    Object.defineProperty(event, name, { value: data });
  return event;
}

/** Copied out of an editor of another program that is built on the same engine. */
const OF_ANOTHER =
  '<h2 data-pm-slice="0 0 []">要求</h2><ol><li><p>学习</p></li><li><p>落实</p></li></ol><p>见<img src="x.png">图</p>';

describe("another program's text that bears the mark of the same engine", () => {
  it('comes in as any other web page: list numbers are written, what is left out is named', async () => {
    const { view, tell } = await show();
    view.dispatch(view.state.tr.setSelection(TextSelection.atEnd(view.state.doc)));
    act(() => void view.pasteHTML(OF_ANOTHER, clipboard('paste', OF_ANOTHER)));
    expect(view.state.doc.textBetween(0, view.state.doc.content.size, '\n')).toBe(
      '原有的话。要求\n1.学习\n2.落实\n见图',
    );
    expect(tell.mock.calls.map(([text]) => text).join()).toContain('图片1处未粘贴');
  });

  it('is dropped so as well', async () => {
    const { view, tell } = await show();
    view.posAtCoords = () => ({ pos: 6, inside: 0 });
    act(() => void view.dom.dispatchEvent(clipboard('drop', OF_ANOTHER)));
    expect(view.state.doc.textContent).toContain('1.学习2.落实');
    expect(tell.mock.calls.map(([text]) => text).join()).toContain('图片1处未粘贴');
  });
});

it('what this editor copied is known as its own, whatever it is', async () => {
  const { view } = await show([
    { type: 'heading', level: 1, runs: [{ text: '一、学习。' }], runIn: [{ text: '正文' }] },
    { type: 'paragraph', runs: [{ text: '甲' }, { text: '乙', bold: true }], align: 'center' },
    { type: 'pageBreak' },
    { type: 'table', headerRows: 1, rows: [[{ lines: [[{ text: '一一' }]], colSpan: 2 }]] },
    {
      type: 'paragraph',
      runs: [
        { text: '3', figure: { of: 'a', from: null, to: null, rounding: 'exact', shown: '3' } },
      ],
    },
  ]);
  const { size } = view.state.doc.content;
  for (let from = 0; from <= size; from += 1)
    for (const to of [from + 1, from + 7, size]) {
      if (to > size || to <= from) continue;
      const { dom } = view.serializeForClipboard(view.state.doc.slice(from, to));
      // A stretch within one line bears no mark: it is words and nothing else.
      const isMarked = dom.innerHTML.includes('data-pm-slice');
      expect(isOwnHtml(dom.innerHTML), dom.innerHTML).toBe(isMarked);
    }
});

it('a list number whose item begins with a blank of its own is written all the same', () => {
  const html = '<ol><li>&nbsp; 学习</li><li><span>&nbsp;</span><b>落实</b></li></ol>';
  expect(plainOf(rawFromHtml(html).blocks).replace(/ /g, '')).toBe('1.学习\n2.落实');
});
