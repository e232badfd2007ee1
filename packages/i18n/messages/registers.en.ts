export default {
  filter: 'Narrow the list',
  show_all: 'Show all',
  others: 'Others',
  all_shown: 'All {{total}} are shown.',
  some_shown: '{{shown}} of {{total}}: {{chosen}}',
  none_shown: 'None of {{total}} fits both choices.',
} as const;
