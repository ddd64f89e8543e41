import { Input, InputNumber } from 'antd';
import type { ArchiveItem } from '#shared/model/archive-item';
import type { OfficeSettings } from '#shared/model/office';
import { type Archivable, EXAMPLE_RETENTION, placed } from '#shared/registers/archive';
import { archivePapers } from '../../data/commands/archive';
import { type ArchiveYear, withPages } from '../../data/queries/archive';
import { profileOf } from '../../data/queries/office';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofNew } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { useNotices } from '../../ui/use-notices';

interface Props {
  papers: readonly Archivable[];
  there: readonly ArchiveItem[];
  gone: ArchiveYear['gone'];
  year: number;
  office: OfficeSettings;
  onClose: () => void;
}

/** 归档 of what is done: numbers go on behind those that are there, boxes are filled one after the other. */
export function ArchiveForm({ papers, there, gone, year, office, onClose }: Props) {
  const scope = useFormScope(ofNew(`archive ${year}`, `${year}年度归档`, 'registers'));
  const [category, setCategory] = useFormState(scope, 'category', '');
  const [pagesInBox, setPagesInBox] = useFormState(scope, 'pagesInBox', 200);
  const { say } = useNotices();
  const table = office.retention ?? EXAMPLE_RETENTION;
  return (
    <StepDialog
      scope={scope}
      title={`${year}年度归档${papers.length}件`}
      done="归档"
      hint="件号按保管期限、文种、日期排，接着已有的往下编；文稿的页数按版面数，收文的页数归档后可以填。"
      dateLabel="归档日期"
      onSubmit={async (registered) => {
        const counted = await withPages(papers, profileOf(office));
        const places = placed(counted, there, {
          ...{
            fonds: office.fonds ?? '',
            year,
            table,
            category: category.trim(),
            pagesInBox,
            gone,
          },
        });
        await archivePapers(places, registered);
        say(`已归档${places.length}件`);
      }}
      onClose={onClose}
    >
      <Line label="机构（问题）">
        <Input
          aria-label="机构（问题）"
          placeholder="不分可不填"
          value={category}
          onChange={({ target }) => setCategory(target.value)}
        />
      </Line>
      <Line label="每盒页数">
        <InputNumber
          aria-label="每盒页数"
          min={10}
          max={2000}
          precision={0}
          value={pagesInBox}
          onChange={(value) => setPagesInBox(value ?? 200)}
        />
      </Line>
    </StepDialog>
  );
}
