import { expect, test } from 'vitest';
import { PLACES_OUTSIDE } from './places-outside.constants.ts';
import { placeOutside } from './places-outside.schema.ts';

test.each([
  ['Near Pimpri station', 'Pimpri'],
  ['HINJAWADI phase 1', 'Hinjawadi'],
  ['Main bazaar, Dehu-Road', 'Dehu Road'],
  ['पिंपरीत, भाजी मंडईजवळ', 'पिंपरी'],
  ['चिंचवडमध्ये', 'चिंचवड'],
])('“%s” names %s, which another authority serves', (landmark, name) =>
  expect(placeOutside(landmark, PLACES_OUTSIDE)).toBe(name),
);

test.each([
  'Paud Road, opposite the bus depot',
  'Alandi Road, near the market',
  'आळंदी रस्ता, चौकाजवळ',
  'Talegaonkar hospital',
  '',
])('“%s” may be in the city', (landmark) =>
  expect(placeOutside(landmark, PLACES_OUTSIDE)).toBeNull(),
);

test('every listed place is found by its own name', () => {
  for (const name of PLACES_OUTSIDE)
    expect(placeOutside(name, PLACES_OUTSIDE), name).not.toBeNull();
});
