import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonePieces, telHref, unbroken } from './phone.ts';

describe('telephone numbers', () => {
  it('dial the first of several', () =>
    expect(telHref('020-2550 1000, 2550 1001')).toBe('tel:02025501000'));
  it('do not break', () => expect(unbroken('020-2550 1000')).toBe('020\u20112550\u00a01000'));
});

const called = (text: string) => phonePieces(text).flatMap(({ href }) => href ?? []);

describe('telephone numbers in texts', () => {
  it.each([
    ['Call 112.', ['tel:112']],
    ['112 for any emergency, 101 for fire', ['tel:112', 'tel:101']],
    ['- Any emergency: 112', ['tel:112']],
    ['call the fire brigade on 101', ['tel:101']],
    ['If somebody is in danger, dial 112, or 101 in a fire.', ['tel:112', 'tel:101']],
    ['1800 103 0222, toll-free', ['tel:18001030222']],
    ['Toll-free 1800\u00a0103\u00a00222', ['tel:18001030222']],
    ['020-25501500', ['tel:02025501500']],
    ['+91 98220 12345', ['tel:+919822012345']],
    ['अग्निशमन दलाला 101 वर कळवा.', ['tel:101']],
    ['किंवा 1800 103 0222 या निःशुल्क क्रमांकावर', ['tel:18001030222']],
    ['तो 112 पर फ़ोन करें।', ['tel:112']],
    ['पैसे गेले? 1930 वर फोन करा', ['tel:1930']],
  ])('%s', (text, hrefs) => expect(called(text)).toEqual(hrefs));

  it.each([
    '112 buses and 101 stops',
    '112 India',
    '112 इंडिया',
    'Section 112 of the Act',
    'section 101, and rule 112.',
    'PN-112, PN 112-4',
    '₹112, ₹ 101 and Rs 108',
    '1.112, 112.5, 112%, 101–112, 12/112',
    'in the years 1930–31 and 1091-92',
    'docslib 589968; 411005; 25501500',
    'about 112, over 101',
    '११२ वर',
    'resolution 6/101',
    '2026-11-28T11:02',
  ])('are not: %s', (text) => expect(called(text)).toEqual([]));

  it('are dialled as written, between any words', () => {
    const digits = (length: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((all) => all.join(''));
    const gap = fc.constantFrom('', ' ', '-', '\u00a0', '\u2011');
    const number = fc.oneof(
      fc.tuple(fc.constant('1800'), gap, digits(3), gap, digits(4)),
      fc.tuple(fc.constant('020'), gap, digits(4), gap, digits(4)),
    );
    const words = fc.constantFrom('', 'Call', 'यावर', 'फ़ोन करें:', '(toll-free)');
    fc.assert(
      fc.property(words, number, words, (before, parts, after) => {
        const text = `${before} ${parts.join('')} ${after}`;
        const pieces = phonePieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(called(text)).toEqual([`tel:${parts.join('').replace(/\D/g, '')}`]);
      }),
    );
  });

  it('lose no character of any text, and dial digits alone', () => {
    const some = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.constantFrom('112', '1930', '1800 103 0222', ' ', '020-25501500', 'वर', '₹'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(some, (parts) => {
        const text = parts.join('');
        const pieces = phonePieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const { href } of pieces) if (href) expect(href).toMatch(/^tel:\+?\d{3,13}$/);
      }),
    );
  });

  it('are no years, amounts, dates or reference numbers', () => {
    const year = fc.integer({ min: 1900, max: 2100 });
    const other = fc.oneof(
      year.map((of) => `In ${of}–${(of + 1) % 100}`),
      fc.integer({ min: 1, max: 99_999 }).map((rupees) => `₹${rupees}`),
      fc.integer({ min: 1, max: 99_999 }).map((n) => `SAMPLE/2025/${n}`),
      fc.integer({ min: 1, max: 99_999 }).map((n) => `PN-${n}`),
      fc.integer({ min: 100, max: 1999 }).map((n) => `${n} houses`),
      fc
        .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
        .map((on) => on.toISOString()),
    );
    fc.assert(
      fc.property(other, (text) => {
        expect(called(text)).toEqual([]);
      }),
    );
  });
});
