import { App, Button, Checkbox } from 'antd';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { OfficeSettings } from '#shared/model/office';
import type { Rule } from '#shared/proofread/types';
import { saveOffice, setProofException } from '../data/commands/office';
import { setProofRule } from '../data/commands/proof';
import { signedDrafts } from '../data/queries/proof';
import { PlainTable } from '../ui/PlainTable';
import { useNotices } from '../ui/use-notices';
import { openDirectory } from '../ui/view';

type RuleFacts = Pick<Rule, 'id' | 'name' | 'certainty' | 'source'>;

/** Every rule of proofreading; its lists are only loaded when somebody looks. Empty while loading. */
function useRules(): readonly RuleFacts[] {
  const [rules, setRules] = useState<readonly RuleFacts[]>([]);
  useEffect(() => {
    let isShown = true;
    void import('#shared/proofread/rules/index').then(
      (loaded) => isShown && setRules(loaded.RULES),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, []);
  return rules;
}

/** 校对: which rules are read by, words that are left alone, what is learned from signed texts. */
export function ProofSettings({ office }: { office: OfficeSettings }) {
  const rules = useRules();
  return (
    <>
      <h2>词库</h2>
      <p className="hint">用语、不用的说法、固定表述在“名录—词库”里，姓名和单位直接取自名录。</p>
      <Button onClick={() => openDirectory({ page: 'words', unitId: null, bin: false })}>
        打开词库
      </Button>
      <Exceptions office={office} rules={rules} />
      <Learning office={office} />
      <RuleList office={office} rules={rules} />
    </>
  );
}

interface Props {
  office: OfficeSettings;
  rules: readonly RuleFacts[];
}

/** Words that are left alone for good, each with the way back. */
function Exceptions({ office: { proofExceptions = [] }, rules }: Props) {
  const { attempt } = useNotices();
  if (proofExceptions.length === 0) return null;
  return (
    <>
      <h2>始终忽略的词</h2>
      <PlainTable headings={['词', '哪一条规则', '']} label="始终忽略的词">
        {proofExceptions.map((one) => (
          <tr key={`${one.rule} ${one.words}`}>
            <td>{one.words}</td>
            <td>{rules.find(({ id }) => id === one.rule)?.name}</td>
            <td>
              <Button
                size="small"
                type="link"
                onClick={() => void attempt(() => setProofException(one, false))}
              >
                恢复检查
              </Button>
            </td>
          </tr>
        ))}
      </PlainTable>
    </>
  );
}

/** How many signed texts are learned from, and the way to begin anew. */
function Learning({ office: { proofLearnsFrom = '' } }: { office: OfficeSettings }) {
  const { modal } = App.useApp();
  const { attempt, say } = useNotices();
  const drafts = useLiveQuery(() => signedDrafts(proofLearnsFrom), [proofLearnsFrom]);
  const count = drafts?.length ?? 0;
  const clear = () =>
    void modal.confirm({
      title: '清空学到的，从头再学？',
      content: '此前签发的文稿不再用来学，今后签发的照样学。文稿一个字不动。',
      okText: '清空',
      cancelText: '取消',
      onOk: () =>
        attempt(async () => {
          await saveOffice({ proofLearnsFrom: new Date().toISOString() });
          say('已清空，从今后签发的文稿学起');
        }),
    });
  return (
    <>
      <h2>从签发的文稿里学</h2>
      <p>现在用{count}份签发的文稿。三份以上都这样写的词语和搭配，不再当作错别字。</p>
      <p className="hint">
        只在内存里数，不另外保存；文稿退回、删除、彻底清除了，从它学到的随即没有。最近三百份为限。
      </p>
      <Button disabled={count === 0} onClick={clear}>
        清空…
      </Button>
    </>
  );
}

/** Every rule with its switch; those that are off are named above them all. */
function RuleList({ office: { proofOff = [] }, rules }: Props) {
  const { attempt } = useNotices();
  const off = rules.filter(({ id }) => proofOff.includes(id));
  return (
    <>
      <h2>规则</h2>
      <p className="hint">
        去掉勾的规则，所有文稿都不再查。只想在一篇文稿里不查的，在那篇文稿的“校对”里关。
      </p>
      {off.length > 0 && (
        <p role="status">停用的规则：{off.map(({ name }) => `“${name}”`).join('、')}</p>
      )}
      <PlainTable headings={['查', '规则', '', '依据']} label="校对规则">
        {rules.map((rule) => (
          <tr key={rule.id}>
            <td>
              <Checkbox
                aria-label={rule.name}
                checked={!off.includes(rule)}
                onChange={({ target }) =>
                  void attempt(() => setProofRule(rule.id, !target.checked))
                }
              />
            </td>
            <td>{rule.name}</td>
            <td style={{ whiteSpace: 'nowrap' }}>{rule.certainty}</td>
            <td>{rule.source}</td>
          </tr>
        ))}
      </PlainTable>
    </>
  );
}
