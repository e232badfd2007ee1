import { factRows, type Fact } from './fact-rows.ts';
import { html, type Content, type Markup } from './markup.ts';

export interface Slip {
  id: string;
  title: Content;
  rows: readonly Fact[];
  /** Between the title and the rows. */
  above?: Content;
  /** After the rows. */
  below?: Content;
}

/** A slip of paper: one fact a line, as a receipt shows them, also in print. */
export const slip = ({ id, title, rows, above, below }: Slip): Markup =>
  html`<section class="slip" aria-labelledby="${id}"><h2 id="${id}">${title}</h2>${above}<dl>${factRows(rows)}</dl>${below}</section>`;
