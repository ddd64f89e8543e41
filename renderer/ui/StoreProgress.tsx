import { Progress, Spin } from 'antd';

/** Long work on the whole store: what is being done and how far it is. `total` 0: it cannot be told yet. What moves by itself is drawn sixty times a second, which takes from the work: it does only until then. */
export function StoreProgress({
  doing,
  done,
  total,
}: {
  doing: string;
  done: number;
  total: number;
}) {
  const percent = total === 0 ? 0 : Math.floor((done / total) * 100);
  return (
    <div className="store-progress" role="status">
      {total === 0 && <Spin size="large" />}
      <p>{doing}</p>
      {total > 0 && (
        <>
          <Progress percent={percent} showInfo={false} aria-label={doing} />
          <p className="hint">
            {done.toLocaleString('zh-CN')}／{total.toLocaleString('zh-CN')}条
          </p>
        </>
      )}
    </div>
  );
}
