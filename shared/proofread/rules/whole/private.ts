import type { Hit, ParagraphRule } from '../../types';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Whether the last sign of an identity number fits the others (GB 11643). */
function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number(number.charAt(index)),
    0,
  );
  return '10X98765432'.charAt(sum % 11) === number.charAt(17).toUpperCase();
}

/** Luhn's sum, as bank cards have it. */
function isCardNumber(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < number.length; index += 1) {
    const digit = Number(number.charAt(number.length - 1 - index));
    const doubled = digit * 2;
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** A number that is called one is looked at, whatever its length and its last digit are. */
const CALLED =
  /(身份证(?:号码?)?|(?:银行)?卡号|银行卡|[账帐]号)[：: ]{0,2}(\d(?: ?[\dXx]){7,23})(?![\d元个万亿])/gu;

/** Identity, telephone and bank card numbers: to be looked at before a paper leaves. */
export const personalData: ParagraphRule = {
  id: 'private.number',
  name: '个人信息',
  certainty: '提示',
  source: '《中华人民共和国个人信息保护法》',
  scope: 'paragraph',
  find: ({ text }) => {
    if (!/\d{11}/.test(text.replace(/[ -]/g, ''))) return [];
    const hits: Hit[] = [];
    const say = (start: number, words: string, message: string) =>
      hits.push({ start, end: start + words.length, message });
    for (const { index, 0: words } of text.matchAll(
      /(?<!\d)[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g,
    ))
      say(
        index,
        words,
        isIdentityNumber(words)
          ? '这里有身份证号，核对是否需要公开'
          : '这里像身份证号，但校验位不对，核对',
      );
    for (const { index, 0: words } of text.matchAll(
      /(?<![\d.])1[3-9]\d{9}(?!\d)|(?<![\d.])1[3-9]\d[ -]\d{4}[ -]\d{4}(?!\d)/g,
    ))
      say(index, words, '这里有手机号码，核对是否需要公开');
    for (const { index, 0: words } of text.matchAll(
      /(?<![\d.])(?:62|4|5)\d{2}(?:[ ]?\d{4}){3}(?:[ ]?\d{3})?(?!\d)/g,
    ))
      if (isCardNumber(words.replaceAll(' ', '')))
        say(index, words, '这里有银行卡号，核对是否需要公开');
    for (const match of text.matchAll(CALLED)) {
      const [all, what = '', words = ''] = match;
      const start = match.index + all.length - words.length;
      const size = words.replaceAll(' ', '').length;
      if (hits.some((hit) => hit.start < start + words.length && hit.end > start)) continue;
      const message = what.startsWith('身份证')
        ? `身份证号应有18位，这里是${size}位，核对`
        : '这里有账号，核对是否正确、是否需要公开';
      if (!what.startsWith('身份证') || size !== 18) say(start, words, message);
    }
    return hits;
  },
};
