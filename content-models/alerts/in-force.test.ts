import { describe, expect, it } from 'vitest';
import { isEmergency } from './alerts.state.ts';
import { inFirstLanguage, inForce, type AlertEntry } from './in-force.ts';

const NOW = '2026-06-02T05:00:00.000Z';
const isPast = (instant: string) => instant <= NOW;
const alert = (id: string, card: Partial<AlertEntry['card']> = {}): AlertEntry => ({
  id,
  slug: id,
  title: id,
  card: {
    event: 'Flood',
    severity: 'Minor',
    status: 'Actual',
    area: '',
    effective: '2026-06-02T04:00:00.000Z',
    expires: '2026-06-02T08:00:00.000Z',
    allClearAt: null,
    sentAt: '2026-06-02T04:00:00.000Z',
    ...card,
  },
});

describe('alerts in force', () => {
  it('are those that have begun and are neither over nor called off, the gravest first', () => {
    const alerts = [
      alert('minor'),
      alert('extreme', { severity: 'Extreme' }),
      alert('coming', { effective: '2026-06-02T05:00:00.001Z' }),
      alert('over', { expires: NOW }),
      alert('called-off', { allClearAt: NOW }),
    ];
    expect(inForce(alerts, isPast).map(({ id }) => id)).toEqual(['extreme', 'minor']);
  });

  it.each(['Exercise', 'Test'] as const)('are none of status %s', (status) => {
    expect(inForce([alert('played', { status, severity: 'Extreme' })], isPast)).toEqual([]);
    expect(isEmergency({ status, severity: 'Extreme' })).toBe(false);
  });

  it('are listed once, each in its first available language', () => {
    const lists = {
      mr: [alert('both')],
      en: [alert('both'), alert('english')],
      hi: [alert('hindi')],
    };
    const found = inFirstLanguage(['mr', 'en', 'hi'] as const, (locale) => lists[locale]);
    expect(found.map(({ id, locale }) => [id, locale])).toEqual([
      ['both', 'mr'],
      ['english', 'en'],
      ['hindi', 'hi'],
    ]);
  });
});

it.each([
  ['Extreme', true],
  ['Severe', true],
  ['Moderate', false],
  ['Minor', false],
  ['Unknown', false],
] as const)('an actual alert of severity %s is an emergency: %s', (severity, expected) => {
  expect(isEmergency({ status: 'Actual', severity })).toBe(expected);
});
