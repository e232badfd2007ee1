import { expect, test } from 'vitest';
import { services } from './services/services.collection.ts';
import { isAddress, linkFields } from './links.ts';

test.each([
  '/',
  '/services/',
  '/grievances/new/?area=WO-03#form',
  'https://example.org/a?b=c',
  'mailto:office@example.org',
  'tel:+91-20-2550-1000',
])('%s is an address', (text) => expect(isAddress(text)).toBe(true));

test.each([
  '',
  'services',
  '//elsewhere.example/',
  'http://example.org',
  'javascript:alert(1)',
  ' https://example.org',
  'data:text/html,x',
  `/${'a'.repeat(300)}`,
])('%s is none', (text) => expect(isAddress(text)).toBe(false));

test('every address field refuses an invalid address', () => {
  const found: { name: string; validate: (value: string, options: object) => unknown }[] = [];
  const look = (fields: any[]): void =>
    fields.forEach((field) => {
      if (field.name === 'href' || field.name === 'applyUrl') found.push(field);
      look([
        ...(field.fields ?? []),
        ...(field.tabs ?? []).flatMap((tab: { fields: unknown[] }) => tab.fields),
      ]);
    });
  look([...linkFields, ...services.fields]);
  expect(found.map(({ name }) => name)).toEqual(['href', 'applyUrl']);
  for (const { validate } of found)
    expect([
      validate('/services/', {}),
      validate('javascript:alert(1)', { siblingData: {} }),
    ]).toEqual([true, expect.stringContaining('https://')]);
});
