import * as z from 'zod/mini';
import { OfficialDocument } from '../document/official-document';
import { DocumentType } from './document-type';
import { Instant } from './draft';

/** The office's own skeleton of a kind of paper, in the place of the built-in one. */
export const Skeleton = z.object({
  /** The kind of paper it is of. */
  id: DocumentType,
  document: OfficialDocument,
  registeredBy: z.string(),
  savedAt: Instant,
});
export type Skeleton = z.infer<typeof Skeleton>;
