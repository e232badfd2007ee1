/** The fields that a page must have. */
export const pageData = (title: string, more: object = {}) =>
  ({ title, summary: `About ${title}.`, portals: ['pmc'], group: 'about', ...more }) as never;
