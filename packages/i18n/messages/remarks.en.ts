export default {
  ask: 'Was this page useful?',
  answer: 'Yes or no',
  lead: 'Your answer goes to the people who write the page. They cannot reply: nobody learns who you are.',
  about: 'The page:',
  choose: 'Was it useful?',
  yes: 'Yes',
  no: 'No',
  words: 'What was missing, wrong or hard to understand? (optional)',
  words_hint:
    'At most {{max}} characters. Do not write names, telephone numbers or other numbers of persons.',
  send: 'Send',
  thanks: 'Thank you',
  thanks_lead: 'Your answer helps to improve the page.',
  thanks_kept: 'It is kept for {{days}} days, with the day and without your name or address.',
  back: 'Back to the page',
  report: 'Report a problem in the city',

  error_useful: 'Choose yes or no.',
  error_too_long: 'Write at most {{max}} characters.',
  error_personal:
    'Leave out telephone numbers, email addresses, vehicle numbers, Aadhaar and other long numbers: the people who read this must not learn who you are.',
  problem_malformed_title: 'The page is missing',
  problem_malformed: 'Open this form by the link at the foot of a page.',
  problem_not_found_title: 'This page is not there any more',
  problem_not_found: 'The page that you wanted to write about has been removed or has moved.',
  problem_too_many_title: 'Many requests came from your network',
  problem_too_many: 'Try again after {{time}}.',
} as const;
