import { DOCUMENT_SCHEMA_VERSION, type OfficialDocument } from '#shared/document/official-document';

/** A document with nothing in it. */
export function emptyDocument(): OfficialDocument {
  return {
    schema: DOCUMENT_SCHEMA_VERSION,
    format: 'general',
    head: {
      urgency: '',
      mark: { kind: 'none' },
      issueNumber: '',
      serialNumber: '',
      signatories: [],
    },
    title: [],
    subtitle: '',
    byline: [],
    addressees: '',
    salutation: '',
    body: [],
    attachments: [],
    signature: null,
    note: '',
    cc: '',
    printLine: null,
  };
}
