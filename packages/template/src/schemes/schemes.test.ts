import { describe, expect, it } from 'vitest';
import { benefitText, byGroup, isUnknownAmount, windowText } from './schemes.ts';

const benefit = { kind: 'cash', amountRupees: 20000, isUpTo: true, frequency: 'once' } as const;

describe('what one gets', () => {
  it('is an amount in the digits and the word order of the language', () => {
    expect(benefitText(benefit, 'en')).toBe('Up to ₹20,000 once');
    expect(benefitText(benefit, 'mr')).toBe('एकदा ₹२०,००० पर्यंत');
    expect(benefitText({ ...benefit, isUpTo: false, frequency: 'monthly' }, 'hi')).toBe(
      'प्रतिमाह ₹२०,०००',
    );
    expect(benefitText({ ...benefit, isUpTo: false, frequency: null }, 'en')).toBe('₹20,000');
  });

  it('is the kind of help where there is no amount', () => {
    expect(
      benefitText(
        { kind: 'concession', amountRupees: null, isUpTo: false, frequency: 'yearly' },
        'en',
      ),
    ).toBe('Concession, every year');
    expect(
      benefitText({ kind: 'training', amountRupees: null, isUpTo: false, frequency: null }, 'mr'),
    ).toBe('प्रशिक्षण');
  });

  it('has an unknown amount only where it is money', () => {
    const without = { amountRupees: null, isUpTo: false, frequency: null };
    expect([
      isUnknownAmount({ kind: 'cash', ...without }),
      isUnknownAmount({ kind: 'goods', ...without }),
      isUnknownAmount(benefit),
    ]).toEqual([true, false, false]);
  });
});

describe('when one may apply', () => {
  it('is derived from known days only', () => {
    expect(windowText({ opensOn: '2025-08-01', closesOn: '2025-12-31' }, 'en')).toBe(
      '1 August 2025 to 31 December 2025',
    );
    expect(windowText({ opensOn: null, closesOn: '2025-12-31' }, 'mr')).toBe('३१ डिसेंबर २०२५ पर्यंत');
    expect(windowText({ opensOn: '2025-08-01', closesOn: null }, 'hi')).toBe('१ अगस्त २०२५ से');
    expect(windowText({ opensOn: null, closesOn: null }, 'en')).toBeNull();
  });
});

it('groups are in order, without empty ones', () => {
  const scheme = (slug: string, group: string) => ({ slug, card: { group } }) as never;
  const groups = byGroup([scheme('a', 'youth'), scheme('b', 'education'), scheme('c', 'youth')]);
  expect(groups.map(({ group, schemes }) => [group, schemes.map(({ slug }) => slug)])).toEqual([
    ['education', ['b']],
    ['youth', ['a', 'c']],
  ]);
});
