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

  // All texts of a page, with the form that takes any date
  texts: '{{title}}: कोणत्याही दिवसाचा मजकूर',
  texts_lead: 'प्रत्येक सार्वजनिक मजकूर जपला जातो; त्याचा पत्ता बदलत नाही.',
  date: 'दिनांक',
  date_hint: 'दिवस/महिना/वर्ष असा. सर्वात जुना मजकूर {{date}} रोजीचा आहे.',
  date_format: 'दिवस/महिना/वर्ष असा, उदाहरणार्थ २४/१२/२०२५.',
  read_text: 'मजकूर वाचा',
  texts_all: 'सर्व मजकूर',
  text_from_until: '{{from}} ते {{until}}',
  text_from: '{{from}} पासून: सध्याचा मजकूर',
  any_date: 'कोणत्याही दिवसाचा मजकूर',
  cite: 'या मजकुराचा संदर्भ देण्यासाठी:',
  error_day: 'दिनांक दिवस/महिना/वर्ष असा लिहा, उदाहरणार्थ २४/१२/२०२५.',
  error_early: '{{date}} पूर्वी येथे सार्वजनिक मजकूर नव्हता.',
  error_future: 'हा दिवस अजून आलेला नाही.',

  // The list of changes, and its feed
  title: 'काय बदलले',
  lead: 'प्रकाशित मजकुरातील जे बदल वाचकांना कळवले जातात ते, नवीनतम आधी. किरकोळ दुरुस्त्या येथे नाहीत.',
  all: 'या पोर्टलवरील सर्व बदल',
  by_email: 'ईमेलने: प्रकार आणि विभाग निवडा',
  latest: 'नवीनतम बदल',
  feed_of: 'फीड: {{type}}',

  problem_not_found_title: 'या पानाचे जुने मजकूर नाहीत',
  problem_not_found: 'परिपत्रके आणि धोरणे यांचे जुने मजकूर त्यांच्या पहिल्या बदलापासून जपले जातात.',
  problem_too_many_title: 'तुमच्या नेटवर्कवरून अनेक दिनांक विचारले गेले',
  problem_too_many: 'कृपया {{time}} नंतर पुन्हा प्रयत्न करा.',
  problem_malformed_title: 'पान कळले नाही',
  problem_malformed: 'हा अर्ज पानाच्या इतिहासातून उघडा.',
  problem_invalid_title: 'या दिवसाचा मजकूर नाही',
  problem_invalid: 'दुसरा दिनांक निवडा.',
};
