export default {
  // A repetition is said with its weekday
  every_week: 'Every {{weekday}}',
  every_month: 'Every {{nth}} {{weekday}}',
  every_year: 'Every year',
  nth_1: 'first',
  nth_2: 'second',
  nth_3: 'third',
  nth_4: 'fourth',
  nth_last: 'last',
  until: 'until {{date}}',
  later: 'then {{dates}}',
  next_times: 'Next dates',
  apply_days_before_one: 'Apply at least {{days}} day before.',
  apply_days_before_other: 'Apply at least {{days}} days before.',
  apply_days_before_0: 'Apply by the day itself.',
  // The next date of a repeating event for which one can still apply
  apply_for: 'Apply by {{day}} for {{date}}.',
  apply_closed: 'Applications for {{date}} are closed.',
  // Only the month is known
  to_be_announced: 'Day to be announced',
  in_months: '{{months}}: day to be announced',
  // The calendar of a year
  open_in_month: 'Day to be announced:',
  regular: 'Regular dates',
  when: 'When',
  lists_by_year: 'Lists by year',
  when_and_where: 'When and where',
  to_day: 'to {{day}}',
  step_free: 'Step-free',
  has_steps: 'Steps',
} as const;
