import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { Phrase } from '#shared/model/phrase';
import { Skeleton } from '#shared/model/skeleton';
import { store } from '../../../renderer/data/active';
import { createDraft } from '../../../renderer/data/commands/drafts';
import {
  beginFrom,
  keepSkeleton,
  putSkeleton,
  savePhrase,
} from '../../../renderer/data/commands/library';
import { registerOutgoing } from '../../../renderer/data/commands/outgoing';
import { sign } from '../../../renderer/data/commands/rounds';
import { withEmptyOffice } from './matter-office';

withEmptyOffice();

const document = { ...emptyDocument(), title: ['关于开会的通知'] };
const SAID = { today: '2026年8月1日', registeredBy: '梁晓禾' };

describe('the office’s own library', () => {
  it('a phrase is kept under its letters and changed in its place', async () => {
    const id = await savePhrase({ letters: 'Z h', words: '专此函达，\n请予支持。' });
    expect(Phrase.parse(await store().phrases.get(id))).toMatchObject({ letters: 'zh' });
    await savePhrase({ letters: 'zc', words: '专此' }, id);
    expect(await store().phrases.toArray()).toMatchObject([{ id, letters: 'zc', words: '专此' }]);
    await expect(savePhrase({ letters: '1z', words: '专此' })).rejects.toThrow('至少要两个');
    await expect(savePhrase({ letters: 'zh', words: ' ' })).rejects.toThrow('还没有写');
    await expect(savePhrase({ letters: 'zh', words: '机密★10年' })).rejects.toThrow('密');
    expect(await store().phrases.count()).toBe(1);
  });

  it('a text becomes the skeleton of its kind; what stood there before is put back', async () => {
    const id = await createDraft({ type: '通知', document });
    const first = await keepSkeleton(id, SAID);
    expect(first).toEqual({ type: '通知', before: undefined });
    expect(Skeleton.parse(await store().skeletons.get('通知')).document.title).toEqual(
      document.title,
    );
    const other = await createDraft({ type: '通知', document: emptyDocument() });
    const { before } = await keepSkeleton(other, SAID);
    await putSkeleton('通知', before);
    expect((await store().skeletons.get('通知'))?.document.title).toEqual(document.title);
    await putSkeleton('通知');
    expect(await store().skeletons.count()).toBe(0);
  });

  it('a new paper begins as a finished one, without its number', async () => {
    const id = await createDraft({ type: '通知', document });
    await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
    await registerOutgoing(id, {
      ...{ issueNumber: '示政协办发〔2026〕3号', serialNumber: '', date: '2026-08-03' },
      ...{ printedOn: null, copies: null, registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
    });
    const next = await beginFrom(id, SAID.today);
    expect(await store().drafts.get(next)).toMatchObject({ state: 'drafting', type: '通知' });
    const body = await store().draftBodies.get(next);
    expect(body?.document.title).toEqual(document.title);
    expect(body?.document.head.issueNumber).toBe('示政协办发〔××〕××号');
    await expect(beginFrom('gone', SAID.today)).rejects.toThrow('没有找到');
  });
});
