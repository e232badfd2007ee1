import type { Translation } from '../i18n.ts';

export default {
  lead: 'विस्तृत परियोजना रिपोर्ट: परियोजना क्या होगी, लागत कितनी और वह कब पूरी होनी चाहिए, अध्याय के अनुसार।',
  of_project: 'परियोजना',
  date: 'दिनांक',
  status: 'स्थिति',
  status_draft: 'मसौदा',
  status_submitted: 'प्रस्तुत',
  status_approved: 'स्वीकृत',
  status_revised: 'संशोधित',
  sample: 'नमूना',
  all_samples: 'ये सभी नमूने हैं, इस पोर्टल के लिए लिखे गए',
  sample_title: 'यह नमूना है, आधिकारिक रिपोर्ट नहीं',
  sample_text:
    'इस परियोजना की आधिकारिक विस्तृत परियोजना रिपोर्ट हमें ज्ञात नहीं है। यह नमूना रिपोर्ट ' +
    'का स्वरूप दिखाता है: अध्याय, तिथियाँ और रचना इस वेबसाइट के लिए लिखी गई हैं।',
  cost: 'अनुमानित लागत',
  consultant: 'तैयार करने वाले',
  chapters: 'अध्याय',
  page: 'पृष्ठ {{page}}',
  reports_of: 'विस्तृत परियोजना रिपोर्ट',
  all_reports: 'सभी रिपोर्ट',
} satisfies Translation<'reports'>;
