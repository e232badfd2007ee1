/** News: one item for each event, on its day. */
export default {
  lead: 'What the city decided, opened, built or changed, and what it means for you.',
  latest: 'Latest news',
  earlier: 'Earlier news',
  all: 'All news',
  of_year: 'News of {{year}}',
  the_order: 'The order or notice',
  kind_announcement: 'Announcement',
  kind_decision: 'Decision',
  kind_service: 'Change of a service',
  kind_works: 'Works and projects',
  kind_figures: 'Figures',
};
