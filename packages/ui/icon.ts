import { ICONS, type IconName } from './icons.ts';
import { html, type Markup } from './markup.ts';

/** An icon drawn by this path. */
export const iconOf = (path: string, isSmall = false): Markup =>
  html`<svg class="i${isSmall ? ' i-s' : ''}" viewBox="0 0 24 24" aria-hidden="true"><path d="${path}"></path></svg>`;

/** Each icon in both sizes: a page has many, and they are always the same. */
const drawn = new Map<string, Markup>();

/** An icon; it always accompanies a word. */
export function icon(name: IconName, isSmall = false): Markup {
  const key = isSmall ? `${name} small` : name;
  const known = drawn.get(key);
  if (known) return known;
  const markup = iconOf(ICONS[name], isSmall);
  drawn.set(key, markup);
  return markup;
}
