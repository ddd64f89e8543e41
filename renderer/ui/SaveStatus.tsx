import { CheckCircleOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { flush } from '../data/active';
import { useSaveStatus } from '../data/save-status';
import { setWords, useWritten } from './written';

const WORDS = { saved: '已保存', saving: '保存中' };

/** What is shown: nothing is 已保存 that a field or draft still waits to save. */
function shown(): 'saved' | 'saving' | 'failed' {
  const { state, waiting } = useSaveStatus.getState();
  return state === 'saved' && waiting ? 'saving' : state;
}

/** Saving has failed and has not been made good since: one that is tried again does not move the screen. */
export function useUnsaved(): boolean {
  const [isUnsaved, setUnsaved] = useState(false);
  useEffect(() => {
    const take = ({ state } = useSaveStatus.getState()) => {
      if (state !== 'saving') setUnsaved(state === 'failed');
    };
    take();
    return useSaveStatus.subscribe((status) => take(status));
  }, []);
  return isUnsaved;
}

function writeState(element: HTMLElement): void {
  const state = shown();
  if (element.dataset.state !== state) element.dataset.state = state;
}

function writeWords(element: HTMLElement): void {
  const state = shown();
  if (state !== 'failed') setWords(element, WORDS[state]);
}

/** 已保存 only when everything is in the second copy on the disk. */
export function SaveStatus() {
  const hasFailed = useSaveStatus(({ state }) => state === 'failed');
  const place = useWritten(useSaveStatus.subscribe, writeState);
  return (
    <span className="save-status" ref={place} role="status" aria-live="polite">
      {hasFailed ? <Failed /> : <Well />}
    </span>
  );
}

/** Both signs stand there; the style shows the one of the state. */
function Well() {
  const words = useWritten(useSaveStatus.subscribe, writeWords);
  return (
    <>
      <CheckCircleOutlined className="save-status-saved" />
      <SyncOutlined className="save-status-saving" />
      <span>
        <span className="own-words" ref={words} />
      </span>
    </>
  );
}

function Failed() {
  const message = useSaveStatus(({ message: said }) => said);
  return (
    <>
      <WarningOutlined /> {message}
      <Button size="small" onClick={() => void flush()}>
        现在重试
      </Button>
    </>
  );
}
