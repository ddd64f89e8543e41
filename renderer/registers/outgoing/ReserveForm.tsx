import { Input, InputNumber, Radio, Segmented, Select } from 'antd';
import { printNumber, readSeries } from '#shared/model/number';
import { seriesName } from '#shared/registers/outgoing-book';
import { nextNumber, ofSeries, seriesOfYear } from '#shared/registers/series';
import { beginSeries, reserveNumber } from '../../data/commands/numbers';
import { countByYear } from '../../data/commands/series-years';
import { useNumberBook } from '../../data/queries/numbers';
import { useToday } from '../../data/today';
import { Line } from '../../steps/FormFrame';
import { StepDialog } from '../../steps/StepDialog';
import { ofNew } from '../../ui/forms/facts';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';

interface At {
  series: string;
  year: number;
}

interface Props {
  /** Series to choose from, the first of them to begin with. */
  among: readonly [At, ...At[]];
  /** What is registered most likely. */
  begin?: boolean;
  onClose: () => void;
}

const COUNTING = [
  { value: false, label: '逐年连续编' },
  { value: true, label: '每年从第1期编起' },
];

/** 预留: the next number of a series for a paper that is still to come; or from which number the office begins. */
export function ReserveForm({ among, begin = false, onClose }: Props) {
  const scope = useFormScope(
    ofNew(`number ${among.map(seriesName).join()}`, '预留、起始号', 'registers'),
  );
  const [name, setName] = useFormState(scope, 'name', seriesName(among[0]));
  const at = among.find((one) => seriesName(one) === name) ?? among[0];
  const { series, year } = at;
  const book = useNumberBook();
  const [what, setWhat] = useFormState<'预留下一个号' | '从几号编起'>(
    scope,
    'what',
    begin ? '从几号编起' : '预留下一个号',
  );
  const [forWhat, setForWhat] = useFormState(scope, 'forWhat', '');
  const [first, setFirst] = useFormState<number | null>(scope, 'first', null);
  const said = book?.saids.get(series);
  const thisYear = Number(useToday().slice(0, 4));
  const isSerial = readSeries(series).form === 'serial';
  const isByYear = seriesOfYear(series, said, thisYear) !== 0;
  const [anew, setAnew] = useFormState<boolean | null>(scope, 'anew', null);
  const byYear = anew ?? isByYear;
  const isTurned = isSerial && byYear !== isByYear;
  const next = book && nextNumber(ofSeries(book.taken, series, year), said, year).number;
  const isReserving = what === '预留下一个号';
  return (
    <StepDialog
      scope={scope}
      title={what}
      done={isReserving ? '预留' : '登记'}
      missing={
        isReserving
          ? forWhat.trim() === ''
            ? ['留给什么']
            : []
          : first || isTurned
            ? []
            : ['起始号']
      }
      hint={
        isReserving
          ? `预留的是${next ? printNumber({ ...at, number: next }) : '下一个号'}。用到它时在文稿的“编号”里照填，不用了可以退回。`
          : '以前的号已经在纸上编过的，填从几号接着编。'
      }
      onSubmit={async ({ on, registeredBy }) => {
        if (isReserving)
          await reserveNumber(series, year, forWhat.trim(), { on, by: registeredBy });
        else {
          if (isTurned) await countByYear(series, byYear);
          if (first) await beginSeries(series, byYear ? year || thisYear : 0, first);
        }
      }}
      onClose={onClose}
    >
      <Segmented
        value={what}
        options={['预留下一个号', '从几号编起'] as const}
        onChange={setWhat}
        aria-label="要登记的"
      />
      {among.length > 1 && (
        <Line label="编号序列">
          <Select
            aria-label="编号序列"
            value={seriesName(at)}
            options={among.map((one) => ({ value: seriesName(one), label: seriesName(one) }))}
            onChange={setName}
          />
        </Line>
      )}
      {isReserving ? (
        <Line label="留给什么">
          <Input
            aria-label="留给什么"
            value={forWhat}
            onChange={({ target }) => setForWhat(target.value)}
          />
        </Line>
      ) : (
        <>
          {isSerial && (
            <Line label="编法">
              <Radio.Group
                aria-label="编法"
                options={COUNTING}
                value={byYear}
                onChange={({ target }) => setAnew(target.value)}
              />
            </Line>
          )}
          <Line label="起始号">
            <InputNumber
              aria-label="起始号"
              placeholder={isTurned ? '没有可不填' : ''}
              min={1}
              max={99_999}
              precision={0}
              value={first}
              onChange={setFirst}
            />
          </Line>
        </>
      )}
    </StepDialog>
  );
}
