export default {
  // The history at the foot of a page
  history: 'Page history',
  kind_first: 'First published',
  kind_correction: 'Small correction',

  // Above a translation that does not have a change yet
  behind_en: 'The English text changed on {{date}}',
  behind_mr: 'The Marathi text changed on {{date}}',
  behind_hi: 'The Hindi text changed on {{date}}',
  behind: 'This translation does not have the change yet.',
  behind_parts: 'Changed: {{parts}}.',
  read_en: 'Read the English text',
  read_mr: 'Read the Marathi text',
  read_hi: 'Read the Hindi text',

  // Earlier texts of a page, and what changed between two of them
  as_of: '{{title}} – as it stood on {{date}}',
  older: 'This is an older text',
  older_text: 'It stood here from {{from}} until {{until}}.',
  present: 'This is the present text',
  present_text: 'It has stood here since {{from}}.',
  read_present: 'Read the present text',
  compare: 'Compare word by word with the text of:',
  changed: '{{title}}: what changed',
  changed_lead: 'From {{from}} to {{until}}, word by word.',
  legend: 'Underlined words were added, struck-through words were removed.',
  same: 'The words of both texts are the same.',
  text_of: 'Text of {{date}}',

  // All texts of a page, with the form that takes any date
  texts: '{{title}}: the text of any date',
  texts_lead: 'Each public text is kept, with an address that does not change.',
  date: 'Date',
  date_hint: 'As day/month/year. The oldest text is of {{date}}.',
  date_format: 'As day/month/year, for example 24/12/2025.',
  read_text: 'Read the text',
  texts_all: 'All texts',
  text_from_until: 'From {{from}} until {{until}}',
  text_from: 'Since {{from}}: the present text',
  any_date: 'The text of any date',
  cite: 'To cite this text:',
  error_day: 'Enter a date as day/month/year, for example 24/12/2025.',
  error_early: 'There was no public text here before {{date}}.',
  error_future: 'This date has not come yet.',

  // The list of changes, and its feed
  title: 'What has changed',
  lead: 'Changes of published texts that readers are told of, the newest first. Small corrections are left out.',
  all: 'All changes on this portal',
  by_email: 'By email: choose kinds and departments',
  latest: 'Latest changes',
  feed_of: 'Feed: {{type}}',

  problem_not_found_title: 'No earlier texts of this page',
  problem_not_found: 'Earlier texts are kept of circulars and policies, from their first change.',
  problem_too_many_title: 'Many dates were asked for from your network',
  problem_too_many: 'Try again after {{time}}.',
  problem_malformed_title: 'The page is missing',
  problem_malformed: 'Open this form from the history of a page.',
  problem_invalid_title: 'There is no text of this date',
  problem_invalid: 'Choose another date.',
};
