import type { ReminderCounts } from '#shared/ipc';

/** What the notification says: counts alone, for a screen that anybody may see. '' when there is nothing to say. */
export function reminderText({ near, late, silent }: ReminderCounts): string {
  const parts = [
    near > 0 && `有${near}件事项临近约定时间`,
    late > 0 && `${late}件约定时间已过`,
    silent > 0 && `${silent}件久无动静`,
  ];
  return parts.filter(Boolean).join('，');
}
