import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { printDate } from '#shared/model/civil-date';
import type { DraftRound } from '#shared/model/draft';
import { useToday } from '../../../data/today';
import { useExports } from '../../../ui/use-exports';
import { suggestedName } from '../export/use-export';
import { authorBetween } from './redline-order';

/** A version that can be chosen; `round` is null for the text as it is now. */
export interface Version {
  value: string;
  label: string;
  document: OfficialDocument;
  round: DraftRound | null;
}

interface Props {
  before: Version;
  after: Version;
  rounds: readonly DraftRound[];
  options: RenderOptions;
}

const WAYS = [
  { key: 'tracked', label: 'Word修订（可逐处接受或拒绝）' },
  { key: 'drawn', label: '打印用（删去的划线，增加的加下划线）' },
];

/** 花脸稿 of the two versions that are compared: for Word, or for paper. */
export function RedlineButton({ before, after, rounds, options }: Props) {
  const today = useToday();
  const exports = useExports();
  const [busy, setBusy] = useState(false);
  const author = authorBetween(rounds, before.round, after.round, today);
  const legend = {
    title: `花脸稿：${before.label} → ${after.label}`,
    lines: [`改动：${author.name}　${printDate(author.on)}`],
  };
  const run = async (kind: string) => {
    setBusy(true);
    await exports.redline({
      before: before.document,
      after: after.document,
      options,
      shown: kind === 'tracked' ? { kind, author } : { kind: 'drawn', legend },
      suggestedName: `${suggestedName(after.document)}（花脸稿${kind === 'tracked' ? '' : '，打印用'}）`,
    });
    setBusy(false);
  };
  return (
    <Dropdown
      menu={{ items: WAYS, onClick: ({ key }) => void run(key) }}
      trigger={['click']}
      disabled={busy || before.value === after.value}
    >
      <Button loading={busy}>导出花脸稿 ▾</Button>
    </Dropdown>
  );
}
