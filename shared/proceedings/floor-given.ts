import { nameForm } from '../directory/name-form';
import type { Judge, Label } from './transcript-labels';

/**
 * 下面请张三发言。 and a line below it without a label: whoever was given the floor may have
 * said it, or the one before went on. Nobody can tell, so it is asked.
 */

const SPEAKS =
  '(?:发言|讲话|讲一[讲下]|讲[一几]?[几两]句|说一说|说[一几]?[几两]句|谈一谈|谈谈|致辞|汇报|通报|介绍|说明|表态|点评|答复|回应|回答|补充|交流|总结|提问|畅所欲言|讲)';
/** What stands between a name and what is asked of it. */
const BETWEEN =
  '(?:先|首先|接着|最后|再|也|来|上台|就|围绕|结合|针对|对|代表|为|向|给|用|作|做|进行|谈|讲|说|发|汇|通报|介绍|致|表态|点评|答|回|补充|交流|总结|提|畅)';
/** How a host leads over; 由规划局说明 alone is no turn. */
const NOW = '(?:下面|下边|接下来|接着|首先|现在|然后|最后|其次|下一位|下一个)[，,]?';
/** ，时间八分钟, ，大家欢迎. */
const BESIDE = '(?:[，,][^，。；：:！？!?]{0,12}(?:分钟|掌声|欢迎)[^，。；：:！？!?]{0,6})?';
/** 请予以说明, 请把情况说明一下: nobody is named. 请求, 请示 are other words. */
const NO_NAME = '(?!予以|把|将|求|示|教|假|允|柬|帖)';
const CALLED = new RegExp(
  `(?:请|欢迎|${NOW}由)${NO_NAME}(?<name>[^，。；：:！？!?“”《》请]{2,20}?)(?=${BETWEEN})[^，。；：:！？!?]{0,24}?${SPEAKS}[^，。；：:！？!?]{0,12}${BESIDE}[。！!…：:]*$`,
  'u',
);
/** 下一位，江月委员。首先请江月。 */
const NEXT = new RegExp(
  `(?:(?:下一位|下一个|接下来)(?:发言的?)?(?:是|，|：|:|,)|${NOW}有?请)${NO_NAME}(?<name>[^，。；：:！？!?“”是]{2,16})${BESIDE}[。！!]*$`,
  'u',
);
/** What is to be done later is no turn. */
const LATER = /会后|书面|及时|定期|尽快|抓紧|随时|今后|认真|逐[项条月]|按[时期月季]|每[月季年周]/u;
const LAST_SENTENCE = /[^。！？!?]*[。！？!?…]*$/u;
/** （掌声）, [讨论]: nobody's words. */
const ASIDE = /^[\s\u3000]*(?:[（(［[【][^）)］\]】]{0,30}[）)］\]】][\s\u3000]*)?$/u;
/** Longer lines are read from their end. */
const LONGEST = 120;

/** What a label says that stands for words without one. */
export const CALLED_UPON = '上文请其发言';

/** Empty, or a note of what happened: whoever has the floor keeps it. */
export const isAside = (line: string): boolean => line.length <= 60 && ASIDE.test(line);

/**
 * Whom the last sentence of a line asks to speak, as it writes the name; '' for nobody.
 * @param judge decides where nothing is said of speaking: 下面请江月。 and 下面请看大屏幕。
 */
export function floorGivenBy(line: string, judge: Judge): string {
  const end = line.trimEnd().slice(-LONGEST);
  const sentence = LAST_SENTENCE.exec(end)?.[0] ?? '';
  if (LATER.test(sentence)) return '';
  const nameIn = (pattern: RegExp): string =>
    (pattern.exec(sentence)?.groups?.name ?? '').replace(/[\s\u3000]/g, '');
  const called = nameIn(CALLED);
  if (called !== '') return called;
  const next = nameIn(NEXT);
  return next !== '' && judge(next, '') !== 'words' ? next : '';
}

/** True where the one who was called upon begins below under a label: what stands before it is not his. */
export function isTheOne(called: string, label: Label | null): boolean {
  if (!label) return false;
  const [wanted, name] = [nameForm(called), nameForm(label.name + label.post)];
  return wanted.includes(nameForm(label.name)) || name.includes(wanted);
}

/** The label that words without one get where somebody was given the floor. */
export const labelOfCalled = (name: string): Label => ({
  raw: '',
  name,
  post: CALLED_UPON,
  time: '',
  isNumbered: false,
  isSure: false,
});
