import { Failure, systemCode } from '../errors';
import { otherKindIn, placeIn } from './place-of-error';

/** Format of the files; `line.ts` says what it is. */
export const OWN_FORMAT = 2;
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EACCES', 'EPERM', 'EROFS']);
const GONE = new Set(['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO']);
/** A file where a folder is wanted, and the other way round. */
const FOLDER_THERE = '本该是文件的，现在是一个同名的文件夹';
const OTHER_KIND: Record<string, string> = {
  ENOTDIR: '本该是文件夹的，现在是一个同名的文件',
  EISDIR: FOLDER_THERE,
  ERR_FS_EISDIR: FOLDER_THERE,
};

/** What kind of trouble with the disk it is. */
export function systemTrouble(error: unknown): 'disk-full' | 'target-read-only' | 'journal-failed' {
  const code = systemCode(error);
  return FULL.has(code) ? 'disk-full' : READ_ONLY.has(code) ? 'target-read-only' : 'journal-failed';
}

/** There is no room where the error comes from. */
export function isFull(error: unknown): boolean {
  return FULL.has(systemCode(error));
}

/** Nothing can be written where the error comes from, now or later, until somebody gives the right to. */
export function isReadOnly(error: unknown): boolean {
  return READ_ONLY.has(systemCode(error));
}

/** Not for want of room or of a disk that answers: what the system does not let anybody do with this file. */
export function isRefused(error: unknown): boolean {
  return READ_ONLY.has(systemCode(error)) || systemCode(error) === 'EBUSY';
}

/**
 * What was being done when the disk failed: `save` a change, `open` the folder, `read`
 * what it holds, or anything else that a person asked for (`act`: a purge, a restore …).
 */
export type Act = 'save' | 'open' | 'read' | 'act';

/** What happened, and what has become of the person's work. */
const HAPPENED: Record<Act, string> = {
  save: '刚才的改动还没有存到磁盘上。已存到磁盘上的不受影响，没有存上的仍留在这台电脑上。',
  open: '回音没有打开它，其中的内容没有删去任何一项。',
  read: '数据暂时读不出来，其中的内容没有删去任何一项。',
  act: '刚才的操作没有完成，没有因此丢失内容。',
};

const NEXT: Record<Act, string> = {
  save: '随后会自动再存',
  open: '再重新打开',
  read: '再试一次',
  act: '再试一次',
};

/** Any failure → a typed one, in words that fit what was being done. */
export function asPersistenceFailure(error: unknown, folder: string, act: Act = 'save'): Failure {
  if (error instanceof Failure) return error;
  const code = systemCode(error);
  const kind = OTHER_KIND[code];
  const other = kind === undefined ? null : otherKindIn(folder, error);
  if (kind !== undefined && other !== null) return otherKind(kind, other, folder, error, act);
  if (GONE.has(code)) return missing('数据文件夹或其中的文件', folder, error, act);
  const trouble = systemTrouble(error);
  const [why, advice] = {
    'disk-full': ['数据文件夹所在的磁盘已满，', '请清理磁盘空间，'],
    'target-read-only': ['数据文件夹不能写入，', '请检查文件夹的写入权限，'],
    'journal-failed': [
      `数据文件夹所在的磁盘出了问题${code === '' ? '' : `（${code}）`}，`,
      '请检查这个磁盘，',
    ],
  }[trouble];
  const reading = act === 'read' && trouble === 'target-read-only';
  const place = trouble === 'disk-full' ? '' : placeIn(folder, error);
  const where = place === '' ? '' : `，出问题的是其中的“${place}”`;
  return new Failure(
    trouble,
    `${reading ? '数据文件夹不让读取，' : why}${HAPPENED[act]}${reading ? '请检查文件夹的权限，' : advice}${NEXT[act]}。数据文件夹：${folder}${where}`,
    error,
  );
}

function otherKind(kind: string, place: string, folder: string, cause: unknown, act: Act): Failure {
  const name = place === '' ? '有一项' : `“${place}”一项`;
  return new Failure(
    'journal-failed',
    `数据文件夹里${name}不对，${kind}。${HAPPENED[act]}请把它改名，或移出数据文件夹，${NEXT[act]}。数据文件夹：${folder}`,
    cause,
  );
}

/** A folder of the data folder that bears the name of a file of the program; nothing was touched. */
export function folderInPlace(folder: string, place: string): Failure {
  return otherKind(FOLDER_THERE, place, folder, undefined, 'open');
}

function missing(what: string, folder: string, cause: unknown, act: Act): Failure {
  return new Failure(
    'target-missing',
    `${what}现在不在原处：${folder}。可能是磁盘没有接上，或者文件夹被移走、改名、删除了。${HAPPENED[act]}请接好磁盘或把文件夹放回原处，${NEXT[act]}。`,
    cause,
  );
}

/** The folder is not where it was opened: unplugged, renamed, removed. */
export function folderGone(folder: string, act: Act, cause?: unknown): Failure {
  return missing('数据文件夹', folder, cause, act);
}

/** What has become of what was being done, where the folder is not ours to write in; and what of it goes on by itself. */
function notDone(act: Act, theirs: string): { what: string; next: string } {
  return act === 'save'
    ? {
        what: `刚才的改动没有写进去，${theirs}的内容没有受影响，没有存上的仍留在这台电脑上。`,
        next: '随后会自动再存',
      }
    : { what: `刚才的操作没有做，${theirs}的内容没有受影响。`, next: '再试一次' };
}

/** At the folder's path lies another one, or the same one that has been written to by somebody else. */
export function folderReplaced(folder: string, act: Act): Failure {
  const { what, next } = notDone(act, '那里');
  return new Failure(
    'journal-other',
    `数据文件夹里的内容和打开时不同了，可能换成了另一份，或者另一台电脑写过：${folder}。${what}请把原来的文件夹放回原处，${next}；没有动过文件夹的，请退出并重新打开回音，两边的内容都会保留。`,
  );
}

/** Nothing can be written where something would have to be mended first. */
export function cannotMend(folder: string): Failure {
  return new Failure(
    'target-read-only',
    `数据文件夹只能读、不能写：${folder}。里面没有能直接打开的数据，要先修复才行，所以没有打开，什么也没有改动。请给它写入权限，或把整个文件夹复制到能写的磁盘上，再重新打开。`,
  );
}

/** The journal would have to be mended, or begun, and what it would be made of cannot be listed. */
export function pointsShut(folder: string): Failure {
  return new Failure(
    'journal-failed',
    `数据文件夹里的主文件坏了或不见了，要靠恢复点修复，可是其中的“restore-points”文件夹现在打不开，多半是没有读取的权限，或者磁盘有毛病，所以没有打开，什么也没有改动：${folder}。请检查它的权限和磁盘，再重新打开。`,
  );
}

/** The folder was opened for reading only. */
export function onlyReading(folder: string, act: Act): Failure {
  return new Failure(
    'target-read-only',
    `数据文件夹打开时就不能写入：${folder}。${HAPPENED[act]}请给它写入权限，再退出并重新打开回音。`,
  );
}

/** Said when another window of this PC has the folder. */
export function heldHere(folder: string): Failure {
  return new Failure(
    'target-held',
    `数据文件夹正被另一个打开着的回音使用：${folder}。数据没有任何改动。请先关闭那一个，再打开。`,
  );
}

/** Said when another PC has the folder. */
export function heldElsewhere(folder: string, host: string): Failure {
  return new Failure(
    'target-held',
    `数据文件夹正被另一台电脑“${host}”上打开着的回音使用：${folder}。数据没有任何改动。一个数据文件夹同时只能由一台电脑使用，请先在那台电脑上关闭回音，再在这里打开。`,
  );
}

/** The folder was ours and somebody else took it, most likely while this PC slept. `host` '' for this PC. */
export function lockLost(folder: string, host: string, act: Act): Failure {
  const by = host === '' ? '另一个打开着的回音' : `另一台电脑“${host}”上的回音`;
  return new Failure(
    'target-held',
    `数据文件夹已由${by}接着使用，多半是这台电脑睡眠了一阵：${folder}。${notDone(act, '那边').what}请先关闭那一个，再在这里退出并重新打开，两边的内容都会保留。`,
  );
}

interface Versions {
  format: number;
  dataVersion: number;
  app: string;
}

/** One file of the folder was written by a newer version, and a purge would have to take something out of it. */
export function newerFile(path: string): Failure {
  return new Failure(
    'journal-newer',
    `有一个文件是由较新的回音写成的，现在的回音读不全，不能只去掉其中的一部分，没有动它：${path}。请安装新版本的回音再接着清除；不要这个文件的，把它移出数据文件夹再接着清除。`,
  );
}

/** Somebody's copy of a file of the folder, in which nothing can be read: what was purged may be in it. */
export function unreadableCopy(path: string): Failure {
  return new Failure(
    'unreadable-file',
    `数据文件夹里有一个文件，看名字是主文件或恢复点的副本，但读不出来，里面可能还有要清除的内容，没有动它：${path}。请把它删去，或移出数据文件夹，再接着清除。`,
  );
}

/** A file of the folder that may not be read: what was purged may be in it. */
export function refusedFile(path: string): Failure {
  return new Failure(
    'unreadable-file',
    `数据文件夹里有一个文件没有读取的权限，里面可能还有要清除的内容，没有动它：${path}。请给它读取的权限，或移出数据文件夹，再接着清除。`,
  );
}

/** A file of which a purge could not say what is in it once it is left as it is. */
export function lockedFile(path: string): Failure {
  return new Failure(
    'unreadable-file',
    `数据文件夹里有一个文件不能改写（是只读的，或者正被别的程序占用），里面可能还有要清除的内容，没有动它：${path}。请去掉它和所在文件夹的“只读”，关掉占用它的程序，或把它移出数据文件夹，再接着清除。`,
  );
}

/** The folder was written by a newer version; nothing in it has been touched. */
export function newerError(
  found: Versions,
  own: { appVersion: string; dataVersion: number },
): Failure {
  const name = found.app === '' ? '' : `版本 ${found.app}，`;
  const mine = own.appVersion === '' ? '' : `版本 ${own.appVersion}，`;
  return new Failure(
    'journal-newer',
    `这个数据文件夹是由较新的回音写成的（${name}数据格式 ${found.format}.${found.dataVersion}），现在的回音（${mine}数据格式 ${OWN_FORMAT}.${own.dataVersion}）还不能读。数据完好，没有作任何改动。请安装新版本的回音后再打开。`,
  );
}
