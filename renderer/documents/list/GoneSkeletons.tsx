import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { DocumentType } from '#shared/model/document-type';
import { purgeSkeleton, skeletonsInBin } from '../../data/commands/library';
import { usePurging } from '../../ui/use-purging';

/** Skeletons of the office's own that are used no more, some since long: gone for good, where somebody wants that. `used`: changes when one comes or goes. */
export function GoneSkeletons({ used }: { used: unknown }) {
  const [types, setTypes] = useState<readonly DocumentType[]>([]);
  const [purges, setPurges] = useState(0);
  const askToPurge = usePurging();
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when one came, went or was purged
  useEffect(() => {
    skeletonsInBin().then(setTypes, () => undefined);
  }, [used, purges]);
  if (types.length === 0) return null;
  const purge = (id: DocumentType) =>
    askToPurge({
      title: `彻底清除本单位以前的“${id}”框架？`,
      content:
        '以前存过的，连同各恢复点里的，都会清掉，不能再恢复。内置的框架和由它新建的文稿不受影响。',
      table: 'skeletons',
      ids: [id],
      purge: () => purgeSkeleton(id),
      after: () => setPurges((count) => count + 1),
    });
  return (
    <p className="hint">
      已不再用的本单位框架：
      {types.map((id) => (
        <Button key={id} type="text" size="small" danger onClick={() => purge(id)}>
          彻底清除以前“{id}”的…
        </Button>
      ))}
    </p>
  );
}
