import { Alert, Button, Segmented } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { coursesOf } from '#shared/figures/course';
import { figuresBook, figuresPaper } from '#shared/figures/paper';
import { type Period, periodBefore } from '#shared/figures/period';
import { SECTIONS, type SectionKey } from '#shared/figures/sections';
import { type Figures, tablesOf } from '#shared/figures/tables';
import type { HandFigure } from '#shared/model/figure';
import type { OfficeSettings } from '#shared/model/office';
import { useFigures } from '../data/queries/figures';
import { profileOf } from '../data/queries/office';
import { useToday } from '../data/today';
import { chosenPeriod, PeriodPicker } from '../pickers/PeriodPicker';
import { useOutput } from '../preview/print/use-output';
import { Loading } from '../ui/Loading';
import { useExports } from '../ui/use-exports';
import { useView } from '../ui/view';
import { CourseChart } from './CourseChart';
import { EvidencePage } from './evidence/EvidencePage';
import { type Behind, FigureList } from './FigureList';
import { FigureTableView } from './FigureTableView';
import { HandFigureForm } from './HandFigureForm';
import { printedCharts } from './PrintedCharts';
import './figures.css';

const OPTIONS = SECTIONS.map(({ key, title }) => ({ value: key, label: title }));

const PAGES = [
  { value: 'figures' as const, label: '统计' },
  { value: 'evidence' as const, label: '年终考评' },
];

/** 统计, and 年终考评 beside it. */
export default function FiguresRoom({ office }: { office: OfficeSettings }) {
  const page = useView((view) => view.figuresPage);
  return (
    <div className="page">
      <div className="figures">
        <Segmented
          aria-label="统计分页"
          options={PAGES}
          value={page}
          onChange={(figuresPage) => useView.setState({ figuresPage })}
        />
        {page === 'figures' && <FiguresPage office={office} />}
        {page === 'evidence' && <EvidencePage office={office} />}
      </div>
    </div>
  );
}

/** What the office did in any time, each figure with what it counts and the list behind it. */
function FiguresPage({ office }: { office: OfficeSettings }) {
  const value = useView((view) => view.figuresPeriod);
  const days = useView((view) => view.figuresDays);
  const today = useToday();
  const figures = useFigures(today);
  const period = chosenPeriod({ office, value, days }, today);
  return (
    <>
      <h1>统计</h1>
      <p className="hint">
        数字都从登记的记录现算，回收站里的不计。每个数字都写着怎么数、按哪个日期；点数字看是哪些。
      </p>
      <PeriodPicker
        office={office}
        value={value}
        days={days}
        onChange={(figuresPeriod, figuresDays) => useView.setState({ figuresPeriod, figuresDays })}
      />
      {!figures && <Loading />}
      {figures && period && (
        <Shown office={office} figures={figures} period={period} today={today} />
      )}
    </>
  );
}

interface ShownProps {
  office: OfficeSettings;
  figures: Figures;
  period: Period;
  today: string;
}

function Shown({ office, figures, period, today }: ShownProps) {
  const chosen = useView((view) => view.figuresSection);
  const [behind, setBehind] = useState<Behind | null>(null);
  const [entering, setEntering] = useState<HandFigure | 'new' | null>(null);
  const { from, to } = period;
  const before = useMemo(() => periodBefore({ from, to }, today), [from, to, today]);
  const tables = useMemo(
    () => tablesOf(figures, { from, to }, before),
    [figures, from, to, before],
  );
  const table = tables.find(({ section }) => section.key === chosen) ?? tables[0];
  if (!table) return null;
  return (
    <>
      {figures.isSample && (
        <Alert
          type="info"
          showIcon
          title="现在只有示例，下面是示例的数字。有了自己的记录以后，示例就不再计入。"
        />
      )}
      <div className="row figures-tools">
        <Segmented<SectionKey>
          aria-label="统计哪一类"
          options={OPTIONS}
          value={table.section.key}
          onChange={(figuresSection) => useView.setState({ figuresSection })}
        />
        <span style={{ flex: 1 }} />
        <Button onClick={() => setEntering('new')}>录入以前的数字…</Button>
        <Exports
          asked={{
            ...{ tables, period, before, today },
            ...{ office: office.officeName, isSample: figures.isSample },
          }}
          charts={() => printedCharts({ figures, period, today })}
          courses={() => coursesOf(figures, period, today)}
          office={office}
        />
      </div>
      <FigureTableView table={table} before={before} onOpen={setBehind} onHand={setEntering} />
      <CourseChart figures={figures} section={table.section} period={period} today={today} />
      {behind && <FigureList behind={behind} onClose={() => setBehind(null)} />}
      {entering && (
        <HandFigureForm
          row={entering === 'new' ? null : entering}
          section={table.section}
          onClose={() => setEntering(null)}
        />
      )}
    </>
  );
}

interface ExportProps {
  asked: Parameters<typeof figuresPaper>[0];
  charts: () => ReactNode;
  courses: () => ReturnType<typeof coursesOf>;
  office: OfficeSettings;
}

function Exports({ asked, charts, courses, office }: ExportProps) {
  const { sheet, word } = useExports();
  const { print } = useOutput();
  const options = { profile: profileOf(office), sample: asked.isSample };
  return (
    <>
      <Button onClick={() => void sheet(figuresBook(asked), '工作统计')}>导出 Excel</Button>
      <Button
        onClick={() =>
          void word(figuresPaper({ ...asked, courses: courses() }), options, '工作统计')
        }
      >
        导出 Word
      </Button>
      <Button
        onClick={() => print({ documents: [figuresPaper(asked)], options, behind: charts() })}
      >
        打印…
      </Button>
    </>
  );
}
