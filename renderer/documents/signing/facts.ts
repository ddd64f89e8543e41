import type { SigningFacts } from '#shared/compose/signing/index';
import { isWithin } from '#shared/directory/capacities';
import type { OfficialDocument } from '#shared/document/official-document';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { paginateFitted } from '#shared/layout/paginate';
import { type CivilDate, printDate } from '#shared/model/civil-date';
import type { Draft } from '#shared/model/draft';
import { roundName } from '#shared/model/draft-rules';
import type { Issuer, Leader } from '#shared/model/office';
import { copiesListed } from '#shared/registers/dispatch';

interface Known {
  draft: Pick<Draft, 'type' | 'round'>;
  /** The text as it is printed. */
  document: OfficialDocument;
  profile: LayoutProfile;
  /** 署名 of the draft's issuer, or ''. */
  signature: string;
  issuers: readonly Issuer[];
  leaders: readonly Leader[];
  today: CivilDate;
}

/** What the forms of a signature's way know of a draft; nothing is asked that stands in it already. */
export function signingFacts(known: Known): SigningFacts {
  const { draft, document, profile, signature, issuers, leaders, today } = known;
  const office = issuers.find(({ kind }) => kind === 'office')?.signature || signature;
  return {
    issuer: signature || office,
    office,
    title: document.title.join(''),
    version: `${draft.type}，${roundName(draft.round)}`,
    issueNumber: document.head.issueNumber,
    urgency: document.head.urgency,
    addressees: document.addressees,
    cc: copiesListed(document),
    attachments: document.attachments.map(({ name }) => name),
    pages: paginateFitted(document, profile).pages.length,
    today: printDate(today),
    leaders: leaders
      .filter(({ span }) => isWithin(span, today))
      .map(({ name, post }) => ({ name, post })),
  };
}
