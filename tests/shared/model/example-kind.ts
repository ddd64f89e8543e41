import * as z from 'zod/mini';
import { PersonRef, SampleMark } from '#shared/model/directory';
import { Instant, Uuid } from '#shared/model/draft';
import { BIN, kind } from '#shared/model/kind';

const OF_MEETING = { table: 'meetings', field: 'meetingId' } as const;

/** 便笺: a note on a meeting. The program has none: it is the example of CONTRIBUTING.md, kept true by the compiler. */
const Note = z.object({
  id: Uuid,
  meetingId: Uuid,
  words: z.string(),
  by: z.nullable(PersonRef),
  colour: z.enum(['yellow', 'blue']),
  deletedAt: z.nullable(Instant),
  sample: SampleMark,
});

export const EXAMPLE = {
  notes: kind(Note, {
    label: '便笺',
    measure: '张',
    indexes: 'id, meetingId',
    within: [OF_MEETING],
    bin: BIN,
    people: ['by'],
    text: ({ words }) => [words],
    sample: 'part',
    instead: { colour: 'yellow' },
  }),
};
