import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../../renderer/work/parcel';

const blocks = Array.from({ length: 100 }, (_one, at) => ({
  type: 'paragraph',
  runs: [{ text: `第${at}段，${'字'.repeat(50)}` }],
}));
const before = {
  document: {
    title: ['关于检查的通知'],
    body: blocks,
    attachments: [{ name: '名单', body: blocks.slice(0, 3) }],
  },
  names: { people: ['梁晓禾'] },
  issuer: '办公室',
  note: undefined as string | undefined,
};

/** What another thread makes of it that holds a copy of the value before. */
function sent<Value>(value: Value, base: unknown) {
  const held = structuredClone(base);
  const parcel = structuredClone(pack(value, base));
  return { size: JSON.stringify(parcel).length, value: unpack(parcel, held) as Value, held };
}
const withBody = (body: unknown[]) => ({ ...before, document: { ...before.document, body } });

describe('a value handed over as what is new in it', () => {
  it.each([
    ['a changed block', withBody(blocks.with(50, { type: 'paragraph', runs: [{ text: '新' }] }))],
    ['a block put in', withBody(blocks.toSpliced(50, 0, { type: 'paragraph', runs: [] }))],
    ['a block taken out', withBody(blocks.toSpliced(50, 1))],
    ['blocks in another order', withBody(blocks.toReversed())],
    ['a block twice', withBody([...blocks, ...blocks.slice(0, 1)])],
    ['nothing left', withBody([])],
    ['a field more', { ...before, document: { ...before.document, cc: '各科室' } }],
    ['a field of another kind', { ...before, document: { ...before.document, body: {} } }],
    ['a field less', { document: before.document }],
    ['a field that says nothing', { ...before, issuer: undefined }],
    ['null', null],
    ['a list', [before]],
  ])('is whole again: %s', (_name, next) => {
    expect(sent(next, before).value).toStrictEqual(next);
  });

  it('is whole again where nothing stood before, and where only its beginnings did', () => {
    expect(sent(before, undefined).value).toStrictEqual(before);
    expect(sent(before, withBody(blocks.slice(0, 7))).value).toStrictEqual(before);
  });

  it('carries only what is not the very same object', () => {
    const next = withBody(blocks.with(50, { type: 'paragraph', runs: [{ text: '新的一段' }] }));
    expect(sent(next, before).size).toBeLessThan(1000);
    const [attachment] = before.document.attachments;
    const attachments = [{ ...attachment, body: blocks.slice(0, 4) }];
    const attached = { ...before, document: { ...before.document, attachments } };
    expect(sent(attached, before).size).toBeLessThan(1000);
  });

  it('gives back the very objects that were held, and the whole one where nothing is new', () => {
    const next = { ...withBody(blocks.toSpliced(3, 1)), names: { ...before.names } };
    const { value, held } = sent(next, before);
    expect(value.names).toBe(Reflect.get(held as object, 'names'));
    expect(value.document.body[5]).toBe((held as typeof before).document.body[6]);
    const same = sent({ ...before, document: { ...before.document } }, before);
    expect(same.value).toBe(same.held);
  });
});
