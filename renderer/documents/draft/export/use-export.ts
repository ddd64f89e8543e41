import { useState } from 'react';
import { documentName } from '#shared/document/document-name';
import type { OfficialDocument } from '#shared/document/official-document';
import { toPlainText } from '#shared/document/plain-text';
import { findSecrecyMark, secrecyFound } from '#shared/document/secrecy';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { messageOf } from '../../../data/desktop';
import type { ExportedFile } from '../../../ui/ExportedBar';
import type { DraftActions } from '../actions';
import type { DraftSession } from '../session/draft-session';
import { isEmptyDocument } from '../structure/whole-text';

/** The profile of an id; the standard when the office has none of that id. */
export function profileOf(profiles: readonly LayoutProfile[], id: string): LayoutProfile {
  return profiles.find((profile) => profile.id === id) ?? STANDARD_PROFILE;
}

/** File name without ending: what the document is called, its title's lines joined. */
export function suggestedName(document: OfficialDocument): string {
  return document.title.join('').trim() || documentName(document) || '未命名文稿';
}

/** Exports the text as it stands on the screen, saved or not; `printed` joins what was registered after a signature. */
export function useExport(
  session: DraftSession,
  actions: DraftActions,
  sample: boolean,
  printed: (document: OfficialDocument) => OfficialDocument,
) {
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<ExportedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const run = async (profile: LayoutProfile) => {
    if (busy) return;
    const document = printed(session.document);
    setFile(null);
    if (isEmptyDocument(document)) {
      setFailure('这篇文稿还没有文字，先写好或粘贴文字再导出。没有生成任何文件。');
      return;
    }
    const mark = findSecrecyMark(toPlainText(document).text);
    if (mark) {
      setFailure(`没有生成任何文件。${secrecyFound(mark)}`);
      return;
    }
    setFailure(null);
    setBusy(true);
    try {
      const done = await actions.exportWord(document, { profile, sample }, suggestedName(document));
      setFile(done);
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setBusy(false);
    }
  };
  const withFile = async (act: (token: string) => Promise<unknown>) => {
    if (!file) return;
    try {
      await act(file.token);
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  return {
    busy,
    file,
    failure,
    run,
    open: () => void withFile(actions.openFile),
    reveal: () => void withFile(actions.revealFile),
    dismiss: () => {
      setFile(null);
      setFailure(null);
    },
  };
}
