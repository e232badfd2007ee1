import Sanscript from '@indic-transliteration/sanscript';

const DEVANAGARI = /[\u0900-\u097F]+/g;

/**
 * Transliterates Devanagari to Latin letters as people type it: `मालमत्ता कर` → `mālamattā kar`.
 * Drops the final `a` of a word, which Marathi and Hindi do not pronounce. Other scripts are
 * unchanged.
 */
export const romanise = (text: string): string =>
  text.replace(DEVANAGARI, (word) =>
    Sanscript.t(word.replaceAll('\u093C', ''), 'devanagari', 'iast').replace(
      /(?<=[^aāiīuūeo\s].*[bcdfghjklmnpqrstvwxyzṅñṭḍṇśṣḷ])a$/u,
      '',
    ),
  );
