import { describe, expect, it } from 'vitest';
import { isFileGranted, newCode, readReview, signFile, signReview } from './grants.ts';

const reviewed = { collection: 'circulars', id: '22', language: 'mr' };
const ticket = { code: newCode(), endsAt: 1_796_000_000 };

describe('a link for review', () => {
  const signed = signReview('key', reviewed, ticket);

  it('is read with the key that signed it, and with it alone', () => {
    expect(readReview(['key'], reviewed, signed)).toEqual(ticket);
    expect(readReview(['next', 'key'], reviewed, signed)).toEqual(ticket);
    expect(readReview(['next'], reviewed, signed)).toBeNull();
  });

  it.each([{ id: '23' }, { id: '2' }, { collection: 'news' }, { language: 'en' }])(
    'is refused for %j',
    (other) => {
      expect(readReview(['key'], { ...reviewed, ...other }, signed)).toBeNull();
    },
  );

  it('is refused with another end or another code', () => {
    const [code, end, signature] = signed.split('.') as [string, string, string];
    const later = (ticket.endsAt + 86_400).toString(36);
    expect(readReview(['key'], reviewed, `${code}.${later}.${signature}`)).toBeNull();
    expect(readReview(['key'], reviewed, `${newCode()}.${end}.${signature}`)).toBeNull();
  });

  it.each(['', '.', '..', 'a.b.c', `${'x'.repeat(22)}.zzzzzzzzzzzz.s`, `${signed}x`])(
    'is refused as “%s”',
    (text) => expect(readReview(['key'], reviewed, text)).toBeNull(),
  );
});

describe('a file of a draft', () => {
  const grant = signFile('key', 'plan.pdf', 2000);

  it('is granted by name until the end', () => {
    expect(isFileGranted(['key'], 'plan.pdf', grant, new Date(1_999_000))).toBe(true);
    expect(isFileGranted(['key'], 'plan.pdf', grant, new Date(2_000_000))).toBe(false);
    expect(isFileGranted(['key'], 'other.pdf', grant, new Date(1_999_000))).toBe(false);
    expect(isFileGranted(['next'], 'plan.pdf', grant, new Date(1_999_000))).toBe(false);
    expect(isFileGranted(['key'], 'plan.pdf', 'zz.', new Date(0))).toBe(false);
  });

  it('is not opened by a link for review, nor the other way round', () => {
    const review = signReview('key', reviewed, ticket);
    const [, end, signature] = review.split('.');
    expect(isFileGranted(['key'], ticket.code, `${end}.${signature}`, new Date(0))).toBe(false);
  });
});
