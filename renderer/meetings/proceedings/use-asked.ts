import { useEffect, useState } from 'react';
import { useNotices } from '../../ui/use-notices';
import { useView } from '../../ui/view';

/** How long a row stays marked after somebody jumped to it, ms. */
const SHOWN = 3000;

/** The row among `ids` that another page asked to see, for a moment; null otherwise. `ifGone` is said when it is not there. */
export function useAsked(ids: readonly string[], ifGone: string): string | null {
  const asked = useView((view) => view.meetingFocus);
  const [shown, setShown] = useState<string | null>(null);
  const { say } = useNotices();
  useEffect(() => {
    if (asked === null) return;
    useView.setState({ meetingFocus: null });
    if (ids.includes(asked)) setShown(asked);
    else say(ifGone);
  }, [asked, ids, ifGone, say]);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN);
    return () => clearTimeout(timer);
  }, [shown]);
  return shown;
}
