import { Button, Input, type InputRef, Modal } from 'antd';
import { useRef, useState } from 'react';
import type { Phrase } from '#shared/model/phrase';
import { putIntoBin, takeOutOfBin } from '../../../data/commands/bin';
import { phraseLetters, savePhrase } from '../../../data/commands/library';
import { usePhrases } from '../../../data/queries/library';
import { PutBack } from '../../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../../ui/forms/use-form-scope';
import { useNotices } from '../../../ui/use-notices';
import { PhraseBin } from './PhraseBin';
import './phrases.css';

interface Props {
  /** What is selected in the text, or ''. */
  selected: string;
  /** The text can be written in. */
  canInsert: boolean;
  onInsert: (words: string) => void;
  onClose: () => void;
}

/** 常用语: two letters put one where the cursor is; what is selected can be kept as another. */
export default function PhraseDialog({ selected, canInsert, onInsert, onClose }: Props) {
  const phrases = usePhrases();
  const [typed, setTyped] = useState('');
  const [editing, setEditing] = useState<Partial<Phrase> | null>(
    selected.trim() === '' ? null : { words: selected },
  );
  const box = useRef<InputRef>(null);
  if (!phrases) return null;
  const letters = phraseLetters(typed);
  const shown = phrases.filter(
    (one) => one.letters.startsWith(letters) || (typed !== '' && one.words.includes(typed)),
  );
  const insert = (one: Phrase | undefined) => {
    if (!one || !canInsert) return;
    onInsert(one.words);
    onClose();
  };
  const type = (text: string) => {
    setTyped(text);
    const short = phraseLetters(text);
    const fitting = phrases.filter((one) => one.letters.startsWith(short));
    // Two letters that only one phrase has are enough.
    if (short.length >= 2 && fitting.length === 1 && fitting[0]?.letters === short)
      insert(fitting[0]);
  };
  return (
    <Modal
      open
      footer={null}
      width={640}
      title="常用语"
      // A click beside it takes away nothing that was typed.
      mask={{ closable: editing === null }}
      // The dialog takes the keyboard itself when it has come.
      afterOpenChange={() => box.current?.focus()}
      onCancel={onClose}
      destroyOnHidden
    >
      <div data-own-undo>
        {editing ? (
          <PhraseForm phrase={editing} onClose={() => setEditing(null)} />
        ) : (
          <>
            <div className="row">
              <Input
                ref={box}
                autoFocus
                aria-label="常用语的字母"
                placeholder={canInsert ? '打两个字母就插入，也可以打其中的字' : '这份文稿已锁定'}
                value={typed}
                onChange={({ target }) => type(target.value)}
                onPressEnter={() => insert(shown[0])}
              />
              <Button onClick={() => setEditing({ words: selected })}>新增…</Button>
            </div>
            {phrases.length === 0 && (
              <p className="hint">
                还没有常用语。在文稿里选中一句话或几段，按
                F2，给它两个字母，以后打这两个字母就插入。
              </p>
            )}
            <ul className="phrases" aria-label="常用语">
              {shown.map((one) => (
                <Row
                  key={one.id}
                  phrase={one}
                  onInsert={() => insert(one)}
                  onEdit={() => setEditing(one)}
                />
              ))}
            </ul>
            <PhraseBin />
          </>
        )}
      </div>
    </Modal>
  );
}

interface RowProps {
  phrase: Phrase;
  onInsert: () => void;
  onEdit: () => void;
}

function Row({ phrase, onInsert, onEdit }: RowProps) {
  const { attempt, undoable } = useNotices();
  const remove = () =>
    attempt(async () => {
      await putIntoBin('phrases', [phrase.id]);
      undoable('已删去这条常用语', () => takeOutOfBin('phrases', [phrase.id]));
    });
  return (
    <li>
      <code>{phrase.letters}</code>
      <button type="button" className="phrases-words" onClick={onInsert}>
        {phrase.words}
      </button>
      <Button size="small" type="text" onClick={onEdit}>
        改
      </Button>
      <Button size="small" type="text" onClick={() => void remove()}>
        删
      </Button>
    </li>
  );
}

function PhraseForm({ phrase, onClose }: { phrase: Partial<Phrase>; onClose: () => void }) {
  const { id, words: known = '' } = phrase;
  const scope = useFormScope({
    ...{ name: `phrase/${id ?? `new ${known}`}`, title: '常用语', of: known },
    ...(id !== undefined && { records: [id] }),
  });
  const [letters, setLetters] = useFormState(scope, 'letters', phrase.letters ?? '');
  const [words, setWords] = useFormState(scope, 'words', known);
  const { attempt, say } = useNotices();
  const save = () =>
    attempt(async () => {
      await savePhrase({ letters, words }, id ?? null);
      scope.end();
      say(`已记下，打${phraseLetters(letters)}就插入`);
      onClose();
    });
  return (
    <>
      <PutBack scope={scope} />
      <Input
        autoFocus
        aria-label="字母"
        addonBefore="字母"
        placeholder="例如：zc"
        value={letters}
        onChange={({ target }) => setLetters(target.value)}
        onPressEnter={() => void save()}
      />
      <Input.TextArea
        aria-label="常用语内容"
        autoSize={{ minRows: 3, maxRows: 12 }}
        style={{ margin: '10px 0' }}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <div className="row">
        <Button type="primary" onClick={() => void save()}>
          保存
        </Button>
        <Button onClick={onClose}>返回</Button>
      </div>
    </>
  );
}
