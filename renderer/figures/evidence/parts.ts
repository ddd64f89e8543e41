import { carrierSheet } from '#shared/compose/evidence/carrier-sheet';
import { matterSheet } from '#shared/compose/evidence/matter-sheet';
import { meetingSheet } from '#shared/compose/evidence/meeting-sheet';
import { SIGNING_FORMS } from '#shared/compose/signing/index';
import type { OfficialDocument } from '#shared/document/official-document';
import { countedEvents } from '#shared/matters/timeline';
import type { KeptFile } from '#shared/model/attachment';
import type { EvidenceTable } from '#shared/model/evidence';
import { incomingFormValues } from '#shared/registers/incoming-forms';
import { store } from '../../data/active';
import { stepsOf } from '../../data/commands/incoming';
import { attachmentsWithin } from '../../data/queries/attachments';
import type { Proof } from '../../data/queries/evidence';
import { eventsOf } from '../../data/queries/matter-rows';
import { printedDraft } from '../../data/queries/outgoing';
import { meetingFacts, papersOf } from '../../data/queries/papers';

/** One file of a record. */
export interface Part {
  /** What it is of the record; '' where it is the record itself. */
  part: string;
  /** The text as it is when its turn has come, or the attached file. Throws a Chinese `Error` where there is nothing to be exported. */
  read: () => Promise<{ document: OfficialDocument } | { kept: KeptFile }>;
}

const GONE = '已经不在了，没有导出。';

/** Throws where something has gone since it was chosen. */
function there<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Error(GONE);
  return row;
}

/** A draft as it was signed, with its number. A text that is being worked on proves nothing. */
async function signedDraft(id: string): Promise<{ document: OfficialDocument }> {
  const draft = there(await store().drafts.get(id));
  if (draft.deletedAt !== null) throw new Error('在回收站里，没有导出。');
  if (draft.state !== 'signed') throw new Error('现在没有签发，没有导出。');
  return { document: there(await printedDraft(draft)) };
}

async function attached(id: string): Promise<Part[]> {
  const rows = [...(await attachmentsWithin(id)).values()].flat();
  return rows
    .filter(({ removedAt }) => removedAt === null)
    .map((row) => ({ part: `附件 ${row.name}`, read: async () => ({ kept: row }) }));
}

/** Sheets that are made of a record; every other part has a name of its own. */
const SHEETS = ['会议情况', '办理情况', '报送和批示情况', '文件处理单'] as const;

export const isSheet = (part: string): boolean => SHEETS.some((one) => one === part);

const PARTS: Record<EvidenceTable, (id: string) => Promise<Part[]>> = {
  drafts: async (id) => [{ part: '', read: () => signedDraft(id) }],

  meetings: async (id) => {
    const papers = await papersOf(id);
    const signed = papers.flatMap(({ draft }) =>
      draft?.state === 'signed' && draft.deletedAt === null ? [draft] : [],
    );
    return [
      {
        part: '会议情况',
        read: async () => ({ document: meetingSheet(there(await meetingFacts(id))) }),
      },
      ...signed.map((draft) => ({ part: draft.title, read: () => signedDraft(draft.id) })),
    ];
  },

  matters: async (id) => [
    {
      part: '办理情况',
      read: async () => {
        const matter = there(await store().matters.get(id));
        const events = (await eventsOf([id])).get(id) ?? [];
        return { document: matterSheet({ matter, events: countedEvents(events) }) };
      },
    },
    ...(await attached(id)),
  ],

  carriers: async (id) => {
    const draftId = (await store().carriers.get(id))?.draftId ?? null;
    return [
      ...(draftId ? [{ part: '', read: () => signedDraft(draftId) }] : []),
      {
        part: '报送和批示情况',
        read: async () => {
          const carrier = there(await store().carriers.get(id));
          const issued = await store().outgoing.get(carrier.draftId ?? '');
          const own = issued?.issueNumber || issued?.serialNumber || '';
          return { document: carrierSheet(carrier, carrier.number || own) };
        },
      },
      ...(await attached(id)),
    ];
  },

  incoming: async (id) => [
    {
      part: '文件处理单',
      read: async () => {
        const paper = there(await store().incoming.get(id));
        const office = there(await store().settings.get('office')).officeName;
        const known = { office, paper, steps: await stepsOf(id), leaders: [] };
        const values = incomingFormValues('incomingSheet', known);
        return { document: SIGNING_FORMS.incomingSheet.compose(values) };
      },
    },
    ...(await attached(id)),
  ],
};

/** The files by which a record proves something, in their order; of one that cannot be exported the reason. */
export async function partsOf({ table, recordId, lacks }: Proof): Promise<Part[]> {
  if (lacks === '') return PARTS[table](recordId);
  return [{ part: '', read: () => Promise.reject(new Error(`${lacks}，没有导出。`)) }];
}
