import type { Answer } from '#shared/search/answer';
import type { Query } from '#shared/search/query';

/** What the page tells the worker that searches. */
export type ToSearcher =
  /** Read this store; comes first, and once. */
  | { kind: 'open'; store: string }
  /** Committed since, as the journal is sent it: JSON of lists of operations. */
  | { kind: 'changed'; operations: readonly string[] }
  | { kind: 'search'; id: number; query: Query };

/** What the worker says. `isComplete`: everything of the store had been read by then. */
export type FromSearcher =
  /** The worker still reads the store, and has read more than when it last answered or said so. */
  | { kind: 'more' }
  | { kind: 'complete' }
  | { kind: 'answer'; id: number; answer: Answer; isComplete: boolean }
  | { kind: 'failed'; message: string };
