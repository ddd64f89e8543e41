import type { LayoutProfile } from '../../gbt9704/profile';
import { type Lapse, lapseAt, type Rule } from '../lapse';
import type { Line, Paper } from '../paper';
import { found, heightened, ONE, stepsOf } from './blank-lines';
import { FLOW } from './flow';
import { signatureForm } from './signature';

/** So many lines a seal takes at most between the text and the signature, which it covers (7.3.5.1). */
const SEAL_LINES = 5;

/**
 * Above the signature: one blank line without a seal (7.3.5.2), room for the seal with one
 * (7.3.5.1). Which of the two it is, the places of signature and date tell.
 */
function checkSignature(paper: Paper, profile: LayoutProfile): Lapse[] {
  const form = signatureForm(paper, profile);
  const most = form === 'unsealed' ? ONE.most : form === 'sealed' ? SEAL_LINES : null;
  const isText = ({ role, isBesideTable }: Line) =>
    role !== null && (FLOW.has(role) || role === 'attachment') && !isBesideTable;
  return stepsOf(paper, profile)
    .filter(({ from, to }) => isText(from) && to.role === 'signer')
    .filter(({ blanks }) => blanks < ONE.least || (most !== null && blanks > most))
    .map((step) =>
      lapseAt(step.to, paper, {
        found: found(step.blanks),
        expected:
          form === 'sealed' ? '正文或附件说明之下为印章留出空行' : '正文或附件说明之下空一行',
        mend: heightened(step, profile.linePitch),
      }),
    );
}

/** The date follows its signature, but below a stamp (7.3.5). Room that is none of an empty paragraph is told as that. */
function checkDate(paper: Paper, profile: LayoutProfile): Lapse[] {
  const form = signatureForm(paper, profile);
  if (form === null || form === 'stamped') return [];
  return stepsOf(paper, profile)
    .filter(
      ({ from, to, empty }) => from.role === 'signer' && to.role === 'date' && empty.length > 0,
    )
    .filter((step) => step.blanks >= ONE.least)
    .map((step) =>
      lapseAt(step.to, paper, {
        found: found(step.blanks),
        expected: '成文日期编排于署名下一行',
        mend: null,
      }),
    );
}

/** Lines above the signature, and between it and its date. */
export const SIGNATURE_LINE_RULES: readonly Rule[] = [
  {
    id: 'blank-above-signature',
    title: '署名之上的空行',
    clause: '7.3.5',
    strength: '规定',
    check: checkSignature,
  },
  {
    id: 'blank-above-date',
    title: '署名与成文日期之间',
    clause: '7.3.5',
    strength: '规定',
    check: checkDate,
  },
];
