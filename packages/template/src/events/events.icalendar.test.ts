import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarFile, type CalendarEntry } from './events.icalendar.ts';

const hearing: CalendarEntry = {
  uid: 'events-7@north.localhost',
  title: 'लोकशाही दिन, डिसेंबर',
  description: 'One; two, three\nfour \\ five',
  url: 'https://north.localhost/mr/events/x/',
  location: 'Hall 1, Pune',
  startsAt: '2026-12-07T10:00:00+05:30',
  endsAt: '2026-12-07T12:00:00+05:30',
  allDay: false,
  repeats: null,
  repeatsUntil: null,
};
const file = (...entries: CalendarEntry[]) =>
  calendarFile({ name: 'Events', language: 'mr', changed: '2026-11-20', entries });
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('states times in India’s zone, which it contains', () => {
    const lines = unfolded(file(hearing));
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Asia/Kolkata:20261207T100000',
        'DTEND;TZID=Asia/Kolkata:20261207T120000',
        'TZID:Asia/Kolkata',
        'DTSTAMP:20261120T000000Z',
        'TZOFFSETTO:+0530',
      ]),
    );
  });

  it('escapes the format’s special characters', () => {
    expect(unfolded(file(hearing))).toEqual(
      expect.arrayContaining([
        'SUMMARY;LANGUAGE=mr:लोकशाही दिन\\, डिसेंबर',
        'DESCRIPTION;LANGUAGE=mr:One\\; two\\, three\\nfour \\\\ five',
      ]),
    );
  });

  it('ends a whole day on the day after, and does not mark people as busy', () => {
    const lines = unfolded(
      file({ ...hearing, allDay: true, startsAt: '2026-12-24T18:30:00.000Z', endsAt: null }),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261225',
        'DTEND;VALUE=DATE:20261226',
        'TRANSP:TRANSPARENT',
      ]),
    );
  });

  it('contains the recurrence of an event', () => {
    expect(
      unfolded(file({ ...hearing, repeats: 'monthly', repeatsUntil: '2027-11-01' })),
    ).toContain('RRULE:FREQ=MONTHLY;BYDAY=1MO;UNTIL=20271101T182959Z');
    const december = '2026-12-28T10:00:00+05:30';
    expect(
      unfolded(file({ ...hearing, startsAt: december, repeats: 'monthly', nth: -1 })),
    ).toContain('RRULE:FREQ=MONTHLY;BYDAY=-1MO');
    expect(unfolded(file({ ...hearing, repeats: 'weekly' }))).toContain('RRULE:FREQ=WEEKLY');
    expect(
      unfolded(file({ ...hearing, allDay: true, repeats: 'yearly', repeatsUntil: '2030-12-31' })),
    ).toContain('RRULE:FREQ=YEARLY;UNTIL=20301231');
  });

  it('has lines of at most 75 octets, in any script, which unfold to the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const text = file({ ...hearing, title: title.replace(/[\r\n\\;,]/g, '') });
        for (const line of text.split('\r\n'))
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(unfolded(text)).toContain(`SUMMARY;LANGUAGE=mr:${title.replace(/[\r\n\\;,]/g, '')}`);
      }),
    );
  });
});
