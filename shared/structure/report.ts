import type { DocumentType } from '../model/document-type';

/**
 * What structuring touched, and nothing else: every kind is listed here, and
 * `sameWords` proves that no other character changed.
 */
export const TOUCHES = {
  spaces: '空格',
  indents: '行首行末空白',
  emptyLines: '空行',
  digits: '全角数字',
  letters: '全角字母',
  numberMarks: '序号标点',
  joinedLines: '断行合并',
  pageNumbers: '页码省去',
  splitLines: '同行拆分',
  labels: '标签标点',
  moved: '位置调整',
  listed: '附件说明补列',
  headingBold: '标题加粗取消',
  rules: '分隔线省去',
  tabs: '制表符改为空格',
  noBreak: '不换行空格改为空格',
  markup: 'Markdown记号去掉',
} as const;
export type Touch = keyof typeof TOUCHES;

export interface StructureReport {
  /** How often each kind of touch was made; kinds that were not are left out. */
  touches: Partial<Record<Touch, number>>;
  /** One line for the clerk, e.g. 空格12处，全角数字3处，文字未动. */
  summary: string;
  /** Things to look at, e.g. 附件1的标题与附件说明不一致，两处都已保留. */
  notes: string[];
  /** Lines that no element of a paper answered to, as they stand in the result. */
  unknown: string[];
  /** The kind the text was read as: the hint, else what its title says; null when neither tells. */
  type: DocumentType | null;
  /** True when the words could not be proved unchanged and the text was left as plain paragraphs. */
  fallback: boolean;
}

/** Adds up touches on the way. */
export class TouchCounter {
  readonly touches: Partial<Record<Touch, number>> = {};

  add(touch: Touch, count = 1): void {
    if (count > 0) this.touches[touch] = (this.touches[touch] ?? 0) + count;
  }

  /** Takes over what an attempt counted, once the attempt is kept. */
  merge(attempt: TouchCounter): void {
    for (const touch of Object.keys(attempt.touches) as Touch[]) {
      this.add(touch, attempt.touches[touch]);
    }
  }
}

/** 空格12处，全角数字3处，文字未动. */
export function summarize(touches: Partial<Record<Touch, number>>): string {
  const parts = (Object.keys(TOUCHES) as Touch[]).flatMap((touch) => {
    const count = touches[touch] ?? 0;
    return count > 0 ? [`${TOUCHES[touch]}${count}处`] : [];
  });
  return [...parts, '文字未动'].join('，');
}
