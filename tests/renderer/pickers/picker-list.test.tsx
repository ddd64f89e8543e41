import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { PersonRef } from '#shared/model/directory';
import { createMember } from '../../../renderer/data/commands/directory';
import { PersonField } from '../../../renderer/pickers/PersonField';
import { withOffice } from '../meetings/office';

withOffice();

function Field({ single }: { single: boolean }) {
  const [value, setValue] = useState<PersonRef[]>([]);
  return (
    <App>
      <PersonField label="主持人" single={single} value={value} onChange={setValue} />
    </App>
  );
}

/** Chooses 李明 by his initials; whether the list is still open then. */
async function isOpenAfter(single: boolean): Promise<boolean> {
  await createMember({ name: '李明' });
  render(<Field single={single} />);
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const field = screen.getByLabelText('主持人');
  await user.type(field, 'lm');
  await user.click(
    await screen.findByText('李明', { selector: '.ant-select-item-option-content *' }),
  );
  await screen.findByText('李明', { selector: '.ant-select-selection-item-content' });
  return field.getAttribute('aria-expanded') === 'true';
}

describe('a picker’s list', () => {
  it('closes when the only one is chosen, so that it covers nothing', async () => {
    expect(await isOpenAfter(true)).toBe(false);
  });

  it('stays open where more can be chosen', async () => {
    expect(await isOpenAfter(false)).toBe(true);
  });
});
