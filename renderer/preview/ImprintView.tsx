import { SMALL_PT } from '#shared/gbt9704/numbers';
import { IMPRINT_CELL, IMPRINT_PITCH, type SetImprint } from '#shared/layout/set-imprint';
import { u } from './units';

/** 版记 at the foot of the type area: 报, 送, 发, 抄送, then 印发机关 and date between its lines. */
export function ImprintView({ imprint }: { imprint: SetImprint }) {
  // On the last of several pages the lists begin at the top, and only the last line stands at the foot.
  const isEnd = imprint.goesOn?.above && !imprint.goesOn.below;
  return (
    <div
      className={imprint.isBare ? 'paged-imprint paged-imprint-bare' : 'paged-imprint'}
      style={{
        fontSize: u(SMALL_PT * 20),
        lineHeight: u(imprint.over?.pitch ?? IMPRINT_PITCH),
        ...(imprint.goesOn?.above ? { borderTop: 'none' } : {}),
        ...(isEnd ? { top: 0, display: 'flex', flexDirection: 'column' } : {}),
        ...(imprint.goesOn?.below ? { borderBottom: 'none' } : {}),
      }}
    >
      {imprint.rows.length > 0 && (
        <div className="paged-cc" style={{ padding: `0 ${u(IMPRINT_CELL)}` }}>
          {imprint.rows.map(({ lines, hang, goesOn }) =>
            lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity
              <div key={index} style={{ paddingLeft: index > 0 || goesOn ? u(hang) : 0 }}>
                {line}
              </div>
            )),
          )}
        </div>
      )}
      {imprint.left + imprint.right !== '' && (
        <div
          className="paged-print-line"
          style={{ padding: `0 ${u(IMPRINT_CELL)}`, ...(isEnd ? { marginTop: 'auto' } : {}) }}
        >
          <span>{imprint.left}</span>
          <span>{imprint.right}</span>
        </div>
      )}
    </div>
  );
}
