import type { Translation } from '../i18n.ts';

export default {
  filter: 'यादी मर्यादित करा',
  show_all: 'सर्व दाखवा',
  others: 'इतर',
  all_shown: 'सर्व {{total}} नोंदी दाखवल्या आहेत.',
  some_shown: '{{total}} पैकी {{shown}}: {{chosen}}',
  none_shown: '{{total}} पैकी एकही नोंद दोन्ही पर्यायांत बसत नाही.',
} satisfies Translation<'registers'>;
