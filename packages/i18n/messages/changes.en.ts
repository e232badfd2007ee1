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

  // The list of changes, and its feed
  title: 'What has changed',
  lead: 'Changes of published texts that readers are told of, the newest first. Small corrections are left out.',
  all: 'All changes on this portal',
  by_email: 'By email: choose kinds and departments',
  latest: 'Latest changes',
};
