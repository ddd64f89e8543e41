import { Button, Dropdown, Input, Segmented } from 'antd';
import { useState } from 'react';
import { WORD_KINDS, type WordKind } from '#shared/model/proof';
import { printWordDays, printWordLine, type WordFacts } from '#shared/words/line';
import { removeWord, saveWord, takeUpAgain } from '../../data/commands/words';
import { useWords, type WordRow } from '../../data/queries/words';
import { PlainTable } from '../../ui/PlainTable';
import { useNotices } from '../../ui/use-notices';
import { DirectoryImport } from '../sheets/DirectoryImport';
import { DirectoryReceipt } from '../sheets/DirectoryReceipt';
import { Proposed } from './Proposed';
import { useWordSheets } from './use-word-sheets';
import { WordLine } from './WordLine';
import './words.css';

const ALL = '全部';
const SHOWN = [ALL, ...Object.values(WORD_KINDS)];
/** Rows drawn; what is looked for is found among all. */
const MOST = 300;

/** 词库: terms, words that are not used and fixed expressions, on which proofreading draws. */
export function WordsPage() {
  const words = useWords();
  const sheets = useWordSheets();
  const [shown, setShown] = useState(ALL);
  const [text, setText] = useState('');
  const { attempt } = useNotices();
  if (!words) return null;
  const found = words
    .filter(({ kind }) => shown === ALL || WORD_KINDS[kind] === shown)
    .filter((word) => [word.words, word.instead, word.source].some((one) => one.includes(text)));
  const kind = kindShown(shown);
  const add = async (facts: WordFacts) =>
    (await attempt(async () => {
      await saveWord(facts);
      return true;
    })) ?? false;
  const menu = {
    items: [
      { key: 'import', label: '导入 Excel…', onClick: sheets.importing.choose },
      { key: 'export', label: '导出 Excel…', onClick: () => sheets.exportWords(found) },
      { key: 'template', label: '导出空白模板…', onClick: sheets.exportTemplate },
    ],
  };
  return (
    <div className="page">
      <div className="page-narrow words-page">
        <h1>词库</h1>
        <p className="hint">
          校对时用：“用语”不当作错别字；“不用的说法”指出来，写明改成什么；“固定表述”错一个字、过了时限就指出来。姓名、职务、单位直接取自名录，不用再录。
        </p>
        <WordLine key={kind} form={kind} line="" kind={kind} done="加入词库" onWord={add} />
        <Proposed />
        <div className="row">
          <Segmented options={SHOWN} value={shown} onChange={setShown} aria-label="类别" />
          <Input
            allowClear
            aria-label="查找"
            placeholder="查找"
            style={{ flex: 1 }}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Dropdown menu={menu} trigger={['click']}>
            <Button>Excel ▾</Button>
          </Dropdown>
        </div>
        <DirectoryReceipt table="words" />
        <WordTable rows={found.slice(0, MOST)} />
        {found.length > MOST && (
          <p className="hint">另有{found.length - MOST}条没有列出，请用“查找”缩小范围。</p>
        )}
      </div>
      <DirectoryImport importing={sheets.importing} what="词库" />
    </div>
  );
}

/** The kind that is looked at is the one that is added. */
function kindShown(shown: string): WordKind {
  const kinds = Object.entries(WORD_KINDS) as [WordKind, string][];
  return kinds.find(([, label]) => label === shown)?.[0] ?? 'term';
}

function WordTable({ rows }: { rows: readonly WordRow[] }) {
  const [edited, setEdited] = useState<string | null>(null);
  if (rows.length === 0) return <p className="hint">没有这样的词条。</p>;
  return (
    <PlainTable headings={['词语', '类别', '时间', '依据', '']} label="词库" className="words">
      {rows.map((row) =>
        row.id === edited ? (
          <tr key={row.id}>
            <td colSpan={5}>
              <EditedWord row={row} onClose={() => setEdited(null)} />
            </td>
          </tr>
        ) : (
          <tr key={row.id} data-off={row.isOff}>
            <td>
              {row.words}
              {row.instead !== '' && ` → ${row.instead}`}
            </td>
            <td>{WORD_KINDS[row.kind]}</td>
            <td>{printWordDays(row)}</td>
            <td>
              {row.source}
              {row.isOff && <span className="mark">本单位不采用</span>}
            </td>
            <td>
              <WordButtons row={row} onEdit={() => setEdited(row.id)} />
            </td>
          </tr>
        ),
      )}
    </PlainTable>
  );
}

function EditedWord({ row, onClose }: { row: WordRow; onClose: () => void }) {
  const { attempt } = useNotices();
  const save = async (facts: WordFacts) => {
    const isSaved = await attempt(async () => {
      await saveWord(facts, row.id);
      return true;
    });
    if (isSaved) onClose();
    return isSaved ?? false;
  };
  return (
    <WordLine
      form={row.id}
      line={printWordLine(row)}
      kind={row.kind}
      done="改好了"
      onWord={save}
      onCancel={onClose}
    />
  );
}

function WordButtons({ row, onEdit }: { row: WordRow; onEdit: () => void }) {
  const { attempt, undoable } = useNotices();
  const remove = () =>
    void attempt(async () => {
      const undo = await removeWord(row.id);
      undoable(row.isOwn ? `已去掉“${row.words}”` : `不再采用“${row.words}”`, undo);
    });
  if (row.isOff) {
    return (
      <Button type="link" size="small" onClick={() => void attempt(() => takeUpAgain(row.id))}>
        恢复采用
      </Button>
    );
  }
  return (
    <>
      <Button type="link" size="small" onClick={onEdit}>
        修改
      </Button>
      <Button type="link" size="small" onClick={remove}>
        {row.isOwn ? '去掉' : '不采用'}
      </Button>
    </>
  );
}
