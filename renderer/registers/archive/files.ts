import { SIGNING_FORMS } from '#shared/compose/signing/index';
import type { OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { type Archived, archiveNumber, type BoxLine } from '#shared/registers/archive';
import { type FileOf, indexPaper } from '#shared/registers/archive-papers';
import { incomingFormValues } from '#shared/registers/incoming-forms';
import { store } from '../../data/active';
import { stepsOf } from '../../data/commands/incoming';
import { archivedDraft } from '../../data/queries/archive';
import { printedDraft } from '../../data/queries/outgoing';
import { todayNow } from '../../data/today';
import { versionName } from '../../documents/draft/rounds/round-names';
import { signingFacts } from '../../documents/signing/facts';
import type { ToWrite } from '../../ui/export-folder/write-all';

type Part = FileOf & { document: OfficialDocument };

/** Files of every paper in the boxes, in the order in which each is bound, with an index in front. */
export async function archiveFiles(
  boxes: readonly BoxLine[],
  office: string,
  year: number,
): Promise<ToWrite[]> {
  const parts: Part[] = [];
  for (const { items } of boxes)
    for (const one of items) parts.push(...(await partsOf(one, office)));
  const index: ToWrite = {
    label: '索引',
    read: async () => ({
      document: indexPaper(parts, office, year),
      ...{ name: `000 ${year}年归档电子文件索引`, what: '' },
    }),
  };
  return [
    index,
    ...parts.map(
      ({ archived, part, name, document }): ToWrite => ({
        label: `${archived.title}（${part}）`,
        read: async () => ({
          ...{ document, name, what: part },
          sample: archived.isSample === true,
        }),
      }),
    ),
  ];
}

/** 正本, 发文稿纸, 定稿, earlier rounds (DA/T 22-2015); of an incoming paper its 文件处理单, which goes before the paper itself. */
async function partsOf(one: Archived, office: string): Promise<Part[]> {
  const documents =
    one.owner === 'incoming' ? await sheetOf(one, office) : await versionsOf(one, office);
  const place = archiveNumber(one.item);
  return documents.map(({ part, document }, at) => ({
    ...{ archived: one, part, document },
    name: `${place}-${at + 1} ${one.title}（${part}）`,
  }));
}

type Version = Pick<Part, 'part' | 'document'>;

async function sheetOf(one: Archived, office: string): Promise<Version[]> {
  const paper = await store().incoming.get(one.ownerId);
  if (!paper) return [];
  const steps = await stepsOf(paper.id);
  const values = incomingFormValues('incomingSheet', { office, paper, steps, leaders: [] });
  return [{ part: '文件处理单', document: SIGNING_FORMS.incomingSheet.compose(values) }];
}

async function versionsOf(one: Archived, office: string): Promise<Version[]> {
  const draft = await archivedDraft(one);
  const document = draft && (await printedDraft(draft));
  if (!draft || !document) return [];
  const rounds = await store().rounds.where('draftId').equals(draft.id).sortBy('createdAt');
  const facts = signingFacts({
    ...{ draft, document, profile: STANDARD_PROFILE, signature: one.author || office },
    ...{ issuers: await store().issuers.toArray(), leaders: [], today: todayNow() },
  });
  const form = SIGNING_FORMS.dispatchSheet;
  const signed = rounds.findLast(({ kind }) => kind === 'signed');
  const earlier = rounds.filter(({ kind }) => kind === 'review').toReversed();
  return [
    { part: '正本', document },
    { part: form.name, document: form.compose(form.proposed(facts)) },
    ...(signed ? [{ part: '定稿', document: signed.document }] : []),
    ...earlier.map((round) => ({ part: versionName(round), document: round.document })),
  ];
}
