export default {
  // The state of the city today
  now: 'Right now',
  all_alerts: 'All alerts',
  offices_today: 'Municipal offices on {{date}}',
  offices_working: 'Working day',
  offices_weekend: 'Weekend: most are closed',
  offices_closed: 'Closed',
  next_holiday: 'Next holiday: {{date}}, {{title}}',
  warnings: 'Alerts in force',
  no_warnings: 'None',
  number_of_alerts_one: '{{number}} alert',
  number_of_alerts_other: '{{number}} alerts',
  roads: 'Road closures',
  roads_open: 'None announced',
  until: 'until {{time}}',
  roads_and_warnings: 'Road closures and alerts in force',
  as_of_roads: 'Closures are announced as alerts',
  as_of_alerts: 'New alerts appear here within a minute',

  // Boards: each ends with its entry
  board_holiday: 'Municipal offices are closed on {{date}}',
  board_last_day: 'Last day to apply: {{date}}',

  // Places, moving, projects
  all_steps: 'All {{number}} steps',
  open_dashboard: 'Open the city dashboard',
  followed: 'Projects followed here',
  finished: 'Completed',
  planned: 'Proposed or approved',
  stopped: 'Stopped',
  as_of: 'On {{date}}',
  milestones_done: 'Milestones reached: {{done}} of {{all}}',
  milestones_known_one: '{{number}} milestone known',
  milestones_known_other: '{{number}} milestones known',
  live: 'Live figures',
  live_note:
    'Figures without a sensor are simulated and marked as simulated. A late figure shows when it was measured.',

  // The record: what was decided, what you can object to, what it costs
  decided: 'What was decided',
  in_force: 'Policies in force',
  orders_in_force: 'Orders in force',
  object: 'What you can object to',
  open_objections: 'Open to objections',
  object_until: 'Until {{date}}',
  heard_on: 'Hearing: {{when}}',
  no_objections: 'No hearing takes objections today. The next ones will be listed here.',
  all_hearings: 'All hearings and events',
  see: 'See for yourself',
  costs: 'What it costs',
  costliest: 'The costliest projects',
} as const;
