import { html, type Content } from '@pune/ui/markup';

/** Marks the tracking number in a title that has it, so that it does not wrap: it is read out. */
export function headingWith(title: string, number: string): Content {
  const [before, after] = title.split(number);
  if (after === undefined) return title;
  return html`${before}<span class="num">${number}</span>${after}`;
}
