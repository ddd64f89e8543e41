import { Input, InputNumber, Modal, Radio, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { OfficialDocument } from '#shared/document/official-document';
import type { RenderOptions } from '#shared/gbt9704/profile';
import { USUAL_SPEED } from '#shared/reading/order';
import {
  READING_SIZES,
  type ReadingSize,
  readingMinutes,
  readingPages,
  spokenLength,
} from '#shared/reading/pages';
import { saveOffice } from '../../data/commands/office';
import { useOffice } from '../../data/queries/office';
import { useExports } from '../../ui/use-exports';
import { useNotices } from '../../ui/use-notices';
import { rareIn } from './rare';
import './reading.css';

interface Props {
  document: OfficialDocument;
  options: RenderOptions;
  onClose: () => void;
}

const SIZE_OPTIONS = Object.entries(READING_SIZES)
  .map(([value, label]) => ({ value: Number(value), label }))
  .reverse();

/** 大字版 on its way to paper, once the office's pace is known. */
export default function ReadingDialog(props: Props) {
  const office = useOffice();
  if (office === undefined) return <Spin fullscreen />;
  return <Reading {...props} officeSpeed={office?.readingSpeed ?? USUAL_SPEED} />;
}

function Reading({ document, options, onClose, officeSpeed }: Props & { officeSpeed: number }) {
  const exports = useExports();
  const { attempt } = useNotices();
  const [size, setSize] = useState<ReadingSize>(22);
  const [speed, setSpeed] = useState(officeSpeed);
  const [busy, setBusy] = useState(false);
  const pages = useMemo(() => readingPages(document, size), [document, size]);
  const rare = useMemo(
    () =>
      rareIn(
        pages
          .flat()
          .map(({ text }) => text)
          .join(''),
      ),
    [pages],
  );
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({});
  const length = spokenLength(pages);
  const run = async () => {
    setBusy(true);
    if (speed !== officeSpeed) await attempt(() => saveOffice({ readingSpeed: speed }));
    const readings = rare.map(({ character, reading }): [string, string] => [
      character,
      (changed[character] ?? reading).trim(),
    ]);
    await exports.reading({
      document,
      options,
      size,
      speed,
      readings: Object.fromEntries(readings.filter(([, reading]) => reading !== '')),
      suggestedName: `${document.title.join('').trim() || '讲话稿'}（大字版）`,
    });
    setBusy(false);
  };
  return (
    <Modal
      open
      centered
      width={640}
      title="大字版"
      okText="导出Word"
      cancelText="关闭"
      confirmLoading={busy}
      onOk={() => void run()}
      onCancel={onClose}
    >
      <p className="hint">只收标题、称呼和正文，一个字不动。一句话不跨页，每页末尾标“请翻页”。</p>
      <div className="reading-row">
        <span>字号</span>
        <Radio.Group
          options={SIZE_OPTIONS}
          value={size}
          onChange={({ target }) => setSize(target.value as ReadingSize)}
        />
      </div>
      <div className="reading-row">
        <span>语速</span>
        <span>
          每分钟{' '}
          <InputNumber
            aria-label="每分钟字数"
            min={60}
            max={400}
            precision={0}
            value={speed}
            onChange={(value) => setSpeed(value ?? officeSpeed)}
          />{' '}
          字，改了以后本单位都按新的算
        </span>
      </div>
      <p role="status">
        共{pages.length}页，{length}字，约需{readingMinutes(length, speed)}分钟。
      </p>
      {rare.length > 0 && (
        <>
          <p className="hint">
            下面的字不常见，导出时上面注同音字。可以改；清空就不注。多音字请核对读音。
          </p>
          <div className="reading-rare">
            {rare.map(({ character, reading, pinyin }) => (
              <label key={character} htmlFor={`rare-${character}`}>
                <strong>{character}</strong>
                <span className="hint">{pinyin}</span>
                <Input
                  id={`rare-${character}`}
                  size="small"
                  maxLength={12}
                  value={changed[character] ?? reading}
                  onChange={({ target }) =>
                    setChanged((present) => ({ ...present, [character]: target.value }))
                  }
                />
              </label>
            ))}
          </div>
        </>
      )}
    </Modal>
  );
}
