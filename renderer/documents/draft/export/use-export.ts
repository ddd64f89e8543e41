import { useState } from 'react';
import { documentName } from '#shared/document/document-name';
import type { OfficialDocument } from '#shared/document/official-document';
import { secrecyMarkOf } from '#shared/document/quotations';
import { secrecyFound } from '#shared/document/secrecy';
import { type LayoutProfile, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import { messageOf } from '../../../data/desktop';
import type { ExportedFile } from '../../../ui/ExportedBar';
import type { DraftActions } from '../actions';
import { isEmptyDocument } from '../structure/whole-text';

/** The profile of an id; the standard when the office has none of that id. */
export function profileOf(profiles: readonly LayoutProfile[], id: string): LayoutProfile {
  return profiles.find((profile) => profile.id === id) ?? STANDARD_PROFILE;
}

/** File name without ending: what the document is called, its title's lines joined. */
export function suggestedName(document: OfficialDocument): string {
  return document.title.join('').trim() || documentName(document) || '未命名文稿';
}

/** What is exported: a text with the name of its file. */
export interface Exportable {
  document: OfficialDocument;
  /** File name without ending. */
  name: string;
}

interface Parts {
  actions: DraftActions;
  sample: boolean;
  /** Asked before a text with blanks goes out; false keeps it here. */
  mayLeave: (document: OfficialDocument) => Promise<boolean>;
}

/** Exports a text as it stands on the screen, saved or not, or as it was frozen. */
export function useExport({ actions, sample, mayLeave }: Parts) {
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<ExportedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const run = async ({ document, name }: Exportable, profile: LayoutProfile) => {
    if (busy) return;
    setFile(null);
    if (isEmptyDocument(document)) {
      setFailure('这篇文稿还没有文字，先写好或粘贴文字再导出。没有生成任何文件。');
      return;
    }
    const mark = secrecyMarkOf(document);
    if (mark) {
      setFailure(`没有生成任何文件。${secrecyFound(mark)}`);
      return;
    }
    setFailure(null);
    if (!(await mayLeave(document))) return;
    setBusy(true);
    try {
      const done = await actions.exportWord(document, { profile, sample }, name);
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
