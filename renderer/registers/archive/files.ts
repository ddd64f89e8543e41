import { SIGNING_FORMS } from '#shared/compose/signing/index';
import { safeFileName } from '#shared/document/file-name';
import type { OfficialDocument } from '#shared/document/official-document';
import { STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { KeptFile } from '#shared/model/attachment';
import { printDate } from '#shared/model/civil-date';
import { type Archived, archiveNumber, type BoxLine } from '#shared/registers/archive';
import { indexPaper } from '#shared/registers/archive-papers';
import { incomingFormValues } from '#shared/registers/incoming-forms';
import { store } from '../../data/active';
import { stepsOf } from '../../data/commands/incoming';
import { archivedDraft } from '../../data/queries/archive';
import { attachmentsWithin } from '../../data/queries/attachments';
import { printedDraft } from '../../data/queries/outgoing';
import { todayNow } from '../../data/today';
import { versionLabel } from '../../documents/draft/rounds/round-names';
import { signingFacts } from '../../documents/signing/facts';
import { fateOf, type ToWrite } from '../../ui/export-folder/write-all';

const GONE = '已经不在了，没有导出。';
const IN_BIN = '在回收站里，没有导出。';

interface Part {
  archived: Archived;
  /** 正本, 发文稿纸, 定稿, 二稿 …, an attached file; '' where there is nothing to be exported. */
  part: string;
  /** The text or the file as it is when its turn has come. Throws a Chinese `Error` where it is not exported. */
  read: () => Promise<{ document: OfficialDocument } | { kept: KeptFile }>;
}

/** Bytes of a file's name without its ending. */
const NAME_BYTES = 190;

/**
 * Files of every paper in the boxes, in the order in which each is bound. The index is made
 * last and stands first by its name: it says of each text how its file is called, or why there is none.
 */
export async function archiveFiles(
  boxes: readonly BoxLine[],
  office: string,
  year: number,
): Promise<ToWrite[]> {
  const files: ToWrite[] = [];
  const parts: Part[] = [];
  for (const { items } of boxes)
    for (const one of items) {
      const own = await partsOf(one, office);
      parts.push(...own);
      files.push(...own.map((part, at) => fileOf(part, at + 1)));
    }
  const index: ToWrite = {
    label: '索引',
    isLast: true,
    read: async (before) => {
      const listed = parts.map(({ archived, part }, at) => ({
        ...{ archived, part },
        name: before[at] ? fateOf(before[at]) : '',
      }));
      return {
        document: indexPaper(listed, office, year),
        ...{ name: `000 ${year}年归档电子文件索引`, what: '' },
      };
    },
  };
  return [...files, index];
}

function fileOf({ archived, part, read }: Part, number: number): ToWrite {
  const { title, item, isSample } = archived;
  return {
    label: part === '' ? title : `${title}（${part}）`,
    read: async () => {
      const content = await read();
      const isKept = 'kept' in content;
      const which = isKept ? withoutEnding(part) : part;
      const place = `${archiveNumber(item)}-${number}`;
      // The title is cut short where there is no room: which text it is must stay.
      const name = safeFileName(
        `${place} ${title}`,
        `（${safeFileName(which, '', 60)}）`,
        NAME_BYTES,
      );
      return { ...content, name, what: part, ...(!isKept && { sample: isSample === true }) };
    },
  };
}

const withoutEnding = (name: string) => name.replace(/\.[^.]+$/, '');

const refused = (archived: Archived, why: string): Part[] => [
  { archived, part: '', read: () => Promise.reject(new Error(why)) },
];

/** 正本, 发文稿纸, 定稿, earlier rounds (DA/T 22-2015); of an incoming paper its 文件处理单, then the paper itself as it was attached. */
async function partsOf(one: Archived, office: string): Promise<Part[]> {
  return one.owner === 'incoming' ? incomingParts(one, office) : draftParts(one, office);
}

async function incomingParts(archived: Archived, office: string): Promise<Part[]> {
  const paper = await store().incoming.get(archived.ownerId);
  if (!paper) return refused(archived, GONE);
  if (paper.deletedAt !== null) return refused(archived, IN_BIN);
  const steps = await stepsOf(paper.id);
  const values = incomingFormValues('incomingSheet', { office, paper, steps, leaders: [] });
  const sheet = SIGNING_FORMS.incomingSheet.compose(values);
  const attached = [...(await attachmentsWithin(paper.id)).values()].flat();
  return [
    { archived, part: '文件处理单', read: async () => ({ document: sheet }) },
    ...attached
      .filter(({ removedAt }) => removedAt === null)
      .map((row) => ({ archived, part: `附件 ${row.name}`, read: async () => ({ kept: row }) })),
  ];
}

async function draftParts(archived: Archived, office: string): Promise<Part[]> {
  const draft = await archivedDraft(archived);
  if (!draft) return refused(archived, GONE);
  if (draft.deletedAt !== null) return refused(archived, IN_BIN);
  const document = await printedDraft(draft);
  if (!document) return refused(archived, GONE);
  const rounds = await store().rounds.where('draftId').equals(draft.id).sortBy('createdAt');
  const facts = signingFacts({
    ...{ draft, document, profile: STANDARD_PROFILE, signature: archived.author || office },
    ...{ issuers: await store().issuers.toArray(), leaders: [], today: todayNow() },
  });
  const form = SIGNING_FORMS.dispatchSheet;
  const signed = rounds.findLast(({ kind }) => kind === 'signed');
  const earlier = rounds.filter(({ kind }) => kind === 'review').toReversed();
  const as = (part: string, own: OfficialDocument): Part => ({
    ...{ archived, part },
    read: async () => ({ document: own }),
  });
  // A text that is being worked on again was never sent out as it is now.
  const now = (part: string, own: () => OfficialDocument): Part => ({
    ...{ archived, part },
    read: async () => {
      if (draft.state !== 'signed') throw new Error('现在没有签发，没有导出。');
      return { document: own() };
    },
  });
  return [
    now('正本', () => document),
    now(form.name, () => form.compose(form.proposed(facts))),
    ...(signed ? [as('定稿', signed.document)] : []),
    ...earlier.map((round) => as(`${versionLabel(round)}，${printDate(round.on)}`, round.document)),
  ];
}
