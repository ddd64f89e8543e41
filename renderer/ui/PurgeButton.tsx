import { Button, type ButtonProps } from 'antd';
import { useEffect, useRef } from 'react';
import type { TableName } from '#shared/model/tables';
import { preparePurge } from '../data/commands/purge';

interface Props extends Pick<ButtonProps, 'size' | 'type'> {
  /** What goes, as it is asked about. */
  table: TableName;
  ids: readonly string[];
  /** Asks whether it is to go (`usePurging`). */
  onClick: () => void;
}

/** A pointer that only passes over the button is gone by then, ms. */
const RESTS = 100;

/**
 * 彻底清除…: while the pointer rests on it, or the keyboard has come to it, the store is copied
 * ahead, as while it is asked: whoever presses it has most of the work behind him. The copy is
 * gone when they leave and nobody is asked.
 */
export function PurgeButton({ table, ids, onClick, ...look }: Props) {
  const held = useRef({ isOver: false, isFocused: false, wasAsked: false });
  const begun = useRef<() => void>(undefined);
  const change = (now: Partial<typeof held.current>) => {
    const before = held.current;
    const next = { ...before, ...now };
    held.current = next;
    if ((next.isOver || next.isFocused) === (before.isOver || before.isFocused)) return;
    begun.current?.();
    begun.current = next.isOver || next.isFocused ? resting(table, ids) : undefined;
  };
  useEffect(() => () => begun.current?.(), []);
  return (
    <Button
      {...look}
      danger
      onPointerEnter={() => change({ isOver: true })}
      onPointerLeave={() => change({ isOver: false })}
      onFocus={() => {
        // Given back by the question that was answered: nobody has come to it.
        if (!held.current.wasAsked) change({ isFocused: true });
        held.current.wasAsked = false;
      }}
      onBlur={() => change({ isFocused: false })}
      onClick={() => {
        held.current.wasAsked = true;
        onClick();
      }}
    >
      彻底清除…
    </Button>
  );
}

/** Begins the copy in a moment. Answers what ends it. */
function resting(table: TableName, ids: readonly string[]): () => void {
  let forget: (() => Promise<unknown>) | undefined;
  const timer = setTimeout(() => {
    forget = preparePurge(table, ids);
  }, RESTS);
  return () => {
    clearTimeout(timer);
    void forget?.();
  };
}
