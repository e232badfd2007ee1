import { attributes, html, type Attributes, type Content, type Markup } from './markup.ts';

export interface Choice {
  type: 'radio' | 'checkbox';
  name: string;
  value: string;
  label: Content;
  isChecked?: boolean;
  /** Further attributes of the input. */
  input?: Attributes;
  /** The language of the label, if it is not that of the page. */
  lang?: string;
}

/** A radio button or checkbox with its label beside it. */
export const choice = ({ type, name, value, label, isChecked, input, lang }: Choice): Markup =>
  html`<label class="pick"${lang && html` lang="${lang}"`}><input${attributes({ type, name, value, ...input, checked: isChecked })}>${label}</label>`;
