export default {
  // Open data
  data_title: 'Open data',
  data_lead:
    'What this portal publishes for programs: files, feeds and interfaces, each with its format and how fresh it is.',
  format: 'Format',
  updated: 'Updated',
  terms_title: 'Terms for all of it',
  terms: 'You can use the data free of charge, without asking. Name the portal and the date.',
  terms_link: 'Copyright policy',
  terms_personal:
    'No file has a name, a telephone number, an address or the words of a citizen that nobody has approved.',
  meaning: 'Meaning of each column',

  set_reports: 'Grievances and their steps',
  set_reports_text: 'All grievances of the city since this system began, without personal data.',
  set_statistics: 'Figures of grievances by month',
  set_statistics_text: 'The figures of the last twelve months, as they were counted.',
  data_file: 'The data',
  statistics_page: 'These figures on a page',
  set_open311: 'Interface for other systems (Open311)',
  set_open311_text: 'Kinds of problems and grievances in the international format GeoReport v2.',
  open311_discovery: 'Description of the interface',
  open311_services: 'Kinds of problems',
  open311_requests: 'Grievances of the last 90 days',
  set_dashboard: 'Figures of the city dashboard',
  set_dashboard_text:
    'All indicators with target, owner and age. Invented readings are marked as simulated.',
  dashboard_tiles: 'All indicators',
  set_feeds: 'What was published last',
  set_feeds_text: 'The newest entries of each list, with their texts.',
  set_calendar: 'Calendar of hearings and events',
  set_calendar_text: 'To subscribe to in any calendar program.',
  set_alerts: 'Alerts in force',
  set_alerts_text: 'In the international format CAP 1.2, for broadcasters and apps.',
  set_interface: 'Description of all interfaces',
  set_interface_text: 'Every address for programs with its fields and answers.',
  sitemap: 'Addresses of all pages',

  fresh_request: 'at the moment of the request',
  fresh_minute: 'each minute',
  fresh_readings: 'the time stands beside each figure',
  fresh_published: 'when an entry is published',
  fresh_release: 'with each version of the software',

  // Performance
  performance_title: 'Performance',
  performance_lead:
    'Promises and what became of them. Only what this system counts itself is shown as a figure.',
  promises: 'Promises kept, last 30 days',
  promises_note: 'Each name leads to the records behind its figure, and to how it is worked out.',
  promises_empty: 'Nothing counted yet',
  promises_more: 'By ward office, kind and department',
  content: 'What is published here',
  content_caption: 'Published documents in this language',
  column_list: 'List',
  column_documents: 'Published',
  column_changed: 'Last change',
  availability: 'Is the portal reachable?',
  availability_text:
    'A program at another provider checks the portals every 30 seconds and publishes each answer.',
  availability_link: 'Status page with all results',
  not_measured: 'What is not measured',
  not_measured_text:
    'Readers are not followed. Each page counts how often it is opened on a day, without who; editors read the number, and it is not published here. How long a page takes to appear after an editor publishes it is shown to the editor with a receipt, and is not collected here.',
} as const;
