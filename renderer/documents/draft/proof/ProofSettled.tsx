import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ProofProps, RuleScope } from './proof-props';
import { shownWords } from './shown-words';

/** What is not pointed at, each with the way back: rules switched off, places and words left alone. */
export function ProofSettled(props: ProofProps) {
  return (
    <>
      <RulesOff {...props} />
      <Ignored {...props} />
      <Exceptions {...props} />
      <Learned {...props} />
    </>
  );
}

interface Line {
  key: string;
  words: ReactNode;
  again: () => void;
}

/** A list that stands closed until it is asked for. */
function Settled({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="proof-exceptions">
      <summary>{title}</summary>
      <ul>
        {lines.map(({ key, words, again }) => (
          <li key={key}>
            {words}
            <Button size="small" type="link" onClick={again}>
              恢复检查
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const WHERE: Record<RuleScope, string> = { draft: '本稿', office: '所有文稿' };

function RulesOff({ proof, off, onRule }: ProofProps) {
  const nameOf = (rule: string) => proof.reading?.ruleNames[rule] ?? rule;
  const lines = (['draft', 'office'] as const).flatMap((where) =>
    off[where].map(
      (rule): Line => ({
        key: `${where} ${rule}`,
        words: `${nameOf(rule)}　${WHERE[where]}`,
        again: () => onRule(rule, false, where),
      }),
    ),
  );
  return <Settled title={`没有查的规则（${lines.length}项）`} lines={lines} />;
}

function Ignored({ proof }: ProofProps) {
  const lines = proof.ignored.map(
    (one): Line => ({
      key: one.key,
      words: (
        <>
          {one.before}
          <mark>{shownWords(one.words)}</mark>
          {one.behind}
        </>
      ),
      again: () => proof.unignore(one),
    }),
  );
  return <Settled title={`本稿忽略的地方（${lines.length}处）`} lines={lines} />;
}

function Exceptions({ proof, exceptions, onException }: ProofProps) {
  const lines = exceptions.map(
    (one): Line => ({
      key: `${one.rule} ${one.words}`,
      words: `“${shownWords(one.words)}”　${proof.reading?.ruleNames[one.rule] ?? ''}`,
      again: () => onException(one, false),
    }),
  );
  return <Settled title={`始终忽略的词（${lines.length}个）`} lines={lines} />;
}

/** What the speller left alone by itself is said as well. */
function Learned({ proof }: ProofProps) {
  const { learned = [] } = proof.reading ?? {};
  if (learned.length === 0) return null;
  return (
    <details className="proof-exceptions">
      <summary>签发稿里常用、没有提的词（{learned.length}个）</summary>
      <p>
        {learned.map((words) => `“${words}”`).join('、')}
        。有三份以上签发的文稿这样写。不对的话，到“设置—校对”里清空，从头再学。
      </p>
    </details>
  );
}
