/**
 * The topics in the order of pages. The labels that readers see are interface messages,
 * `faqs:topic_<value>`.
 */
export const FAQ_TOPICS = [
  'taxes',
  'water-roads',
  'certificates',
  'licences',
  'grievances',
  'schemes',
  'newcomers',
  'site',
] as const;
