export default {
  // The history at the foot of a page
  history: 'पृष्ठ का इतिहास',
  kind_first: 'पहली बार प्रकाशित',
  kind_correction: 'छोटा सुधार',

  // Above a translation that does not have a change yet
  behind_en: 'अंग्रेज़ी पाठ {{date}} को बदला',
  behind_mr: 'मराठी पाठ {{date}} को बदला',
  behind_hi: 'हिन्दी पाठ {{date}} को बदला',
  behind: 'इस अनुवाद में वह बदलाव अभी नहीं है।',
  behind_parts: 'बदले हुए भाग: {{parts}}।',
  read_en: 'अंग्रेज़ी पाठ पढ़ें',
  read_mr: 'मराठी पाठ पढ़ें',
  read_hi: 'हिन्दी पाठ पढ़ें',

  // Earlier texts of a page, and what changed between two of them
  as_of: '{{title}} – {{date}} का पाठ',
  older: 'यह पुराना पाठ है',
  older_text: 'यह यहाँ {{from}} से {{until}} तक था।',
  present: 'यह वर्तमान पाठ है',
  present_text: 'यह यहाँ {{from}} से है।',
  read_present: 'वर्तमान पाठ पढ़ें',
  compare: 'इस दिन के पाठ से शब्दशः तुलना करें:',
  changed: '{{title}}: क्या बदला',
  changed_lead: '{{from}} से {{until}} तक, शब्दशः।',
  legend: 'रेखांकित शब्द जोड़े गए, कटे हुए शब्द हटाए गए।',
  same: 'दोनों पाठों के शब्द वही हैं।',
  text_of: '{{date}} का पाठ',

  // All texts of a page, with the form that takes any date
  texts: '{{title}}: किसी भी दिन का पाठ',
  texts_lead: 'हर सार्वजनिक पाठ सुरक्षित रहता है; उसका पता नहीं बदलता।',
  date: 'दिनांक',
  date_hint: 'दिन/महीना/वर्ष के रूप में। सबसे पुराना पाठ {{date}} का है।',
  date_format: 'दिन/महीना/वर्ष के रूप में, जैसे २४/१२/२०२५।',
  read_text: 'पाठ पढ़ें',
  texts_all: 'सभी पाठ',
  text_from_until: '{{from}} से {{until}} तक',
  text_from: '{{from}} से: वर्तमान पाठ',
  any_date: 'किसी भी दिन का पाठ',
  cite: 'इस पाठ का संदर्भ देने के लिए:',
  error_day: 'दिनांक दिन/महीना/वर्ष के रूप में लिखें, जैसे २४/१२/२०२५।',
  error_early: '{{date}} से पहले यहाँ कोई सार्वजनिक पाठ नहीं था।',
  error_future: 'यह दिन अभी नहीं आया है।',

  // The list of changes, and its feed
  title: 'क्या बदला',
  lead: 'प्रकाशित पाठ के वे बदलाव जिनकी सूचना पाठकों को दी जाती है, नवीनतम पहले। छोटे सुधार यहाँ नहीं हैं।',
  all: 'इस पोर्टल के सभी बदलाव',
  by_email: 'ईमेल से: प्रकार और विभाग चुनें',
  latest: 'नवीनतम बदलाव',
  feed_of: 'फ़ीड: {{type}}',

  problem_not_found_title: 'इस पृष्ठ के पुराने पाठ नहीं हैं',
  problem_not_found: 'परिपत्रों और नीतियों के पुराने पाठ उनके पहले बदलाव से सुरक्षित रखे जाते हैं।',
  problem_too_many_title: 'आपके नेटवर्क से कई दिनांक पूछे गए',
  problem_too_many: 'कृपया {{time}} के बाद फिर प्रयास करें।',
  problem_malformed_title: 'पृष्ठ पता नहीं चला',
  problem_malformed: 'यह फ़ॉर्म पृष्ठ के इतिहास से खोलें।',
  problem_invalid_title: 'इस दिन का पाठ नहीं है',
  problem_invalid: 'दूसरा दिनांक चुनें।',
};
