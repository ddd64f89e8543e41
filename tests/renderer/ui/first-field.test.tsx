import '../editor/jsdom-gaps';
import { render, screen } from '@testing-library/react';
import { Input, Modal, Radio } from 'antd';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { firstFieldsFirst } from '../../../renderer/ui/first-field';

let stop = () => {};
beforeEach(() => {
  stop = firstFieldsFirst();
});
afterEach(() => stop());

/** A dialog whose closing button has got the keyboard, as it does in a browser. */
function opened(children: ReactNode): HTMLElement {
  render(
    <>
      <input aria-label="页面上的" />
      <Modal open footer={null}>
        {children}
      </Modal>
    </>,
  );
  const close = document.querySelector<HTMLElement>('.ant-modal-close');
  if (!close) throw new Error('no dialog');
  screen.getByLabelText('页面上的').focus();
  close.focus();
  return close;
}

it('a dialog begins in its first field, not at the button that closes it', () => {
  opened(
    <>
      <Radio.Group options={['内部', '外部']} />
      <Input aria-label="不能填的" disabled />
      <Input aria-label="标题" />
      <Input aria-label="备注" />
    </>,
  );
  expect(screen.getByLabelText('标题')).toHaveFocus();
});

it('whoever comes to the button from a field of the dialog stays there', () => {
  const close = opened(<Input aria-label="标题" />);
  close.focus();
  expect(close).toHaveFocus();
});

it('of a dialog without a field the button keeps the keyboard', () => {
  const close = opened(<p>说明</p>);
  expect(close).toHaveFocus();
});
