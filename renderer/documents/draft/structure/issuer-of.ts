import type { OfficialDocument } from '#shared/document/official-document';
import type { Issuer } from '#shared/model/office';

/** The issuer that signs a text, else the one its draft has, else the office. */
export function issuerOf(
  document: OfficialDocument,
  issuers: readonly Issuer[],
  present: string | null,
): string | null {
  const signers = document.signature?.signers ?? [];
  const signing = issuers.filter(({ signature }) => signers.includes(signature));
  if (signing.some(({ id }) => id === present)) return present;
  const office = issuers.find(({ kind }) => kind === 'office')?.id;
  return signing[0]?.id ?? present ?? office ?? null;
}

/** 署名 of the issuer that a title begins with: the office, though the committee's name is part of its own. */
export function titledIssuer(
  { title }: Pick<OfficialDocument, 'title'>,
  issuers: readonly Issuer[],
): string | null {
  const whole = title.join('');
  const named = issuers.filter(({ signature: name }) => name !== '' && whole.startsWith(name));
  const longest = named.sort((a, b) => b.signature.length - a.signature.length)[0];
  return longest?.signature ?? null;
}
