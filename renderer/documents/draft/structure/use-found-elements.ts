import { useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { Issuer } from '#shared/model/office';
import type { structureText } from '#shared/structure/index';

interface Parts {
  result: ReturnType<typeof structureText> | null;
  complete: (found: OfficialDocument) => OfficialDocument;
  issuers: readonly Issuer[];
  issuerId: string | null;
}

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

/**
 * What structuring found, as the clerk goes on to change it by hand until it is adopted.
 * Another result begins anew.
 */
export function useFoundElements({ result, complete, issuers, issuerId }: Parts) {
  const [changed, setChanged] = useState<{ of: Parts['result']; document: OfficialDocument }>();
  const [issuer, setIssuer] = useState<{ of: Parts['result']; id: string }>();
  const isOurs = changed !== undefined && changed.of === result;
  const document = isOurs ? changed.document : result && complete(result.document);
  const proposed = document && issuerOf(document, issuers, issuerId);
  return {
    document,
    /** Whether a line was given another role, or the seal another state. */
    isChanged: isOurs,
    setDocument: (next: OfficialDocument) => setChanged({ of: result, document: next }),
    issuerId: issuer && issuer.of === result ? issuer.id : (proposed ?? issuerId),
    setIssuer: (id: string) => setIssuer({ of: result, id }),
  };
}
