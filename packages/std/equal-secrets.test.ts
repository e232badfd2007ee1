import { expect, it } from 'vitest';
import { equalSecrets } from './equal-secrets.ts';

it.each([
  ['secret', 'secret', true],
  ['secret', 'secreT', false],
  ['secret', 'secret ', false],
  ['secret', '', false],
  ['पुणे', 'पुणे', true],
  [Buffer.from([1, 2]), Uint8Array.of(1, 2), true],
  [Buffer.from([1, 2]), Uint8Array.of(1, 3), false],
])('%s and %s', (secret, given, isEqual) => expect(equalSecrets(secret, given)).toBe(isEqual));
