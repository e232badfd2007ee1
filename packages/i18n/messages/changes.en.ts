export default {
  // The history at the foot of a page
  history: 'Page history',
  kind_first: 'First published',
  kind_correction: 'Small correction',

  // The list of changes, and its feed
  title: 'What has changed',
  lead: 'Changes of published texts that readers are told of, the newest first. Small corrections are left out.',
  all: 'All changes on this portal',
  by_email: 'By email: choose kinds and departments',
  latest: 'Latest changes',
};
