import { html, type Content, type Markup } from './markup.ts';

/** Content behind a summary, which opens it. */
export const foldout = (
  summary: Content,
  content: Content,
  { isOpen = false }: { isOpen?: boolean } = {},
): Markup =>
  html`<details class="fold"${isOpen && html` open`}><summary>${summary}</summary>${content}</details>`;
