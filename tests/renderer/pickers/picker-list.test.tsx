import '../editor/jsdom-gaps';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from 'antd';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { PersonRef, UnitRef } from '#shared/model/directory';
import { createMember } from '../../../renderer/data/commands/directory';
import { PersonField } from '../../../renderer/pickers/PersonField';
import { UnitField } from '../../../renderer/pickers/UnitField';
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

function Units() {
  const [value, setValue] = useState<UnitRef[]>([]);
  return (
    <App>
      <UnitField label="发往机关" value={value} onChange={setValue} />
    </App>
  );
}

describe('a picker’s list', () => {
  it('closes when the only one is chosen, so that it covers nothing', async () => {
    expect(await isOpenAfter(true)).toBe(false);
  });

  it('stays open where it offers more', async () => {
    expect(await isOpenAfter(false)).toBe(true);
  });

  it('closes where it has nothing more to offer, and opens again for what is typed or asked for', async () => {
    render(<Units />);
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    const field = screen.getByLabelText('发往机关');
    const isOpen = () => field.getAttribute('aria-expanded') === 'true';
    await user.click(field);
    expect(isOpen()).toBe(true);
    await user.type(field, '市民政局');
    await screen.findByText('名录里没有，按此名称记下');
    await user.keyboard('{Enter}');
    await screen.findByText('市民政局', { selector: '.ant-select-selection-item-content' });
    await waitFor(() => expect(isOpen()).toBe(false));
    await user.type(field, '市财政局');
    expect(isOpen()).toBe(true);
    await user.click(await screen.findByText('名录里没有，按此名称记下'));
    await screen.findByText('市财政局', { selector: '.ant-select-selection-item-content' });
    await waitFor(() => expect(isOpen()).toBe(false));
    // Asked for by hand it shows how to find one.
    await user.click(field);
    expect(isOpen()).toBe(true);
  });
});
