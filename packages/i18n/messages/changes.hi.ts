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

  // The list of changes, and its feed
  title: 'क्या बदला',
  lead: 'प्रकाशित पाठ के वे बदलाव जिनकी सूचना पाठकों को दी जाती है, नवीनतम पहले। छोटे सुधार यहाँ नहीं हैं।',
  all: 'इस पोर्टल के सभी बदलाव',
  by_email: 'ईमेल से: प्रकार और विभाग चुनें',
  latest: 'नवीनतम बदलाव',
};
