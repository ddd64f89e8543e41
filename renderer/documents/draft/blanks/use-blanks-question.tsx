import { App } from 'antd';
import { useRef } from 'react';
import { attachmentRemarks } from '#shared/document/attachment-names';
import { type Blank, blankLine, findBlanks } from '#shared/document/blanks';
import type { OfficialDocument } from '#shared/document/official-document';
import { summaryOf } from '#shared/proofread/summary';
import { messageOf } from '../../../data/desktop';
import { runWithNotice } from '../../../work/run-with-notice';
import { withoutNamedBlanks } from '../proof/named-blanks';
import { WholeSheet } from '../proof/ProofSheet';
import type { RunProof, Whole } from '../proof/read-whole';
import './blanks.css';

/** What is still open, one a line; a question that asks on names each. */
export function BlankList({ blanks }: { blanks: readonly Blank[] }) {
  return <LineList lines={blanks.map(blankLine)} />;
}

function LineList({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="blank-list">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not change
        <li key={index}>{line}</li>
      ))}
    </ul>
  );
}

/** What a question is headed with: what is open, what does not agree, what proofreading found. */
function titleOf(blanks: number, remarks: number, toMend: number): string {
  return [
    blanks > 0 ? `还有${blanks}处没有填` : '',
    remarks > 0 ? `附件有${remarks}处要核对` : '',
    toMend > 0 ? `校对还有${toMend}处` : '',
  ]
    .filter((part) => part !== '')
    .join('，');
}

/** What proofreading says of a text, or why it could not be read. */
type Said = { whole: Whole; message: string } | { whole: null; message: string };

const toMend = (whole: Whole | null): Whole['findings'] =>
  whole?.findings.filter(({ certainty }) => certainty !== '提示') ?? [];

/**
 * Asks before a text is signed or leaves the house with blanks, with attachments that are not
 * what their note says, or (when it leaves) with what proofreading found, naming each. Once: the
 * same are not asked about a second time for the same step while the page is open. Answers what
 * proofreading says of the text, null where the clerk keeps it here.
 */
export function useBlanksQuestion(
  read: (document: OfficialDocument, run: RunProof) => Whole | Promise<Whole>,
  onShow: () => void,
) {
  const { modal, message } = App.useApp();
  const answered = useRef(new Set<string>());
  return async (
    document: OfficialDocument,
    step: '签发' | '导出' | '打印',
    isNumbered: boolean,
  ): Promise<string | null> => {
    const blanks = findBlanks(document, { isNumbered });
    const remarks = attachmentRemarks(document);
    const lines = [...blanks.map(blankLine), ...remarks];
    // The form of a signature has the sheet itself.
    if (step === '签发' && lines.length === 0) return '';
    const run: RunProof = (input) =>
      runWithNotice(message, '正在把全文校对一遍', 'proofread', input);
    const said = await sayOf(() => read(document, run));
    const whole = said.whole && withoutNamedBlanks(said.whole);
    const open = step === '签发' ? [] : toMend(whole);
    const key = [step, ...lines, ...open.map((one) => one.key)].join('\n');
    if (lines.length + open.length === 0 || answered.current.has(key)) return said.message;
    const goesOn = await new Promise<boolean>((resolve) => {
      const asked = modal.confirm({
        title: titleOf(blanks.length, remarks.length, open.length),
        content: (
          <>
            <LineList lines={lines} />
            {said.whole ? (
              <WholeSheet
                whole={said.whole}
                onShow={() => {
                  resolve(false);
                  asked.destroy();
                  onShow();
                }}
              />
            ) : (
              <p>{said.message}</p>
            )}
          </>
        ),
        width: 560,
        okText: `照样${step}`,
        cancelText: blanks.length > 0 ? '先去填写' : '先去核对',
        onOk: () => resolve(true),
        onCancel: () => resolve(false),
      });
    });
    if (!goesOn) return null;
    answered.current.add(key);
    return said.message;
  };
}

async function sayOf(read: () => Whole | Promise<Whole>): Promise<Said> {
  try {
    const whole = await read();
    return { whole, message: `校对：${summaryOf(whole)}。` };
  } catch (error) {
    return { whole: null, message: `校对没有读成：${messageOf(error)}` };
  }
}
