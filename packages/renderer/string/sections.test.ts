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
      fc.array(text, { minLength: 1, maxLength: 4 }),
      text,
      fc.array(fc.tuple(fc.nat(), text), { maxLength: 6 }),
      (shared, first, rest) => {
        const parts = shared.map((one, n) => ({ name: `part ${n}`, bytes: Buffer.from(one) }));
        const shown = rest.map(([n, own]) => ({ number: (n % parts.length) + 1, own }));
        const html = [first, ...shown.map(({ number, own }) => `${standIn(number)}${own}`)];
        const { body, sections } = assemble(html.join(''), parts);
        const whole = [first, ...shown.flatMap(({ number, own }) => [shared[number - 1]!, own])];
        expect(body).toEqual(Buffer.concat(whole.map((one) => Buffer.from(one))));
        expect(sections.map(({ number }) => number)).toEqual(shown.map(({ number }) => number));
        for (const { number, name, start, end } of sections) {
          expect(name).toBe(parts[number - 1]!.name);
          expect(body.subarray(start, end)).toEqual(parts[number - 1]!.bytes);
        }
      },
    ),
  );
});

it('leaves a page without sections as it is', () => {
  expect(assemble('<p>मिळकत कर</p>', [])).toEqual({
    body: Buffer.from('<p>मिळकत कर</p>'),
    sections: [],
  });
});
