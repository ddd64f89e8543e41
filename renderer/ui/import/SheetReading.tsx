import { Button, Modal, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useNotices } from '../use-notices';
import { type SheetBeingRead, useSheetReading } from './choose-sheet';

/** Shorter readings show nothing of themselves, ms: a flash of a dialog says less than none. */
const PATIENCE = 300;

/** 正在读取 a spreadsheet, whichever screen asked for it: its name, how far it is, 停止. */
export function SheetReading() {
  const reading = useSheetReading((state) => state.reading);
  return reading && <Reading key={reading.fileName} {...reading} />;
}

function Reading({ fileName, share, stop }: SheetBeingRead) {
  const [isLong, setIsLong] = useState(false);
  const { say } = useNotices();
  useEffect(() => {
    const clock = setTimeout(() => setIsLong(true), PATIENCE);
    return () => clearTimeout(clock);
  }, []);
  if (!isLong) return null;
  const end = () => {
    stop();
    say(`已停止读取“${fileName}”，什么也没有改动`);
  };
  return (
    <Modal
      open
      centered
      width={480}
      title={`正在读取“${fileName}”`}
      footer={
        <Button autoFocus onClick={end}>
          停止
        </Button>
      }
      // A click beside it is no wish to stop.
      mask={{ closable: false }}
      onCancel={end}
    >
      <Progress percent={Math.floor(share * 100)} aria-label="读取进度" />
      <p className="hint">只是读，还没有写入。行数多的表要读一会儿；停止的话，什么也不会改动。</p>
    </Modal>
  );
}
