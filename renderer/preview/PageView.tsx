import { type CSSProperties, memo, type ReactNode } from 'react';
import { blanksIn } from '#shared/document/blanks';
import {
  geometryOf,
  mmToTwips,
  PAGE_NUMBER_BELOW_MM,
  RED_LINE_MM,
  SMALL_PT,
} from '#shared/gbt9704/numbers';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { Page, PlacedItem } from '#shared/layout/page';
import type { PlanRun } from '#shared/layout/print-plan';
import type { SetImprint } from '#shared/layout/set-imprint';
import type { SetLine } from '#shared/layout/set-lines';
import { CELL_MARGIN } from '#shared/layout/table-columns';
import { CardView } from './CardView';
import { ImprintView } from './ImprintView';
import { u } from './units';

/** A text with its blanks marked, on the screen only. */
function marked(text: string): ReactNode {
  const blanks = blanksIn(text);
  if (blanks.length === 0) return text;
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const { start, end } of blanks) {
    pieces.push(text.slice(from, start));
    pieces.push(
      <mark key={start} className="paged-blank">
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  return [...pieces, text.slice(from)];
}

function Runs({ runs }: { runs: readonly PlanRun[] }) {
  return runs.map(({ text, face, bold }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: runs of a line have no identity
    <span key={index} className={bold ? `paged-${face} paged-bold` : `paged-${face}`}>
      {marked(text)}
    </span>
  ));
}

const LineView = memo(function LineView({ line, top }: { line: SetLine; top: number }) {
  const style: CSSProperties = {
    top: u(top),
    left: u(line.left),
    width: u(line.room),
    height: u(line.pitch),
    lineHeight: u(line.pitch),
    fontSize: u(line.pt * 20),
    letterSpacing: u(line.spacing),
  };
  return (
    <div className={`paged-line paged-${line.align} paged-role-${line.role}`} style={style}>
      <Runs runs={line.runs} />
      {line.hanging !== '' && <span className="paged-hanging">{line.hanging}</span>}
    </div>
  );
});

function RowsView({ item }: { item: Extract<PlacedItem, { kind: 'rows' }> }) {
  const { table, from, to, repeated } = item;
  const rows = [
    ...(repeated ? table.rows.slice(0, table.headerRows) : []),
    ...table.rows.slice(from, to),
  ];
  const cell: CSSProperties = { padding: `${u(table.end)} ${u(CELL_MARGIN.side)}` };
  const style: CSSProperties = {
    top: u(item.top),
    width: u(table.columns.reduce((sum, one) => sum + one, 0)),
    fontSize: u(table.pt * 20),
    lineHeight: u(table.pitch),
  };
  return (
    <table className="paged-table" style={style}>
      <colgroup>
        {table.columns.map((width, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity
          <col key={column} style={{ width: u(width) }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity
          <tr key={index} style={{ height: u(row.height) }}>
            {row.cells.map(({ column, colSpan, rowSpan, paragraphs, align }) => (
              <td
                key={column}
                colSpan={colSpan}
                rowSpan={rowSpan}
                style={{ ...cell, textAlign: align }}
              >
                {paragraphs.map((runs, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no identity
                  <p key={at}>
                    <Runs runs={runs} />
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** — 1 — below the type area, odd right and even left, one character in (7.5). */
function NumberView({ number, profile }: { number: number; profile: LayoutProfile }) {
  if (profile.pageNumber === 'none') return null;
  const { left, right, bottom } = profile.margins;
  const size = SMALL_PT * 20;
  const side =
    profile.pageNumber === 'center' ? 'center' : number % 2 === 1 ? 'right' : ('left' as const);
  if (profile.landscape) return <SideNumber number={number} side={side} profile={profile} />;
  const middle = mmToTwips(bottom) - mmToTwips(PAGE_NUMBER_BELOW_MM);
  return (
    <div
      className="paged-number"
      style={{
        bottom: u(middle - size / 2),
        left: u(mmToTwips(left) + size),
        right: u(mmToTwips(right) + size),
        fontSize: u(size),
        lineHeight: u(size),
        textAlign: side,
      }}
    >
      — {number} —
    </div>
  );
}

/** On a turned sheet the number keeps its place on the paper: at the left edge, turned with it (8). */
function SideNumber(props: {
  number: number;
  side: 'left' | 'right' | 'center';
  profile: LayoutProfile;
}) {
  const { top, bottom, left } = props.profile.margins;
  const size = SMALL_PT * 20;
  const middle = mmToTwips(left) - mmToTwips(PAGE_NUMBER_BELOW_MM);
  return (
    <div
      className="paged-number paged-number-side"
      style={{
        left: u(middle - size / 2),
        top: u(mmToTwips(top) + size),
        bottom: u(mmToTwips(bottom) + size),
        fontSize: u(size),
        lineHeight: u(size),
        textAlign: props.side,
      }}
    >
      — {props.number} —
    </div>
  );
}

function ItemView({ item }: { item: PlacedItem }) {
  switch (item.kind) {
    case 'line':
      return <LineView line={item.line} top={item.top} />;
    case 'rows':
      return <RowsView item={item} />;
    case 'rule':
      return (
        <div
          className="paged-rule"
          style={{ top: u(item.top), height: u(mmToTwips(RED_LINE_MM)) }}
        />
      );
    case 'card':
      return null;
  }
}

interface Props {
  page: Page;
  profile: LayoutProfile;
  sample: boolean;
  /** Shows where the pre-printed red line lies. */
  preprinted: boolean;
}

function Sheet({ page, profile, sample, preprinted }: Props) {
  const { sheet } = geometryOf(profile);
  const { top, bottom, left, right } = profile.margins;
  const [first] = page.items;
  const card = first?.kind === 'card' ? first.card : null;
  const area: CSSProperties = {
    top: u(mmToTwips(top)),
    bottom: u(mmToTwips(bottom)),
    left: u(mmToTwips(left)),
    right: u(mmToTwips(right)),
  };
  return (
    <section
      className="paged-page"
      aria-label={`第 ${page.number} 页`}
      style={{ '--sheet': sheet.width, height: u(sheet.height) } as CSSProperties}
    >
      {sample && <div className="paged-sample">示例　仅供学习，不得作为正式文件</div>}
      {preprinted && (
        <div
          className="paged-red-line"
          style={{
            top: u(mmToTwips(profile.preprintedHeadHeight)),
            left: u(mmToTwips(left)),
            right: u(mmToTwips(right)),
          }}
        >
          <span>以上由预印的红头纸印出</span>
        </div>
      )}
      {card && <CardView card={card} />}
      <div className="paged-area" style={area}>
        {page.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are where they stand
          <ItemView key={index} item={item} />
        ))}
        {page.imprint && <ImprintView imprint={page.imprint} />}
      </div>
      {!card && <NumberView number={page.number} profile={profile} />}
    </section>
  );
}

function sameItem(a: PlacedItem, b: PlacedItem | undefined): boolean {
  if (b === undefined || a.top !== b.top) return false;
  switch (a.kind) {
    case 'line':
      return b.kind === 'line' && a.line === b.line;
    case 'rows':
      return b.kind === 'rows' && a.table === b.table && a.from === b.from && a.to === b.to;
    case 'rule':
      return b.kind === 'rule';
    case 'card':
      return b.kind === 'card' && a.card.name === b.card.name;
  }
}

function sameImprint(a: SetImprint | null, b: SetImprint | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** One sheet; drawn again only when something on it has changed. */
export const PageView = memo(
  Sheet,
  (before, after) =>
    before.profile === after.profile &&
    before.sample === after.sample &&
    before.preprinted === after.preprinted &&
    before.page.items.length === after.page.items.length &&
    before.page.items.every((item, index) => sameItem(item, after.page.items[index])) &&
    sameImprint(before.page.imprint, after.page.imprint),
);
