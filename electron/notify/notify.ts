import { Notification } from 'electron';
import type { ReminderCounts } from '#shared/ipc';
import { reminderText } from './reminder-text';

/** Shows the reminder where the desktop can; a click on it brings the window to the front. */
export function notify(counts: ReminderCounts, onClick: () => void): void {
  const body = reminderText(counts);
  if (body === '' || !Notification.isSupported()) return;
  const notification = new Notification({ title: '回音', body });
  notification.on('click', onClick);
  notification.show();
}
