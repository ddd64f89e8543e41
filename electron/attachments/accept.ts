import { findSecrecyMark } from '#shared/document/secrecy';
import {
  ATTACHMENT_BYTES,
  ATTACHMENT_TYPES,
  endingOf,
  tooLargeWords,
} from '#shared/model/attachment';
import { Failure } from '../errors';

const UNTOUCHED = '原文件没有改动。';
const SECRET =
  '带有国家秘密标志，本机是非涉密计算机，不能处理涉密内容。文件没有写入本程序。请按保密规定在涉密计算机上处理，并报告本单位保密工作人员。';

export const attachmentRefusals = {
  secretName: (name: string) => new Failure('secrecy-mark', `文件名“${name}”${SECRET}`),
  secretText: (name: string) => new Failure('secrecy-mark', `“${name}”里的文字${SECRET}`),
  otherKind: (name: string) =>
    new Failure(
      'wrong-file-type',
      `“${name}”不是能作附件的文件，没有添加。${UNTOUCHED}可以添加 PDF、OFD、图片、Word、WPS、Excel 和文本文件；别的文件请先转成 PDF。`,
    ),
  empty: (name: string) =>
    new Failure(
      'unreadable-file',
      `“${name}”是空文件，没有添加。${UNTOUCHED}请重新复制一份再添加。`,
    ),
  tooLarge: (name: string, size: number) => new Failure('too-large', tooLargeWords(name, size)),
  unreadable: (name: string, cause: unknown) =>
    new Failure(
      'unreadable-file',
      `“${name}”读不出来，没有添加。${UNTOUCHED}请检查它还在不在、是否被别的程序占用。`,
      cause,
    ),
};

/** Throws `Failure` for what is no attachment by its name and size; no byte has been read then. */
export function acceptByName(name: string, size: number): void {
  const ending = endingOf(name);
  const stem = ending === '' ? name : name.slice(0, -(ending.length + 1));
  // A mark at the end of a name would not stand alone on its line with the ending behind it.
  if (findSecrecyMark(stem) !== null) throw attachmentRefusals.secretName(name);
  if (!ATTACHMENT_TYPES.some((type) => type === ending)) throw attachmentRefusals.otherKind(name);
  if (size === 0) throw attachmentRefusals.empty(name);
  if (size > ATTACHMENT_BYTES) throw attachmentRefusals.tooLarge(name, size);
}
