/** The groups of pages, in the order of lists and of the site map. */
export const PAGE_GROUPS = ['visit', 'about', 'help', 'policy'] as const;
