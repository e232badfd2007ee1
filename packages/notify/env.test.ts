import { describe, expect, test } from 'vitest';
import { isSandbox } from '@pune/std/sandbox';
import { notifyEnv } from './env.ts';

const KEY = 'f3bXnO5h0a7m1Yq9bYgkq0vSg6o7l2mJ';

describe('the settings of messages', () => {
  test('may be missing where developers work', () => {
    expect(isSandbox(notifyEnv({}))).toBe(true);
    expect(isSandbox(notifyEnv({ NODE_ENV: 'production', NOTIFY_KEY: KEY }))).toBe(false);
    expect(
      isSandbox(notifyEnv({ NODE_ENV: 'production', NOTIFY_KEY: KEY, DANGEROUSLY_SANDBOX: '1' })),
    ).toBe(true);
  });

  test('are refused by name', () => {
    expect(() => notifyEnv({ NODE_ENV: 'production' })).toThrow(/\[notify\] \[env\] NOTIFY_KEY/);
    expect(() => notifyEnv({ SMTP_URL: 'smtps://mail.example' })).toThrow(/Missing MAIL_FROM/);
    expect(() => notifyEnv({ SMS_URL: 'http://sms.example' })).toThrow(/SMS_URL/);
    expect(() => notifyEnv({ SMS_TEMPLATE_IDS: '{"sign_in_code":{"en":"x"}}' })).toThrow(
      /SMS_TEMPLATE_IDS/,
    );
    expect(() => notifyEnv({ SMS_TEMPLATE_IDS: '{' })).toThrow(/Expected JSON/);
    expect(() => notifyEnv({ VAPID_SUBJECT: 'mailto:a@b.example' })).toThrow(
      /VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY/,
    );
  });
});
