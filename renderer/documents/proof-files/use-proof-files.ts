import { useCallback } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import { call } from '../../data/desktop';
import { useToday } from '../../data/today';
import { work } from '../../work/work';
import type { ToCheck } from '../check/dropped-files';
import { type FileRow, useFileRun } from '../check/use-file-run';
import { readWhole, type Whole } from '../draft/proof/read-whole';
import { inputFor } from '../draft/proof/use-findings';
import { NOTHING_SAID, useProofFacts } from '../draft/proof/use-proof-facts';

/** One file and what proofreading said of it. */
export type ReadRow = FileRow<Whole>;

/** Reads files one after the other, with a way to stop; null while the office's names are not known yet. */
export function useProofFiles(office: OfficeSettings) {
  const facts = useProofFacts(office);
  const today = useToday();
  const read = useCallback(
    async (file: ToCheck): Promise<Whole> => {
      if (facts === null) throw new Error('名录和词库还没有读出来，没有校对。请稍等再试。');
      const source = await file.source();
      const { result } =
        'token' in source
          ? await call('import:open', { token: source.token })
          : await call('import:read', source);
      const { document, report } = await work.run('structure', { raw: result.blocks });
      const draft = { kind: report.type, issuer: '', today };
      return readWhole(inputFor(document, facts, facts.off, draft), NOTHING_SAID);
    },
    [facts, today],
  );
  const run = useFileRun(read);
  return { ...run, isReady: facts !== null, today };
}
