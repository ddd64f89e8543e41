import { useEffect, useState } from 'react';
import { saveOffice } from '../../data/commands/office';
import { useView } from '../../ui/view';

/** From this width on a draft with its preview has room enough beside the list, px. */
const WIDE = 1500;

/**
 * Whether the list of drafts is folded away. Without a draft beside it, it never is, nor
 * while it is gone through by its keys. `shown` is what was chosen last, kept with the
 * settings; before anything was, the window decides. F8 does both.
 */
export function useListFold(shown: boolean | undefined) {
  const mayFold = useView(({ draftId, bin }) => draftId !== null && !bin);
  const browsing = useView((view) => view.browsing);
  // The choice stands at once: the next key may come before it is in the settings.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isFolded = mayFold && !browsing && !(chosen ?? shown ?? window.innerWidth >= WIDE);
  const choose = (isShown: boolean) => {
    setChosen(isShown);
    void saveOffice({ draftListShown: isShown });
  };
  const show = () => {
    // The list takes the keyboard as soon as it has its rows.
    useView.setState({ browsing: true });
    choose(true);
  };
  const fold = () => {
    useView.setState({ browsing: false });
    choose(false);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || event.defaultPrevented || event.isComposing || !mayFold) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      event.preventDefault();
      if (isFolded) show();
      else fold();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
  return { isFolded, mayFold, show, fold };
}
