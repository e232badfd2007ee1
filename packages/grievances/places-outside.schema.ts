/** A road bears the name of the town to which it leads: Alandi Road is in Pune. */
const ROAD = String.raw`(?!\s*(?:road|rd|highway|bypass|रोड|रस्ता|रस्त|मार्ग|सड़क))`;

/**
 * Finds a place outside the city in a landmark. A Devanagari name may bear an ending (पिंपरीत); a
 * Latin one is a word of its own.
 *
 * @param names `PLACES_OUTSIDE`, which a browser reads from a file: its script stays small
 *
 * @returns the name as listed; null if the landmark names none
 */
export const placeOutside = (landmark: string, names: readonly string[]): string | null =>
  names.find((name) =>
    new RegExp(
      String.raw`(?<![\p{L}\p{M}])${name.replace(' ', String.raw`[\s-]*`)}(?![a-z])${/road|रोड/i.test(name) ? '' : ROAD}`,
      'iu',
    ).test(landmark.normalize('NFC')),
  ) ?? null;
