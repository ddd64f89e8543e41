import { emptyDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { store } from '../../renderer/data/active';
import { attach } from '../../renderer/data/commands/attachments';
import { createDraft } from '../../renderer/data/commands/drafts';
import { registerIncoming } from '../../renderer/data/commands/incoming';
import { registerOutgoing } from '../../renderer/data/commands/outgoing';
import { sign } from '../../renderer/data/commands/rounds';
import type { Outcome, ToWrite } from '../../renderer/ui/export-folder/write-all';

/** Papers that are written into a folder: one that went out, one that came in, and the writing. */

/** A signed notice with its number; answers the id of its draft. */
export async function issued(title: string, number: number): Promise<string> {
  const id = await createDraft({ type: '通知', document: { ...emptyDocument(), title: [title] } });
  await sign(id, { signer: '周启明', on: '2026-08-03', registeredBy: '梁晓禾', note: '' });
  await registerOutgoing(id, {
    ...{ issueNumber: `示政协办发〔2026〕${number}号`, serialNumber: '', date: '2026-08-03' },
    ...{ printedOn: null, copies: null, registeredBy: '梁晓禾', registeredOn: '2026-08-04' },
  });
  return id;
}

/** A paper that came in, with one attached file; answers its id. */
export async function received(): Promise<string> {
  await store().settings.put({ id: 'office', officeName: '示例市政协办公室' } as never);
  const id = await registerIncoming(
    {
      ...{ receivedOn: '2026-08-04', sender: null, paperNumber: '', paperDate: null, copies: 1 },
      ...{ title: '关于报送材料的通知', urgency: '', kind: '办件', due: null, note: '' },
    },
    null,
    '梁晓禾',
  );
  const file = { hash: 'a'.repeat(64), name: '来文 扫描.pdf', size: 9 };
  await attach({ owner: 'incoming', ownerId: id, withinId: id }, [file]);
  return id;
}

/** What writing would do, under names made by `named`: every text is made, one that throws is told. */
export async function written(
  all: readonly ToWrite[],
  named: (name: string, within: string, isKept: boolean) => { name: string; label?: string },
) {
  const outcomes: Outcome[] = [];
  const texts: string[] = [];
  for (const { label, within = '', read } of all) {
    try {
      const content = await read(outcomes);
      const isKept = 'kept' in content;
      texts.push(isKept ? content.kept.hash : toPlainText(content.document).text);
      const { name, label: shown = label } = named(content.name, within, isKept);
      const file = { token: '', folder: '', name };
      outcomes.push({ label: shown, became: 'written', file, says: '' });
    } catch (error) {
      texts.push('');
      outcomes.push({ label, became: 'failed', why: (error as Error).message });
    }
  }
  return { outcomes, texts };
}
