/** Groups of pages, in the order that lists and the site map show them. */
export const PAGE_GROUPS = ['visit', 'about', 'help', 'policy'] as const;
