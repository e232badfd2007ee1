import { describe, expect, it } from 'vitest';
import { waitFor, type Attempt } from './sign-in-limits.ts';

const MINUTE_MS = 60_000;
const NOW = 1_000 * MINUTE_MS;
const attempt = (more: Partial<Attempt> = {}): Attempt => ({
  account: 'owner',
  address: 'somewhere',
  device: null,
  password: 'one',
  at: NOW,
  ...more,
});
const times = (count: number, more: (n: number) => Partial<Attempt>): Attempt[] =>
  Array.from({ length: count }, (_, n) =>
    attempt({ at: NOW - (count - n) * 1000, password: `guess ${n}`, ...more(n) }),
  );

describe('wrong passwords', () => {
  it('are free up to four, and the sixth waits until the first is ten minutes old', () => {
    expect(
      waitFor(
        attempt(),
        times(4, () => ({})),
      ),
    ).toBe(0);
    expect(
      waitFor(
        attempt(),
        times(5, () => ({})),
      ),
    ).toBe(10 * MINUTE_MS - 5000);
    expect(
      waitFor(
        attempt({ at: NOW + 10 * MINUTE_MS }),
        times(5, () => ({})),
      ),
    ).toBe(0);
  });

  it('of a stranger never hold up the browser in which the owner has signed in before', () => {
    const strangers = times(200, (n) => ({ address: `address ${n}` }));
    expect(waitFor(attempt({ device: 'usual' }), strangers)).toBe(0);
    expect(waitFor(attempt({ address: 'new' }), strangers)).toBeGreaterThan(0);
  });

  it('in that browser count for it alone', () => {
    const own = times(5, () => ({ device: 'usual' }));
    expect(waitFor(attempt({ device: 'usual' }), own)).toBeGreaterThan(0);
    expect(waitFor(attempt({ device: 'another' }), own)).toBe(0);
    expect(waitFor(attempt(), own)).toBe(0);
  });

  it('from one address are slowed down after twenty, whichever accounts they try', () => {
    const mixed = times(20, (n) => ({ account: `account ${n % 6}` }));
    expect(waitFor(attempt({ account: 'fresh' }), mixed)).toBeGreaterThan(0);
    expect(waitFor(attempt({ account: 'fresh', address: 'elsewhere' }), mixed)).toBe(0);
  });

  it('over ten accounts from one address are a spray', () => {
    expect(
      waitFor(
        attempt({ account: 'eleventh' }),
        times(9, (n) => ({ account: `account ${n}` })),
      ),
    ).toBe(0);
    expect(
      waitFor(
        attempt({ account: 'eleventh' }),
        times(10, (n) => ({ account: `account ${n}` })),
      ),
    ).toBeGreaterThan(50 * MINUTE_MS);
  });

  it('over ten accounts with one password are a spray, from however many addresses', () => {
    const spray = times(10, (n) => ({
      account: `account ${n}`,
      address: `address ${n}`,
      password: 'Summer2026',
    }));
    expect(
      waitFor(attempt({ account: 'eleventh', address: 'fresh', password: 'Summer2026' }), spray),
    ).toBeGreaterThan(0);
    expect(
      waitFor(
        attempt({ account: 'eleventh', address: 'fresh', password: 'something else' }),
        spray,
      ),
    ).toBe(0);
  });
});
