import { describe, expect, it } from 'vitest';
import { alerts } from './alerts.collection.ts';
import { alertState, byGravity, daysBetween } from './alerts.state.ts';

const times = {
  effective: '2026-06-02T04:30:00.000Z',
  expires: '2026-06-02T08:30:00.000Z',
  allClearAt: '2026-06-02T07:15:00.000Z',
};
const at = (moment: string) => alertState(times, (instant) => instant <= moment);

describe('an alert', () => {
  it.each([
    ['2026-06-02T04:29:59.999Z', 'coming'],
    ['2026-06-02T04:30:00.000Z', 'current'],
    ['2026-06-02T07:14:59.999Z', 'current'],
    ['2026-06-02T07:15:00.000Z', 'clear'],
    ['2026-06-02T08:29:59.999Z', 'clear'],
    ['2026-06-02T08:30:00.000Z', 'ended'],
  ])('is at %s %s', (moment, state) => expect(at(moment)).toBe(state));

  it('asks nothing more of one that is over', () => {
    const asked: string[] = [];
    alertState(times, (instant) => (asked.push(instant), true));
    expect(asked).toEqual([times.expires]);
  });

  it('sorts before less severe and before older ones', () => {
    const alert = (severity: 'Extreme' | 'Minor', effective: string) => ({
      ...times,
      severity,
      effective,
    });
    const [a, b, c] = [
      alert('Minor', '2026-06-02T00:00:00Z'),
      alert('Extreme', '2026-06-01T00:00:00Z'),
      alert('Extreme', '2026-06-02T00:00:00Z'),
    ];
    expect([a, b, c].sort(byGravity)).toEqual([c, b, a]);
  });
});

describe('its end', () => {
  const field = (
    alerts.fields.find(
      (one) =>
        'fields' in one && one.fields.some((inner) => 'name' in inner && inner.name === 'expires'),
    ) as {
      fields: { name: string; validate: (value: unknown, options: object) => true | string }[];
    }
  ).fields.find(({ name }) => name === 'expires')!;
  const check = (expires: string | null, effective = '2026-06-02T00:00:00Z') =>
    field.validate(expires, { data: { effective } });
  it('is asked for, lies after the beginning, and is near', () => {
    expect(check('2026-06-02T00:01:00Z')).toBe(true);
    expect(check('2026-07-03T00:00:00Z')).toBe(true);
    expect(check('2026-07-03T00:01:00Z')).toContain('31 days');
    expect(check('2026-06-01T00:00:00Z')).toContain('before the beginning');
    expect(check(null)).toContain('until when');
    expect(daysBetween('2026-06-01T00:00:00Z', '2026-06-02T12:00:00Z')).toBe(1.5);
  });
});
