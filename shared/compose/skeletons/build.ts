import type {
  DocumentHead,
  LabelledList,
  OfficialDocument,
} from '../../document/official-document';
import type { DocumentType } from '../../model/document-type';
import { atLevel } from '../level';
import { BLANK, NUMBER_BLANK, type Parts, paper, redHead } from '../parts';
import type { Skeleton, SkeletonContext } from './types';

/** 署名 of the issuer chosen, else of the office, with today's date. */
export function signed(
  context: SkeletonContext,
  mode: 'sealed' | 'unsealed' = 'sealed',
): OfficialDocument['signature'] {
  return { mode, signers: [context.signature || context.officeName], date: context.today };
}

/** A printed head with the office and today's date above the red line. */
export function printedHead(mark: string, context: SkeletonContext): Partial<DocumentHead> {
  return redHead(mark, { office: context.officeName, date: context.today });
}

/** A 函 in 信函格式: its mark is the name of who signs it, its number a blank (10.1). */
export function letterHead(context: SkeletonContext): Pick<Parts, 'format' | 'head'> {
  const name = context.signature || context.officeName;
  const mark = { kind: 'printed' as const, ...(name === '' ? {} : { name }) };
  return { format: 'letter', head: { mark, issueNumber: NUMBER_BLANK } };
}

/** 出席, 请假, 列席 to be filled in (10.3). */
export function attendanceBlanks(): LabelledList[] {
  return ['出席', '请假', '列席'].map((label) => ({ label, text: BLANK }));
}

/**
 * Whoever the title names at its head signs: a 请示 of the committee is not signed by its
 * office. An issuer that was chosen takes both places.
 */
function signedAsTitled(
  made: OfficialDocument,
  { committeeName, officeName, signature: chosen }: SkeletonContext,
): OfficialDocument {
  const { signature, title } = made;
  const [first = '', ...rest] = title;
  const titled = [officeName, committeeName].find((name) => name !== '' && first.startsWith(name));
  if (!signature || titled === undefined) return made;
  const signer = chosen || titled;
  return {
    ...made,
    title: [signer + first.slice(titled.length), ...rest],
    signature: { ...signature, signers: [signer] },
  };
}

/** A skeleton, its parts drawn from the context. */
export function skeleton(
  id: string,
  type: DocumentType,
  name: string,
  parts: (context: SkeletonContext) => Parts,
): Skeleton {
  return {
    id,
    type,
    name,
    build: (context) => signedAsTitled(atLevel(paper(parts(context)), context), context),
  };
}
