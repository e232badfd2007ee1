/**
 * Topics in the order that pages show them; the labels that readers see are interface messages,
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
