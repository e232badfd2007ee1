import { attributes, hidden, html, type Content, type Markup } from './markup.ts';

export interface ButtonForm {
  action: string;
  label: Content;
  /** `alt` for a secondary action, `bad` for one that deletes. */
  kind?: 'alt' | 'bad';
  fields?: Readonly<Record<string, string>>;
  /** The label for a screen reader, if the visible one needs its surroundings. */
  name?: string;
}

/** A form with a single button: an action that changes something must not be a link. */
export const buttonForm = ({ action, label, kind, fields = {}, name }: ButtonForm): Markup =>
  html`<form action="${action}" method="post">${hidden(fields)}<button class="btn${kind ? ` ${kind}` : ''}" type="submit"${attributes({ 'aria-label': name })}>${label}</button></form>`;
