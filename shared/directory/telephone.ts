/** A number that is too short, or a mobile one of the wrong length; the sheet may know better. */
export function telephoneRemarks(text: string): string[] {
  return text.split(/[、，,;；/\n]/).flatMap((one) => {
    const digits = one.replace(/转.*$/, '').replace(/\D/g, '');
    if (one.trim() === '') return [];
    if (digits.length < 7) return [`联系电话“${one.trim()}”只有${digits.length}位数字，请核对`];
    if (digits.length === 11 && !/^(?:1[3-9]|0)/.test(digits))
      return [`联系电话“${one.trim()}”有11位，不像手机号，也不像区号开头的固定电话，请核对`];
    const isMobile = /^1[3-9]/.test(digits) && digits.length >= 9 && digits.length <= 13;
    return isMobile && digits.length !== 11
      ? [`联系电话“${one.trim()}”是${digits.length}位，手机号应为11位，请核对`]
      : [];
  });
}
