import { useEffect, useState } from 'react';
import { useNotices } from '../../../ui/use-notices';
import { useView } from '../../../ui/view';

/** How long an entry stays marked after somebody jumped to it, ms. */
const SHOWN = 3000;

/** The entry that another page asked to see, for a moment; null otherwise. */
export function useAskedEntry(ids: readonly string[]): string | null {
  const asked = useView((view) => view.meetingFocus);
  const [shown, setShown] = useState<string | null>(null);
  const { say } = useNotices();
  useEffect(() => {
    if (asked === null) return;
    useView.setState({ meetingFocus: null });
    if (ids.includes(asked)) setShown(asked);
    else say('这段发言已删除，意见的原话不受影响；要找回发言，请看“已删除”');
  }, [asked, ids, say]);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown;
}
