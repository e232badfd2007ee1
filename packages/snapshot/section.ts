/**
 * A part of a page, with its place in the page's bytes. At one revision it has the same bytes on
 * every page with a section of this name.
 */
export interface Section {
  /** Number in the page, from 1. */
  number: number;
  name: string;
  start: number;
  end: number;
}
