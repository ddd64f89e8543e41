import { Button } from 'antd';
import { useState } from 'react';
import { withIssue } from '#shared/compose/outgoing';
import type { OutgoingDocument } from '#shared/model/outgoing';
import {
  type AfterSigning,
  asInFile,
  differenceWords,
  fileAfterSigning,
} from '#shared/registers/after-signing';
import { noteOutgoing } from '../../data/commands/outgoing';
import { messageOf } from '../../data/desktop';
import { lastSignature } from '../../data/queries/outgoing';
import { chooseFiles } from '../../documents/draft/import-flow';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofDraft } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { openDraft } from '../../ui/view';
import { work } from '../../work/work';

interface Props {
  draftId: string;
  facts: OutgoingDocument | null;
  onClose: () => void;
}

/** 复核 before printing: the file that goes to the printer against the text that was signed. */
export function CheckForm({ draftId, facts, onClose }: Props) {
  const of = facts?.issueNumber ?? '';
  const scope = useFormScope(ofDraft({ id: draftId, title: of }, 'checked', '复核'));
  const [found, setFound] = useFormState<{ name: string; how: AfterSigning } | null>(
    scope,
    'found',
    null,
  );
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const compare = async () => {
    setProblem('');
    setBusy(true);
    try {
      const result = await compareFile(draftId, facts);
      if (result) setFound(result);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  const words = found ? differenceWords(found.how, `“${found.name}”`) : '';
  return (
    <StepDialog
      scope={scope}
      title="复核"
      done="登记复核"
      hint="付印的文件和签发稿逐字比对；比对只读文件，不改动签发的文字。"
      dateLabel="复核日期"
      onSubmit={({ on, registeredBy: by }) => {
        const checked = { by, on, ...(found && { places: found.how.places }) };
        return noteOutgoing(draftId, { checked }, { on, by });
      }}
      onClose={onClose}
    >
      <Line label="与签发稿比对">
        <div className="row registers-line">
          <Button loading={busy} onClick={() => void compare()}>
            选付印的文件…
          </Button>
          {found && words === '' && <span>“{found.name}”与签发稿0处不同</span>}
        </div>
      </Line>
      {words !== '' && (
        <p className={found?.how.words ? 'step-refused' : 'hint'}>
          {words}
          {found && found.how.words > 0 && (
            <Button type="link" size="small" onClick={() => openDraft(draftId)}>
              打开文稿办理退回签发人
            </Button>
          )}
        </p>
      )}
      {problem !== '' && <p className="step-refused">{problem}</p>}
    </StepDialog>
  );
}

/** How a chosen file differs from the signed text as it is printed; null when none was chosen. */
async function compareFile(draftId: string, facts: OutgoingDocument | null) {
  const signed = await lastSignature(draftId);
  if (!signed) throw new Error('没有找到签发的文字，没有比对。');
  const [file] = await chooseFiles();
  if (!file) return null;
  const { blocks } = await file.read();
  const { document } = await work.run('structure', { raw: blocks });
  const before = asInFile(withIssue(signed.document, facts, signed.people));
  const after = asInFile(document);
  return { name: file.name, how: fileAfterSigning(await work.run('compare', { before, after })) };
}
