import { Button } from 'antd';
import { useMemo } from 'react';
import type { MatterRules } from '#shared/model/matter';
import { saveOffice } from '../data/commands/office';
import { useLightRule, useMatters } from '../data/queries/matters';
import { useToday } from '../data/today';
import { openList } from '../ui/view';
import { homeMatters, type Waiting } from './waiting';

/** 办事 on 首页: what waits for whom, and the hints of time that a visitor need not see. Nothing while nothing waits. */
export function MattersWaiting({ rules }: { rules: MatterRules }) {
  const { rows } = useMatters();
  const rule = useLightRule(useToday());
  const { waiting, hints } = useMemo(
    () => (rule ? homeMatters(rows, rule) : { waiting: [], hints: [] }),
    [rows, rule],
  );
  const show = (showOnHome: boolean) => void saveOffice({ matterRules: { ...rules, showOnHome } });
  return (
    <>
      {waiting.length > 0 && (
        <>
          <h2>等着办的事</h2>
          <WaitingList label="等着办的事" list={waiting} />
        </>
      )}
      {hints.length > 0 && rules.showOnHome && (
        <>
          <h2>
            时间提示<small className="home-inside">内部掌握，按本机关自定的规则</small>
            <Button type="link" size="small" onClick={() => show(false)}>
              不在首页显示
            </Button>
          </h2>
          <WaitingList label="时间提示" list={hints} />
        </>
      )}
      {hints.length > 0 && !rules.showOnHome && (
        <p className="hint">
          时间提示没有显示在首页。
          <Button type="link" size="small" onClick={() => show(true)}>
            显示
          </Button>
        </p>
      )}
    </>
  );
}

function WaitingList({ label, list }: { label: string; list: readonly Waiting[] }) {
  return (
    <ul className="home-list" aria-label={label}>
      {list.map(({ title, matters, whom }) => (
        <li key={title}>
          <button
            type="button"
            onClick={() =>
              openList(
                title,
                matters.map(({ id }) => id),
              )
            }
          >
            <span>
              {matters[0]?.sample === 1 && <span className="mark">示例</span>} {title}{' '}
              <strong>{matters.length}件</strong>
            </span>
            <small>{whom || matters[0]?.title}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
