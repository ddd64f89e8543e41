import { AutoComplete, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { readSeries } from '#shared/model/number';
import { OUTGOING_COLUMNS, type OutgoingField } from '#shared/registers/import/columns';
import { planOutgoing } from '#shared/registers/import/outgoing';
import { yearOfBook } from '#shared/registers/import/read';
import { seriesOfYear } from '#shared/registers/series';
import type { MatchedTable } from '#shared/sheet/matched';
import { importOutgoing } from '../../data/commands/register-import';
import { type NumberBook, useNumberBook } from '../../data/queries/numbers';
import { useIssuers } from '../../data/queries/office';
import { registeredNow } from '../../steps/registrar';
import { BookDialog } from './BookDialog';
import { BookYear } from './BookYear';
import type { ReadRegister, RegisterImporting } from './use-register-import';

/** An existing 发文登记簿 that is imported. */
export function OutgoingImport({ importing }: { importing: RegisterImporting }) {
  const { read } = importing;
  const numbers = useNumberBook();
  return read && numbers ? (
    <Dialog key={read.book.fileName} read={read} importing={importing} numbers={numbers} />
  ) : null;
}

interface Props {
  read: ReadRegister;
  importing: RegisterImporting;
  numbers: NumberBook;
}

function Dialog({ read, importing, numbers: { saids, taken } }: Props) {
  const { known, book } = read;
  const issuers = useIssuers() ?? [];
  const [typed, setTyped] = useState<number | null>(null);
  const [code, setCode] = useState('');
  const [periodical, setPeriodical] = useState('');
  const yearOf = useCallback(
    (table: MatchedTable<OutgoingField>) =>
      typed ?? yearOfBook(book.fileName, table.sheet, table.headingAt),
    [typed, book],
  );
  const plan = useCallback(
    (table: MatchedTable<OutgoingField>) =>
      planOutgoing(table, {
        ...{ known, code, periodical: periodical.trim(), year: yearOf(table) },
        byYear: (series) => seriesOfYear(series, saids.get(series), 1) !== 0,
      }),
    [known, code, periodical, yearOf, saids],
  );
  const periodicals = useMemo(() => {
    // What a series is need be read once, and not of each of its numbers.
    const all = [...new Set(taken.map(({ series }) => series))].map(readSeries);
    return all.flatMap(({ form, name }) => (form === 'serial' ? [name] : []));
  }, [taken]);
  const codes = [...new Set(issuers.map((one) => one.code).filter((one) => one !== ''))];
  return (
    <BookDialog
      what="发文登记簿"
      read={read}
      importing={importing}
      columns={OUTGOING_COLUMNS}
      plan={plan}
      onImport={(facts, skipped) =>
        void importing.confirm(async (watched) => {
          const registered = await registeredNow();
          return importOutgoing(facts, { ...registered, source: book.fileName, skipped }, watched);
        })
      }
      asks={(table) => (
        <>
          只写号数的按
          <Select
            aria-label="机关代字"
            allowClear
            placeholder="机关代字"
            style={{ minWidth: 150 }}
            value={code || null}
            options={codes.map((value) => ({ value, label: value }))}
            onChange={(value) => setCode(value ?? '')}
          />
          <BookYear value={yearOf(table)} onChange={setTyped} />
          年；期号是
          <AutoComplete
            aria-label="期号属于"
            placeholder="例如：纪要"
            style={{ width: 180 }}
            value={periodical}
            options={periodicals.map((value) => ({ value }))}
            onChange={setPeriodical}
          />
          的
        </>
      )}
    />
  );
}
