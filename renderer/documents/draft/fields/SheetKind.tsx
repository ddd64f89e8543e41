import type { OfficialDocument } from '#shared/document/official-document';
import type { Issuer } from '#shared/model/office';
import { kindOfTitle } from '#shared/structure/title-kind';
import { useDocumentPart, useWorkspace } from '../session/context';
import { withHead, withIssuerMark } from './elements';
import { HeadChoice } from './HeadFields';
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
  const head = useDocumentPart((document) =>
    document.format === 'nameCards' ? null : document.head.mark.kind,
  );
  const markOf = (id: string | null) => issuers.find((one) => one.id === id)?.mark ?? '';
  const edit = (document: OfficialDocument) =>
    session.edit(document, { place: 'document', ownStep: true });
  const change = (changed: Partial<DraftFacts>) => {
    if (changed.issuerId !== undefined) {
      const [before, after] = [markOf(facts.issuerId), markOf(changed.issuerId)];
      edit(withIssuerMark(session.document, before, after));
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
      {head && (
        <HeadChoice
          value={head}
          disabled={readOnly}
          onChange={(kind) => edit(withHead(session.document, kind, markOf(facts.issuerId)))}
        />
      )}
    </>
  );
}
