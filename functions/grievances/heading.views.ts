import { html, type Content } from '@pune/ui/markup';

/** Marks the tracking number in a title, so that it does not wrap: it is read out. */
export function headingWith(title: string, number: string): Content {
  const [before, after] = title.split(number);
  return html`${before}<span class="num">${number}</span>${after}`;
}
