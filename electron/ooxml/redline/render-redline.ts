import { compareDocuments } from '#shared/document/compare';
import type { RedlineOrder } from '#shared/ipc/files';
import { renderWord } from '#shared/word/render';
import { legendOf } from './legend';
import { drawingPen, trackingPen } from './pen';
import { redline } from './redline';

/** 花脸稿 of two versions: with changes that Word tracks, or drawn under a legend for paper. */
export async function renderRedline(order: RedlineOrder): Promise<Uint8Array> {
  const before = await renderWord(order.before, order.options);
  const after = await renderWord(order.after, order.options);
  if (order.shown.kind === 'tracked') {
    return redline(before, after, trackingPen(order.shown.author));
  }
  const { title, lines } = order.shown.legend;
  const { others } = compareDocuments(order.before, order.after);
  const unseen = others.length > 0 ? [`文字以外的不同：${others.join('；')}`] : [];
  const legend = legendOf({ title, lines: [...lines, ...unseen] });
  return redline(before, after, drawingPen(), legend);
}
