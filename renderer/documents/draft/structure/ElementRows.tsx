import { Select } from 'antd';
import { memo, useState } from 'react';
import { type OfficialDocument, runsText } from '#shared/document/official-document';
import { canBe, GIVEN_ROLES, type GivenRole, giveRole } from '#shared/structure/give-role';
import { type Element, elementsOf, ROLES } from '#shared/structure/roles';
import { BlockView } from '../versions/DocumentView';

interface Props {
  document: OfficialDocument;
  /** Lines that no element answered to. */
  unknown: readonly string[];
  onChange: (document: OfficialDocument) => void;
}

/** Every line of a result with what it is; a click on the name gives the line another role. */
export const ElementRows = memo(function ElementRows({ document, unknown, onChange }: Props) {
  const [open, setOpen] = useState(-1);
  const strange = new Set(unknown.map((line) => line.trim()));
  const isStrange = ({ text }: Element) =>
    strange.has(text) || text.split('　').some((part) => strange.has(part));
  return (
    <ol className="structure-elements">
      {elementsOf(document).map((element, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place only
          key={index}
          data-role={element.role}
          className={isStrange(element) ? 'structure-strange' : undefined}
        >
          <RoleName
            document={document}
            element={element}
            isStrange={isStrange(element)}
            isOpen={open === index}
            onOpen={(wanted) => setOpen(wanted ? index : -1)}
            onGive={(role) => {
              setOpen(-1);
              onChange(giveRole(document, element, role));
            }}
          />
          <Words document={document} element={element} />
        </li>
      ))}
    </ol>
  );
});

function RoleName(props: {
  document: OfficialDocument;
  element: Element;
  isStrange: boolean;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
  onGive: (role: GivenRole) => void;
}) {
  const { document, element, isStrange, isOpen, onOpen, onGive } = props;
  const name = ROLES[element.role];
  // Drawn for one line at a time: a long paper has thousands.
  if (isOpen) {
    const options = GIVEN_ROLES.filter((role) => canBe(document, element, role));
    return (
      <Select<GivenRole>
        autoFocus
        defaultOpen
        size="small"
        aria-label={`“${element.text.slice(0, 12)}”是什么`}
        placeholder={options.length === 0 ? '不能改' : `现在是${name}`}
        popupMatchSelectWidth={180}
        options={options.map((role) => ({ value: role, label: ROLES[role] }))}
        onChange={onGive}
        onBlur={() => onOpen(false)}
      />
    );
  }
  return (
    <button type="button" title="认错了？点这里改" onClick={() => onOpen(true)}>
      {isStrange ? `没有认出，作${name}` : name}
    </button>
  );
}

function Words({ document, element }: { document: OfficialDocument; element: Element }) {
  const block = element.place[0] === 'body' ? document.body[Number(element.place[1])] : undefined;
  if (block?.type === 'heading') {
    // Up to its first full stop; what runs in behind it is text.
    return (
      <p>
        <strong>{runsText(block.runs)}</strong>
        {runsText(block.runIn ?? [])}
      </p>
    );
  }
  if (block?.type !== 'table') return <p>{element.text}</p>;
  return (
    <div className="body-editor">
      <div className="ProseMirror">
        <BlockView block={block} />
      </div>
    </div>
  );
}
