import { foldout } from './foldout.ts';
import { html, type Content, type Markup } from './markup.ts';

export interface Template {
  /** The text that is inserted, with its language. */
  text: string;
  lang: string;
  /** The same text in the language of the officer, if that differs. */
  meaning: Content;
  button: Content;
}

/** Prepared texts behind a summary, each with the button that inserts it. */
export const templateList = (summary: Content, templates: readonly Template[]): Markup =>
  foldout(
    summary,
    html`<ul class="texts">${templates.map(
      ({ text, lang, meaning, button }) =>
        html`<li><p lang="${lang}">${text}</p>${meaning}${button}</li>`,
    )}</ul>`,
  );
