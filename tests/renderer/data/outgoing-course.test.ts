import { describe, expect, it } from 'vitest';
import { emptyDocument } from '#shared/document/official-document';
import { OutgoingDocument } from '#shared/model/outgoing';
import { store } from '../../../renderer/data/active';
import { createDraft } from '../../../renderer/data/commands/drafts';
import {
  changeSent,
  noteOutgoing,
  registerOutgoing,
  sendCopies,
} from '../../../renderer/data/commands/outgoing';
import { returnToSigner, sign } from '../../../renderer/data/commands/rounds';
import { signedText } from '../../../renderer/data/queries/outgoing';
import { withEmptyOffice } from './matter-office';

withEmptyOffice();

const SAID = { on: '2026-08-05', by: '梁晓禾' };
const signing = { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' };
const NUMBER = {
  ...{ issueNumber: '示政协办发〔2026〕3号', serialNumber: '', date: '2026-08-03' },
  ...{ printedOn: null, copies: null, registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
};

async function drafted(): Promise<string> {
  return createDraft({ type: '通知', document: { ...emptyDocument(), title: ['关于开会的通知'] } });
}
async function signed(): Promise<string> {
  const id = await drafted();
  await sign(id, signing);
  return id;
}
const facts = async (id: string) => OutgoingDocument.parse(await store().outgoing.get(id));

describe('what is done with a signed paper', () => {
  it('stands beside the text: 复核 before the number, then 印制, 用印, 归档', async () => {
    const id = await signed();
    const text = await store().draftBodies.get(id);
    await noteOutgoing(id, { checked: { ...SAID, places: 0 } }, SAID);
    await registerOutgoing(id, NUMBER);
    await noteOutgoing(id, { printedOn: '2026-08-05', copies: 45 }, SAID);
    await noteOutgoing(id, { sealed: SAID }, SAID);
    await noteOutgoing(id, { archived: SAID, archive: '2026-3' }, SAID);
    expect(await facts(id)).toMatchObject({
      ...{ issueNumber: NUMBER.issueNumber, checked: { by: '梁晓禾', places: 0 }, copies: 45 },
      ...{ sealed: SAID, archived: SAID, archive: '2026-3' },
    });
    expect(await store().draftBodies.get(id)).toEqual(text);
  });

  it('is refused before the signature and while the text is with the signer again', async () => {
    const fresh = await drafted();
    await expect(noteOutgoing(fresh, { sealed: SAID }, SAID)).rejects.toThrow('签发以后');
    expect(await store().outgoing.get(fresh)).toBeUndefined();
    const id = await signed();
    await registerOutgoing(id, NUMBER);
    await returnToSigner(id, {
      people: ['周启明'],
      on: '2026-08-05',
      registeredBy: '梁晓禾',
      reason: '改期',
    });
    await expect(noteOutgoing(id, { sealed: SAID }, SAID)).rejects.toThrow('签发以后');
  });

  it('copies go out, are signed for and come back; two changes of one line do not run over each other', async () => {
    const id = await signed();
    await registerOutgoing(id, NUMBER);
    const one = { to: '市民政局', copies: 3, on: '2026-08-05', signedBy: '' };
    await sendCopies(id, [one], SAID);
    await sendCopies(id, [{ ...one, to: '市财政局' }], SAID);
    await changeSent(id, 0, one, { ...one, signedBy: '吴敏 ', signedOn: '2026-08-06' });
    await expect(changeSent(id, 0, one, { ...one, signedBy: '别人' })).rejects.toThrow(
      '刚才已经改过',
    );
    const [now] = (await facts(id)).sent ?? [];
    if (!now) throw new Error('nothing went out');
    await changeSent(id, 0, now, { ...now, returned: 2, returnedOn: '2026-09-01' });
    expect((await facts(id)).sent).toEqual([
      {
        ...{ to: '市民政局', copies: 3, on: '2026-08-05', signedBy: '吴敏' },
        ...{ signedOn: '2026-08-06', returned: 2, returnedOn: '2026-09-01' },
      },
      { ...one, to: '市财政局' },
    ]);
  });

  it('the signed text is the one that was signed last', async () => {
    const id = await signed();
    expect((await signedText(id))?.title).toEqual(['关于开会的通知']);
    expect(await signedText(await drafted())).toBeNull();
  });
});
