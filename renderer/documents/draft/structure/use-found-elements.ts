import { useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { Issuer } from '#shared/model/office';
import type { structureText } from '#shared/structure/index';
import { issuerOf } from './issuer-of';

interface Parts {
  result: ReturnType<typeof structureText> | null;
  complete: (found: OfficialDocument) => OfficialDocument;
  issuers: readonly Issuer[];
  issuerId: string | null;
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
