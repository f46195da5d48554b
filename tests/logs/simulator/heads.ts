/** How the logger writes the head of a line. */
export type HeadStyle = 'traditional' | 'iso' | 'iso-fraction' | 'rfc5424' | 'solaris';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number): string => String(value).padStart(2, '0');

function clock(date: Date): string {
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

/** `May  3 09:05:07`: no year, the day padded with a blank. `wall`: milliseconds as though the site's clock were UTC. */
export function traditional(wall: number): string {
  const date = new Date(wall);
  return `${MONTHS[date.getUTCMonth()]} ${String(date.getUTCDate()).padStart(2, ' ')} ${clock(date)}`;
}

/** `May 03 09:05:07 2018`, as Mailman stamps its lines (Mailman/Logging/StampedLogger.py). */
export function mailmanStamp(wall: number): string {
  const date = new Date(wall);
  return `${MONTHS[date.getUTCMonth()]} ${two(date.getUTCDate())} ${clock(date)} ${date.getUTCFullYear()}`;
}

/** `23-May-2018`, as in Mailman's "already scored a bounce for date". */
export function mailmanDay(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${two(date.getUTCDate())}-${MONTHS[date.getUTCMonth()]}-${date.getUTCFullYear()}`;
}

/** The head of a line and what it says behind, without the line end. */
export function line(style: HeadStyle, wall: number, host: string, tag: string, pid: number, text: string): string {
  const iso = new Date(wall).toISOString();
  switch (style) {
    case 'traditional':
      return `${traditional(wall)} ${host} ${tag}[${pid}]: ${text}`;
    case 'iso':
      return `${iso.slice(0, 19)}+09:00 ${host} ${tag}[${pid}]: ${text}`;
    case 'iso-fraction':
      return `${iso.slice(0, 23)}${String((wall * 7919) % 997).padStart(3, '0')}+09:00 ${host} ${tag}[${pid}]: ${text}`;
    case 'rfc5424':
      return `<22>1 ${iso.slice(0, 23)}+09:00 ${host} ${tag} ${pid} - - ${text}`;
    case 'solaris':
      return `${traditional(wall)} ${host} ${tag}[${pid}]: [ID 197553 mail.info] ${text}`;
  }
}
