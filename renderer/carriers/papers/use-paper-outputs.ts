import { useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { useOutput } from '../../preview/print/use-output';
import { useFolderExport } from '../../ui/export-folder/use-folder-export';
import { useExports } from '../../ui/use-exports';

interface Paper {
  /** Whom it is for. */
  label: string;
  /** Name of its own file. */
  name: string;
  document: OfficialDocument;
}

/** What goes out together; options null while there is nothing. */
export interface PapersToPrint {
  papers: readonly Paper[];
  options: RenderOptions | null;
  /** Name of the one file that holds all. */
  suggestedName: string;
}

/** The three ways out for papers of one kind: a file each into a folder, all in one file, all to the printer. */
export function usePaperOutputs({ papers, options, suggestedName }: PapersToPrint) {
  const exports = useExports();
  const output = useOutput();
  const folderExport = useFolderExport();
  const [busy, setBusy] = useState(false);
  const documents = papers.map(({ document }) => document);
  return {
    busy,
    folderExport,
    toFolder: () =>
      options &&
      void folderExport.start(
        papers.map(({ label, name, document }) => ({
          label,
          read: async () => ({ document, name, what: '' }),
        })),
        options,
      ),
    toFile: async () => {
      if (!options || busy) return;
      setBusy(true);
      await exports.words({ documents, options, suggestedName });
      setBusy(false);
    },
    print: () => options && output.print({ documents, options }),
  };
}
