import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { expect, test } from 'vitest';
import { CONSENT_NOTICE_VERSION } from './consent-notice.ts';
import { registerDocument } from './register-drawing.ts';

test('the documentation shows the register as it is', () => {
  expect(fs.readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')).toBe(
    registerDocument(),
  );
});

/**
 * Digests of the notice in all languages. A change of substance needs a new version; a spelling
 * correction only updates the digest here. A version is named by its day, and takes further changes
 * of substance on that day until it is deployed.
 */
const CONSENT_NOTICE_DIGESTS: Record<string, string> = {
  '2026-11-27': 'a1e1abcdef108eac',
  '2026-11-28': '92432bdd4f836be2',
  '2026-11-29': '38ba003ef70b85aa',
};

test('a version of the notice belongs to fixed texts in every language', () => {
  const words = LOCALES.map((locale) =>
    Object.entries(messagesOf('citizens', locale)).filter(
      ([key]) => /^(notice|purpose|basis)_/.test(key) || /^(held|why)_/.test(key),
    ),
  );
  expect(createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)).toBe(
    CONSENT_NOTICE_DIGESTS[CONSENT_NOTICE_VERSION],
  );
});
