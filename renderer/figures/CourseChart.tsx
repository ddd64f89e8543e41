import { useEffect, useMemo, useRef } from 'react';
import { chartName, courseOf, isDrawn } from '#shared/figures/course';
import type { Period } from '#shared/figures/period';
import type { Section } from '#shared/figures/sections';
import type { Figures } from '#shared/figures/tables';
import { ChartLegend } from './ChartLegend';
import { drawCourse } from './draw-course';

interface Props {
  figures: Figures;
  section: Section;
  period: Period;
  today: string;
}

/** px */
const HEIGHT = 260;

/** How the columns went, by month or year. */
export function CourseChart({ figures, section, period, today }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const { from, to } = period;
  const course = useMemo(
    () => courseOf(figures, section, { from, to }, today),
    [figures, section, from, to, today],
  );
  const isEmpty = !isDrawn(course);
  useEffect(() => {
    if (!room.current || isEmpty) return;
    const chart = drawCourse(room.current, course, { height: HEIGHT });
    return () => void chart.detach();
  }, [course, isEmpty]);
  if (isEmpty) return null;
  const label = chartName(section.title, course);
  return (
    <section className="panel figures-panel" aria-label={label}>
      <ChartLegend section={section} />
      <div ref={room} className="figures-chart" role="img" aria-label={label} />
      {course.notDrawn > 0 && (
        <p className="hint">手工录入的数字里有{course.notDrawn}跨了几个月或几年，没有画进图里。</p>
      )}
    </section>
  );
}
