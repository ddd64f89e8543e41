import { Spin } from 'antd';

/** What is under way is said only when it takes longer than this, ms: a flash would only disquiet. */
const UNNOTICED = 200;

/** A page, or a part of one, that is on its way. */
export function Loading({ doing }: { doing?: string }) {
  return (
    <div className="loading" role="status">
      <Spin delay={UNNOTICED} {...(doing === undefined ? {} : { description: doing })} />
    </div>
  );
}
