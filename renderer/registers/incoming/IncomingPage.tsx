import { Button, Input, type InputRef, Select } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { printDate } from '#shared/model/civil-date';
import type { OfficeSettings } from '#shared/model/office';
import { holdsText } from '#shared/model/search';
import { type HoldingRule, heldLong } from '#shared/registers/holding';
import {
  type IncomingLine,
  incomingPaper,
  incomingSheet,
  isPart,
  type Narrowed,
  printIncoming,
  spanOf,
  standingOf,
} from '#shared/registers/incoming';
import { incomingOddities } from '#shared/registers/incoming-numbers';
import { useIncomingList, useIncomingNumbers } from '../../data/queries/incoming';
import { profileOf } from '../../data/queries/office';
import { useToday } from '../../data/today';
import { Loading } from '../../ui/Loading';
import { RowList } from '../../ui/RowList';
import { useExports } from '../../ui/use-exports';
import { useFileDrop } from '../../ui/use-file-drop';
import { useFindKey } from '../../ui/use-find-key';
import { openIncoming, useView } from '../../ui/view';
import { IncomingImport } from '../import/IncomingImport';
import { RegisterReceiptBar } from '../import/RegisterReceiptBar';
import { useRegisterImport } from '../import/use-register-import';
import { IncomingDetail } from './IncomingDetail';
import { RegisterForm } from './RegisterForm';
import { useHoldingRule } from './use-holding-rule';
import { useKey } from './use-key';

/** In the place of a year. */
const ALL_YEARS = 0;
const ROW_HEIGHT = { usual: 84, large: 98 };

/** 收文: the register beside one paper. */
export function IncomingPage({ office }: { office: OfficeSettings }) {
  const { incomingId, incomingBin } = useView();
  const { lines: all, isComplete = false } = useIncomingList(incomingBin) ?? {};
  const [text, setText] = useState('');
  const [registering, setRegistering] = useState<{ files: readonly File[] } | null>(null);
  const box = useRef<InputRef>(null);
  const importing = useRegisterImport('incoming');
  const register = () => setRegistering({ files: [] });
  useKey('F8', register);
  useFindKey(box);
  const { dropTarget } = useFileDrop((files) => files.length > 0 && setRegistering({ files }));
  const rule = useHoldingRule(office);
  const [onlyLong, setOnlyLong] = useState(false);
  const long = useMemo(
    () => all?.filter(({ paper, steps }) => heldLong(paper, steps, rule).length > 0) ?? [],
    [all, rule],
  );
  const { years, year, setYear } = useYears(all);
  const isLong = onlyLong && long.length > 0;
  const shown = isLong ? long : all;
  const narrowed = { text: text.trim(), onlyLong: isLong, bin: incomingBin };
  const lines = shown?.filter(
    ({ paper }) =>
      (year === null || paper.year === year) && holdsText('incoming', paper, text.trim()),
  );
  return (
    <div className="room" {...dropTarget}>
      <div className="room-list">
        <div className="room-tools">
          <div className="row">
            <Button type="primary" onClick={register}>
              登记收文 F8
            </Button>
            <Button onClick={importing.choose}>导入…</Button>
            <Button
              aria-pressed={incomingBin}
              onClick={() => useView.setState({ incomingBin: !incomingBin, incomingId: null })}
            >
              回收站
            </Button>
          </div>
          <div className="row">
            <Input
              ref={box}
              allowClear
              aria-label="找收文"
              placeholder="找标题、字号、来文机关"
              style={{ flex: 1, minWidth: 0 }}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
            {years.length > 1 && (
              <Select<number>
                aria-label="年度"
                style={{ width: '7em' }}
                value={year ?? ALL_YEARS}
                options={[
                  { value: ALL_YEARS, label: '各年' },
                  ...years.map((one) => ({ value: one, label: `${one}年` })),
                ]}
                onChange={setYear}
              />
            )}
          </div>
          <RegisterReceiptBar into="incoming" />
          {long.length > 0 && (
            <Button
              size="small"
              type="text"
              aria-pressed={onlyLong}
              onClick={() => setOnlyLong(!onlyLong)}
            >
              {onlyLong ? '看全部收文' : `放得久的有${long.length}件`}
            </Button>
          )}
          {!incomingBin && isComplete && <Oddities />}
          {rule.note !== '' && <p className="hint">{rule.note}</p>}
          {lines && isComplete && <Exports lines={lines} office={office} narrowed={narrowed} />}
        </div>
        {!isComplete && !lines?.length && <Loading />}
        {lines && lines.length > 0 && (
          <RowList
            rows={lines}
            height={office.largeType ? ROW_HEIGHT.large : ROW_HEIGHT.usual}
            idOf={({ paper }) => paper.id}
            selected={incomingId}
            onSelect={(id) => openIncoming(id, incomingBin)}
            onOpen={(id) => openIncoming(id, incomingBin)}
            label="收文登记簿"
          >
            {(line) => <Row line={line} rule={rule} />}
          </RowList>
        )}
        {isComplete && lines?.length === 0 && (
          <p className="hint registers-none">
            {text !== '' ? '没有符合条件的收文' : incomingBin ? '回收站是空的' : '还没有收文'}
          </p>
        )}
      </div>
      <div className="room-detail registers-detail">
        {incomingId ? (
          <IncomingDetail key={incomingId} incomingId={incomingId} office={office} />
        ) : (
          <div className="teach">
            <h2>收文</h2>
            <p className="hint">
              点“登记收文”，或者把来文的
              Word、文本文件拖到这里：标题、字号、机关和日期先读出来，核对后登记。登记以后按次序送阅，谁拿着、拿了几天，一看就知道。
            </p>
          </div>
        )}
      </div>
      <IncomingImport importing={importing} />
      {registering && (
        <RegisterForm files={registering.files} onClose={() => setRegistering(null)} />
      )}
    </div>
  );
}

/** Years of the papers, the last first, and the one that is looked at: offices bind a register for each; null for all. */
function useYears(all: readonly IncomingLine[] | undefined) {
  const [chosen, setYear] = useState(ALL_YEARS);
  const years = useMemo(
    () => [...new Set(all?.map(({ paper }) => paper.year))].sort((a, b) => b - a),
    [all],
  );
  const year = years.includes(chosen) ? chosen : null;
  return { years, year, setYear };
}

function Row({ line, rule }: { line: IncomingLine; rule: HoldingRule }) {
  const { paper, steps } = line;
  const today = useToday();
  const isLong = heldLong(paper, steps, rule).length > 0;
  return (
    <>
      <span className="row-list-title registers-title">
        {paper.sample === 1 && <span className="mark">示例</span>}
        {paper.title || '未写标题'}
      </span>
      <span className="row-list-facts">
        <span>{printIncoming(paper)}</span>
        {paper.urgency !== '' && <strong className="registers-state">{paper.urgency}</strong>}
        <span>{paper.sender?.name ?? ''}</span>
      </span>
      <span className="row-list-facts">
        <span>{printDate(paper.receivedOn)}</span>
        <span>
          {paper.kind} · {standingOf(paper, steps, today).words}
          {isLong && '，放得久了'}
        </span>
      </span>
    </>
  );
}

/** Numbers that are missing or borne by two papers; quiet, and open on demand. */
function Oddities() {
  const numbers = useIncomingNumbers();
  const odd = useMemo(() => (numbers ? incomingOddities(numbers) : []), [numbers]);
  if (odd.length === 0) return null;
  return (
    <details className="hint">
      <summary>收文号有缺号、重号（{odd.map(({ year }) => year).join('、')}年）</summary>
      {odd.map(({ year, words }) => (
        <div key={year}>
          {year}年{words}
        </div>
      ))}
    </details>
  );
}

interface ExportsProps {
  lines: readonly IncomingLine[];
  office: OfficeSettings;
  narrowed: Narrowed;
}

function Exports({ lines, office, narrowed }: ExportsProps) {
  const { sheet, word } = useExports();
  // A register is read from its first number on.
  const own = lines.filter(({ paper }) => paper.sample !== 1);
  const isSample = own.length === 0;
  // The sample is no part of the office's register, and printed only where there is nothing else.
  const inOrder = () => (isSample ? lines : own).toReversed();
  const part = isPart(narrowed);
  const whole = { text: '', onlyLong: false, bin: false };
  const file = () => `收文登记簿（${spanOf(inOrder(), whole)}${part ? '，部分' : ''}）`;
  const samples = isSample ? 0 : lines.length - own.length;
  return (
    <div className="row">
      <Button size="small" onClick={() => void sheet(incomingSheet(inOrder(), part), file())}>
        导出 Excel
      </Button>
      <Button
        size="small"
        onClick={() => {
          const paper = incomingPaper(inOrder(), office.officeName, spanOf(inOrder(), narrowed));
          const options = { profile: profileOf(office), sample: isSample };
          void word(paper, options, file());
        }}
      >
        导出 Word
      </Button>
      <span className="hint" style={{ marginLeft: 'auto' }}>
        {part ? `只导出现在显示的${lines.length - samples}件` : `共${lines.length}件`}
        {samples > 0 && `，示例${samples}件不导出`}
      </span>
    </div>
  );
}
