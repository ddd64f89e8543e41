import { type CSSProperties, memo } from 'react';
import { geometryOf, mmToTwips, PAGE_NUMBER_BELOW_MM, SMALL_PT } from '#shared/gbt9704/numbers';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import type { Page, PlacedItem, Rule } from '#shared/layout/page';
import type { SetImprint } from '#shared/layout/set-imprint';
import type { SetLine } from '#shared/layout/set-lines';
import { CardView } from './CardView';
import { ImprintView } from './ImprintView';
import { RowsView } from './RowsView';
import { Runs } from './Runs';
import { u } from './units';

const LineView = memo(function LineView(props: { line: SetLine; top: number; index: number }) {
  const { line, top, index } = props;
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
    <div
      className={`paged-line paged-${line.align} paged-role-${line.role}`}
      style={style}
      data-item={index}
    >
      <Runs runs={line.runs} />
      {line.hanging !== '' && <span className="paged-hanging">{line.hanging}</span>}
    </div>
  );
});

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

/** A red line; one that the paper has already is only hinted at. */
function RuleView({ rule: { top, left, width, height, isInked } }: { rule: Rule }) {
  const place = { top: u(top), left: u(left), width: u(width) };
  if (isInked) return <div className="paged-rule" style={{ ...place, height: u(height) }} />;
  return (
    <div className="paged-red-line" style={place}>
      <span>以上由预印的红头纸印出</span>
    </div>
  );
}

function ItemView({ item, index }: { item: PlacedItem; index: number }) {
  switch (item.kind) {
    case 'line':
      return <LineView line={item.line} top={item.top} index={index} />;
    case 'rows':
      return <RowsView item={item} index={index} />;
    case 'rule':
      return <RuleView rule={item.rule} />;
    case 'card':
      return null;
  }
}

interface Props {
  page: Page;
  profile: LayoutProfile;
  sample: boolean;
}

function Sheet({ page, profile, sample }: Props) {
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
      data-page={page.number}
      style={{ '--sheet': sheet.width, height: u(sheet.height) } as CSSProperties}
    >
      {sample && <div className="paged-sample">示例　仅供学习，不得作为正式文件</div>}
      {card && <CardView card={card} />}
      <div className="paged-area" style={area}>
        {page.items.map((item, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are where they stand
          <ItemView key={index} item={item} index={index} />
        ))}
        {page.imprint && <ImprintView imprint={page.imprint} />}
      </div>
      {page.items.length === 0 && page.imprint === null && page.number > 1 && (
        <p className="paged-empty" style={area}>
          空白页，版记在下一页
        </p>
      )}
      {!card && page.isNumbered && <NumberView number={page.number} profile={profile} />}
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
      return b.kind === 'rule' && a.rule.isInked === b.rule.isInked;
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
    before.page.isNumbered === after.page.isNumbered &&
    before.page.items.length === after.page.items.length &&
    before.page.items.every((item, index) => sameItem(item, after.page.items[index])) &&
    sameImprint(before.page.imprint, after.page.imprint),
);
