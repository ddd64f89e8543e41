import { Button } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { matterTracks, opinionsOfMatters } from '../../data/queries/matter-rows';
import { later } from '../../ui/later';
import { openCarrierPage } from '../../ui/view';
import { tickNone } from '../desk';

const MakeDialog = later(() => import('../../carriers/MakeDialog'));
const EnterDialog = later(() => import('../../carriers/entry/EnterDialog'));
const LettersDialog = later(() => import('../../carriers/letters/LettersDialog'));
const SheetsDialog = later(() => import('../../carriers/notices/SheetsDialog'));

type Dialog = 'make' | 'enter' | 'sheets' | 'letters';

/** What is done with the opinions of ticked outside matters, whatever meetings they are from. */
export function BulkCarriers({ ids }: { ids: readonly string[] }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const key = ids.join();
  const chosen = useLiveQuery(async () => {
    const all = key.split(',');
    const tracks = await matterTracks(all);
    if (tracks.length !== 1 || tracks[0] !== 'external') return null;
    return opinionsOfMatters(all);
  }, [key]);
  if (!chosen || chosen.opinionIds.length === 0) return null;
  const close = () => setDialog(null);
  const show = (carrierId: string) => {
    tickNone();
    openCarrierPage(carrierId);
  };
  return (
    <>
      <Button onClick={() => setDialog('make')}>编成专报…</Button>
      <Button onClick={() => setDialog('enter')}>登记载体…</Button>
      <Button onClick={() => setDialog('letters')}>按单位发函…</Button>
      <Button onClick={() => setDialog('sheets')}>委员告知单…</Button>
      {dialog === 'make' && <MakeDialog {...chosen} onClose={close} onMade={show} />}
      {dialog === 'enter' && <EnterDialog start={chosen} onClose={close} onEntered={show} />}
      {dialog === 'letters' && (
        <LettersDialog matterIds={[...ids].sort()} opinionIds={chosen.opinionIds} onClose={close} />
      )}
      {dialog === 'sheets' && <SheetsDialog opinionIds={chosen.opinionIds} onClose={close} />}
    </>
  );
}
