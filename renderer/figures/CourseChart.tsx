import { BarChart } from 'chartist';
import { useEffect, useMemo, useRef } from 'react';
import { courseOf } from '#shared/figures/course';
import type { Period } from '#shared/figures/period';
import type { Section } from '#shared/figures/sections';
import type { Figures } from '#shared/figures/tables';
import 'chartist/dist/index.css';

interface Props {
  figures: Figures;
  section: Section;
  period: Period;
  today: string;
}

const HEIGHT = 260;
/** Distance of the bars of one label, px. */
const APART = 20;

/** How the columns went, by month or year: bars told apart by how dark they are, so that print in black shows them as well. */
export function CourseChart({ figures, section, period, today }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const { from, to } = period;
  const course = useMemo(
    () => courseOf(figures, section, { from, to }, today),
    [figures, section, from, to, today],
  );
  const isEmpty = course.counts.every((row) => row.every((count) => count === 0));
  useEffect(() => {
    if (!room.current || isEmpty) return;
    const chart = new BarChart(
      room.current,
      { labels: course.labels, series: course.counts },
      {
        ...{ height: HEIGHT, seriesBarDistance: APART, chartPadding: { top: 24 } },
        axisY: { onlyInteger: true },
      },
    );
    // The count stands above its bar: nobody has to measure it.
    chart.on('draw', (drawn) => {
      if (drawn.type !== 'bar') return;
      const { x2, y2, group, value } = drawn;
      const count = typeof value === 'number' ? value : 'y' in value ? value.y : 0;
      if (!count) return;
      group
        .elem('text', { x: x2, y: y2 - 5, 'text-anchor': 'middle' }, 'figures-count')
        .text(String(count));
    });
    return () => void chart.detach();
  }, [course, isEmpty]);
  if (isEmpty) return null;
  const label = `${section.title}分${course.labels[0]?.endsWith('月') ? '月' : '年'}图`;
  return (
    <section className="panel figures-panel" aria-label={label}>
      <p className="figures-legend">
        {section.columns.map(({ key, title, measure }, at) => (
          <span key={key}>
            <i className={`figures-swatch figures-swatch-${at}`} />
            {title}（{measure}）
          </span>
        ))}
      </p>
      <div ref={room} className="figures-chart" role="img" aria-label={label} />
      {course.notDrawn > 0 && (
        <p className="hint">手工录入的数字里有{course.notDrawn}跨了几个月或几年，没有画进图里。</p>
      )}
    </section>
  );
}
