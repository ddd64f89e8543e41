import { describe, expect, it } from 'vitest';
import type { Block, Run, TableCell } from '#shared/document/official-document';
import { blocksToDoc } from '../../../renderer/editor/convert/blocks-to-doc';
import { docToBlocks } from '../../../renderer/editor/convert/doc-to-blocks';
import { bodySchema } from '../../../renderer/editor/schema';

/** A small generator with a seed, so that a failure can be repeated. */
function random(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return { int: (max: number) => Math.floor(next() * max), chance: (p: number) => next() < p };
}
type Random = ReturnType<typeof random>;

const WORDS = [
  '一、',
  '加强学习',
  '。',
  '（一）',
  '𬭎',
  '“',
  '”',
  '《通知》',
  '2026',
  'A b',
  '；',
  '　',
  '是',
];

function runs(r: Random, min: number): Run[] {
  const count = min + r.int(4);
  let bold = r.chance(0.3);
  return Array.from({ length: count }, () => {
    const text = Array.from({ length: 1 + r.int(4) }, () => WORDS[r.int(WORDS.length)]).join('');
    const run: Run = bold ? { text, bold: true } : { text };
    bold = !bold;
    return run;
  });
}

function cell(r: Random): TableCell {
  return {
    lines: Array.from({ length: 1 + r.int(2) }, () => runs(r, 0)),
    ...(r.chance(0.2) ? { colSpan: 2 + r.int(2) } : {}),
    ...(r.chance(0.2) ? { rowSpan: 2 } : {}),
    ...(r.chance(0.2) ? { box: true as const } : {}),
  };
}

function block(r: Random): Block {
  switch (r.int(6)) {
    case 0:
    case 1: {
      const level = (1 + r.int(4)) as 1 | 2 | 3 | 4;
      return {
        type: 'heading',
        level,
        runs: runs(r, 0),
        ...(r.chance(0.5) ? { runIn: runs(r, 1) } : {}),
      };
    }
    case 2: {
      const rows = Array.from({ length: 1 + r.int(3) }, () =>
        Array.from({ length: r.int(4) }, () => cell(r)),
      );
      return {
        type: 'table',
        rows,
        headerRows: r.int(2),
        ...(r.chance(0.3) ? { pt: 9 + r.int(4) / 2 } : {}),
        ...(r.chance(0.3) ? { widths: [1 + r.int(9), 2.5] } : {}),
        ...(r.chance(0.3) ? { heights: rows.map(() => r.int(40)) } : {}),
      };
    }
    case 3:
      return { type: 'pageBreak' };
    default: {
      const align = ([undefined, 'flush', 'center', 'right'] as const)[r.int(4)];
      return { type: 'paragraph', runs: runs(r, 0), ...(align ? { align } : {}) };
    }
  }
}

/** A document without the objects that the caches know, as after a reload. */
function stranger(schema: ReturnType<typeof bodySchema>, blocks: Block[]) {
  return schema.nodeFromJSON(blocksToDoc(schema, blocks).toJSON());
}

describe('body ⇄ ProseMirror', () => {
  const schema = bodySchema();

  it('gives every body back word for word, 600 generated bodies', () => {
    for (let seed = 1; seed <= 600; seed++) {
      const r = random(seed);
      const blocks = Array.from({ length: 1 + r.int(6) }, () => block(r));
      const doc = stranger(schema, blocks);
      doc.check();
      const only = blocks.length === 1 ? blocks[0] : undefined;
      const blank = only?.type === 'paragraph' && only.runs.length === 0 && !only.align;
      expect(docToBlocks(doc), `seed ${seed}`).toEqual(blank ? [] : blocks);
    }
  });

  it('gives unchanged blocks back as the same objects', () => {
    const blocks: Block[] = [
      { type: 'paragraph', runs: [{ text: '甲' }, { text: '' }, { text: '乙' }] },
      { type: 'heading', level: 1, runs: [{ text: '一、学习。' }], runIn: [{ text: '正文' }] },
      { type: 'table', rows: [], headerRows: 0 },
    ];
    const doc = blocksToDoc(schema, blocks);
    const back = docToBlocks(doc);
    back.forEach((value, index) => {
      expect(value).toBe(blocks[index]);
    });
    expect(blocksToDoc(schema, back).eq(doc)).toBe(true);
    expect(blocksToDoc(schema, back).child(1)).toBe(doc.child(1));
  });

  it('shows an empty body as one empty paragraph and takes it for empty again', () => {
    const doc = blocksToDoc(schema, []);
    expect(doc.childCount).toBe(1);
    expect(docToBlocks(doc)).toEqual([]);
  });

  it('refuses what the standard does not know', () => {
    expect(Object.keys(schema.marks).sort()).toEqual(['bold', 'figure', 'runIn']);
    const bold = schema.text('甲', [schema.mark('bold')]);
    const running = schema.text('甲', [schema.mark('runIn')]);
    expect(() => schema.node('paragraph', null, [bold]).check()).not.toThrow();
    expect(() => schema.node('paragraph', null, [running]).check()).toThrow();
  });

  it('keeps the source of a figure with its words, and that of no other words', () => {
    const figure = {
      ...{ of: 'papers.drafted', from: '2022-01-15', to: null, shown: '100多' },
      rounding: 'about' as const,
    };
    const runs = [{ text: '共起草' }, { text: '100多', figure }, { text: '份' }];
    const written: Block[] = [{ type: 'paragraph', runs }];
    expect(docToBlocks(stranger(schema, written))).toEqual(written);
    const { marks } = blocksToDoc(schema, written).child(0).child(1);
    expect(marks[0]?.type.spec.inclusive).toBe(false);
  });

  it('keeps a heading whose end is not its first full stop', () => {
    const odd: Block = {
      type: 'heading',
      level: 2,
      runs: [{ text: '（一）怎么办？' }],
      runIn: [{ text: '先调研。后协商。' }],
    };
    expect(docToBlocks(stranger(schema, [odd]))).toEqual([odd]);
    expect(blocksToDoc(schema, [odd]).child(0).attrs.extent).toBe('manual');
  });
});
