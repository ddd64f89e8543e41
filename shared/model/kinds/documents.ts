import { toPlainText } from '../../document/plain-text';
import { Draft, DraftBody, DraftRound } from '../draft';
import { BIN, kind } from '../kind';
import { OutgoingDocument } from '../outgoing';
import { Phrase } from '../phrase';
import { DraftProof, OfficeWord } from '../proof';
import { Skeleton } from '../skeleton';
import { Template } from '../template';
import { ViewRemark } from '../view-remark';
import { ViewRequest } from '../view-request';

const OF_DRAFT = { table: 'drafts', field: 'draftId' } as const;

/** Drafts, all that is said of one, and what new ones begin with. */
export const DOCUMENTS = {
  drafts: kind(Draft, {
    label: '文稿',
    measure: '份',
    indexes: 'id, updatedAt, deletedAt, state, sample',
    bin: BIN,
    instead: { type: '其他', class: 'general', state: 'drafting' },
    sample: 'whole',
    text: ({ title }) => [title],
  }),
  draftBodies: kind(DraftBody, {
    label: '文稿正文',
    measure: '份',
    indexes: 'id',
    packed: true,
    within: [{ table: 'drafts', field: 'id' }],
    text: ({ document }) => [toPlainText(document).text],
  }),
  rounds: kind(DraftRound, {
    label: '稿次',
    measure: '次',
    // The second tells the days of 签发 without a single text being read.
    indexes: 'id, draftId, [kind+on+draftId]',
    within: [OF_DRAFT],
  }),
  outgoing: kind(OutgoingDocument, {
    label: '发文登记',
    measure: '份',
    indexes: 'id',
    within: [{ table: 'drafts', field: 'id' }],
    text: ({ issueNumber, serialNumber, sent = [], archive = '' }) => [
      ...[issueNumber, serialNumber, archive],
      ...sent.flatMap(({ to, signedBy }) => [to, signedBy]),
    ],
  }),
  draftProofs: kind(DraftProof, {
    label: '文稿的校对',
    measure: '份',
    indexes: 'id',
    within: [{ table: 'drafts', field: 'id' }],
  }),
  words: kind(OfficeWord, {
    label: '词库',
    measure: '条',
    indexes: 'id',
    instead: { kind: 'term' },
  }),

  viewRequests: kind(ViewRequest, {
    label: '征求的意见',
    measure: '份',
    indexes: 'id, draftId, batch',
    within: [OF_DRAFT],
    units: ['to'],
    text: ({ to, words, signedBy }) => [to.name, words, signedBy],
  }),
  viewRemarks: kind(ViewRemark, {
    label: '对文稿的意见',
    measure: '条',
    indexes: 'id, draftId, requestId',
    within: [OF_DRAFT],
    text: ({ place, words, reason }) => [place, words, reason],
  }),
  phrases: kind(Phrase, { label: '常用语', measure: '条', indexes: 'id', bin: BIN }),
  skeletons: kind(Skeleton, { label: '本单位的起草框架', measure: '种', indexes: 'id' }),

  templates: kind(Template, { label: 'Word 模板', measure: '份', indexes: 'id', files: ['hash'] }),
} as const;
