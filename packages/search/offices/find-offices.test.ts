import { LOCALES, type Locale } from '@pune/i18n';
import { describe, expect, test } from 'vitest';
import { findOffices } from './find-offices.ts';
import { testOffices } from './offices.testing.ts';

const find = (address: string, locale: Locale = 'en') => {
  const { by, known, offices } = findOffices(testOffices(locale), address);
  return { by, known, codes: offices.map(({ code }) => code).sort() };
};

describe('the ward office of an address', () => {
  test('is that of its PIN code, however the code is written', () => {
    for (const code of ['411037', '411 037', '411-037', '४११०३७', 'Pune – 411037.'])
      expect(find(code)).toEqual({ by: 'pin', known: '411037', codes: ['WO-15'] });
    expect(find('4110371')).toMatchObject({ by: 'none' });
  });

  test('is one of several if the PIN code lies in several wards', () =>
    expect(find('411038')).toEqual({ by: 'pin', known: '411038', codes: ['WO-03', 'WO-04'] }));

  test('is decided by an area inside the PIN code', () =>
    expect(find('12, Karve Road, Kothrud, 411038')).toEqual({
      by: 'area',
      known: 'Kothrud',
      codes: ['WO-03'],
    }));

  test('is that of the PIN code if an area contradicts it', () =>
    expect(find('Katraj 411037')).toMatchObject({ by: 'pin', codes: ['WO-15'] }));

  test.each(LOCALES)('is found by the name of an area in either script, in %s', (locale) => {
    for (const name of ['Kothrud', 'kothrood', 'कोथरूड'])
      expect(find(name, locale)).toMatchObject({ by: 'area', codes: ['WO-03'] });
    // Marathi and Hindi spell this one differently; English differently again.
    for (const name of ['Vadgaon Budruk', 'वडगाव बुद्रुक', 'वडगांव बुद्रुक'])
      expect(find(name, locale)).toMatchObject({ by: 'area', codes: ['WO-05'] });
    expect(find('Flat 4, near school, Katraj', locale).codes).toEqual(['WO-06']);
  });

  test('is both offices of an area on the border', () =>
    expect(find('Dhayari')).toEqual({ by: 'area', known: 'Dhayari', codes: ['WO-05', 'WO-06'] }));

  test('is a guess from words of the office’s address, and says so', () =>
    expect(find('Swapnashilpa')).toEqual({ by: 'words', known: null, codes: ['WO-04'] }));

  test('is not known for words that every address has, or for another city', () => {
    for (const address of ['', 'Pune road near building', 'Mumbai 400001', '%_\'"<'])
      expect(find(address)).toEqual({ by: 'none', known: null, codes: [] });
  });
});
