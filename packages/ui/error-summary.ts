import { html, type Markup } from './markup.ts';

export interface ErrorSummary {
  /** The prefix of the id, `grievances` for `grievances-errors`. */
  prefix: string;
  heading: string;
  /** `target` is the id of the control that the error is about, or null. */
  errors: readonly { detail: string; target: string | null }[];
}

/**
 * The errors of a form that was sent, above it: announced at once, with links to the controls (WCAG
 * 3.3.1).
 */
export const errorSummary = ({ prefix, heading, errors }: ErrorSummary): Markup =>
  html`<div class="errs" id="${prefix}-errors" role="alert" tabindex="-1" autofocus><h2>${heading}</h2><ul>${errors.map(
    ({ detail, target }) =>
      html`<li>${target ? html`<a href="#${target}">${detail}</a>` : detail}</li>`,
  )}</ul></div>`;
