import type { Translation } from '../i18n.ts';

export default {
  now: 'आता शहरात',
  all_alerts: 'सर्व इशारे',
  offices_today: '{{date}} रोजी महानगरपालिकेची कार्यालये',
  offices_working: 'कामकाजाचा दिवस',
  offices_weekend: 'शनिवार–रविवार: बहुतेक बंद',
  offices_closed: 'बंद',
  next_holiday: 'पुढील सुट्टी: {{date}}, {{title}}',
  warnings: 'लागू असलेले इशारे',
  no_warnings: 'एकही नाही',
  number_of_alerts_one: '{{number}} इशारा',
  number_of_alerts_other: '{{number}} इशारे',
  roads: 'बंद रस्ते',
  roads_open: 'जाहीर झालेले नाहीत',
  until: '{{time}} पर्यंत',
  as_of_roads: 'बंद रस्त्यांची माहिती इशारा म्हणून दिली जाते',
  as_of_alerts: 'नवा इशारा मिनिटभरात येथे दिसतो',

  board_holiday: '{{date}} रोजी महानगरपालिकेची कार्यालये बंद असतील',
  board_last_day: 'अर्जाचा शेवटचा दिवस: {{date}}',

  all_steps: 'सर्व {{number}} पायऱ्या',
  good_to_know: 'माहीत असावे असे',
  open_dashboard: 'शहराचा डॅशबोर्ड उघडा',
  followed: 'येथे दिलेले प्रकल्प',
  finished: 'पूर्ण किंवा हस्तांतरित',
  stopped: 'थांबवलेले',
  as_of: '{{date}} रोजी',
  milestones_done: '{{all}} पैकी {{done}} टप्पे गाठले',
  live: 'रस्त्यावरून',
  live_note:
    'सेन्सर नसलेला आकडा काल्पनिक असतो आणि तसे लिहिलेले असते. उशीर झालेला आकडा केव्हाचा आहे तेही लिहिलेले असते.',
  map_office: 'क्षेत्रीय कार्यालय ({{number}})',
} satisfies Translation<'home'>;
