import { Button } from 'antd';
import type { LabelledList } from '#shared/document/official-document';
import type { NameRule } from '../../../pickers/use-name-offers';
import { useDocumentPart, useWorkspace } from '../session/context';
import { type ListKey, nextList } from './elements';
import { SheetInput } from './SheetField';
import './parts.css';

const WORDS: Record<ListKey, { section: string; text: string; add: string }> = {
  attendance: {
    section: '出席、请假、列席名单',
    text: '单位、姓名',
    add: '再加一个名单',
  },
  dispatch: { section: '报、送、发', text: '单位、领导同志', add: '再加一行' },
};

/** 出席 and its like name people; 报、送、发 name units and leaders. */
const NAMES: Record<ListKey, NameRule> = {
  attendance: { source: 'people' },
  dispatch: { source: 'both', closing: '。', ordered: true },
};

/** Lists with a label each: 出席, 请假, 列席 behind the text; 报, 送, 发 at the foot. */
export function ListFields({ list }: { list: ListKey }) {
  const { session, readOnly } = useWorkspace();
  const lists = useDocumentPart((document) => document[list]);
  if (lists.length === 0) return null;
  const { section, add } = WORDS[list];
  const put = (next: LabelledList[]) =>
    session.edit({ ...session.document, [list]: next }, { place: 'document', ownStep: true });
  return (
    <section className={`sheet-lists sheet-lists-${list}`} aria-label={section}>
      {lists.map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a list is known by its place only
        <div className="sheet-list" key={index}>
          <Part list={list} index={index} part="label" value={one.label} />
          <span>：</span>
          <Part list={list} index={index} part="text" value={one.text} />
          {!readOnly && (
            <Button
              size="small"
              type="text"
              aria-label={`去掉${one.label || '这个名单'}`}
              title="去掉这一项（可撤销）"
              onClick={() => put(session.document[list].filter((_, at) => at !== index))}
            >
              ×
            </Button>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button
          size="small"
          type="link"
          className="sheet-add-list"
          onClick={() => put([...session.document[list], nextList(session.document, list)])}
        >
          {add}
        </Button>
      )}
    </section>
  );
}

function Part(props: { list: ListKey; index: number; part: keyof LabelledList; value: string }) {
  const { list, index, part, value } = props;
  const { session } = useWorkspace();
  const place = `${list}:${index}:${part}`;
  const named = session.document[list][index]?.label || `第${index + 1}项`;
  return (
    <SheetInput
      place={place}
      label={part === 'label' ? `${named}的名称` : named}
      hint={part === 'label' ? '名称' : WORDS[list].text}
      multiline={false}
      className={`sheet-list-${part}`}
      names={part === 'text' ? NAMES[list] : undefined}
      value={value}
      onChange={(text, ownStep, composing) => {
        const clean = text.replace(/[\r\n]+/g, '');
        const { document } = session;
        const next = document[list].map((one, at) =>
          at === index ? { ...one, [part]: clean } : one,
        );
        session.edit({ ...document, [list]: next }, { place, ownStep, composing });
      }}
    />
  );
}
