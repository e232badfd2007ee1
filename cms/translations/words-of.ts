import { plainText, type RichText } from '@pune/content-models/rich-text';

/** @returns the words of a text field or a rich text; '' for anything else */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string'
    ? value.trim()
    : typeof value === 'object' && value !== null && 'root' in value
      ? plainText(value as RichText)
      : '';
