import { expect, it } from 'vitest';
import { namedFields } from '../example-data.ts';
import { EVENT_REPEATS, events } from './events.collection.ts';

const { validate } = namedFields(events.fields).get('repeats') as unknown as {
  validate(value: unknown, options: { siblingData: object }): true | string;
};

it('an event of which only the month is known repeats every year or not at all', () => {
  const accepted = (monthOnly: boolean | null) =>
    EVENT_REPEATS.filter((repeats) => validate(repeats, { siblingData: { monthOnly } }) === true);
  expect(accepted(true)).toEqual(['yearly']);
  expect(accepted(false)).toEqual([...EVENT_REPEATS]);
  expect(accepted(null)).toEqual([...EVENT_REPEATS]);
  expect(validate(null, { siblingData: { monthOnly: true } })).toBe(true);
  expect(validate('weekly', { siblingData: { monthOnly: true } })).toMatch(/can repeat every year/);
  expect(validate('daily', { siblingData: {} })).toMatch(/from the list/);
});
