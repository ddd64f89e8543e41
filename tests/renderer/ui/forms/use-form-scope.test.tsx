import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { giveUp, unregistered } from '../../../../renderer/data/forms/scopes';
import { useFormScope, useFormState } from '../../../../renderer/ui/forms/use-form-scope';

afterEach(() => giveUp(unregistered()));

function Form({ id }: { id: string }) {
  const scope = useFormScope({ name: `matter/${id}/feedback`, title: '反馈' });
  const [words, setWords] = useFormState(scope, 'words', () => `致${id}：`);
  return (
    <input aria-label="内容" value={words} onChange={({ target }) => setWords(target.value)} />
  );
}

it('a form that goes over to another record without being closed shows what is that one’s', () => {
  const { rerender } = render(<Form id="甲" />);
  fireEvent.change(screen.getByLabelText('内容'), { target: { value: '致甲：已在办' } });
  rerender(<Form id="乙" />);
  expect(screen.getByLabelText('内容')).toHaveValue('致乙：');
  rerender(<Form id="甲" />);
  expect(screen.getByLabelText('内容')).toHaveValue('致甲：已在办');
});
