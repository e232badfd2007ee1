import { describe, expect, test } from 'vitest';
import { citizensEnv } from './env.ts';
import { CODE_LIMITS } from './code-limits.ts';

const KEY = 'f3bXnO5h0a7m1Yq9bYgkq0vSg6o7l2mJ';

describe('the settings of citizens', () => {
  test('may be missing where developers work, and limits have values of their own', () => {
    expect(citizensEnv({}).limits).toEqual(CODE_LIMITS);
    expect(
      citizensEnv({ NODE_ENV: 'production', CITIZENS_KEY: KEY, CODES_PER_SENDER_IN_HOUR: '5' }),
    ).toEqual({
      keys: [KEY],
      limits: { ...CODE_LIMITS, perSenderInHour: 5 },
      quietHours: { from: 21, until: 7 },
    });
  });

  test('name the quiet hours, or none', () => {
    expect(citizensEnv({ QUIET_HOURS: '22-6' }).quietHours).toEqual({ from: 22, until: 6 });
    for (const none of ['none', '0-0'])
      expect(citizensEnv({ QUIET_HOURS: none }).quietHours).toBeNull();
    for (const value of ['21', '24-7', '9pm-7am'])
      expect(() => citizensEnv({ QUIET_HOURS: value })).toThrow(/QUIET_HOURS/);
  });

  test('are refused by name', () => {
    expect(() => citizensEnv({ NODE_ENV: 'production' })).toThrow(
      /\[citizens\] \[env\] CITIZENS_KEY/,
    );
    for (const value of ['0', '-1', 'many', '1.5'])
      expect(() => citizensEnv({ CODES_IN_HOUR: value })).toThrow(/CODES_IN_HOUR/);
  });
});
