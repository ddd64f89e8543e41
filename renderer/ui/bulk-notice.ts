import type { BulkResult } from '../data/commands/matter-events';

/** What became of a step for many, in one sentence; `unit` counts them, e.g. 件事项. */
export function bulkNotice({ done, refused }: BulkResult, step: string, unit = '件事项'): string {
  const [first] = refused;
  if (!first) return `已为${done.length}${unit}登记“${step}”`;
  const rest = `${refused.length}${unit}没有登记，没有变动。例如“${first.title}”：${first.why}`;
  return `已为${done.length}${unit}登记“${step}”；${rest}`;
}
