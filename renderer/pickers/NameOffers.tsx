import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { overlays } from '../ui/overlays';
import type { NameOffersState, TextBox } from './use-name-offers';
import './pickers.css';

interface Props {
  names: NameOffersState;
  box: () => TextBox | null;
  /** What stands in the box. */
  value: string;
  label: string;
}

/** Redraws when anything is scrolled, so that the list stays below its box. */
function useScrolled(active: boolean): void {
  const [, setCount] = useState(0);
  useEffect(() => {
    if (!active) return;
    const moved = () => setCount((count) => count + 1);
    window.addEventListener('scroll', moved, true);
    window.addEventListener('resize', moved);
    return () => {
      window.removeEventListener('scroll', moved, true);
      window.removeEventListener('resize', moved);
    };
  }, [active]);
}

/** The names offered below a text box, and where it helps the order in which they are printed. */
export function NameOffers({ names, box, value, label }: Props) {
  const { offers, place, focused, take, put } = names;
  const ordered = focused && offers.length === 0 ? names.ordered(value) : null;
  const isOpen = offers.length > 0 || ordered !== null;
  useScrolled(isOpen);
  const rect = isOpen ? box()?.getBoundingClientRect() : undefined;
  if (!rect) return null;
  const below = rect.bottom + 240 < window.innerHeight || rect.top < 240;
  const style = {
    left: rect.left,
    ...(below ? { top: rect.bottom + 2 } : { bottom: window.innerHeight - rect.top + 2 }),
  };
  return createPortal(
    // The cursor stays in the box.
    <div className="name-offers" style={style} onPointerDown={(event) => event.preventDefault()}>
      {ordered === null ? (
        <div role="listbox" aria-label={`${label}可选的名称`} tabIndex={-1}>
          {offers.map(({ name, facts }, index) => (
            <div
              key={`${name} ${facts}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === place}
              className="person-option"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(name)}
              onKeyDown={() => undefined}
            >
              {name}
              <small>{facts}</small>
            </div>
          ))}
        </div>
      ) : (
        <Button
          type="link"
          size="small"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => put(ordered, ordered.length)}
        >
          按单位次序排好（Ctrl+回车）
        </Button>
      )}
    </div>,
    overlays(),
  );
}
