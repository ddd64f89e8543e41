import { useCallback } from 'react';
import type { CheckResult } from '#shared/check/departure';
import type { LayoutProfile } from '#shared/gbt9704/profile';
import { call } from '../../data/desktop';
import type { ToCheck } from './dropped-files';
import { type FileRow, useFileRun } from './use-file-run';

/** One file and what became of its check. */
export type CheckedRow = FileRow<CheckResult>;

/** Checks files one after the other, with a way to stop; one that fails stops none of the others. */
export function useChecks(profile: LayoutProfile) {
  const check = useCallback(
    async (file: ToCheck) =>
      (await call('check:file', { source: await file.source(), profile })).result,
    [profile],
  );
  return useFileRun(check);
}
