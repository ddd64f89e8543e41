import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it, vi } from 'vitest';
import { emptyDocument, type OfficialDocument } from '#shared/document/official-document';
import { useMatches } from '../../../../renderer/documents/draft/find/use-matches';
import {
  type Workspace,
  WorkspaceContext,
} from '../../../../renderer/documents/draft/session/context';
import { DraftSession } from '../../../../renderer/documents/draft/session/draft-session';

const paper = (text: string): OfficialDocument => ({
  ...emptyDocument(),
  body: [{ type: 'paragraph', runs: [{ text }] }],
});
const EDITORS = new Map();
const WANTED = { query: '局', options: { matchWidth: false, matchCase: true } };

function open(text: string) {
  const session = new DraftSession(paper(text));
  const tell = vi.fn();
  // The rest of the page has no part in this.
  const workspace = { session, tell } as unknown as Workspace;
  const wrapper = ({ children }: { children: ReactNode }) => (
    <WorkspaceContext.Provider value={workspace}>{children}</WorkspaceContext.Provider>
  );
  const { result } = renderHook(() => useMatches(WANTED, EDITORS), { wrapper });
  const words = () => {
    const [block] = session.document.body;
    return block?.type === 'paragraph' ? block.runs.map((run) => run.text).join('') : '';
  };
  /** As keys do whose letters are on the page before the panel has been told of them. */
  const type = (wanted: string) => session.edit(paper(wanted), { place: 'body', isShown: true });
  return { session, result, words, type, tell };
}

it('replaces the words as they stand, though the panel has not heard yet of what was typed last', () => {
  const { result, words, type, tell } = open('甲局、乙局。');
  act(() => {
    type('新建的甲局、乙局、丙局。');
    result.current.replaceAll('委');
  });
  expect(words()).toBe('新建的甲委、乙委、丙委。');
  expect(tell).toHaveBeenCalledWith('已替换3处，可按 Ctrl+Z 一次撤销。', 'notice');
});

it('one that is not where it was is shown anew and not replaced unseen', () => {
  const { result, words, type } = open('甲局、乙局。');
  act(() => result.current.go(1));
  act(() => {
    type('新建的甲局、乙局。');
    result.current.replaceOne('委');
  });
  expect(words()).toBe('新建的甲局、乙局。');
  act(() => result.current.replaceOne('委'));
  expect(words()).toBe('新建的甲委、乙局。');
});
