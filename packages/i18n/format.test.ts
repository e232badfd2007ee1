import { describe, expect, it } from 'vitest';
import {
  dateParts,
  formatBytes,
  formatDuration,
  formatDate,
  formatDateTime,
  formatRelative,
  formatRupees,
  formatYear,
} from './format.ts';

describe('formats', () => {
  it('put the day before the month, in the digits of the language', () => {
    expect(formatDate('2026-11-24', 'en')).toBe('24 November 2026');
    expect(formatDate('2026-11-24', 'mr')).toBe('२४ नोव्हेंबर २०२६');
    expect(formatDate('2026-11-24', 'hi')).toBe('२४ नवंबर २०२६');
  });

  it('show instants in India’s time, by the 24-hour clock', () => {
    expect(formatDateTime('2026-11-24T20:00:00Z', 'en')).toBe('25 November 2026, 01:30');
    expect(formatDateTime('2026-11-24T20:00:00Z', 'mr')).toBe('२५ नोव्हेंबर २०२६, ०१:३०');
  });

  it('give a distance in time in its largest unit', () => {
    const now = new Date('2026-11-28T06:00:00Z');
    expect(formatRelative('2026-11-28T09:30:00Z', now, 'en')).toBe('in 3 hours');
    expect(formatRelative('2026-11-26T05:00:00Z', now, 'en')).toBe('2 days ago');
    expect(formatRelative('2026-11-28T06:00:30Z', now, 'en')).toBe('in 0 minutes');
    expect(formatRelative('2026-11-26T05:00:00Z', now, 'mr')).toBe('२ दिवसांपूर्वी');
    expect(formatRelative('2026-11-28T09:30:00Z', now, 'hi')).toBe('३ घंटे में');
  });

  it('group rupees in lakhs and show paise only where there are some', () => {
    expect(formatRupees(50_000, 'en')).toBe('₹500');
    expect(formatRupees(12_345_678_9, 'en')).toBe('₹12,34,567.89');
    expect(formatRupees(50_000, 'hi')).toBe('₹५००');
    expect(formatRupees(50_000_000, 'mr')).toBe('₹५,००,०००');
    expect(formatRupees(-1_050, 'en')).toBe('-₹10.50');
  });

  it('never group years', () => expect(formatYear(2026, 'mr')).toBe('२०२६'));
  it('write file sizes with an international unit', () =>
    expect([formatBytes(84_123, 'en'), formatBytes(1_250_000, 'mr')]).toEqual(['84 kB', '१.३ MB']));
  it('write lengths of time in hours and minutes, rounded up', () =>
    expect([formatDuration(125, 'en'), formatDuration(7_500, 'mr')]).toEqual([
      '3 minutes',
      '२ तास ५ मिनिटे',
    ]));
  it('give the parts of a calendar leaf', () =>
    expect(dateParts('2026-12-07', 'en')).toEqual({
      day: '7',
      month: 'Dec',
      weekday: 'Mon',
      year: '2026',
    }));
});
