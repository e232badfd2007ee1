import Sanscript from '@indic-transliteration/sanscript';

const DEVANAGARI = /[\u0900-\u097F]+/g;

/**
 * Devanagari as people type it in Latin letters: `मालमत्ता कर` → `mālamattā kar`. The vowel that
 * Sanskrit writes at the end of a word is not spoken in Marathi and Hindi, so it goes. Other
 * scripts are left alone.
 */
export const romanise = (text: string): string =>
  text.replace(DEVANAGARI, (word) =>
    Sanscript.t(word.replaceAll('\u093C', ''), 'devanagari', 'iast').replace(
      /(?<=[^aāiīuūeo\s].*[bcdfghjklmnpqrstvwxyzṅñṭḍṇśṣḷ])a$/u,
      '',
    ),
  );
