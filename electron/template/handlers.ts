import { withoutPlaceWords } from '#shared/template/placeholders';
import type { DataFolder } from '../data-folder/data-folder';
import { exportFile } from '../export/export-file';
import type { ExportPlace } from '../export/export-place';
import { checkExportable } from '../export/export-word';
import { chosenFile } from '../files/chosen-file';
import type { HandlersOf } from '../ipc/answer';
import type { Reader } from '../reading/reader';
import type { Dialogs } from '../window/dialogs';

export interface TemplateHandlersParts {
  data: Pick<DataFolder, 'copy'>;
  dialogs: Dialogs;
  place: ExportPlace;
  reader: Reader;
}

const WORD = { name: 'Word 文档', extensions: ['docx'] };

/** The office's own Word templates: in through a check, out filled. */
export function templateHandlers({
  data,
  dialogs,
  place,
  reader,
}: TemplateHandlersParts): HandlersOf<'template:choose' | 'template:export'> {
  return {
    'template:choose': async () => {
      reader.prepare();
      const chosen = await chosenFile(dialogs, '添加 Word 模板', WORD);
      if (chosen === null) return { kept: null, name: '', faults: [] };
      const { name, bytes } = chosen;
      const { placeholders, faults } = await reader.template(name, bytes);
      if (faults.length > 0) return { kept: null, name, faults };
      const hash = await (await data.copy()).keepFile(bytes);
      return { kept: { file: { hash, name, size: bytes.length }, placeholders }, name, faults };
    },
    'template:export': async ({ template, document, profile, suggestedName }) => {
      checkExportable(document);
      const bytes = await (await data.copy()).readFile(template);
      const { placeholders } = await reader.template(template.name, bytes);
      const making = reader.fill(template.name, bytes, document, profile);
      const to = place.to('按模板导出 Word', WORD);
      const { file, notice } = place.handOut(await exportFile(making, suggestedName, '.docx', to));
      return { file, notice: `${withoutPlaceWords(document, placeholders)}${notice}` };
    },
  };
}
