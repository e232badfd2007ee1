import type { Translation } from '../i18n.ts';

export default {
  lead:
    'कार्यालयांत पुन्हा पुन्हा विचारले जाणारे प्रश्न आणि थोडक्यात उत्तरे. प्रश्न उघडा, किंवा ' +
    'पान वरपासून खालपर्यंत वाचा.',
  topics: 'विषय',
  topic_taxes: 'कर व देयके',
  'topic_water-roads': 'पाणी, मलनिःसारण व रस्ते',
  topic_certificates: 'दाखले',
  topic_licences: 'परवाने',
  topic_grievances: 'तक्रारी',
  topic_schemes: 'कल्याणकारी योजना',
  topic_newcomers: 'पुण्यात नवीन',
  topic_site: 'तुमचे हक्क व हे संकेतस्थळ',
  asked: 'लोक विचारतात ते प्रश्न',
  more_on_topic: 'या विषयावर आणखी',
  all_questions: 'सर्व प्रश्न',
  read_more: 'अधिक वाचा',
  not_here: 'तुमचा प्रश्न येथे नाही? निःशुल्क विचारा:',
} satisfies Translation<'faqs'>;
