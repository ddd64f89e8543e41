import { Button, Dropdown } from 'antd';
import { isMendable } from './accept';
import { exceptionOf } from './exceptions';
import type { Located } from './places';
import type { ProofProps, RuleScope } from './proof-props';
import { shownWords } from './shown-words';

interface CardProps extends ProofProps {
  finding: Located;
  /** Its place in the whole list. */
  index: number;
}

/** One finding: where, what instead, why, and what may be done with it. */
export function ProofCard({ finding, index, ...props }: CardProps) {
  const { proof } = props;
  const { certainty, before, words, behind, message, source, suggestion } = finding;
  const isCurrent = index === proof.current;
  const goThere = () => {
    proof.goTo(index);
    proof.write(finding);
  };
  return (
    <li data-certainty={certainty} aria-current={isCurrent || undefined}>
      <button type="button" className="proof-place" onClick={goThere}>
        {before}
        <mark>{shownWords(words)}</mark>
        {behind}
      </button>
      {suggestion !== undefined && (
        <div className="proof-instead">
          {suggestion === '' ? '建议删去' : `改为“${suggestion}”`}
        </div>
      )}
      <div>{message}</div>
      <div className="proof-source">依据：{source}</div>
      <CardButtons finding={finding} {...props} />
    </li>
  );
}

function CardButtons({ finding, ...props }: Omit<CardProps, 'index'>) {
  const { proof, readOnly, onException } = props;
  const { rule } = finding;
  const exception = exceptionOf(finding);
  const alike = proof.findings.filter((one) => one.rule === rule && isMendable(one)).length;
  const mayAccept = !readOnly && isMendable(finding);
  return (
    <div className="proof-buttons">
      {mayAccept && (
        <Button size="small" type="primary" onClick={() => proof.accept(finding)}>
          采纳
        </Button>
      )}
      {mayAccept && alike > 1 && (
        <Button size="small" title="Ctrl+回车" onClick={() => proof.acceptRule(rule)}>
          全部采纳“{proof.reading?.ruleNames[rule]}”（{alike}处）
        </Button>
      )}
      <Button
        size="small"
        title="这一处是对的；这篇文稿里的这一处不再提"
        onClick={() => proof.ignore(finding)}
      >
        忽略一次
      </Button>
      <Button
        size="small"
        title={`本单位所有文稿里的“${exception.words}”都不再按这一条提`}
        onClick={() => onException(exception, true)}
      >
        始终忽略
      </Button>
      <RuleMenu rule={rule} {...props} />
    </div>
  );
}

/** Switches the rule off from the finding itself. */
function RuleMenu({ rule, proof, onRule }: Omit<ProofProps, 'readOnly'> & { rule: string }) {
  const name = proof.reading?.ruleNames[rule] ?? '';
  const items: { key: RuleScope; label: string }[] = [
    { key: 'draft', label: `本稿不查“${name}”` },
    { key: 'office', label: `以后都不查“${name}”` },
  ];
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => onRule(rule, true, key as RuleScope) }}
    >
      <Button size="small" type="text" title="这条规则不合用的，可以关掉，随时能恢复">
        不查此项 ▾
      </Button>
    </Dropdown>
  );
}
