export default {
  title: 'City dashboard',
  lead:
    'How the city is doing against its targets. Every tile names its owner, its target ' +
    'and the age of its figure.',
  notice_title: 'What is measured, and what is not yet',
  notice:
    'Complaints and payments are counted from this portal’s own records. Tiles marked ' +
    '“Simulated” show nothing real: invented readings, until the city’s sensors ' +
    'send theirs, or payments at the trial bank, where no money is taken. Targets marked ' +
    '“sample” are waiting for the council’s decision.',
  tiles: 'Indicators',
  period: 'Period',
  period_day: 'Last 24 hours',
  period_month: 'Last 30 days',
  show_now: 'Show the latest figures',
  show_figure: 'Show the figure',
  figures_of: 'Figures from {{time}}',
  waiting: 'Fetching the figures …',
  offline: 'The figures could not be updated: these are from {{time}}.',
  offline_first:
    'The figures are not available right now. Targets and owners below are correct. Try ' +
    'again in a few minutes.',

  kpi_grievances_in_time: 'Complaints solved in time',
  kpi_grievances_acknowledged: 'Complaints acknowledged in time',
  kpi_payments_succeeded: 'Online payments that went through',
  kpi_air_quality: 'Air quality',
  kpi_fine_dust: 'Fine dust (PM2.5)',
  kpi_drains_clear: 'Drains below the flood mark',
  kpi_water_supplied: 'Water zones with full supply',
  kpi_sewage_treated: 'Sewage treated',
  kpi_lights_working: 'Street lights working',
  kpi_traffic_speed: 'Speed of traffic',
  kpi_bicycles_free: 'Shared bicycles free',
  kpi_wifi_online: 'Public Wi-Fi working',

  about_grievances_in_time: 'Of all complaints due in the period: the share solved by then.',
  about_grievances_acknowledged:
    'Of all complaints due to be acknowledged in the period: the share acknowledged on time.',
  about_payments_succeeded:
    'Of all online payments that a bank answered in the period: the share that was paid. ' +
    'Payments that people abandoned are not counted.',
  about_air_quality: 'Median Air Quality Index (National Index, 2014) of all stations.',
  about_fine_dust:
    'Particles smaller than 2.5 thousandths of a millimetre: the average of all stations.',
  about_drains_clear:
    'The share of measured drains and streams whose water stayed below its reference level throughout the hour or the day.',
  about_water_supplied:
    'The share of distribution zones that received at least the promised hours of water.',
  about_sewage_treated:
    'The share of the sewage that reached the treatment plants and left them treated.',
  about_lights_working: 'The share of street lights that their control cabinets report as working.',
  about_traffic_speed: 'The average speed of vehicles at junctions with adaptive signals.',
  about_bicycles_free: 'Bicycles ready to hire at all docking stations, on average.',
  about_wifi_online: 'The share of access points of the public Wi-Fi that answered.',

  unit_percent: '%',
  unit_index: 'AQI',
  unit_microgram: 'µg/m³',
  unit_kilometres: 'km/h',
  unit_bicycles: 'bicycles',

  owner: 'Owner: {{owner}}',
  owner_departments: 'all departments',
  owner_finance: 'Finance and Accounts',
  owner_environment: 'Environment',
  owner_water_supply: 'Water Supply',
  owner_drainage: 'Drainage',
  owner_electrical: 'Electrical',
  owner_traffic: 'Traffic Planning',
  owner_smart_city: 'Smart City, Data Cell',

  target_sample_higher: 'Sample target: {{value}} or more',
  target_sample_lower: 'Sample target: {{value}} or less',
  target_official_air_quality:
    'Target: {{value}} or less, “satisfactory” in the National Air Quality Index (2014)',
  target_official_fine_dust:
    'Limit: {{value}} over 24 hours, National Ambient Air Quality Standards (2009)',
  judgement_met: 'On target',
  judgement_missed_higher: 'Below target',
  judgement_missed_lower: 'Above target',
  judgement_none: 'No data',
  late: 'Late since {{time}}',
  no_reading: 'No reading yet',
  today_at: 'Today, {{time}}',
  simulated: 'Simulated',
  rows: 'Rows and query',
  rows_of: 'for {{name}}',
  trend_range: '{{name}}: between {{low}} and {{high}} in the period, {{last}} at its end',
  trend_target: 'The dashed line is the target, {{target}}',
  trend_none: 'Too few figures for a line',

  how_title: 'How to read this',
  how_late:
    'A tile is late when its latest reading is older than it should be. It turns grey ' +
    'and shows the last figure, never a zero.',
  how_open:
    'Every tile links to its rows and to the query that works out the figure. You can ' +
    'check it or download the data.',
  how_sample: 'We show a sample target until the council sets one.',

  // Charts, groups and places
  group_services: 'Services',
  group_environment: 'Air and water',
  group_streets: 'Streets',
  on_target: '{{met}} of {{all}} measured indicators on target',
  no_data_yet: 'No data yet',
  now: 'in 30 days, now {{value}}',
  last: 'in 30 days, last {{value}}',
  target_short: 'target',
  trend_broken: 'The scale starts at {{value}}, not at zero',
  air_1: 'Good (green)',
  air_2: 'Satisfactory (light green)',
  air_3: 'Moderate (yellow)',
  air_4: 'Poor (orange)',
  air_5: 'Very poor (red)',
  air_6: 'Severe (maroon)',
  compare_places: 'Places compared',
  compare_lines:
    'All on one scale, from {{low}} to {{high}}. The figure is the last point of each line.',
  compare_bars: 'The share of each place in the whole period.',
  column_share: 'Share',
  column_count: 'Counted',
  zone_number: 'Zone {{number}}',

  detail_owner: 'Owner',
  detail_age: 'Newest reading',
  detail_table: 'Over time',
  detail_table_caption: '{{name}}, {{period}}',
  detail_by_hour: 'By hour',
  detail_by_day: 'By day',
  detail_places: 'Figures by place',
  detail_places_caption: 'The rows behind the figure: {{shown}} of {{all}}',
  column_hour: 'Hour',
  column_day: 'Day',
  column_value: 'Value',
  column_place: 'Place',
  column_whole: 'Total',
  no_value: 'no data',
  place_everywhere: 'Whole city',
  place_unknown: 'Place not known',
  place_web: 'Website',
  place_embed: 'Form on another website',
  place_kiosk: 'Kiosk',
  place_counter: 'Counter',
  detail_take: 'Download the data',
  take_csv: 'Rows (CSV)',
  detail_statistics: 'The same by ward office, kind and department',
  take_json: 'Rows with query (JSON)',
  take_trend_csv: 'Rows of the line (CSV)',
  detail_query: 'The query',
  detail_query_lead:
    'This text runs in the database as it stands. Its first lines say which values are bound.',
  back: 'City dashboard',

  problem_not_found_title: 'There is no such indicator',
  problem_not_found: 'The dashboard shows all indicators that there are.',
  embed_title: 'Dashboard of the city of Pune',
  embed_link: 'Open the city dashboard of Pune',
} as const;
