import type { Section } from '#shared/figures/sections';

/** How dark the bars of each column are. */
export function ChartLegend({ section }: { section: Section }) {
  return (
    <p className="figures-legend">
      {section.columns.map(({ key, title, measure }, at) => (
        <span key={key}>
          <i className={`figures-swatch figures-swatch-${at}`} />
          {title}（{measure}）
        </span>
      ))}
    </p>
  );
}
