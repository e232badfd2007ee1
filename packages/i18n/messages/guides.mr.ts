import type { Translation } from '../i18n.ts';

export default {
  lead:
    'कोणते काम कोणत्या क्रमाने, कोणत्या कार्यालयात करायचे. शुल्क व कालमर्यादा थेट सेवांच्या ' +
    'पानांवरून येतात: तेथे बदल झाला की येथेही बदल होतो.',
  audience_resident: 'येथे राहणाऱ्या सर्वांसाठी',
  audience_newcomer: 'नव्याने राहायला आलेल्यांसाठी',
  audience_student: 'विद्यार्थ्यांसाठी',
  audience_tourist: 'पर्यटकांसाठी',
  audience_investor: 'गुंतवणूकदारांसाठी',
  audience_business: 'व्यावसायिकांसाठी',
  steps_one: '{{steps}} पायरी',
  steps_other: '{{steps}} पायऱ्या',
  before: 'सुरुवात करण्यापूर्वी',
  the_steps: 'एकेक पायरी',
  step_where: 'कोठे',
  step_who: 'कोण',
  step_cost: 'खर्च',
  step_time: 'कालमर्यादा',
  step_time_own: 'लागणारा वेळ',
  step_papers: 'या पायरीसाठी कागदपत्रे',
  service_page: 'सेवा: {{service}}',
  office_here: 'कार्यालय: {{office}}',
  late: 'वेळ जास्त लागल्यास अपील करता येते: {{authority}}',
  checklist: 'सोबत आणायची कागदपत्रे: छापण्यासाठी यादी',
  checklist_text:
    'वरील सर्व पायऱ्यांची कागदपत्रे, प्रत्येक एकदाच. मूळ कागदपत्रे व प्रत्येकाची एक प्रत ' +
    'आणा. छापलेल्या कागदावर चौकटींत खूण करता येते.',
  checklist_jump: 'सर्व कागदपत्रांची यादी',
  print_hint: 'ब्राउझरमधून हे पान छापा: मेनू छापले जात नाहीत.',
  for_steps_one: 'पायरी {{steps}} साठी',
  for_steps_other: 'पायऱ्या {{steps}} साठी',
  related_schemes: 'उपयोगी पडतील अशा योजना',
  related_faqs: 'नेहमी विचारले जाणारे प्रश्न',
  related_apps: 'मदत करणारी ॲप',
  of_service: 'या सेवेच्या मार्गदर्शिका',
  other_guides: 'इतर मार्गदर्शिका',
  map: 'ठिकाणे कोठे आहेत',
  map_points: 'पिवळे ठिपके: टप्प्यांतील ठिकाणे.',
  map_label: 'या मार्गदर्शिकेतील ठिकाणांचा नकाशा',
} satisfies Translation<'guides'>;
