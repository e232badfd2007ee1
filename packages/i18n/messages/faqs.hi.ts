import type { Translation } from '../i18n.ts';

export default {
  lead:
    'कार्यालयों में बार-बार पूछे जाने वाले प्रश्न और थोड़े शब्दों में उत्तर। प्रश्न खोलें, या ' +
    'पृष्ठ को ऊपर से नीचे तक पढ़ें।',
  topics: 'विषय',
  topic_taxes: 'कर और बिल',
  'topic_water-roads': 'पानी, जल निकासी और सड़कें',
  topic_certificates: 'प्रमाणपत्र',
  topic_licences: 'लाइसेंस',
  topic_grievances: 'शिकायतें',
  topic_schemes: 'कल्याणकारी योजनाएँ',
  topic_newcomers: 'पुणे में नए',
  topic_site: 'आपके अधिकार और यह वेबसाइट',
  asked: 'लोग जो पूछते हैं',
  more_on_topic: 'इस विषय पर और',
  all_questions: 'सभी प्रश्न',
  read_more: 'और पढ़ें',
  not_here: 'आपका प्रश्न यहाँ नहीं है? निःशुल्क पूछें:',
} satisfies Translation<'faqs'>;
