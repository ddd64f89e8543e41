import type { BulkResult } from '../../data/commands/matter-events';
import type { useNotices } from '../../ui/use-notices';

/** Says for how many a step was registered, and which were left out and why. */
export function sayBulk(
  { say, attempt }: ReturnType<typeof useNotices>,
  { done, refused }: BulkResult,
  step: string,
  unit: string,
): void {
  const [first] = refused;
  if (!first) {
    say(`已登记${step}：${done.length}${unit}`);
    return;
  }
  void attempt(() => {
    const rest = refused.length > 1 ? `等${refused.length}${unit}` : '';
    throw new Error(
      `已登记${step}${done.length}${unit}；“${first.title}”${rest}没有登记：${first.why}`,
    );
  });
}
