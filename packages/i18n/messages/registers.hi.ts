import type { Translation } from '../i18n.ts';

export default {
  filter: 'सूची सीमित करें',
  show_all: 'सभी दिखाएँ',
  others: 'अन्य',
  all_shown: 'सभी {{total}} प्रविष्टियाँ दिखाई गई हैं।',
  some_shown: '{{total}} में से {{shown}}: {{chosen}}',
  none_shown: '{{total}} में से कोई प्रविष्टि दोनों विकल्पों से मेल नहीं खाती।',
} satisfies Translation<'registers'>;
