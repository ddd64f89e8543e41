import { Button, Input, type InputRef, Select } from 'antd';
import { useRef } from 'react';
import { WORD_KINDS, type WordKind } from '#shared/model/proof';
import { LEAST_FIXED } from '#shared/proofread/rules/office';
import { printWordDays, readWordLine, type WordFacts } from '#shared/words/line';
import { PutBack } from '../../ui/forms/PutBack';
import { useFormScope, useFormState } from '../../ui/forms/use-form-scope';
import { openDirectory } from '../../ui/view';

const KINDS = Object.entries(WORD_KINDS).map(([value, label]) => ({
  value: value as WordKind,
  label,
}));

const EXAMPLES: Record<WordKind, string> = {
  term: '例如：示例湖湿地公园；市文旅局来函',
  forbidden: '例如：打造→建设；2026年1月1日起；办公室通知',
  fixed: '例如：示例市“十五五”规划纲要；2026年1月1日至2030年12月31日',
};

/** What the line was understood as, said before it is kept. */
function understood(facts: WordFacts): string {
  const { kind, words, instead, source } = facts;
  const what = kind === 'forbidden' ? (instead === '' ? '，不给改法' : `，改为“${instead}”`) : '';
  const isShort = kind === 'fixed' && words.length < LEAST_FIXED;
  const parts = [
    `${WORD_KINDS[kind]}“${words}”${what}`,
    printWordDays(facts) || '一直有效',
    source === '' ? '没有写依据' : `依据：${source}`,
    ...(isShort ? [`不满${LEAST_FIXED}个字，只看日期，不查错字`] : []),
  ];
  return `${parts.join('；')}。`;
}

interface Props {
  /** The entry that is changed, or the kind of the one that is added. */
  form: string;
  /** What stands in the line at first, and of which kind it is. */
  line: string;
  kind: WordKind;
  /** On the button: 加入词库, 改好了. */
  done: string;
  /** Takes the entry; false where it could not be kept, and the line stays. */
  onWord: (facts: WordFacts) => Promise<boolean>;
  onCancel?: () => void;
}

/** One entry of the dictionary, typed in one line. */
export function WordLine(props: Props) {
  const { form, line: first, kind: firstKind, done, onWord, onCancel } = props;
  const scope = useFormScope({
    ...{ name: `word/${form}`, title: '词库', of: first },
    open: () => openDirectory({ page: 'words', unitId: null, bin: false }),
  });
  const [line, setLine] = useFormState(scope, 'line', first);
  const [kind, setKind] = useFormState<WordKind>(scope, 'kind', firstKind, true);
  const input = useRef<InputRef>(null);
  const facts = readWordLine(line, kind);
  const take = async () => {
    if (!facts || !(await onWord(facts))) return;
    scope.end();
    input.current?.focus();
  };
  return (
    <div className="word-line">
      <PutBack scope={scope} />
      <div className="row">
        <Select
          aria-label="类别"
          style={{ width: 130 }}
          value={kind}
          options={KINDS}
          onChange={setKind}
        />
        <Input
          ref={input}
          aria-label="词条"
          autoFocus={onCancel !== undefined}
          style={{ flex: 1 }}
          placeholder={EXAMPLES[kind]}
          value={line}
          onChange={({ target }) => setLine(target.value)}
          onPressEnter={({ nativeEvent }) => {
            if (!nativeEvent.isComposing) void take();
          }}
        />
        <Button type="primary" disabled={facts === null} onClick={() => void take()}>
          {done}
        </Button>
        {onCancel && <Button onClick={onCancel}>取消</Button>}
      </div>
      <p className="hint" role="status">
        {facts ? understood(facts) : '一行一条：词语→改为；起止日期；依据。后面的都可以不写。'}
      </p>
    </div>
  );
}
