import { departuresOf, STRENGTHS } from '#shared/gbt9704/departures';
import type { LayoutProfile } from '#shared/gbt9704/profile';

/** Where a profile is not the standard, each with its clause. */
export function DepartureList({ profile }: { profile: LayoutProfile }) {
  const departures = departuresOf(profile);
  if (departures.length === 0) {
    return <p className="hint">与国家标准没有不同。</p>;
  }
  return (
    <section className="layout-departures" aria-label="与国家标准不同之处">
      <h3>与国家标准不同之处（{departures.length}）</h3>
      <ul>
        {departures.map(({ what, here, standard, clause, strength }) => (
          <li key={what}>
            <strong>{what}</strong>：{here}
            <span className="hint">
              　国标{clause}：{standard}（{STRENGTHS[strength]}）
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
