import { dayOf } from '@pune/content-models/content-model';
import { weekdayOfMonth, type Nth } from '@pune/content-models/events/occurrences';
import { addDays, INDIA_ZONE, instantInIndia, toIndiaClock } from '@pune/std/india-time';

/** An event for RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545). Instants are ISO 8601. */
export interface CalendarEntry {
  /** Permanent, so that a calendar program updates its entry instead of adding a second. */
  uid: string;
  title: string;
  description: string;
  url: string;
  location: string | null;
  startsAt: string;
  endsAt: string | null;
  allDay: boolean;
  repeats: 'weekly' | 'monthly' | 'yearly' | null;
  repeatsUntil: string | null;
  /** The weekday of the month; by `startsAt` if it is not given. */
  nth?: Nth | null;
}

export interface CalendarFile {
  name: string;
  language: string;
  /** The day of the latest change. */
  changed: string;
  entries: readonly CalendarEntry[];
}

const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${INDIA_ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0530',
  'TZOFFSETTO:+0530',
  'TZNAME:IST',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const LINE_OCTETS_MAX = 75;

const escape = (text: string): string =>
  text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Folds lines of more than 75 octets without splitting a character (RFC 5545, section 3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS_MAX) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const compact = (iso: string): string => iso.replace(/[-:]/g, '').replace(/\.\d+/, '');
/** The local time in India without an offset: `20261207T100000`. */
const inIndia = (instant: string): string =>
  compact(toIndiaClock(instant).toISOString()).replace('Z', '');

/** Start and end; the end of an all-day event is exclusive (RFC 5545, section 3.6.1). */
function times({ startsAt, endsAt, allDay }: CalendarEntry): string[] {
  if (allDay)
    return [
      `DTSTART;VALUE=DATE:${compact(dayOf(startsAt))}`,
      `DTEND;VALUE=DATE:${compact(addDays(dayOf(endsAt ?? startsAt), 1))}`,
    ];
  return [
    `DTSTART;TZID=${INDIA_ZONE}:${inIndia(startsAt)}`,
    ...(endsAt ? [`DTEND;TZID=${INDIA_ZONE}:${inIndia(endsAt)}`] : []),
  ];
}

function rule({ startsAt, repeats, repeatsUntil, allDay, nth }: CalendarEntry): string[] {
  if (!repeats) return [];
  const start = weekdayOfMonth(startsAt);
  const until = repeatsUntil
    ? allDay
      ? compact(repeatsUntil)
      : compact(instantInIndia(`${repeatsUntil}T23:59:59`).toISOString())
    : null;
  return [
    `RRULE:FREQ=${repeats.toUpperCase()}${repeats === 'monthly' ? `;BYDAY=${nth ?? start.nth}${WEEKDAYS[start.weekday]}` : ''}${until ? `;UNTIL=${until}` : ''}`,
  ];
}

const event = (entry: CalendarEntry, language: string, changed: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `DTSTAMP:${compact(changed)}T000000Z`,
  ...times(entry),
  ...rule(entry),
  `SUMMARY;LANGUAGE=${language}:${escape(entry.title)}`,
  ...(entry.description ? [`DESCRIPTION;LANGUAGE=${language}:${escape(entry.description)}`] : []),
  ...(entry.location ? [`LOCATION;LANGUAGE=${language}:${escape(entry.location)}`] : []),
  `URL:${entry.url}`,
  ...(entry.allDay ? ['TRANSP:TRANSPARENT'] : []),
  'END:VEVENT',
];

/**
 * Events as an iCalendar file (RFC 5545). Existing libraries use the time zone of the machine, so
 * their output would differ between machines.
 */
export const calendarFile = ({ name, language, changed, entries }: CalendarFile): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Pune Portals//Events//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escape(name)}`,
    `X-WR-TIMEZONE:${INDIA_ZONE}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...TIMEZONE,
    ...entries.flatMap((entry) => event(entry, language, changed)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
