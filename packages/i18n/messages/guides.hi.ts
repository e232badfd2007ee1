import type { Translation } from '../i18n.ts';

export default {
  lead:
    'कौन-सा काम किस क्रम में और किस कार्यालय में करना है। शुल्क और समय सीमा सीधे सेवाओं से आते ' +
    'हैं: वहाँ बदले, तो यहाँ भी बदल जाते हैं।',
  audience_resident: 'यहाँ रहने वाले सभी लोगों के लिए',
  audience_newcomer: 'नए आए लोगों के लिए',
  audience_student: 'विद्यार्थियों के लिए',
  audience_tourist: 'पर्यटकों के लिए',
  audience_investor: 'निवेशकों के लिए',
  audience_business: 'व्यवसाय करने वालों के लिए',
  steps_one: '{{steps}} कदम',
  steps_other: '{{steps}} कदम',
  before: 'शुरू करने से पहले',
  the_steps: 'एक-एक कदम',
  step_where: 'कहाँ',
  step_who: 'कौन',
  step_cost: 'खर्च',
  step_time: 'समय सीमा',
  step_time_own: 'लगने वाला समय',
  step_papers: 'इस कदम के दस्तावेज़',
  service_page: 'सेवा: {{service}}',
  office_here: 'कार्यालय: {{office}}',
  late: 'अधिक समय लगे तो यहाँ अपील कर सकते हैं: {{authority}}',
  checklist: 'साथ लाने के दस्तावेज़: छापने की सूची',
  checklist_text:
    'ऊपर के सभी कदमों के दस्तावेज़, हर एक एक बार। मूल दस्तावेज़ और हर एक की एक प्रति लाएँ। ' +
    'कागज़ पर खानों में निशान लगाए जा सकते हैं।',
  checklist_jump: 'सभी दस्तावेज़ों की सूची',
  print_hint: 'ब्राउज़र से यह पृष्ठ प्रिंट करें: मेनू नहीं छपते।',
  for_steps_one: 'कदम {{steps}} के लिए',
  for_steps_other: 'कदम {{steps}} के लिए',
  related_schemes: 'काम आ सकने वाली योजनाएँ',
  related_faqs: 'अक्सर पूछे जाने वाले प्रश्न',
  related_apps: 'सहायक ऐप',
  of_service: 'इस सेवा वाली मार्गदर्शिकाएँ',
  other_guides: 'अन्य मार्गदर्शिकाएँ',
  map: 'स्थान कहाँ हैं',
  map_points: 'पीले बिंदु: चरणों के स्थान।',
  map_label: 'इस मार्गदर्शिका के स्थानों का मानचित्र',
} satisfies Translation<'guides'>;
