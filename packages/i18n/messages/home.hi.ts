import type { Translation } from '../i18n.ts';

export default {
  now: 'अभी शहर में',
  all_alerts: 'सभी चेतावनियाँ',
  offices_today: '{{date}} को महानगरपालिका के कार्यालय',
  offices_working: 'कामकाज का दिन',
  offices_weekend: 'शनिवार–रविवार: अधिकांश बंद',
  offices_closed: 'बंद',
  next_holiday: 'अगली छुट्टी: {{date}}, {{title}}',
  warnings: 'लागू चेतावनियाँ',
  no_warnings: 'कोई नहीं',
  number_of_alerts_one: '{{number}} चेतावनी',
  number_of_alerts_other: '{{number}} चेतावनियाँ',
  roads: 'बंद सड़कें',
  roads_open: 'कोई घोषणा नहीं',
  until: '{{time}} तक',
  as_of_roads: 'बंद सड़कों की सूचना चेतावनी के रूप में दी जाती है',
  as_of_alerts: 'नई चेतावनी मिनट भर में यहाँ दिखती है',

  board_holiday: '{{date}} को महानगरपालिका के कार्यालय बंद रहेंगे',
  board_last_day: 'आवेदन का अंतिम दिन: {{date}}',

  all_steps: 'सभी {{number}} कदम',
  good_to_know: 'काम की बातें',
  open_dashboard: 'शहर का डैशबोर्ड खोलें',
  followed: 'यहाँ दी गई परियोजनाएँ',
  finished: 'पूरी या सौंपी गईं',
  stopped: 'रोकी गईं',
  as_of: '{{date}} को',
  milestones_done: '{{all}} में से {{done}} पड़ाव पूरे',
  live: 'सड़क से',
  live_note:
    'जिस आँकड़े के पीछे सेंसर नहीं, वह काल्पनिक होता है और ऐसा लिखा होता है। देर से आया आँकड़ा कब का है, यह भी लिखा होता है।',
  map_office: 'क्षेत्रीय कार्यालय ({{number}})',
} satisfies Translation<'home'>;
