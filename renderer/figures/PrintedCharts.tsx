import { useLayoutEffect, useRef } from 'react';
import { type Course, chartName, courseOf, isDrawn } from '#shared/figures/course';
import type { Period } from '#shared/figures/period';
import { SECTIONS, type Section } from '#shared/figures/sections';
import type { Figures } from '#shared/figures/tables';
import { ChartLegend } from './ChartLegend';
import { drawCourse } from './draw-course';
import './figures.css';

interface Props {
  figures: Figures;
  period: Period;
  today: string;
}

/** The charts of all sections for paper, two on a sheet that lies; null where there is nothing to draw. */
export function printedCharts({ figures, period, today }: Props) {
  const all = SECTIONS.map((section) => ({
    section,
    course: courseOf(figures, section, period, today),
  })).filter(({ course }) => isDrawn(course));
  const sheets = all.flatMap((_one, at) => (at % 2 === 0 ? [all.slice(at, at + 2)] : []));
  if (sheets.length === 0) return null;
  return (
    <div>
      {sheets.map((charts) => (
        <div
          key={charts[0]?.section.key}
          className="printed-sheet printed-turned figures-sheet"
          data-sample={figures.isSample}
        >
          {charts.map(({ section, course }) => (
            <Chart key={section.key} section={section} course={course} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** 237 mm and 56 mm at 96 px to the inch: on the screen, where sheets have no room, nothing could be measured. */
const SIZE = { width: 895, height: 212 };

function Chart({ section, course }: { section: Section; course: Course }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!place.current) return;
    const chart = drawCourse(place.current, course, SIZE);
    return () => void chart.detach();
  }, [course]);
  return (
    <section>
      <h3>{chartName(section.title, course)}</h3>
      <ChartLegend section={section} />
      <div ref={place} className="figures-chart" />
    </section>
  );
}
