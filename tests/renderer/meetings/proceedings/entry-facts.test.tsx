import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { expect, it } from 'vitest';
import type { Entry } from '#shared/model/proceedings';
import { store } from '../../../../renderer/data/active';
import { useEntry } from '../../../../renderer/data/queries/proceedings';
import {
  ProceedingsContext,
  type ProceedingsFacts,
} from '../../../../renderer/meetings/proceedings/context';
import { useSteps } from '../../../../renderer/meetings/proceedings/desk';
import { EntryFacts } from '../../../../renderer/meetings/proceedings/entry/EntryParts';
import { withStore } from '../../data/desktop';

withStore();

const ENTRY: Entry = {
  id: 'e',
  meetingId: 'm',
  agendaItemId: null,
  order: 1,
  speaker: null,
  at: '',
  text: '话。',
  marks: [],
  source: 'file',
  createdAt: '',
  updatedAt: '',
};

function Facts() {
  const steps = useSteps();
  const entry = useEntry('e');
  // The rest of the page has no part in this.
  const facts = { attendance: [], agenda: [], steps } as unknown as ProceedingsFacts;
  return entry ? (
    <ProceedingsContext.Provider value={facts}>
      <EntryFacts
        entry={entry}
        wantsCursor={false}
        onSpeakerDone={() => undefined}
        onNow={() => undefined}
      />
    </ProceedingsContext.Provider>
  ) : null;
}

it('a file counts as handed in until the clerk says that it was spoken', async () => {
  await store().entries.add(ENTRY);
  render(
    <App>
      <Facts />
    </App>,
  );
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: '书面提交' });
  expect(box.checked).toBe(true);
  await userEvent.click(box);
  await waitFor(() => expect(box.checked).toBe(false));
  expect(await store().entries.get('e')).toMatchObject({ handedIn: false, text: '话。' });
});
