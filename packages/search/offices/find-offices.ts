import { soundOf } from '@pune/content/search-text';
import type { OfficesAnswer, WardOffice } from './offices.schema.ts';

const DEVANAGARI_ZERO = 0x0966;
const inLatinDigits = (text: string): string =>
  text.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));

/** A PIN code, also written as `411 038`. */
const PIN_CODE = /(?<!\d)([1-9]\d{2})[ -]?(\d{3})(?!\d)/g;

const areasOf = ({ localities, areas, also }: WardOffice): string[] => [
  ...localities,
  ...areas,
  ...also,
];

/** The sounds of the words of a text, each with a space at both ends. */
const soundsOf = (text: string): string => ` ${soundOf(text).trim().replace(/\s+/g, ' ')} `;

/** Words by which no area is known, because most addresses have them. */
const COMMON = new Set(
  'pune road near opposite behind building chowk nagar peth ward office flat society colony lane budruk khurd vihar park'
    .split(' ')
    .map((word) => soundOf(word).trim()),
);

/**
 * Finds the ward offices of an address as a person types it, in either script: by its PIN code, by
 * the longest name of an area in it, or by single words of names and addresses of offices. All
 * offices that fit equally well are candidates: where a PIN code or an area lies in several wards,
 * the address does not decide.
 */
export function findOffices(offices: readonly WardOffice[], address: string): OfficesAnswer {
  const text = inLatinDigits(address);
  const asked = soundsOf(text.replace(PIN_CODE, ' '));
  const pins = [...text.matchAll(PIN_CODE)].map(([, first, last]) => `${first}${last}`);
  const byPin = offices.filter(({ pinCodes }) => pins.some((pin) => pinCodes.includes(pin)));
  const pin = pins.find((one) => byPin.some(({ pinCodes }) => pinCodes.includes(one))) ?? null;

  const named = offices.flatMap((office) =>
    areasOf(office).flatMap((area) => {
      const sound = soundsOf(area);
      return sound.trim() && asked.includes(sound) ? [{ office, area, length: sound.length }] : [];
    }),
  );
  const longest = Math.max(0, ...named.map(({ length }) => length));
  const byArea = named.filter(({ length }) => length === longest);
  // An area inside the PIN code decides between the candidates of the code.
  const both = byArea.filter(({ office }) => byPin.length === 0 || byPin.includes(office));
  if (both.length > 0)
    return {
      by: 'area',
      known: both[0]!.area,
      offices: [...new Set(both.map(({ office }) => office))],
    };
  if (byPin.length > 0) return { by: 'pin', known: pin, offices: byPin };

  const words = asked.split(' ').filter((word) => word && !COMMON.has(word));
  const scored = offices
    .map((office) => {
      const own = soundsOf(`${office.title} ${areasOf(office).join(' ')} ${office.address ?? ''}`);
      return { office, score: words.filter((word) => own.includes(` ${word} `)).length };
    })
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const byWords = scored.filter(({ score }) => score === best).map(({ office }) => office);
  return { by: byWords.length > 0 ? 'words' : 'none', known: null, offices: byWords };
}
