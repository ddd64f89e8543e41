/** The half of the day that a clock time 'HH:MM' lies in; '' for ''. */
export function halfDayOf(time: string): string {
  if (time === '') return '';
  const hour = Number(time.slice(0, 2));
  if (hour < 6) return '凌晨';
  if (hour < 12) return '上午';
  if (hour < 13) return '中午';
  return hour < 18 ? '下午' : '晚上';
}

/** Hour and minute on a clock of twelve hours: 9时, 2时30分. */
function hourOf(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour > 12 ? hour - 12 : hour}时${minute > 0 ? `${minute}分` : ''}`;
}

/** 'HH:MM' as official papers print it: 上午9时, 下午2时30分; '' for ''. */
export function printTime(time: string): string {
  return time === '' ? '' : halfDayOf(time) + hourOf(time);
}

/** From and to, the half of the day said once: 上午9时至11时30分. An end that is not fixed is left out. */
export function printTimeSpan(from: string, to: string): string {
  if (from === '' || to === '') return printTime(from);
  const end = halfDayOf(from) === halfDayOf(to) ? hourOf(to) : printTime(to);
  return `${printTime(from)}至${end}`;
}

/** From and to for the narrow column of a table, on a clock of 24 hours: 9:00—9:50, 15:00. */
export function printClockSpan(from: string, to: string): string {
  const plain = (time: string) => time.replace(/^0/, '');
  return from === '' || to === '' ? plain(from) : `${plain(from)}—${plain(to)}`;
}
