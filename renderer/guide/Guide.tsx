import { Drawer, Input } from 'antd';
import {
  createContext,
  useContext,
  useDeferredValue,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import guide from '../../docs/使用手册.md?raw';
import { useView } from '../ui/view';
import { guidePlace } from './guide-place';
import { type GuideBlock, markWords, type Piece, readGuide, searchGuide } from './read-guide';
import './guide.css';

const SECTIONS = readGuide(guide);

/** What is searched for; '' for nothing. */
const Wanted = createContext('');

/** A text with what is searched for marked in it. */
function Marked({ text }: { text: string }) {
  const parts = markWords(text, useContext(Wanted));
  return parts.map(({ words, isWanted }, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change
    isWanted ? <mark key={index}>{words}</mark> : words,
  );
}

function Pieces(props: { pieces: readonly Piece[]; onGo: (title: string) => void }) {
  return props.pieces.map(({ text, kind, to }, index) => {
    const key = `${index}:${text}`;
    if (to !== undefined) {
      return (
        <button type="button" key={key} className="guide-link" onClick={() => props.onGo(to)}>
          <Marked text={text} />
        </button>
      );
    }
    const Tag = { bold: 'strong', code: 'code', plain: 'span' }[kind] as 'span';
    return (
      <Tag key={key}>
        <Marked text={text} />
      </Tag>
    );
  });
}

/** What stands under a heading; blocks, items and cells are known by their place only. */
function Block({ block, onGo }: { block: GuideBlock; onGo: (title: string) => void }) {
  if (block.kind === 'text') {
    return (
      <p>
        <Pieces pieces={block.pieces} onGo={onGo} />
      </p>
    );
  }
  if (block.kind === 'list') {
    const items = block.items.map((pieces, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change
      <li key={index}>
        <Pieces pieces={pieces} onGo={onGo} />
      </li>
    ));
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const cells = (row: Piece[][], Cell: 'th' | 'td') =>
    row.map((pieces, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change
      <Cell key={index}>
        <Pieces pieces={pieces} onGo={onGo} />
      </Cell>
    ));
  return (
    <table>
      <thead>
        <tr>{cells(block.head, 'th')}</tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change
          <tr key={index}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}

/** The sections found, from the heading `place` on. */
function GuideText(props: {
  wanted: string;
  place: string;
  /** The drawer has come to rest: before, nothing has a place in it. */
  isOpen: boolean;
  onGo: (title: string) => void;
}) {
  const { wanted, place, isOpen, onGo } = props;
  const text = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => searchGuide(SECTIONS, wanted), [wanted]);
  useLayoutEffect(() => {
    const frame = text.current;
    if (!frame || !isOpen) return;
    if (wanted !== '') {
      const first = frame.querySelector('mark')?.offsetTop ?? 0;
      frame.scrollTop = first - frame.clientHeight / 3;
      return;
    }
    const heading = [...frame.querySelectorAll<HTMLElement>('[data-title]')].find(
      ({ dataset }) => dataset.title === place,
    );
    frame.scrollTop = heading?.offsetTop ?? 0;
  }, [place, wanted, isOpen]);
  return (
    <div className="guide-text" ref={text}>
      {wanted !== '' && shown.length > 0 && (
        <p className="hint" role="status">
          {shown.length}节里有“{wanted}”
        </p>
      )}
      {shown.map(({ title, level, blocks }) => (
        <section key={title} data-title={title} aria-label={title}>
          {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the guide does not change
            <Block key={index} block={block} onGo={onGo} />
          ))}
        </section>
      ))}
      {shown.length === 0 && <p className="hint">手册里没有“{wanted}”。换个短一点的词再找。</p>}
    </div>
  );
}

/** 使用手册, beside the work: opened by F1 at the place that belongs to the screen, searched, closed by Esc. */
export default function Guide() {
  const [wanted, setWanted] = useState('');
  const [place, setPlace] = useState(() => guidePlace(useView.getState()));
  const [isOpen, setOpen] = useState(false);
  const searched = useDeferredValue(wanted.trim());
  const go = (title: string) => {
    setWanted('');
    setPlace(title);
  };
  return (
    <Drawer
      open
      title="使用手册"
      size={560}
      mask={false}
      rootClassName="guide"
      afterOpenChange={setOpen}
      onClose={() => useView.setState({ guide: false })}
    >
      <Input
        autoFocus
        allowClear
        placeholder="在手册里查找"
        aria-label="在手册里查找"
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
      />
      <nav className="guide-contents" aria-label="手册目录">
        {SECTIONS.filter(({ level }) => level === 2).map(({ title }) => (
          <button
            type="button"
            key={title}
            className="guide-link"
            aria-current={title === place ? 'true' : undefined}
            onClick={() => go(title)}
          >
            {title}
          </button>
        ))}
      </nav>
      <Wanted value={searched}>
        <GuideText wanted={searched} place={place} isOpen={isOpen} onGo={go} />
      </Wanted>
    </Drawer>
  );
}
