import { useCallback, useState } from 'react';
import { INCOMING_COLUMNS, type IncomingField } from '#shared/registers/import/columns';
import { planIncoming } from '#shared/registers/import/incoming';
import { yearOfBook } from '#shared/registers/import/read';
import type { MatchedTable } from '#shared/sheet/matched';
import { importIncoming } from '../../data/commands/register-import';
import { registeredNow } from '../../steps/registrar';
import { BookDialog } from './BookDialog';
import { BookYear } from './BookYear';
import type { ReadRegister, RegisterImporting } from './use-register-import';

/** An existing 收文登记簿 that is imported. */
export function IncomingImport({ importing }: { importing: RegisterImporting }) {
  const { read } = importing;
  return read ? <Dialog key={read.book.fileName} read={read} importing={importing} /> : null;
}

interface Props {
  read: ReadRegister;
  importing: RegisterImporting;
}

function Dialog({ read, importing }: Props) {
  const { known, book } = read;
  const [typed, setTyped] = useState<number | null>(null);
  const yearOf = useCallback(
    (table: MatchedTable<IncomingField>) =>
      typed ?? yearOfBook(book.fileName, table.sheet, table.headingAt),
    [typed, book],
  );
  const plan = useCallback(
    (table: MatchedTable<IncomingField>) => planIncoming(table, { known, year: yearOf(table) }),
    [known, yearOf],
  );
  return (
    <BookDialog
      what="收文登记簿"
      read={read}
      importing={importing}
      columns={INCOMING_COLUMNS}
      plan={plan}
      onImport={(facts, skipped) =>
        void importing.confirm(async (watched) =>
          importIncoming(facts, await registeredNow(), skipped, watched),
        )
      }
      asks={(table) => (
        <>
          没有写年份的按
          <BookYear value={yearOf(table)} onChange={setTyped} />年
        </>
      )}
    />
  );
}
