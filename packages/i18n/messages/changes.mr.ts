export default {
  // The history at the foot of a page
  history: 'पानाचा इतिहास',
  kind_first: 'प्रथम प्रकाशित',
  kind_correction: 'किरकोळ दुरुस्ती',

  // Above a translation that does not have a change yet
  behind_en: 'इंग्रजी मजकूर {{date}} रोजी बदलला',
  behind_mr: 'मराठी मजकूर {{date}} रोजी बदलला',
  behind_hi: 'हिंदी मजकूर {{date}} रोजी बदलला',
  behind: 'या अनुवादात तो बदल अद्याप नाही.',
  behind_parts: 'बदललेले भाग: {{parts}}.',
  read_en: 'इंग्रजी मजकूर वाचा',
  read_mr: 'मराठी मजकूर वाचा',
  read_hi: 'हिंदी मजकूर वाचा',

  // Earlier texts of a page, and what changed between two of them
  as_of: '{{title}} – {{date}} रोजीचा मजकूर',
  older: 'हा जुना मजकूर आहे',
  older_text: 'तो येथे {{from}} ते {{until}} पर्यंत होता.',
  present: 'हा सध्याचा मजकूर आहे',
  present_text: 'तो येथे {{from}} पासून आहे.',
  read_present: 'सध्याचा मजकूर वाचा',
  compare: 'या दिवसाच्या मजकुराशी शब्दशः तुलना करा:',
  changed: '{{title}}: काय बदलले',
  changed_lead: '{{from}} ते {{until}}, शब्दशः.',
  legend: 'अधोरेखित शब्द जोडले, खोडलेले शब्द काढले.',
  same: 'दोन्ही मजकुरांतील शब्द तेच आहेत.',
  text_of: '{{date}} रोजीचा मजकूर',

  // The list of changes, and its feed
  title: 'काय बदलले',
  lead: 'प्रकाशित मजकुरातील जे बदल वाचकांना कळवले जातात ते, नवीनतम आधी. किरकोळ दुरुस्त्या येथे नाहीत.',
  all: 'या पोर्टलवरील सर्व बदल',
  by_email: 'ईमेलने: प्रकार आणि विभाग निवडा',
  latest: 'नवीनतम बदल',
};
