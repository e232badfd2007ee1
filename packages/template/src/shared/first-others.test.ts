import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstOthers } from './first-others.ts';

it('returns the same entries as the whole list, and asks for more of it only when it needs them', () =>
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(20), { maxLength: 12 }),
      fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
      (list, elsewhere, count) => {
        const asked: number[] = [];
        const ask = (limit: number) => {
          asked.push(limit);
          return list.slice(0, limit);
        };
        const others = firstOthers(ask, count, (one) => elsewhere.includes(one), elsewhere.length);
        expect(others).toEqual(list.filter((one) => !elsewhere.includes(one)).slice(0, count));
        const needsMore =
          list.length >= count && list.slice(0, count).some((one) => elsewhere.includes(one));
        expect(asked).toEqual(needsMore ? [count, count + elsewhere.length] : [count]);
      },
    ),
  ));
