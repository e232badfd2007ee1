import { isLocale } from '@pune/i18n';
import { formatInWords } from '../../file-formats.ts';
import { LANGUAGES } from '../../languages.ts';
import type { Say } from '../say.ts';

/** Texts of Payload that are English or marks of programs in every language of the account. */
interface Wording {
  at: string;
  /** Returns any other text as it is. */
  words: (text: string, say: Say) => string;
}

const insteadOf =
  (english: string, spoken: (say: Say) => string): Wording['words'] =>
  (text, say) =>
    text === english ? spoken(say) : text;

const TEXTS: readonly Wording[] = [
  {
    at: '.file-meta__url .tooltip-content',
    words: insteadOf('Copy URL', (say) => say('Copy the address')),
  },
  {
    at: '#id .field-label, #heading-id .field-label, .condition :is(.rs__option, .rs__single-value)',
    words: insteadOf('ID', (say) => say('Number in the CMS')),
  },
  { at: '.file-meta__size-type', words: formatInWords },
  {
    at: '.field-diff__locale-label, .view-version__toggle-locales-list',
    words: (text, say) =>
      text.replace(/\b[a-z]{2}\b/g, (code) => (isLocale(code) ? say(LANGUAGES[code]) : code)),
  },
  {
    at: '[data-item-key="table"] :is(.text, .tooltip-content), .slash-menu-popup__item-text',
    words: insteadOf('Table', (say) => say('Table')),
  },
];

/** Translates texts of Payload where they stand. */
export function translateTexts(root: ParentNode, say: Say): void {
  for (const { at, words } of TEXTS)
    for (const element of root.querySelectorAll(at))
      for (const node of element.childNodes) {
        const text = node.nodeType === 3 ? node.nodeValue! : '';
        const spoken = words(text, say);
        if (spoken !== text) node.nodeValue = spoken;
      }
}
