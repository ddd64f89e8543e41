import '../../editor/jsdom-gaps';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { expect, it, vi } from 'vitest';
import type { Entry } from '#shared/model/proceedings';
import { store } from '../../../../renderer/data/active';
import { entryIds, useEntry } from '../../../../renderer/data/queries/proceedings';
import * as flow from '../../../../renderer/documents/draft/import-flow';
import {
  ProceedingsContext,
  type ProceedingsFacts,
} from '../../../../renderer/meetings/proceedings/context';
import { useSteps } from '../../../../renderer/meetings/proceedings/desk';
import { EntryEditor } from '../../../../renderer/meetings/proceedings/entry/Entry';
import { useHandedIn } from '../../../../renderer/meetings/proceedings/incoming/HandedIn';
import { withStore } from '../../data/desktop';

withStore();

const ENTRY: Entry = {
  id: 'waiting',
  meetingId: 'm',
  agendaItemId: null,
  order: 1,
  speaker: null,
  at: '',
  text: '',
  marks: [],
  source: 'typed',
  createdAt: '',
  updatedAt: '',
};

let takeIn: ReturnType<typeof useHandedIn>['take'];

function Inner({ entry }: { entry: Entry }) {
  const { take } = useHandedIn(['waiting']);
  takeIn = take;
  return <EntryEditor entry={entry} />;
}

function Page() {
  const steps = useSteps();
  const entry = useEntry('waiting');
  // The rest of the page has no part in this.
  const facts = {
    meeting: { id: 'm', chair: null },
    attendance: [],
    agenda: [],
    numbers: new Map(),
    takesOpinions: false,
    firstItemId: null,
    actions: {},
    steps,
  } as unknown as ProceedingsFacts;
  return entry ? (
    <ProceedingsContext.Provider value={facts}>
      <Inner entry={entry} />
    </ProceedingsContext.Provider>
  ) : null;
}

/** Drops a speech on the entry that waits for words; `meanwhile` is done while the file is read. */
async function drop(meanwhile: () => Promise<void>): Promise<void> {
  await store().entries.put(ENTRY);
  render(
    <App>
      <Page />
    </App>,
  );
  await screen.findByRole('textbox', { name: '发言内容' });
  vi.spyOn(flow, 'readComing').mockImplementation(async () => {
    await meanwhile();
    const blocks = [{ type: 'paragraph' as const, runs: [{ text: '稿子。' }] }];
    const result = { name: '稿.txt', blocks, leftOut: [], notes: [] };
    return { result, quotations: [] } as unknown as Awaited<ReturnType<typeof flow.readComing>>;
  });
  await act(() => takeIn([new File(['稿子。'], '稿.txt')], 'waiting'));
}

it('an entry that only named the speaker makes way for the file', async () => {
  await drop(async () => undefined);
  await waitFor(async () => expect(await entryIds('m')).toHaveLength(1));
  expect((await store().entries.get('waiting'))?.deletedAt).toBeDefined();
});

it('one in which somebody has begun to write stays, words and all', async () => {
  await drop(() => userEvent.type(screen.getByRole('textbox', { name: '发言内容' }), '他说'));
  await waitFor(async () => expect(await entryIds('m')).toHaveLength(2));
  await waitFor(async () =>
    expect(await store().entries.get('waiting')).toMatchObject({ text: '他说' }),
  );
  expect((await store().entries.get('waiting'))?.deletedAt).toBeUndefined();
});
