import type { OfficialDocument } from '#shared/document/official-document';
import type { Draft, DraftBody } from '#shared/model/draft';
import { tip } from '#shared/model/history';
import type { JournalOperation } from '#shared/model/journal';
import { EXAMPLE_LEAD_TIMES, FIRST_MATTER_RULES, type OfficeSettings } from '#shared/model/office';
import type { TableName } from '#shared/model/tables';
import { SecondCopy } from '../../electron/persistence/second-copy';

const NOW = '2026-08-01T09:00:00.000Z';
const OFFICE: OfficeSettings = {
  id: 'office',
  committeeName: '政协示例市委员会',
  shortName: '示例市政协',
  officeName: '政协示例市委员会办公室',
  declaredBy: '梁晓禾',
  declaredAt: NOW,
  largeType: false,
  profiles: [],
  profileId: 'gbt9704',
  leadTimes: EXAMPLE_LEAD_TIMES,
  matterRules: FIRST_MATTER_RULES,
};
/** Appends one entry behind the last. */
export async function append(
  copy: SecondCopy,
  id: string,
  operations: JournalOperation[],
): Promise<void> {
  const entry = { id, at: NOW, by: 'bench', version: copy.status().version + 1, operations };
  await copy.append({ after: tip(copy.status()), entries: [entry] });
}

/** Drafts or rows sent to the journal at once. */
const BATCH = 500;

/** Writes an office with these drafts and rows into a data folder, from which the program builds its store. */
export async function seedOffice(
  folder: string,
  documents: readonly { id: string; document: OfficialDocument }[],
  rows: Partial<Record<TableName, readonly { id: string }[]>> = {},
): Promise<void> {
  const copy = await SecondCopy.open(folder);
  const put = (table: string, row: { id: string }) => ({ type: 'put' as const, table, row });
  await append(copy, 'office', [put('settings', OFFICE)]);
  for (let at = 0; at < documents.length; at += BATCH) {
    const operations = documents.slice(at, at + BATCH).flatMap(({ id, document }, index) => {
      const updatedAt = new Date(Date.parse(NOW) - (at + index) * 60_000).toISOString();
      const draft: Draft = {
        id,
        title: document.title.join(''),
        type: '报告',
        class: 'document',
        state: 'drafting',
        round: 1,
        date: null,
        words: 2000,
        issuerId: null,
        createdAt: updatedAt,
        updatedAt,
        deletedAt: null,
        sample: 0,
        touched: false,
      };
      const body: DraftBody = { id, document };
      return [put('drafts', draft), put('draftBodies', body)];
    });
    await append(copy, `batch${at}`, operations);
  }
  for (const [table, all = []] of Object.entries(rows)) {
    for (let at = 0; at < all.length; at += BATCH) {
      const operations = all.slice(at, at + BATCH).map((row) => put(table, row));
      await append(copy, `${table}${at}`, operations);
    }
  }
  await copy.close();
}
