import { Modal } from 'antd';
import { FormFrame, type FormProps } from './FormFrame';

interface Props extends FormProps {
  /** Width of the dialog, px; a form with much to fill in needs more. */
  width?: number;
}

/** The form of a step in a dialog, where it is not registered on the page of one matter. */
export function StepDialog({ width = 620, ...form }: Props) {
  return (
    // Esc belongs to the form, which may be composing a word. A click beside it takes away nothing that was typed.
    <Modal
      open
      footer={null}
      width={width}
      keyboard={false}
      mask={{ closable: false }}
      onCancel={form.onClose}
    >
      <FormFrame {...form} />
    </Modal>
  );
}
