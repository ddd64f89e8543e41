import { App } from 'antd';
import { useRef } from 'react';
import { type Blank, blankLine, findBlanks } from '#shared/document/blanks';
import type { OfficialDocument } from '#shared/document/official-document';
import './blanks.css';

/** What is still open, one a line; a question that asks on names each. */
export function BlankList({ blanks }: { blanks: readonly Blank[] }) {
  return (
    <ul className="blank-list">
      {blanks.map((blank, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list that does not change
        <li key={index}>{blankLine(blank)}</li>
      ))}
    </ul>
  );
}

/**
 * Asks before a text with blanks is signed or leaves the house, naming each. Once: the
 * same blanks are not asked about a second time for the same step while the page is open.
 */
export function useBlanksQuestion() {
  const { modal } = App.useApp();
  const answered = useRef(new Set<string>());
  return async (
    document: OfficialDocument,
    step: '签发' | '导出',
    isNumbered: boolean,
  ): Promise<boolean> => {
    const blanks = findBlanks(document, { isNumbered });
    const key = step + blanks.map(blankLine).join('\n');
    if (blanks.length === 0 || answered.current.has(key)) return true;
    const goesOn = await modal.confirm({
      title: `还有${blanks.length}处没有填`,
      content: <BlankList blanks={blanks} />,
      width: 560,
      okText: `照样${step}`,
      cancelText: '先去填写',
    });
    if (goesOn) answered.current.add(key);
    return goesOn;
  };
}
