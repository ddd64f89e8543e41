import { BarChart } from 'chartist';
import type { Course } from '#shared/figures/course';
import 'chartist/dist/index.css';

/** Distance of the bars of one label, px. */
const APART = 20;

export interface ChartSize {
  /** px */
  height: number;
  /** px; left out: as wide as its place. */
  width?: number;
}

/** Draws the bars of a course into `place`, told apart by how dark they are, so that print in black shows them as well. */
export function drawCourse(
  place: HTMLElement,
  { labels, counts }: Course,
  size: ChartSize,
): BarChart {
  const chart = new BarChart(
    place,
    { labels, series: counts },
    {
      ...{ ...size, seriesBarDistance: APART, chartPadding: { top: 24 } },
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
  return chart;
}
