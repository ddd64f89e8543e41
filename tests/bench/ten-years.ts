import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import type { Draft } from '#shared/model/draft';
import type { Incoming } from '#shared/model/incoming';
import type { Opinion } from '#shared/model/proceedings';
import { idOf } from './invented-matters';

/** An office's ten years: 10,000 drafts of 2,000 characters, 20,000 opinions, 20,000 matters, 20,000 incoming papers. */
const DRAFTS = 10_000;
export const OPINIONS = 20_000;
export const INCOMING = 20_000;
const LENGTH = 2000;
const COMMON =
  '围绕中心服务大局深入基层开展调查研究提出务实管用意见建议老年食堂社区治理停车古城保护水利教育医疗交通产业乡村振兴文化';

/** Characters that look random and are the same in every run. */
function writer(seed: number): (count: number) => string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state >> 8;
  };
  return (count) => {
    let text = '';
    while (text.length < count) {
      const at = next() % COMMON.length;
      text +=
        next() % 3 ? COMMON.slice(at, at + 4) : String.fromCodePoint(0x4e00 + (next() % 3000));
      if (next() % 12 === 0) text += '，';
      if (next() % 40 === 0) text += '。';
    }
    return text.slice(0, count);
  };
}

export interface Invented {
  id: string;
  document: OfficialDocument;
}

export function documents(): Invented[] {
  return Array.from({ length: DRAFTS }, (_one, index) => {
    const write = writer(index + 1);
    const body = Array.from({ length: 10 }, () => ({
      type: 'paragraph' as const,
      runs: [{ text: write(LENGTH / 10) }],
    }));
    return {
      id: idOf(5, index),
      document: { ...emptyDocument(), title: [`关于${write(8)}情况的报告`], body },
    };
  });
}

const AT = '2026-08-01T01:00:00.000Z';

export function opinion(index: number): Opinion {
  return {
    id: idOf(3, index),
    meetingId: idOf(4, index % 400),
    ...{ agendaItemId: null, entryId: null, speaker: null, history: [], summary: '' },
    words: writer(index + 77)(180),
    ...{ kind: '意见建议', targets: [{ id: null, name: '市民政局' }], place: '', groupId: null },
    ...{ order: index, createdAt: AT, updatedAt: AT, deletedAt: null, sample: 0 },
  };
}

export function incoming(index: number): Incoming {
  const write = writer(index + 7);
  return {
    ...{ id: idOf(6, index), year: 2017 + (index % 10), number: 1 + Math.floor(index / 10) },
    ...{ receivedOn: '2026-08-01', sender: { id: null, name: '市民政局' } },
    ...{ paperNumber: `示民发〔2026〕${index}号`, paperDate: null, title: `关于${write(14)}的函` },
    ...{ copies: 1, urgency: '', kind: '办件', due: null, note: '', matterId: null },
    ...{ closedOn: null, archivedOn: null, archive: '', registeredBy: '梁晓禾' },
    ...{ createdAt: AT, updatedAt: AT, deletedAt: null },
  };
}

export function draftOf({ id, document }: Invented): Draft {
  return {
    ...{ id, title: document.title.join(''), type: '报告', class: 'document', state: 'drafting' },
    ...{ round: 1, date: null, words: LENGTH, issuerId: null, createdAt: AT, updatedAt: AT },
    ...{ deletedAt: null, sample: 0, touched: false },
  };
}
