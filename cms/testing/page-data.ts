/** Builds the required fields of a page. */
export const pageData = (title: string, more: object = {}) =>
  ({ title, summary: `About ${title}.`, portals: ['pmc'], group: 'about', ...more }) as never;
