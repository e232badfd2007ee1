import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assemble, standIn } from './sections.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '<p>', 'मिळकत कर', '\0', 'a\0b 1;', '7;', '\ud83d', '\ude00'),
);

it('puts the bytes of sections into a page, and tells their places', () => {
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 4 }),
      text,
      fc.array(fc.tuple(fc.nat({ max: 3 }), text), { maxLength: 6 }),
      (shared, first, rest) => {
        const parts = shared.map((one, n) => ({ name: `part ${n}`, bytes: Buffer.from(one) }));
        const shown = rest.map(([n, own]) => ({
          number: parts.length > 0 ? (n % parts.length) + 1 : null,
          own,
        }));
        const html = shown.map(
          ({ number, own }) => `${number === null ? '' : standIn(number)}${own}`,
        );
        const { body, sections } = assemble([first, ...html].join(''), parts);
        const whole = shown.flatMap(({ number, own }) => [
          number === null ? '' : shared[number - 1]!,
          own,
        ]);
        expect(body).toEqual(Buffer.concat([first, ...whole].map((one) => Buffer.from(one))));
        expect(sections.map(({ number }) => number)).toEqual(
          shown.flatMap(({ number }) => number ?? []),
        );
        for (const { number, name, start, end } of sections) {
          expect(name).toBe(parts[number - 1]!.name);
          expect(body.subarray(start, end)).toEqual(parts[number - 1]!.bytes);
        }
      },
    ),
  );
});
