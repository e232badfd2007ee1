import { factRows, type Fact } from './fact-rows.ts';
import { html, type Markup } from './markup.ts';

/** The facts of a document or a case, each in a box of its own. */
export const facts = (rows: readonly Fact[]): Markup =>
  html`<dl class="facts">${factRows(rows)}</dl>`;
