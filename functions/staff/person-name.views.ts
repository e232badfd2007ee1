import { html, type Content } from '@pune/ui/markup';

/** Only Latin letters: a text that mixes scripts has no single language. */
const LATIN = /^(?=.*[A-Za-z])[^\u0900-\u097f]*$/;

/** The language of a text that is written in Latin letters alone, for pages in other scripts. */
export const latinLanguage = (text: string): 'en' | null => (LATIN.test(text) ? 'en' : null);

/** A person's name: in Latin letters it is marked, for readers and speech in other scripts. */
export const personName = (name: string): Content =>
  latinLanguage(name) ? html`<span lang="en">${name}</span>` : name;
