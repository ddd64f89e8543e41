import { isEmpty } from '#shared/model/contents';
import { countsInShort } from '#shared/model/count-words';
import type { JournalStatus } from '#shared/model/journal';

/**
 * What start-up says, in one calm sentence each. 内容完整 stands only where both sides were
 * compared and found equal, and where nothing that was saved before may be missing.
 */

/** `after`: the journal as it stands now; `before`: the journal as it was found. */
export type Words = (after: JournalStatus, before: JournalStatus) => string;

export const BUILDING = '正在照数据文件夹重建工作库';
export const FILLING = '正在用本机的工作库补写数据文件夹';
export const KEEPING = '正在把本机的工作库存成恢复点';

/** In a folder that can only be read, of which main has told: the store in use holds more. */
export const ONLY_HERE =
  '有些改动还没有存进数据文件夹，都在这台电脑的工作库里，现在看得到；文件夹能写以后再打开，会接着存进去。';

/** Said of the store in use where the folder stands at the same place and cannot take more now. */
export const waiting = (count: number): string =>
  `有${count}条记录的改动还没有存进数据文件夹，都在这台电脑的工作库里，一条没有丢，现在看得到；文件夹能写以后会接着存进去。`;

/** Said, in a folder that can only be read, of a store that is not opened and holds more. */
export const ALSO_HERE =
  '这台电脑的工作库里另有数据文件夹里没有的改动，现在没有显示，原样留着；文件夹能写以后再打开，会存成恢复点。';

export const pendingPurge = (count: number): string =>
  `还有${count}条记录没有彻底清除干净：数据文件夹现在不能写。能写以后再打开，会接着清除。`;

/** Said behind main's sentence of a write that was cut off, of the store that had sent it. */
export const TORN_IS_HERE = '那一处的改动本机的工作库里都有，一条没有丢。';

/** The same where no store can say what it was. */
export const TORN_IS_GONE = '没有写完的那一处没有找回，请核对最后改过的内容。';

/** The journal had been damaged, and the store holds everything that it should. */
export const NOTHING_LOST = '已与本机的工作库逐条核对，内容完整。';

/** Said where both sides are alike and the store cannot vouch for the journal: it has not been as far as that once was, or was built from it since. */
export const SAME_AND_LOST =
  '本机的工作库和数据文件夹逐条核对一致；但两边都可能有改动没有找回，请核对最近改过的内容。';

const held = ({ counts }: JournalStatus): string => countsInShort(counts);

const ALIKE = '两边逐条核对一致';
const MAY_LACK = '；数据曾有损坏，可能有改动没有找回，请核对最近改过的内容';

/** Rows were compared one by one with what the folder says; whether the folder lacks something is another matter. */
const checked = ({ lost, isAnother = false }: JournalStatus): string => {
  if (lost > 0) return ALIKE + MAY_LACK;
  return isAnother
    ? `${ALIKE}；但它不是这台电脑上次用到的那一份，可能少了最近的改动`
    : '逐条核对过，内容完整';
};

/** Where a journal that held something is filled, main keeps what it held first. */
const keptBefore = (before: JournalStatus): string =>
  isEmpty(before) ? '' : '补齐之前的样子留作恢复点。';

/** A journal was filled from a store beside one that cannot be opened. */
export const BROKEN_STAYS = '本机还有一个打不开的工作库，里面可能有更新的内容，没有删除。';

/** Said where neither side holds anything, on a PC where there was something. */
export const NOTHING_LEFT =
  '这台电脑上用过回音，现在数据文件夹是空的，本机的工作库也没有了，原来的内容没有找到。没有删去任何东西：有备份或者数据文件夹另放了地方的，请先退出，放回原处再打开。';

/** Said where the only store cannot be opened today, and the folder holds nothing. */
export const NOTHING_OPENS =
  '本机的工作库打不开，数据文件夹里也没有内容，现在看到的是空的；打不开的那个没有删除，原来的内容可能还在里面。请先不要在这里写，退出以后重新启动电脑再打开；仍然这样的，请信息管理人员来看。';

/** It is another office's, an older copy, or went another way than on this PC: main knows only that it has not been where this PC left it. */
const OTHER_THAN_BEFORE =
  '不是这台电脑上次用到的那一份（可能换成了另一份、较早的一份，或者在别处改过的一份）';
const ANOTHER = `数据文件夹里的也${OTHER_THAN_BEFORE}`;
const LAST_USED = '上次用到的那一份没有找到，没有删去任何东西；有备份的，请放回原处再打开。';

/** Said where the store was built from such a folder and it is not known that anybody has been told: what was here before was missing, or was set aside. */
export const SAME_AND_ANOTHER = `数据文件夹里的${OTHER_THAN_BEFORE}：工作库已照它建好，逐条核对一致。本机原来的工作库打得开的，其中它没有的内容都在恢复点里。${LAST_USED}`;

export const missing =
  (isBroken: boolean): Words =>
  (after) => {
    const why = isBroken ? '本机的工作库打不开' : '本机的工作库缺失或不完整';
    const left = isBroken ? '；打不开的那个没有删除' : '';
    if (after.isAnother)
      return `${why}，${ANOTHER}：已照它建好（${held(after)}），逐条核对一致${left}。${LAST_USED}`;
    return `${why}，已照数据文件夹里的第二份重新建好（${held(after)}），${checked(after)}${left}。`;
  };

/** Main's own words of a journal that is not as far on as it was. */
const SHORTENED = '数据文件夹里的内容没有上次用到的新';

/**
 * What is said of a store that was built from a journal of which main tells, right before it,
 * that it lacks something: that is not said a second time.
 */
export function behindLoss(met: string, finding: string): string {
  if (!met.includes('请核对')) return finding;
  const once = finding.replace(MAY_LACK, '');
  if (!met.includes(SHORTENED)) return once;
  return once
    .replace(`${ANOTHER}：已照它建好`, '已照数据文件夹里的这一份建好')
    .replace(LAST_USED, '有备份的，请放回原处再打开。');
}

export const behind: Words = (after) =>
  `数据文件夹里的内容比本机的工作库新，已照它更新（${held(after)}），${checked(after)}。`;

/** By a person who has pointed at it, on a PC that held nothing: that it is another than before is what was wanted. */
export const adopted: Words = (after) =>
  `已读入这个数据文件夹里的数据（${held(after)}），${checked({ ...after, isAnother: false })}。`;

export const filledOld: Words = (after, before) =>
  `数据文件夹里的内容比本机的工作库旧，已用本机的工作库补齐（${held(after)}），${checked(after)}。${keptBefore(before)}`;

export const filledEmpty: Words = (after) =>
  `数据文件夹里没有第二份数据，已从本机的工作库重新写了一份（${held(after)}），${checked(after)}。`;

export const filledLost: Words = (after, before) => {
  const point = keptBefore(before);
  return after.lost > 0
    ? `数据文件夹里缺失的部分，已用本机的工作库补上能补的（${held(after)}）；可能还有改动没有找回，请核对最近改过的内容。${point}`
    : `数据文件夹里缺失的部分，已用本机的工作库补齐（${held(after)}），${checked(after)}。${point}`;
};

/** A purge that is pending goes on in both, right after this is found; what was purged in the folder before is in neither. */
function bothKept(after: JournalStatus): string {
  const { purging, leftOut = 0 } = after;
  const where = '在“设置—数据”里随时可以换过去';
  const gone = [
    purging.length > 0 ? `正在彻底清除的${purging.length}条记录` : '',
    leftOut > 0 ? `数据文件夹里已经彻底清除的${leftOut}条记录` : '',
  ].filter((one) => one !== '');
  return gone.length > 0
    ? `现在打开的是数据文件夹里的一份；本机原来的一份留作恢复点，${where}；除了${gone.join('和')}，两份都没有改动。`
    : `现在打开的是数据文件夹里的一份（${held(after)}）；本机原来的一份完整留作恢复点，${where}，两份都没有改动。`;
}

export const forked: Words = (after) =>
  `数据文件夹和本机的工作库各有对方没有的改动，可能在两台电脑上用过同一份数据。${bothKept(after)}`;

export const otherData: Words = (after) => `数据文件夹换成了另一份数据。${bothKept(after)}`;

export const different: Words = (after) =>
  `数据文件夹和本机的工作库逐条核对时有出入。${bothKept(after)}`;

/** Of a store beside the one that was opened; what it holds may or may not be in the other. */
export const OTHERS_KEPT =
  '本机还有一份以前的工作库，里面可能有现在打开的这一份没有的改动，已经存成恢复点，在“设置—数据”里随时可以换过去。';

/** Why a store was set aside, in the list of restore points. */
export const keptReason = (counts: Readonly<Record<string, number>>): string =>
  `本机原来的工作库（${countsInShort(counts)}）`;
