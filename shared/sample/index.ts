import { countWords } from '../document/count-words';
import type { OfficialDocument } from '../document/official-document';
import { parsePrintedDate } from '../model/civil-date';
import { classOf } from '../model/document-type';
import type { Draft, DraftBody, DraftRound } from '../model/draft';
import type { Issuer, Leader } from '../model/office';
import { type DirectoryRows, sampleDirectory } from './directory-rows';
import { SAMPLE_DOCUMENTS, type SampleDocument } from './documents';
import { SAMPLE_CARRIER } from './matter-facts';
import { type MatterRows, sampleCarrier, sampleMatters } from './matters';
import { type MeetingRows, sampleMeetings } from './meetings';
import { SAMPLE_ISSUERS, SAMPLE_LEADERS } from './office';
import { type RegisterRows, sampleRegisters } from './registers';

/** The built-in sample: an invented 示例市. Every row carries `sample: 1` or belongs to a record that does. */
export interface SampleRows extends DirectoryRows, MeetingRows, MatterRows, RegisterRows {
  issuers: Issuer[];
  leaders: Leader[];
  drafts: Draft[];
  draftBodies: DraftBody[];
  rounds: DraftRound[];
}

const CLERK = '梁晓禾';

/** A first wording of the notice, as it went out before the papers came back with changes. */
function firstWording(document: OfficialDocument): OfficialDocument {
  return {
    ...document,
    body: document.body.map((block) =>
      block.type === 'heading' && block.runs[0]?.text.includes('控制在3000字以内')
        ? { ...block, runs: [{ text: block.runs[0].text.replace('3000字', '5000字') }] }
        : block,
    ),
  };
}

/** The 专报 that was sent, and the ids of its draft and of its signature. */
interface SignedReport {
  document: OfficialDocument;
  draftId: string;
  roundId: string;
}

type DraftRows = Pick<SampleRows, 'drafts' | 'draftBodies' | 'rounds'>;

/** Makes the rows of a text, and freezes rounds of it. */
class SampleWriter {
  readonly rows: DraftRows = { drafts: [], draftBodies: [], rounds: [] };

  constructor(
    private readonly newId: () => string,
    private readonly now: string,
    private readonly issuerId: string | null,
  ) {}

  /** `id` where others name the draft already. */
  add(
    { type, document }: SampleDocument,
    state: Draft['state'],
    round: number,
    id?: string,
  ): Draft {
    const draft: Draft = {
      id: id ?? this.newId(),
      title: document.title.join(''),
      type,
      class: classOf(type),
      state,
      round,
      date: parsePrintedDate(
        document.signature?.date ?? document.head.line?.date ?? document.byline.join(''),
      ),
      words: countWords(document),
      issuerId: document.signature ? this.issuerId : null,
      createdAt: this.now,
      updatedAt: this.now,
      deletedAt: null,
      sample: 1,
      touched: false,
    };
    this.rows.drafts.push(draft);
    this.rows.draftBodies.push({ id: draft.id, document });
    return draft;
  }

  freeze(draft: Draft, round: Partial<DraftRound> & Pick<DraftRound, 'document' | 'on'>): void {
    this.rows.rounds.push({
      id: this.newId(),
      draftId: draft.id,
      number: 1,
      kind: 'review',
      people: [],
      returnedOn: null,
      changesBy: [],
      registeredBy: CLERK,
      note: '',
      createdAt: this.now,
      ...round,
    });
  }
}

/** The sample's texts with their rounds. */
function sampleDrafts(writer: SampleWriter, report: SignedReport): DraftRows {
  const { notice, exchange, opinion } = SAMPLE_DOCUMENTS;
  const signed = writer.add(notice, 'signed', 2);
  writer.freeze(signed, {
    on: '2026-06-24',
    people: ['孟青'],
    returnedOn: '2026-06-25',
    changesBy: ['孟青'],
    document: firstWording(notice.document),
  });
  writer.freeze(signed, {
    number: 2,
    on: '2026-06-26',
    people: ['贺知秋'],
    returnedOn: '2026-06-29',
    document: notice.document,
  });
  writer.freeze(signed, {
    number: 2,
    kind: 'signed',
    on: '2026-06-30',
    people: ['贺知秋'],
    document: notice.document,
  });

  const out = writer.add(opinion, 'inReview', 1);
  writer.freeze(out, {
    on: '2026-08-03',
    people: ['贺知秋', '沈若兰'],
    document: opinion.document,
  });
  writer.add(exchange, 'drafting', 1);

  const { document, draftId, roundId } = report;
  const sent = writer.add({ type: '协商专报', document }, 'signed', 1, draftId);
  writer.freeze(sent, {
    id: roundId,
    kind: 'signed',
    on: SAMPLE_CARRIER.signed,
    people: ['周启明'],
    document,
  });
  return writer.rows;
}

/**
 * Rows of the sample, with ids from `newId` and instants from `now` (ISO). Without
 * `withLeaders` (the office has its own) the sample's leaders are named in its
 * meetings as guests, so that no name leads to a row that is not there.
 */
export function sampleRows(newId: () => string, now: string, withLeaders = true): SampleRows {
  const issuers = SAMPLE_ISSUERS.map((issuer) => ({ ...issuer, id: newId(), sample: 1 as const }));
  const leaders = SAMPLE_LEADERS.map((leader) => ({ ...leader, id: newId(), sample: 1 as const }));
  const officeIssuer = issuers.find(({ kind }) => kind === 'office')?.id ?? null;
  const directory = sampleDirectory(newId, now, leaders, withLeaders);
  const { members, units, groups } = directory;
  const meetings = sampleMeetings(newId, now, directory);
  const ids = { draftId: newId(), roundId: newId() };
  const { carrier, document } = sampleCarrier(newId, now, meetings, ids);
  const texts = sampleDrafts(new SampleWriter(newId, now, officeIssuer), { document, ...ids });
  const notice = texts.drafts.find(({ type }) => type === '通知');
  if (!notice) throw new Error('the sample has no notice');
  const followed = sampleMatters(newId, now, meetings, directory, carrier);
  const registers = sampleRegisters(newId, now, {
    ...{ directory, carrier, notice },
    periodical: document.head.mark.name ?? '',
  });
  return {
    issuers,
    leaders: withLeaders ? leaders : [],
    ...texts,
    members,
    units,
    groups,
    ...meetings,
    ...registers,
    ...{ ...followed, matters: [...followed.matters, ...registers.matters] },
    matterEvents: [...followed.matterEvents, ...registers.matterEvents],
  };
}
