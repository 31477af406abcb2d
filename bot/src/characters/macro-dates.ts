const PARTS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  YYYY: { year: 'numeric' },
  YY: { year: '2-digit' },
  MMMM: { month: 'long' },
  MMM: { month: 'short' },
  MM: { month: '2-digit' },
  M: { month: 'numeric' },
  DD: { day: '2-digit' },
  D: { day: 'numeric' },
  dddd: { weekday: 'long' },
  ddd: { weekday: 'short' },
};

/** A moment by a pattern such as `YYYY-MM-DD HH:mm`; what is in square brackets stays as it is. */
export function formatDate(moment: Date, pattern: string, timeZone: string): string {
  const clock = clockOf(moment, timeZone);
  return pattern.replaceAll(
    /\[([^\]]*)\]|YYYY|YY|M{1,4}|D{1,2}|d{3,4}|H{1,2}|h{1,2}|mm|ss|[Aa]/g,
    (sign, literal?: string) => {
      if (literal !== undefined) return literal;
      const part = PARTS[sign];
      return part === undefined
        ? (clock[sign] ?? sign)
        : new Intl.DateTimeFormat('en-US', { ...part, timeZone }).format(moment);
    },
  );
}

function clockOf(moment: Date, timeZone: string): Readonly<Record<string, string>> {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' });
  const [hour = '00', minute = '00', second = '00'] = format.format(moment).split(':');
  const half = Number(hour) % 12 || 12;
  const isMorning = Number(hour) < 12;
  return {
    HH: hour,
    H: String(Number(hour)),
    hh: String(half).padStart(2, '0'),
    h: String(half),
    mm: minute,
    ss: second,
    A: isMorning ? 'AM' : 'PM',
    a: isMorning ? 'am' : 'pm',
  };
}

/** The moment as clocks show it so many hours east of UTC. */
export function shiftHours(moment: Date, hours: number): Date {
  return new Date(moment.getTime() + Math.min(14, Math.max(-14, hours)) * 3_600_000);
}
