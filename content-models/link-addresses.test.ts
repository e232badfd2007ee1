import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostProblem, normalizeAddress } from './link-addresses.ts';
import { checkRichText } from './rich-text.rules.ts';

const address = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.stringMatching(/^ ?(https?|mailto|tel|www)(%(25){0,3}3[aA]|:|\.)[ %0-9a-z/."<>]{0,20}$/),
  fc
    .tuple(fc.webUrl(), fc.integer({ min: 1, max: 5 }))
    .map(([url, times]) =>
      Array.from({ length: times }).reduce<string>((encoded) => encodeURIComponent(encoded), url),
    ),
);

describe('an address', () => {
  it('is brought into its form once: doing it again changes nothing', () => {
    fc.assert(
      fc.property(address, (given) => {
        expect(normalizeAddress(normalizeAddress(given))).toBe(normalizeAddress(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('stays itself where it is one', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(normalizeAddress(url)).toBe(url);
      }),
    );
  });

  it.each([
    ['https://pmc.gov.in/tax form.pdf', 'https://pmc.gov.in/tax%20form.pdf'],
    ['http%253A%252F%252Fpmc.gov.in%252Ftax%2520form', 'http://pmc.gov.in/tax%20form'],
    ['www.pmc.gov.in/tax', 'https://www.pmc.gov.in/tax'],
    [' https://pmc.gov.in/\ntax ', 'https://pmc.gov.in/tax'],
    ['http://intranet/tax', 'http://intranet/tax'],
  ])('%s is kept as %s', (given, kept) => expect(normalizeAddress(given)).toBe(kept));
});

it('a website without a full name is named when the text is published', () => {
  expect(hostProblem('http://intranet/tax')).toContain('“intranet”, has no dot');
  expect(hostProblem(normalizeAddress('http://pmc portal/tax'))).toContain(
    '“pmc portal”, has a space',
  );
  expect([
    hostProblem('https://pmc.gov.in:8080/a b'),
    hostProblem('/services/'),
    hostProblem('mailto:a@b'),
  ]).toEqual([null, null, null]);
  const link = {
    type: 'link',
    fields: { linkType: 'custom', url: 'http://intranet/tax' },
    children: [{ type: 'text', text: 'the form' }],
  };
  expect(
    checkRichText({ root: { children: [{ type: 'paragraph', children: [link] }] } }),
  ).toMatchObject({
    problem: expect.stringMatching(
      /the link “the form” leads to “http:\/\/intranet\/tax”: the name of its website/,
    ),
  });
});
