import { describe, expect, it } from 'vitest';
import type { MeetingFacts } from '#shared/compose/meetings/facts';
import { composeMeetingPaper, NothingToCompose } from '#shared/compose/meetings/index';
import { type Block, OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { findNumberProblems } from '#shared/document/structure-numbers';
import type { DocumentType } from '#shared/model/document-type';
import {
  CONSULTING_KINDS,
  DECIDING_KINDS,
  MEETING_PAPERS,
  type MeetingPaperKind,
} from '#shared/model/meeting';
import { bodyOf } from '#shared/structure/body';
import { structureText } from '#shared/structure/index';
import { type Item, line } from '#shared/structure/items';
import { TouchCounter } from '#shared/structure/report';
import { toRawBlocks } from '#shared/structure/stable';
import { notation } from '../../structure/corpus';
import { bareFacts, sampleFacts } from './support';

const TYPES: Partial<Record<MeetingPaperKind, DocumentType>> = {
  notice: '通知',
  script: '主持词',
  minutes: '纪要',
  itemMinutes: '纪要',
  bulletin: '简报',
  news: '新闻稿',
};
const KINDS = Object.keys(MEETING_PAPERS) as MeetingPaperKind[];
const DECIDING = sampleFacts('deciding');
const CONSULTING = sampleFacts('consulting');

/** A paper, or null where the meeting holds nothing for it. */
function made(facts: MeetingFacts, kind: MeetingPaperKind, itemIndex = 0): OfficialDocument | null {
  try {
    return composeMeetingPaper(facts, { kind, agendaItemId: facts.items[itemIndex]?.id });
  } catch (error) {
    if (error instanceof NothingToCompose) return null;
    throw error;
  }
}

/** All words of a paper, the lists around the body included. */
function wordsOf(document: OfficialDocument): string {
  const lists = [...document.attendance, ...document.dispatch];
  return [toPlainText(document).text, ...lists.map(({ label, text }) => `${label}：${text}`)].join(
    '\n',
  );
}

/** Lines of the body as they would be read from plain text; tables as they are. */
function itemsOfBlocks(blocks: readonly Block[]): Item[] {
  return blocks.map((block) => {
    if (block.type === 'table') return { kind: 'table', table: block };
    if (block.type === 'pageBreak') return { kind: 'pageBreak' };
    const runIn = block.type === 'heading' ? (block.runIn ?? []) : [];
    const text = [...block.runs, ...runIn].map((run) => run.text).join('');
    return line([{ text }]);
  });
}

const FULL = [
  ...KINDS.map((kind) => ['deciding', kind, DECIDING] as const),
  ...KINDS.map((kind) => ['consulting', kind, CONSULTING] as const),
].filter(([family, kind]) => !(family === 'deciding' && kind === 'opinions'));

const BARE = [...DECIDING_KINDS, ...CONSULTING_KINDS].flatMap((kind) =>
  KINDS.map((paper) => [kind, paper, bareFacts(kind)] as const),
);

describe('papers of the sample', () => {
  it.each(FULL)(
    '%s %s is a document by the schema with right structure numbers',
    (_, kind, facts) => {
      const document = made(facts, kind);
      if (!document) throw new Error('nothing composed');
      expect(OfficialDocument.parse(document)).toEqual(document);
      expect(document.title.join('')).not.toBe('');
      expect(findNumberProblems(document.body)).toEqual([]);
    },
  );

  it.each(FULL)('%s %s has the headings that structuring finds', (_, kind, facts) => {
    const body = made(facts, kind)?.body ?? [];
    const touches = new TouchCounter();
    expect(bodyOf(itemsOfBlocks(body), touches)).toEqual(body);
    expect(touches.touches).toEqual({});
  });

  it.each(FULL)(
    '%s %s tells no reason of absence and nothing of what is 待研究',
    (_, kind, facts) => {
      for (const [index] of facts.items.entries()) {
        const words = wordsOf(
          made(facts, kind, index) ?? OfficialDocument.parse(made(facts, 'plan')),
        );
        const reasons = facts.attendance
          .map(({ reason }) => reason)
          .filter((reason) => reason !== '');
        const pending = facts.resolutions.filter(({ verb }) => verb === '待研究');
        for (const secret of [...reasons, ...pending.map(({ text }) => text), '待研究']) {
          expect(words).not.toContain(secret);
        }
      }
    },
  );
});

/** Titles without a 文种 and bare names cannot be told from paragraphs in plain text. */
const NOT_READ_BACK = ['consulting bulletin', 'consulting news'];

describe('papers come back from their plain text, tables kept', () => {
  const readable = FULL.filter(
    ([family, kind]) => kind !== 'nameCards' && !NOT_READ_BACK.includes(`${family} ${kind}`),
  );
  /** The parts of a document; the seal and 附注 are not in its text. */
  const parts = (document: OfficialDocument) =>
    notation(document)
      .filter((part) => !part.startsWith('seal|'))
      .map((part) => part.replace(/^note\|/, 'p|'))
      .sort();

  it.each(readable)('%s %s', (_, kind, facts) => {
    const document = made(facts, kind, 2);
    if (!document) throw new Error('nothing composed');
    const { document: back, report } = structureText(toRawBlocks(document), { type: TYPES[kind] });
    expect(report.touches).toEqual({});
    expect(parts(back)).toEqual(parts(document));
  });
});

describe('papers of a meeting of which nothing is known', () => {
  it.each(BARE)('%s %s is a paper with blanks, or says what to fill in', (_, kind, facts) => {
    const document = made(facts, kind);
    if (document) {
      expect(OfficialDocument.parse(document)).toEqual(document);
      expect(toPlainText(document).text).toContain('××');
      expect(toPlainText(document).text).not.toMatch(/undefined|null|NaN|，，|。。|：。|：：/);
      return;
    }
    expect(() => composeMeetingPaper(facts, { kind })).toThrow(/请先.+(?:页|议题)/);
  });
});

describe('a consulting meeting decides nothing', () => {
  const DECISIONS = /会议决定|会议通过|原则通过|会议要求|议定|审议|决议|会议认为|会议强调/;
  /** The same meeting with resolutions left over from when it was of another kind. */
  const turned: MeetingFacts = {
    ...CONSULTING,
    resolutions: DECIDING.resolutions.map((one, index) => ({
      ...one,
      agendaItemId: CONSULTING.items[index % 3]?.id ?? null,
    })),
  };
  const every = [CONSULTING, turned].flatMap((facts) =>
    KINDS.map((kind) => [kind, facts] as const),
  );

  it.each(every)('%s', (kind, facts) => {
    const document = made(facts, kind, 1);
    if (document) expect(wordsOf(document)).not.toMatch(DECISIONS);
  });

  it.each(CONSULTING_KINDS)('nor does a bare %s', (meeting) => {
    for (const kind of KINDS) {
      const document = made(bareFacts(meeting), kind);
      if (document) expect(wordsOf(document)).not.toMatch(DECISIONS);
    }
  });

  it('but hands its opinions on for reference', () => {
    expect(wordsOf(composeMeetingPaper(CONSULTING, { kind: 'minutes' }))).toContain(
      '送有关方面研究参考',
    );
  });
});

describe('a deciding meeting', () => {
  it('prints every resolution but what is 待研究, with who does what', () => {
    const text = wordsOf(composeMeetingPaper(DECIDING, { kind: 'minutes' }));
    expect(text).toContain('会议听取了市民政局关于全市社区养老服务工作情况的通报。');
    expect(text).toContain('会议原则通过了《关于提升社区养老服务质量的协商专报（送审稿）》。');
    expect(text).toContain(
      '（一）制定集中视察活动方案，由市政协提案委牵头，市政协社会法制委配合，于2026年8月20日前完成；',
    );
    // No date was agreed: none is printed.
    expect(text).toContain('（二）做好组织联络，由市政协研究室负责。');
    expect(text).not.toContain('联系界别');
  });

  it('one item alone holds nothing of the others', () => {
    const third = DECIDING.items[2];
    const text = wordsOf(
      composeMeetingPaper(DECIDING, { kind: 'itemMinutes', agendaItemId: third?.id ?? '' }),
    );
    expect(text).toContain('纪要（征求意见稿）');
    expect(text).toContain('会议原则通过了');
    for (const other of DECIDING.items) {
      if (other !== third) expect(text).not.toContain(other.title);
    }
    expect(text).not.toContain('会议决定');
  });

  it('an item without any result gets a blank, an item only 待研究 none', () => {
    const [first, ...others] = DECIDING.resolutions;
    const facts = {
      ...DECIDING,
      resolutions: others.filter((one) => one.agendaItemId !== first?.agendaItemId),
    };
    const { body } = composeMeetingPaper(facts, { kind: 'minutes' });
    const headings = body.filter(({ type }) => type === 'heading').length;
    expect(headings).toBe(4 + 2);
    expect(toPlainText(composeMeetingPaper(facts, { kind: 'minutes' })).text).toContain('会议××。');
  });
});
