import type { OfficialDocument } from '#shared/document/official-document';
import type { Issuer } from '#shared/model/office';
import { kindOfTitle } from '#shared/structure/title-kind';
import { useDocumentPart, useWorkspace } from '../session/context';
import { HeadChoice } from './HeadFields';
import {
  type HeadForm,
  headForm,
  headForms,
  withHead,
  withIssuerMark,
  withKindOfHead,
} from './head-form';
import { type DraftFacts, KindFields } from './KindFields';

interface Props {
  facts: DraftFacts;
  issuers: readonly Issuer[];
  onFacts: (facts: Partial<DraftFacts>) => void;
}

/** 文种, 发文主体 and how the red head is printed; what a title names is proposed as it is typed. */
export function SheetKind({ facts, issuers, onFacts }: Props) {
  const { session, readOnly } = useWorkspace();
  const named = useDocumentPart((document) => kindOfTitle(document, facts.type));
  const form = useDocumentPart(headForm);
  const forms = useDocumentPart((document) => headForms(document).join(' '));
  const markOf = (id: string | null) => issuers.find((one) => one.id === id)?.mark ?? '';
  const edit = (document: OfficialDocument) =>
    session.edit(document, { place: 'document', ownStep: true });
  const change = (changed: Partial<DraftFacts>) => {
    if (changed.issuerId !== undefined) {
      const [before, after] = [markOf(facts.issuerId), markOf(changed.issuerId)];
      edit(withIssuerMark(session.document, before, after));
    }
    if (changed.type !== undefined && (changed.type === '函') !== (facts.type === '函')) {
      const mark = markOf(facts.issuerId);
      edit(withKindOfHead(session.document, changed.type === '函', mark));
    }
    onFacts(changed);
  };
  return (
    <>
      <KindFields
        {...facts}
        issuers={issuers}
        named={named}
        disabled={readOnly}
        onChange={change}
      />
      {form && (
        <HeadChoice
          value={form}
          forms={forms.split(' ') as HeadForm[]}
          disabled={readOnly}
          onChange={(chosen) => edit(withHead(session.document, chosen, markOf(facts.issuerId)))}
        />
      )}
    </>
  );
}
