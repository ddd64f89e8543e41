import { Button, Select } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { periodicalNames } from '#shared/compose/periodicals';
import { printDate } from '#shared/model/civil-date';
import { numberId, readSeries } from '#shared/model/number';
import type { OfficeSettings } from '#shared/model/office';
import { placesOf } from '#shared/registers/joint-serial';
import {
  type OutgoingLine,
  openSeries,
  outgoingLines,
  outgoingPaper,
  outgoingSheet,
  printedLines,
  seriesIn,
  seriesName,
  shelfOf,
} from '#shared/registers/outgoing-book';
import { type NumberBook, useNumberBook } from '../../data/queries/numbers';
import { profileOf, useIssuers } from '../../data/queries/office';
import { useUnnumbered } from '../../data/queries/outgoing';
import { useToday } from '../../data/today';
import { Loading } from '../../ui/Loading';
import { RowList } from '../../ui/RowList';
import { useExports } from '../../ui/use-exports';
import { useView } from '../../ui/view';
import { OutgoingImport } from '../import/OutgoingImport';
import { RegisterReceiptBar } from '../import/RegisterReceiptBar';
import { type RegisterImporting, useRegisterImport } from '../import/use-register-import';
import { NumberPanel } from './NumberPanel';
import { Pending } from './Pending';
import { ReserveForm } from './ReserveForm';

const ROW_HEIGHT = { usual: 64, large: 76 };
/** In the place of a series: papers that have no number yet. */
const PENDING = 'pending';

/** 发文登记簿: every number of a series, with what became of it. */
export function OutgoingPage({ office }: { office: OfficeSettings }) {
  const book = useNumberBook();
  const [chosen, setChosen] = useState('');
  const [selected, setSelected] = useState<string | null>(null);
  const [reserving, setReserving] = useState(false);
  const importing = useRegisterImport('earlierIssues');
  const issuers = useIssuers();
  const thisYear = Number(useToday().slice(0, 4));
  const used = useMemo(() => (book ? seriesIn(book) : []), [book]);
  const open = useMemo(() => {
    // Most of what an office numbers is its own.
    const own = issuers?.toSorted(
      (a, b) => Number(b.kind === 'office') - Number(a.kind === 'office'),
    );
    const codes = own?.map(({ code }) => code) ?? [];
    return book ? openSeries(book, { codes, periodicals: periodicalNames(office) }, thisYear) : [];
  }, [book, issuers, thisYear, office]);
  const all = [...used, ...open];
  const current = chosenOf(all, chosen) ?? used[0];
  const lines = useMemo(
    () => (book && current ? outgoingLines(book, current.series, current.year) : []),
    [book, current],
  );
  useAskedIssue(book, (place, lineId) => {
    setChosen(keyOf(place));
    setSelected(lineId);
  });
  const unnumbered = useUnnumbered();
  // The book does not wait for what has no number yet.
  if (!book || !(unnumbered || current)) return <Loading />;
  const pending = unnumbered ?? [];
  if (!current && pending.length === 0)
    return <Teach importing={importing} open={open} saids={book.saids} />;
  const rowHeight = office.largeType ? ROW_HEIGHT.large : ROW_HEIGHT.usual;
  const isPending = pending.length > 0 && (chosen === PENDING || !current);
  const name = current ? seriesName(current) : '';
  const line = lines.find(({ id }) => id === selected);
  const hasNext = current && readSeries(current.series).form !== 'odd';
  const tools = (
    <>
      <div className="row">
        <Select
          aria-label="编号序列"
          style={{ flex: 1, minWidth: 0 }}
          value={isPending || !current ? PENDING : keyOf(current)}
          options={[
            ...(pending.length > 0
              ? [{ value: PENDING, label: `已签发、待编号（${pending.length}份）` }]
              : []),
            ...all.map((one) => ({ value: keyOf(one), label: seriesName(one) })),
          ]}
          onChange={setChosen}
        />
        {current && !isPending && hasNext && (
          <Button onClick={() => setReserving(true)}>预留号…</Button>
        )}
        <Button onClick={importing.choose}>导入…</Button>
      </div>
      {pending.length > 0 && !isPending && (
        <Button
          type="link"
          size="small"
          className="registers-pending"
          onClick={() => setChosen(PENDING)}
        >
          已签发、待编号{pending.length}份
        </Button>
      )}
      <RegisterReceiptBar into="earlierIssues" />
    </>
  );
  return (
    <div className="room registers-book">
      {isPending || !current ? (
        <Pending drafts={pending} office={office} rowHeight={rowHeight} tools={tools} />
      ) : (
        <>
          <div className="room-list">
            <div className="room-tools">
              {tools}
              <Exports lines={lines} office={office} name={name} />
            </div>
            <RowList
              rows={lines}
              height={rowHeight}
              idOf={({ id }) => id}
              selected={selected}
              onSelect={setSelected}
              onOpen={setSelected}
              label="发文登记簿"
            >
              {(one) => <Row line={one} />}
            </RowList>
            {lines.length === 0 && <NoneYet at={current} saids={book.saids} />}
          </div>
          <div className="room-detail registers-detail">
            {line ? <NumberPanel key={line.id} line={line} office={office} /> : <Hint />}
          </div>
        </>
      )}
      <OutgoingImport importing={importing} />
      {current && reserving && (
        <ReserveForm among={[current]} onClose={() => setReserving(false)} />
      )}
    </div>
  );
}

interface At {
  series: string;
  year: number;
}

const keyOf = ({ series, year }: At): string => `${year} ${series}`;

/** What was chosen; where it is counted by other years by now, the series itself. */
function chosenOf(all: readonly At[], chosen: string): At | undefined {
  const series = chosen.slice(chosen.indexOf(' ') + 1);
  return all.find((one) => keyOf(one) === chosen) ?? all.find((one) => one.series === series);
}

/** A series of which no number has been given: from which it will begin. */
function NoneYet({ at, saids }: { at: At; saids: NumberBook['saids'] }) {
  const begun = saids.get(at.series)?.begins.find(({ year }) => year === at.year);
  return (
    <p className="hint registers-none">
      {begun
        ? `还没有编过号，从${begun.first}号编起。`
        : '还没有编过号。以前的号在纸上编过的，点“预留号…”，选“从几号编起”。'}
    </p>
  );
}

/** Shows the paper, or the number, that somebody asked for, once. */
function useAskedIssue(
  book: NumberBook | undefined,
  show: (place: At, lineId: string) => void,
): void {
  const asked = useView((view) => view.issueAsked);
  const latest = useRef(show);
  latest.current = show;
  useEffect(() => {
    if (!book || asked === null) return;
    useView.setState({ issueAsked: null });
    const at = book.earlier.get(asked) ?? book.taken.find(({ row }) => row?.id === asked);
    if (!at) return;
    const shelf = shelfOf(at);
    const line = outgoingLines(book, shelf.series, shelf.year).find(({ earlier, place }) =>
      book.earlier.has(asked)
        ? earlier?.id === asked
        : placesOf(place).some((one) => numberId(one) === numberId(at)),
    );
    if (line) latest.current(shelf, line.id);
  }, [book, asked]);
}

function Hint() {
  return (
    <div className="teach">
      <h2>发文登记簿</h2>
      <p className="hint">
        从左边选一个号：登记印制、用印、分发和归档；预留的可以退回或作废；空号可以写明原因。
      </p>
    </div>
  );
}

function Row({ line }: { line: OutgoingLine }) {
  const { printed, title, state, facts, earlier, reason } = line;
  const date = earlier ? earlier.date : facts?.date;
  return (
    <>
      <span className="row-list-title registers-title">
        {line.isSample && <span className="mark">示例</span>}
        {title || reason || '——'}
      </span>
      <span className="row-list-facts">
        <span>{printed}</span>
        {state !== '已编' && <strong className="registers-state">{state}</strong>}
        <span>{date ? printDate(date) : ''}</span>
      </span>
    </>
  );
}

function Exports(props: { lines: readonly OutgoingLine[]; office: OfficeSettings; name: string }) {
  const { lines, office, name } = props;
  const { sheet, word } = useExports();
  // The sample is no part of the office's register, and printed only where there is nothing else.
  const own = lines.filter(({ isSample }) => !isSample);
  const isSample = own.length === 0 && lines.length > 0;
  const printed = printedLines(isSample ? lines : own);
  const file = `发文登记簿（${name.replace(/[〔〕]/g, '')}）`;
  return (
    <div className="row">
      <Button size="small" onClick={() => void sheet(outgoingSheet(printed, '发文登记簿'), file)}>
        导出 Excel
      </Button>
      <Button
        size="small"
        onClick={() => {
          const paper = outgoingPaper(printed, office.officeName, name);
          void word(paper, { profile: profileOf(office), sample: isSample }, file);
        }}
      >
        导出 Word
      </Button>
      <span className="hint" style={{ marginLeft: 'auto' }}>
        共{lines.length}个号
      </span>
    </div>
  );
}

function Teach(props: {
  importing: RegisterImporting;
  open: readonly At[];
  saids: NumberBook['saids'];
}) {
  const { importing, open, saids } = props;
  const [beginning, setBeginning] = useState(false);
  const [first, ...others] = open;
  return (
    <div className="teach">
      <h2>发文登记簿</h2>
      <p className="hint">
        文稿签发以后，在它的页面上点“编号”，文号就登记在这里：一个号只用一次，空号、重号、作废都看得见。以前在
        Excel 里记的登记簿可以导入。
      </p>
      <div className="row">
        <Button onClick={importing.choose}>导入登记簿…</Button>
        {first && <Button onClick={() => setBeginning(true)}>从几号编起…</Button>}
      </div>
      <OutgoingImport importing={importing} />
      {open.map((at) => {
        const begun = saids.get(at.series)?.begins.find(({ year }) => year === at.year);
        return begun ? (
          <p key={at.series} className="hint">
            {seriesName(at)}从{begun.first}号编起。
          </p>
        ) : null;
      })}
      {first && beginning && (
        <ReserveForm among={[first, ...others]} begin onClose={() => setBeginning(false)} />
      )}
    </div>
  );
}
