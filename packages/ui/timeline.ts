import { html, type Content, type Markup } from './markup.ts';

export interface Step {
  icon: Content;
  content: Content;
  /** True for a step that has not happened. */
  isToCome?: boolean;
}

/** Steps on a line, in the order of time. */
export const timeline = (steps: readonly Step[]): Markup =>
  html`<ol class="tl">${steps.map(
    ({ icon, content, isToCome }) =>
      html`<li${isToCome && html` class="todo"`}>${icon}${content}</li>`,
  )}</ol>`;
