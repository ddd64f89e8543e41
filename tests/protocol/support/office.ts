import { emptyDocument } from '#shared/document/official-document';
import type { Draft, DraftBody } from '#shared/model/draft';
import type { Leader } from '#shared/model/office';
import type { SecondCopy } from '../../../electron/persistence/second-copy';
import type { Store } from '../../../renderer/data/db';
import type { Content } from './lineage';

export type { Content } from './lineage';

/** Words stand in these brackets wherever they are kept, so that one is never part of another. */
export const word = (name: string): string => `〔${name}〕`;
const WORD = /〔[^〕]+〕/;

/** The tables that the story writes in. A record is a draft with its text; `leaders` are rows on their own. */
const TABLES = ['drafts', 'draftBodies', 'leaders'] as const;

/** What one write changes: id → word, or null for gone. */
export type Change = Record<string, string | null>;

/** Ids that begin with L are leaders, all others drafts with their texts. */
export const placesOf = (id: string): string[] =>
  id.startsWith('L') ? [`leaders ${id}`] : [`drafts ${id}`, `draftBodies ${id}`];

/** The content after a change. */
export function changed(content: Content, change: Change): Content {
  const next = new Map(content);
  for (const [id, said] of Object.entries(change))
    for (const place of placesOf(id)) {
      if (said === null) next.delete(place);
      else next.set(place, word(said));
    }
  return next;
}

/** One write of a person: all of it in one transaction of the page's store. */
export async function write(store: Store, change: Change): Promise<void> {
  const { drafts, draftBodies, leaders } = store;
  await store.transaction('rw', drafts, draftBodies, leaders, async () => {
    for (const [id, said] of Object.entries(change)) {
      const tables = id.startsWith('L') ? [leaders] : [drafts, draftBodies];
      for (const table of tables) {
        if (said === null) await table.delete(id);
        else await store.rowsOf(table.name as 'drafts').put(rowOf(table.name, id, word(said)));
      }
    }
  });
}

/** A row as the program writes it: every other one would be mended on its way into a store. */
function rowOf(table: string, id: string, said: string): Draft | DraftBody | Leader {
  if (table === 'drafts') return draftOf(id, said);
  if (table === 'leaders') return { id, name: said, post: '', duties: '', rank: 1, sample: 0 };
  const runs = [{ text: `正文：${said}${'文'.repeat(40)}` }];
  const body = [{ type: 'paragraph' as const, runs }];
  return { id, document: { ...emptyDocument(), title: [said], body } };
}

function draftOf(id: string, title: string): Draft {
  const at = '2026-01-01T00:00:00.000Z';
  return {
    id,
    title,
    type: '讲话稿',
    class: 'general',
    state: 'drafting',
    round: 1,
    date: null,
    words: 40,
    issuerId: null,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    sample: 0,
    touched: false,
  };
}

export async function contentOf(store: Store): Promise<Content> {
  const content = new Map<string, string>();
  for (const table of TABLES)
    for (const row of await store.rowsOf(table).toArray())
      content.set(`${table} ${row.id}`, wordIn(JSON.stringify(row)));
  return content;
}

/** The same of the journal, or of what a restore laid ready. */
export async function journalContent(copy: SecondCopy, prepared = ''): Promise<Content> {
  const content = new Map<string, string>();
  for (const table of TABLES) {
    let after = '';
    for (let more = true; more; ) {
      const chunk = await copy.rows(table, after, 100, prepared);
      for (const { key, json } of chunk.rows)
        if (json !== null) content.set(`${table} ${key}`, wordIn(json));
      after = chunk.rows.at(-1)?.key ?? after;
      more = chunk.more && chunk.rows.length > 0;
    }
  }
  return content;
}

/** The word of a row; '?' where it lost it. */
export function wordIn(text: string): string {
  return WORD.exec(text)?.[0] ?? '?';
}
