import { Button, InputNumber, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import {
  type Archivable,
  boxesOf,
  EXAMPLE_RETENTION,
  PERIODS,
  periodOf,
} from '#shared/registers/archive';
import { boxPaper, cataloguePaper, catalogueSheet } from '#shared/registers/archive-papers';
import { useArchiveYear } from '../../data/queries/archive';
import { profileOf } from '../../data/queries/office';
import { useYearField } from '../../data/today';
import { FolderExportDialog } from '../../ui/export-folder/FolderExportDialog';
import { useFolderExport } from '../../ui/export-folder/use-folder-export';
import { PlainTable } from '../../ui/PlainTable';
import { useExports } from '../../ui/use-exports';
import { openSettings } from '../../ui/view';
import { ArchiveForm } from './ArchiveForm';
import { Box } from './Box';
import { archiveFiles } from './files';

/** 归档: papers of a year that are done, their places by the office's own table, boxes, catalogue and files. */
export function ArchivePage({ office }: { office: OfficeSettings }) {
  const [year, setYear] = useYearField();
  const shown = useArchiveYear(year);
  const [isArchiving, setArchiving] = useState(false);
  const table = office.retention ?? EXAMPLE_RETENTION;
  const periods = useMemo(
    () => [...new Set([...PERIODS, ...table.map(({ period }) => period)])],
    [table],
  );
  const boxes = useMemo(() => boxesOf(shown?.there ?? [], periods), [shown, periods]);
  const kept = shown?.open.filter(({ what }) => periodOf(table, what)) ?? [];
  const unnamed = shown?.open.filter(({ what }) => periodOf(table, what) === null) ?? [];
  return (
    <div className="page">
      <div className="registers-archive">
        <div className="row">
          <InputNumber
            aria-label="归档年度"
            min={1990}
            max={2099}
            precision={0}
            value={year}
            suffix="年度"
            onChange={(value) => value && setYear(value)}
          />
          <Button type="primary" disabled={kept.length === 0} onClick={() => setArchiving(true)}>
            归档{kept.length}件…
          </Button>
          {boxes.length > 0 && <Exports {...{ boxes, office, year }} />}
        </div>
        <p className="hint">
          {office.retention ? '' : '保管期限现在按示例，请先照本单位批准的保管期限表改。'}
          <Button type="link" size="small" onClick={() => openSettings('收发文')}>
            保管期限表
          </Button>
        </p>
        {!shown && <Spin />}
        <Open title={`办完、还没有归档的${kept.length}件`} papers={kept} />
        <Open title={`保管期限表里没有写的${unnamed.length}件，请先在表里加上`} papers={unnamed} />
        {boxes.map((box) => (
          <Box key={`${box.period} ${box.box}`} box={box} />
        ))}
        {shown && boxes.length === 0 && kept.length === 0 && unnamed.length === 0 && (
          <p className="hint">这一年还没有签发的文稿和办结的收文。</p>
        )}
      </div>
      {isArchiving && shown && (
        <ArchiveForm
          papers={kept}
          there={shown.there.map(({ item }) => item)}
          gone={shown.gone}
          year={year}
          office={office}
          onClose={() => setArchiving(false)}
        />
      )}
    </div>
  );
}

function Open({ title, papers }: { title: string; papers: readonly Archivable[] }) {
  if (papers.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <PlainTable headings={['种类', '文号', '题名', '日期']}>
        {papers.map(({ ownerId, what, number, title: name, date }) => (
          <tr key={ownerId}>
            <td>{what}</td>
            <td>{number}</td>
            <td>{name}</td>
            <td>{date ?? ''}</td>
          </tr>
        ))}
      </PlainTable>
    </details>
  );
}

interface ExportsProps {
  boxes: ReturnType<typeof boxesOf>;
  office: OfficeSettings;
  year: number;
}

function Exports({ boxes, office, year }: ExportsProps) {
  const { word, sheet } = useExports();
  const folder = useFolderExport();
  const sample = boxes.every(({ items }) => items.every(({ isSample }) => isSample === true));
  const options = { profile: profileOf(office), sample };
  const name = office.officeName;
  const toFolder = async () => {
    const files = await archiveFiles(boxes, name, year);
    await folder.start(files, options);
  };
  return (
    <>
      <Button
        onClick={() =>
          void word(cataloguePaper(boxes, name, year), options, `${year}年归档文件目录`)
        }
      >
        目录 Word
      </Button>
      <Button onClick={() => void sheet(catalogueSheet(boxes), `${year}年归档文件目录`)}>
        目录 Excel
      </Button>
      <Button onClick={() => void word(boxPaper(boxes, name, year), options, `${year}年装盒清单`)}>
        装盒清单
      </Button>
      <Button onClick={() => void toFolder()}>导出文件夹…</Button>
      <FolderExportDialog folderExport={folder} />
    </>
  );
}
