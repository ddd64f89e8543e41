import { Button } from 'antd';
import { useState } from 'react';
import { composeProofRecord } from '#shared/compose/proof-record';
import type { RenderOptions } from '#shared/gbt9704/profile';
import type { CivilDate } from '#shared/model/civil-date';
import { useExports } from '../../../ui/use-exports';
import { useNotices } from '../../../ui/use-notices';
import type { Whole } from './read-whole';

/** What a record is headed with. */
export interface RecordOf {
  title: string;
  /** 二稿; '' for a file of somebody else's. */
  version: string;
  today: CivilDate;
  options: RenderOptions;
}

/** Writes the record of a reading. */
function useProofRecord() {
  const exports = useExports();
  return (whole: Whole, { title, version, today, options }: RecordOf) => {
    const { findings, left, ruleNames } = whole;
    const rulesOff = whole.rulesOff.map((rule) => ruleNames[rule] ?? rule);
    const facts = { title, version, today, whole, findings, left, rulesOff };
    const name = `${title || '未命名文稿'}（校对记录）`;
    return exports.word(composeProofRecord(facts), options, name);
  };
}

interface Props {
  read: () => Whole | Promise<Whole>;
  /** Asked when it is written. */
  of: () => RecordOf;
}

/** 校对记录 of the text as it is now, as a Word file with lines to sign on. */
export function ProofRecordButton({ read, of }: Props) {
  const [isBusy, setBusy] = useState(false);
  const { attempt } = useNotices();
  const write = useProofRecord();
  const run = async () => {
    setBusy(true);
    await attempt(async () => write(await read(), of()));
    setBusy(false);
  };
  return (
    <Button
      size="small"
      loading={isBusy}
      title="列出现有各处和已忽略的地方，留着一校、二校、校对人签字的格子"
      onClick={() => void run()}
    >
      校对记录…
    </Button>
  );
}
