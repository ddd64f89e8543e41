import { App, Button } from 'antd';
import type { OfficeSettings } from '#shared/model/office';
import { type EvidenceYear, evidenceYear } from '../../data/queries/evidence';
import { profileOf } from '../../data/queries/office';
import { FolderExportDialog } from '../../ui/export-folder/FolderExportDialog';
import { useFolderExport } from '../../ui/export-folder/use-folder-export';
import { flushTyped } from '../../ui/unsaved/unsaved';
import { useNotices } from '../../ui/use-notices';
import { evidenceFiles } from './files';

interface Props {
  shown: EvidenceYear;
  office: OfficeSettings;
  year: number;
}

/** Everything that proves the tasks of a year into a folder; what is missing is named before. */
export function ExportEvidence({ shown, office, year }: Props) {
  const folder = useFolderExport();
  const { modal } = App.useApp();
  const { attempt } = useNotices();
  const write = () =>
    attempt(async () => {
      const { tasks } = await evidenceYear(year);
      const files = await evidenceFiles(tasks, office.officeName, year);
      await folder.start(files, { profile: profileOf(office), sample: false });
    });
  const ask = () =>
    attempt(async () => {
      await flushTyped();
      const missing = missingIn(await evidenceYear(year));
      if (missing.length === 0) return write();
      void modal.confirm({
        title: '有的任务材料不全，照现在的样子导出吗？',
        width: 560,
        content: (
          <ul className="evidence-missing">
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ),
        okText: '照样导出',
        cancelText: '先不导出',
        onOk: () => void write(),
      });
    });
  return (
    <>
      <Button disabled={shown.tasks.length === 0} onClick={() => void ask()}>
        导出佐证材料…
      </Button>
      <FolderExportDialog folderExport={folder} />
    </>
  );
}

/** Chinese, a line each: tasks without a name or evidence, evidence that cannot be exported. */
export function missingIn({ tasks }: EvidenceYear): string[] {
  return tasks.flatMap(({ task, evidence }, at) => {
    const name = `第${at + 1}项“${task.title}”`;
    return [
      ...(task.title.trim() === '' ? [`第${at + 1}项没有写任务名称`] : []),
      ...(evidence.length === 0 ? [`${name}暂无材料，目录里会注明`] : []),
      ...evidence
        .filter(({ lacks }) => lacks !== '')
        .map(({ title, lacks }) => `${name}的“${title}”${lacks}，不会导出`),
    ];
  });
}
