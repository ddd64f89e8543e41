import type { OfficialDocument } from '../../document/official-document';
import type { DocumentType } from '../../model/document-type';
import { type Parts, paper } from '../parts';
import type { Skeleton, SkeletonContext } from './types';

/** 署名 of the issuer chosen, else of the office, with today's date. */
export function signed(
  context: SkeletonContext,
  mode: 'sealed' | 'unsealed' = 'sealed',
): OfficialDocument['signature'] {
  return { mode, signers: [context.signature || context.officeName], date: context.today };
}

/** A skeleton, its parts drawn from the context. */
export function skeleton(
  id: string,
  type: DocumentType,
  name: string,
  parts: (context: SkeletonContext) => Parts,
): Skeleton {
  return { id, type, name, build: (context) => paper(parts(context)) };
}
