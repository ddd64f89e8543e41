import { Button, Modal } from 'antd';
import { useEffect } from 'react';
import { call } from '../../data/desktop';
import { type FormScope, giveUp } from '../../data/forms/scopes';
import { canAsk, useAsking } from './asking';
import './forms.css';

/** So much of what was typed tells it from another, characters. */
const SHOWN = 60;

/** Asks before the window closes about forms that were filled in and not registered: the program keeps them no longer than it runs. */
export function UnregisteredQuestion() {
  const forms = useAsking((asking) => asking.forms);
  useEffect(canAsk, []);
  if (!forms) return null;
  const stay = () => useAsking.setState({ forms: null });
  const lookAt = (form: FormScope | undefined) => {
    stay();
    form?.facts.open?.();
  };
  const close = () => {
    giveUp(forms);
    stay();
    void call('app:quit', {});
  };
  const [first] = forms;
  return (
    <Modal
      open
      // Over whatever form is open.
      zIndex={1900}
      width={620}
      title={`有${forms.length}张表填了还没有登记`}
      onCancel={stay}
      mask={{ closable: false }}
      footer={
        <>
          <Button danger onClick={close}>
            不要了，关闭
          </Button>
          <Button type="primary" autoFocus onClick={() => lookAt(first)}>
            回去看看
          </Button>
        </>
      }
    >
      <p className="hint">填了没有登记的，只留到程序关闭。再打开那张表，填过的都在里面。</p>
      <ul className="unregistered" aria-label="还没有登记的">
        {forms.map((form) => (
          <li key={form.facts.name}>
            <Line form={form} onOpen={() => lookAt(form)} />
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function Line({ form, onOpen }: { form: FormScope; onOpen: () => void }) {
  const { title, of = '', open } = form.facts;
  const words = form.words().join('；');
  return (
    <>
      <div className="unregistered-form">
        <strong>{title}</strong>
        <span>{of}</span>
        {open && (
          <Button type="link" size="small" onClick={onOpen}>
            去看
          </Button>
        )}
      </div>
      <div className="unregistered-words">
        {words.length > SHOWN ? `${words.slice(0, SHOWN)}……` : words}
      </div>
    </>
  );
}
