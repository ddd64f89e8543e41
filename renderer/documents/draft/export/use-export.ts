import { useState } from 'react';
import { documentName } from '#shared/document/document-name';
import type { OfficialDocument } from '#shared/document/official-document';
import { secrecyMarkOf } from '#shared/document/quotations';
import { secrecyFound } from '#shared/document/secrecy';
import { type LayoutProfile, type RenderOptions, STANDARD_PROFILE } from '#shared/gbt9704/profile';
import type { Template } from '#shared/model/template';
import { messageOf } from '../../../data/desktop';
import type { ExportedFile } from '../../../ui/ExportedBar';
import type { Way } from '../../../ui/use-fonts-question';
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
  /**
   * Asked before a text goes out with blanks or faults, or in fonts that lack some of it. Answers
   * what proofreading says of it; null keeps it here.
   */
  mayLeave: (
    document: OfficialDocument,
    profile: LayoutProfile,
    way: Way,
  ) => Promise<string | null>;
}

/** Every page of the sample says that it is one; a template has no room for that. */
const NO_SAMPLE =
  '示例文稿每一页都要印着“示例”，不能按模板导出，没有生成文件。请按版面导出，或者用自己的文稿。';

const UNDONE: Record<Way, string> = {
  word: '没有生成任何文件。',
  pdf: '没有生成任何文件。',
  print: '没有打印。',
};

/** Exports or prints a text as it stands on the screen, saved or not, or as it was frozen. */
export function useExport({ actions, sample, mayLeave }: Parts) {
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<ExportedFile | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  /** What became of a print. */
  const [said, setSaid] = useState<string | null>(null);

  const run = async (
    { document, name }: Exportable,
    profile: LayoutProfile,
    { template, ...how }: Pick<RenderOptions, 'proof'> & { template?: Template } = {},
    way: Way = 'word',
  ) => {
    if (busy) return;
    setFile(null);
    setSaid(null);
    if (isEmptyDocument(document)) {
      setFailure(`这篇文稿还没有文字，请先写好或粘贴文字。${UNDONE[way]}`);
      return;
    }
    const mark = secrecyMarkOf(document);
    if (mark) {
      setFailure(`${UNDONE[way]}${secrecyFound(mark)}`);
      return;
    }
    if (template && sample) {
      setFailure(NO_SAMPLE);
      return;
    }
    setFailure(null);
    const proof = await mayLeave(document, profile, way);
    if (proof === null) return;
    setBusy(true);
    const withProof = (done: ExportedFile | null) =>
      done && { ...done, notice: `${proof}${done.notice}` };
    try {
      const options = { profile, sample, ...how };
      if (way === 'print') setSaid(await actions.print(document, options));
      else if (way === 'pdf') setFile(withProof(await actions.exportPdf(document, options, name)));
      else setFile(withProof(await actions.exportWord(document, options, name, template)));
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
    said,
    run,
    open: () => void withFile(actions.openFile),
    reveal: () => void withFile(actions.revealFile),
    dismiss: () => {
      setFile(null);
      setFailure(null);
      setSaid(null);
    },
  };
}
