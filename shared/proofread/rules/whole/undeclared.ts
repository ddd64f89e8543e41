import type { DocumentRule, Hit } from '../../types';

const SHORT =
  /《(条例|办法|意见|规划|方案|通知|决定|章程|规定|细则|准则|纲要|建议|纪要|协议|合同|规程|导则|清单|标准)》/g;

/** 《条例》 of which no place says what it stands for. */
export const undeclared: DocumentRule = {
  id: 'consistency.undeclared',
  name: '简称没有注明',
  certainty: '疑似',
  source: '《党政机关公文处理工作条例》第十九条：使用简称先用全称并注明简称',
  scope: 'document',
  find: ({ text, isWhole }) => {
    if (!isWhole) return [];
    const seen = new Set<string>();
    return [...text.matchAll(SHORT)].flatMap(({ 0: words, 1: short = '', index }): Hit[] => {
      if (seen.has(short)) return [];
      seen.add(short);
      const declared = [
        `称《${short}》`,
        `称：《${short}》`,
        `称“${short}”`,
        `称“《${short}》”`,
        `称为《${short}》`,
      ];
      if (declared.some((one) => text.includes(one))) return [];
      // 《提案工作条例》 names it in full, or nearly.
      const isNamed = new RegExp(`[^《]${short}(?:（[^）\\n]{1,12}）)?》`).test(text);
      return [
        {
          start: index,
          end: index + words.length,
          message: isNamed
            ? `“${words}”是简称，第一次用全称时注明“（以下简称${words}）”`
            : `“${words}”是简称，全文没有说明是什么${short}`,
          certainty: isNamed ? '提示' : '疑似',
        },
      ];
    });
  },
};
