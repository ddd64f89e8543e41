import { expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { TABLE_NAMES } from '#shared/model/tables';
import { store } from '../../../renderer/data/active';
import { createCarrier, submitCarrier } from '../../../renderer/data/commands/carriers';
import { createDraft, duplicateDraft } from '../../../renderer/data/commands/drafts';
import { makeMatter, registerIncoming } from '../../../renderer/data/commands/incoming';
import { noteAnswered } from '../../../renderer/data/commands/incoming-links';
import { keepSkeleton } from '../../../renderer/data/commands/library';
import { purge } from '../../../renderer/data/commands/purge';
import {
  PURGE_CARRIER,
  PURGE_DRAFT,
  PURGE_INCOMING,
  PURGE_MATTERS,
  PURGE_MEETING,
} from '../../../renderer/ui/purge-words';
import { consultation, matter, on, withEmptyOffice } from './matter-office';

withEmptyOffice();

/** The tables in which words still stand, and what a purge's question calls these. */
async function still(words: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of TABLE_NAMES)
    if (JSON.stringify(await store().rowsOf(name).toArray()).includes(words)) found.push(name);
  return found;
}

const register = (title: string) =>
  registerIncoming(
    {
      ...{ receivedOn: '2026-08-04', sender: null, paperNumber: '', paperDate: null, copies: 1 },
      ...{ title, urgency: '', kind: '办件', due: null, note: '' },
    },
    null,
    '梁晓禾',
  );

it('the question before a purge names every kind of record that goes on holding words of it', async () => {
  const draft = await createDraft({
    ...{ type: '通知', document: { ...emptyDocument(), title: ['文稿的题目'] } },
  });
  await keepSkeleton(draft, { today: '2026年8月1日', registeredBy: '梁晓禾' });
  await duplicateDraft(draft);
  await purge('drafts', [draft]);
  expect(await still('文稿的题目')).toEqual(['drafts', 'draftBodies', 'skeletons']);
  expect(PURGE_DRAFT).toMatch(/框架.*照它新建的文稿/);
  const { meetingId, opinionIds } = await consultation(1);
  const facts = { kind: '协商专报', title: '载体的题目', show: 'summary' } as const;
  const carrier = await createCarrier({ ...on('2026-06-05'), ...facts, opinionIds });
  await submitCarrier(carrier, { ...on('2026-06-06'), to: '市委' });
  const paper = await register('来文的题目');
  const made = await makeMatter(paper, 'internal', on('2026-08-05'));
  const answered = await register('答复');
  await noteAnswered(answered, [(await matter(made)).title], on('2026-08-05'));

  await purge('meetings', [meetingId]);
  expect(await still('老年食堂')).toEqual(['matters', 'carriers']);
  expect(PURGE_MEETING).toMatch(/事项.*报送载体|报送载体.*事项/);
  await purge('carriers', [carrier]);
  expect(await still('载体的题目')).toEqual(['matterEvents']);
  expect(PURGE_CARRIER).toContain('登记在事项上的');
  await purge('incoming', [paper]);
  expect(await still('来文的题目')).toEqual(['incomingSteps', 'matters']);
  expect(PURGE_INCOMING).toContain('转成的事项');
  await purge('matters', [made]);
  expect(await still('来文的题目')).toEqual(['incomingSteps']);
  expect(PURGE_MATTERS).toContain('收文');
});
