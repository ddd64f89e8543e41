import { Button, Dropdown } from 'antd';
import type { Issuer } from '#shared/model/office';
import { useWorkspace } from '../session/context';
import { titledIssuer } from '../structure/issuer-of';
import { addElement, ELEMENTS, type ElementKey } from './elements';

/** The elements that a paper of this kind may have and this one has not. */
export function AddElement(props: {
  present: ReadonlySet<string>;
  proposal: { signature: string; today: string };
  issuers: readonly Issuer[];
  onAdd: (key: ElementKey) => void;
}) {
  const { session, readOnly } = useWorkspace();
  const missing = ELEMENTS.filter(({ key }) => !props.present.has(key));
  if (readOnly || missing.length === 0) return null;
  const items = missing.map(({ key, label }) => ({
    key,
    label,
    onClick: () => {
      props.onAdd(key);
      const signature = titledIssuer(session.document, props.issuers) ?? props.proposal.signature;
      session.edit(addElement(session.document, key, { ...props.proposal, signature }), {
        place: 'document',
        ownStep: true,
      });
      // The field is there after the next render.
      setTimeout(() => {
        document
          .querySelector<HTMLElement>(
            `.sheet-element-${key} textarea, .sheet-lists-${key} textarea`,
          )
          ?.focus();
      });
    },
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small">添加要素 ▾</Button>
    </Dropdown>
  );
}
