import { html, type Content, type Markup } from './markup.ts';

/** A name, its value, and how the value is set: in figures, or in letters of one width. */
export type Fact = readonly [name: Content, value: Content, kind?: 'num' | 'mono'];

/** Rows of a definition list. */
export const factRows = (facts: readonly Fact[]): Markup[] =>
  facts.map(
    ([name, value, kind]) =>
      html`<div><dt>${name}</dt><dd${kind && html` class="${kind}"`}>${value}</dd></div>`,
  );
