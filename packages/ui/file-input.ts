import { attributes, html, type Content, type Markup } from './markup.ts';
import type { Tied } from './field.ts';

export interface FileInput {
  /** The words of the button: a browser writes its own in its own language. */
  choose: Content;
  /** Media types. */
  accept: readonly string[];
}

const KIND = 'alt';

/** The input of a file, whose label is its button. */
export const fileInput =
  ({ choose, accept }: FileInput) =>
  (tied: Tied): Markup =>
    html`<div class="drop">
      <label class="btn ${KIND}" for="${tied.id}">${choose}</label
      ><input${attributes({ ...tied, type: 'file', accept: accept.join(',') })}>
    </div>`;
