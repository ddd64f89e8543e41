import { Button, Select } from 'antd';
import {
  type DocumentType,
  DRAFT_CLASSES,
  GENERAL_TYPES,
  OFFICIAL_TYPES,
} from '#shared/model/document-type';
import type { Issuer } from '#shared/model/office';
import './kind-fields.css';

/** What a draft is beside its text. */
export interface DraftFacts {
  type: DocumentType;
  issuerId: string | null;
}

const OFFERED: ReadonlySet<DocumentType> = new Set([...OFFICIAL_TYPES, ...GENERAL_TYPES]);
const KINDS = [
  { label: DRAFT_CLASSES.document, options: OFFICIAL_TYPES.map((value) => ({ value })) },
  { label: DRAFT_CLASSES.general, options: GENERAL_TYPES.map((value) => ({ value })) },
];

interface Props extends DraftFacts {
  issuers: readonly Issuer[];
  /** The kind that the title names where the paper goes by another. */
  named: DocumentType | null;
  disabled?: boolean;
  onChange: (facts: Partial<DraftFacts>) => void;
}

/** 文种 and 发文主体, with the kind that the title names one click away. */
export function KindFields({ type, issuerId, issuers, named, disabled, onChange }: Props) {
  // What a meeting or the matters made keeps its name as long as nobody chooses another.
  const own = OFFERED.has(type) ? [] : [{ label: '现在', options: [{ value: type }] }];
  return (
    <div className="kind-fields">
      <Select<DocumentType>
        aria-label="文种"
        size="small"
        showSearch
        virtual={false}
        popupMatchSelectWidth={180}
        disabled={disabled}
        value={type}
        options={[...own, ...KINDS]}
        onChange={(value) => onChange({ type: value })}
      />
      {named && !disabled && (
        <Button
          size="small"
          type="link"
          className="kind-fields-named"
          title={`标题像“${named}”，改为${named}`}
          aria-label={`标题像“${named}”，改为${named}`}
          onClick={() => onChange({ type: named })}
        >
          <span className="kind-fields-why">标题像“{named}”，</span>改为{named}
        </Button>
      )}
      <Select<string>
        aria-label="发文主体"
        size="small"
        className="kind-fields-issuer"
        popupMatchSelectWidth={false}
        disabled={disabled}
        placeholder="发文主体"
        // An issuer that is no longer on the list has no name to show.
        value={issuers.some(({ id }) => id === issuerId) ? issuerId : null}
        options={issuers.map(({ id, signature }) => ({ value: id, label: signature }))}
        onChange={(value) => onChange({ issuerId: value })}
      />
    </div>
  );
}
