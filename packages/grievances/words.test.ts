import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';
import { languageOf, maskMobiles } from './words.ts';

test.each([
  ['Call 98220 12345 today', 'Call •••••••••• today'],
  ['+91-9822012345', '••••••••••'],
  ['०९८२२०१२३४५ वर संपर्क करा', '•••••••••• वर संपर्क करा'],
  ['Order 2026/123456789012 of 28-11-2026', 'Order 2026/123456789012 of 28-11-2026'],
  ['PN-2345-678N, room 12', 'PN-2345-678N, room 12'],
])('mobile numbers are masked before the public reads a text: %s', (text, masked) => {
  expect(maskMobiles(text)).toBe(masked);
});

test.each([
  ['The work is done.', 'mr', 'hi', 'en'],
  ['काम झाले.', 'mr', 'en', 'mr'],
  ['काम हो गया।', 'hi', 'mr', 'hi'],
  ['काम झाले.', 'en', 'mr', 'mr'],
  ['काम झाले.', 'en', 'en', 'mr'],
  ['रस्ता DP Road येथे दुरुस्त केला आहे', 'mr', 'en', 'mr'],
] as const)('%s is marked as %s, %s: %s', (text, citizen, officer, language) => {
  expect(languageOf(text, citizen, officer)).toBe(language);
});

test('control characters become spaces, line ends one character', () => {
  expect(plainText(' a\u0000b\r\nc ')).toBe('a b\nc');
});
