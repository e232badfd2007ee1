/** The checks, in the order of reports, with what each looks at. */
export const CHECKS = {
  answers: 'Pages answer',
  markup: 'HTML',
  accessibility: 'Accessibility',
  language: 'Languages',
  facts: 'Facts that a government page names',
  weight: 'Bytes until something is seen',
  links: 'Links',
} as const;
export type Check = keyof typeof CHECKS;

/** One fault of one page. */
export interface Finding {
  check: Check;
  /** The address of the page. */
  page: string;
  /** The name of the rule in its tool: `image-alt`. */
  rule: string;
  message: string;
  /** A selector of the element, an address, or a text of the page; `null` for the whole page. */
  element: string | null;
  /** What to do, or the address that explains it. */
  remedy: string;
}

/** A finding before its page is known. */
export type PageFinding = Omit<Finding, 'page'>;
