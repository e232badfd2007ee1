import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { policyExamples } from '../../content-models/pages/pages.policies.examples.ts';
import { viewCookie } from '../../functions/benefits/view-cookie.ts';
import { challengeCookie, sessionCookie } from '../../functions/citizens/cookies.ts';
import { deviceCookie } from '../../functions/device-cookie.ts';
import { filingCookie } from '../../functions/grievances/filing-device.ts';
import { payerCookie } from '../../functions/payments/payer-cookie.ts';
import { placeCookie } from '../../functions/payments/place-cookie.ts';
import { readFunctionCapability } from '../../packages/host/function-config.ts';
import { languageCookie } from '../../packages/host/languages.ts';
import { LOCALES } from '../../packages/i18n/i18n.ts';
import { root } from '../env.ts';

const request = new Request('https://town.example/');
/**
 * The files that set cookies in readers' browsers, with the cookies. A new cookie must be described
 * in the privacy policy too.
 */
const COOKIES: Record<string, readonly string[]> = {
  'packages/host/languages.ts': [languageCookie('en', new URL(request.url))],
  'functions/citizens/cookies.ts': [
    sessionCookie(request, 'token', true),
    challengeCookie(request, 'challenge', 'c'),
    challengeCookie(request, 'email', 'c'),
  ],
  'functions/device-cookie.ts': [deviceCookie(request, 'value')],
  'functions/payments/payer-cookie.ts': [payerCookie(request, 'payer')],
  'functions/payments/place-cookie.ts': [
    placeCookie(
      request,
      'token',
      { channel: 'kiosk', place: 'kiosk-05', expiresAt: new Date() },
      new Date(),
    ),
  ],
  'functions/benefits/view-cookie.ts': [viewCookie(request, 'secret', false)],
  'functions/grievances/filing-device.ts': [filingCookie(request, 'device', false)],
};
/** The file that sets cookies on the portal for officers alone; citizens' policy is not about them. */
const OF_OFFICERS = 'functions/staff/cookies.ts';
/** Files that write the `Set-Cookie` lines for the files above, or pass them on. */
const WRITERS = ['packages/http/host-cookies.ts', 'packages/host/function-context.ts'];
const SETS = /hostCookie\(|Max-Age=|document\.cookie|serialize\(/;

it('cookies are set by these files alone', () => {
  const files = fs.globSync('{packages,functions}/**/*.{ts,tsx}', {
    cwd: root,
    // The links in there lead through all packages, and in circles.
    exclude: ['**/node_modules'],
  });
  const setting = files.filter(
    (file) =>
      !/testing|\.test\./.test(file) && SETS.test(fs.readFileSync(path.join(root, file), 'utf8')),
  );
  expect(setting.filter((file) => !WRITERS.includes(file)).sort()).toEqual(
    [...Object.keys(COOKIES), OF_OFFICERS].sort(),
  );
  const staff = path.join(root, 'functions/staff/staff.ts');
  expect(readFunctionCapability(staff), 'it answers citizens too').toBe('desk');
});

it.each(LOCALES)('the privacy policy names exactly the cookies that are set, in %s', (locale) => {
  const { body } = policyExamples.find(({ slug }) => slug === 'privacy-policy')!;
  const named = [...(body as Record<string, string>)[locale]!.matchAll(/\{([\w-]+)\}/g)]
    .map(([, name]) => name)
    .filter((name) => name !== '__Host-');
  expect(named.sort()).toEqual(
    Object.values(COOKIES)
      .flat()
      .map((line) => line.replace(/=.*$/, '').replace('__Host-', ''))
      .sort(),
  );
});
