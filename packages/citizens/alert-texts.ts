import type { Locale } from '@pune/i18n';
import { formatDateTime, formatTime } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { dayInIndia } from '@pune/std/india-time';

interface Times {
  effective: string;
  onset: string | null;
  expires: string;
}

/** `From 6 December 2026, 06:00 to 18:00.`: short, because each part of a text message is paid for. */
function times({ effective, onset, expires }: Times, language: Locale): string {
  const begins = onset ?? effective;
  const isOneDay = dayInIndia(begins) === dayInIndia(expires);
  return t(language)('notify:notice_when', {
    from: formatDateTime(begins, language),
    until: isOneDay ? formatTime(expires, language) : formatDateTime(expires, language),
  });
}

/** The times of an alert in the words of a message. */
export function noticeTimes(
  kind: 'first' | 'changed' | 'over' | 'emergencyOver',
  alert: Times,
  language: Locale,
): string {
  const T = t(language);
  switch (kind) {
    case 'first':
      return times(alert, language);
    case 'changed':
      return T('notify:notice_changed', { when: times(alert, language) });
    case 'over':
      return T('notify:notice_over');
    case 'emergencyOver':
      return T('notify:emergency_over');
  }
}
