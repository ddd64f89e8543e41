import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { Entry } from '#shared/model/proceedings';
import { changeEntry } from '../../../data/commands/proceedings';
import { useProceedings } from '../context';
import { takeInHand, useDesk } from '../desk';
import { clockNow, EntryFacts } from './EntryFacts';
import { EntryMarks } from './EntryMarks';
import { useEntryKeys } from './use-entry-keys';
import { useEntryWords } from './use-entry-words';
import { useMarking } from './use-marking';
import { WordsField } from './WordsField';

/** The entry in hand. */
export function EntryEditor({ entry }: { entry: Entry }) {
  const { numbers, actions, steps, takesOpinions } = useProceedings();
  const wanted = useDesk((desk) => desk.wanted);
  const box = useRef<HTMLTextAreaElement>(null);
  const words = useEntryWords(entry);
  const marking = useMarking(words, box);
  const setNow = () => void steps.attempt(() => changeEntry(entry.id, { at: clockNow() }));
  const onKeyDown = useEntryKeys(entry, words, { mark: marking.toggle, setNow });

  // The cursor is where it was wanted: the next wish is a new one.
  useEffect(() => {
    if (wanted) useDesk.setState({ wanted: null });
  }, [wanted]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the boxes inside
    <div className="entry entry-open" onKeyDown={onKeyDown}>
      <EntryFacts
        entry={entry}
        wantsCursor={wanted === 'speaker'}
        onSpeakerDone={() => takeInHand(entry.id, 'words')}
        onNow={setNow}
      />
      <div className="entry-words">
        <WordsField
          box={box}
          written={words.written}
          numbers={numbers}
          wantsCursor={wanted === 'words'}
          onEdit={words.edit}
          onLeave={() => void words.saveNow()}
        />
        {takesOpinions && (
          <EntryMarks words={words.written} onDrop={(id) => void marking.drop(id)} />
        )}
        <div className="row entry-tools">
          {takesOpinions && (
            // The box keeps its selection.
            <Button
              size="small"
              onMouseDown={(event) => event.preventDefault()}
              onClick={marking.toggle}
            >
              记为意见建议
              <kbd>Ctrl+M</kbd>
            </Button>
          )}
          <span className="entry-tools-space" />
          <Button
            size="small"
            type="text"
            icon={<PlusOutlined />}
            title="在这段前面插入一段（Ctrl+Shift+Enter）"
            onClick={() => void actions.insert(entry, 'before')}
          >
            前插
          </Button>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            title="上移（Alt+Shift+↑）"
            aria-label="上移"
            onClick={() => void actions.move(entry.id, -1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            title="下移（Alt+Shift+↓）"
            aria-label="下移"
            onClick={() => void actions.move(entry.id, 1)}
          />
          <Button
            size="small"
            type="text"
            icon={<DeleteOutlined />}
            title="删除这段发言（Ctrl+Shift+Delete）"
            onClick={() => void actions.remove(entry.id)}
          >
            删除
          </Button>
        </div>
      </div>
    </div>
  );
}
