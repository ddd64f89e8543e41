import { describe, expect, it } from 'vitest';
import type { RawBlock } from '#shared/document/raw-text';
import { acceptForeign, plainOf } from '../../../renderer/editor/paste/accept';
import { rawFromHtml } from '../../../renderer/editor/paste/raw-from-html';
import { blocksFromRaw, sliceFromRaw } from '../../../renderer/editor/paste/raw-to-slice';
import { bodySchema } from '../../../renderer/editor/schema';

const p = (...runs: { text: string; bold?: boolean }[]): RawBlock => ({ type: 'paragraph', runs });

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p{color:red}</style></head>
<body lang=ZH-CN><!--StartFragment-->
<p class=MsoTitle align=center><b style='mso-bidi-font-weight:normal'><span style='font-size:22pt'>关于开展
调研的通知</span></b><o:p></o:p></p>
<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>
<p class=MsoNormal><span style='mso-list:Ignore'>1.<span style='font:7pt'>&nbsp;</span></span><span>请于</span><span lang=EN-US>8</span>月前<del>不再</del>报送。</p>
<p><span style='font-weight:normal'><b style="font-weight:normal">不粗</b></span><span style="display:none">藏</span><img src="x.png"></p>
<table><thead><tr><th>姓名</th><th>单位</th></tr></thead><tr><td rowspan=2><p>甲</p><p><b>乙</b></p></td><td>丙<br>丁</td></tr><tr><td></td></tr></table>
<div style='mso-element:comment-list'><p>批注一</p></div>
<!--EndFragment--></body></html>`;

describe('rawFromHtml', () => {
  it('keeps text, tables and bold of Word and names what it drops', () => {
    const { blocks, leftOut } = rawFromHtml(WORD);
    expect(blocks).toEqual([
      p({ text: '关于开展调研的通知', bold: true }),
      p({ text: ' ' }),
      p({ text: '1. 请于8月前报送。' }),
      p({ text: '不粗' }),
      {
        type: 'table',
        headerRows: 1,
        rows: [
          [{ lines: [[{ text: '姓名' }]] }, { lines: [[{ text: '单位' }]] }],
          [
            { lines: [[{ text: '甲' }], [{ text: '乙', bold: true }]], rowSpan: 2 },
            { lines: [[{ text: '丙' }], [{ text: '丁' }]] },
          ],
          [{ lines: [[]] }],
        ],
      },
    ]);
    expect(Object.fromEntries(leftOut)).toEqual({ 修订中已删除的文字: 1, 图片: 1, 批注: 1 });
  });

  it('parts paragraphs of a web page and collapses its spaces', () => {
    const html =
      '<div>第一段<br>第二段<ul><li>甲 <a href="#">乙</a>\n</li><li>English\nwords</li></ul></div>';
    expect(plainOf(rawFromHtml(html).blocks)).toBe('第一段\n第二段\n甲 乙\nEnglish words');
  });

  it('runs no script and asks for no picture', () => {
    const html =
      '<p>甲<script>window.pasted = true</script><img src=x onerror="window.pasted=true"></p>';
    expect(plainOf(rawFromHtml(html).blocks)).toBe('甲');
    expect(Reflect.get(window, 'pasted')).toBeUndefined();
  });
});

describe('acceptForeign', () => {
  it('refuses secrecy marks, also inside a table, and writes nothing', () => {
    for (const html of ['<p>秘密★1年</p><p>正文</p>', '<table><tr><td>机密★</td></tr></table>']) {
      expect(acceptForeign(html, '')).toMatchObject({ kind: 'refused' });
    }
    expect(acceptForeign('', '绝密★\n某文')).toMatchObject({ kind: 'refused' });
    expect(acceptForeign('', '要严守国家秘密。')).toMatchObject({ kind: 'text' });
  });

  it('cleans control characters and lone surrogates, names them, keeps rare hanzi and emoji', () => {
    const accepted = acceptForeign('', '甲\u0007乙\ud800丙𬭎😀\t丁\r\n戊');
    if (accepted.kind !== 'text') throw new Error(accepted.kind);
    expect(plainOf(accepted.blocks)).toBe('甲乙\ufffd丙𬭎😀 丁\n戊');
    expect(accepted.notes.length).toBeGreaterThan(0);
  });

  it('says so when there is nothing to paste', () => {
    expect(acceptForeign('<img src="x.png">', '')).toEqual({
      kind: 'nothing',
      message: '没有可粘贴的文字：图片1处未粘贴。',
    });
    expect(acceptForeign('', '')).toMatchObject({ kind: 'nothing' });
  });

  it('takes a megabyte whole', () => {
    const line = '各位委员要深入基层开展调查研究，提出务实管用的意见建议。'.repeat(8);
    const text = Array.from({ length: 1600 }, () => line).join('\n');
    const accepted = acceptForeign('', text);
    if (accepted.kind !== 'text') throw new Error(accepted.kind);
    expect(plainOf(accepted.blocks)).toBe(text);
  });
});

describe('pasted blocks', () => {
  it('sees headings by their right numbers and where they run in', () => {
    const raw = [
      p({ text: '一、加强', bold: true }, { text: '学习。坚持' }),
      p({ text: '1、不是' }),
      p({ text: '正文' }),
    ];
    expect(blocksFromRaw(raw)).toEqual([
      {
        type: 'heading',
        level: 1,
        runs: [{ text: '一、加强', bold: true }, { text: '学习。' }],
        runIn: [{ text: '坚持' }],
      },
      raw[1],
      raw[2],
    ]);
  });

  it('joins one line to the text around it and gives a cell lines only', () => {
    const schema = bodySchema();
    const inline = sliceFromRaw(schema, [p({ text: '一、甲' })], false);
    expect([inline.openStart, inline.openEnd, inline.content.childCount]).toEqual([1, 1, 1]);
    expect(inline.content.firstChild?.type.name).toBe('paragraph');
    const cell = sliceFromRaw(schema, [p({ text: '甲' }), p({ text: '乙' })], true);
    expect(cell.content.firstChild?.type.name).toBe('cellLine');
  });
});
