import type { Translation } from '../i18n.ts';

export default {
  title_error: 'त्रुटि: {{title}}',
  form_problems: 'कृपया इसे सुधारें; आपका लिखा सब कुछ यहीं है',
  action_home: 'मुख्य पृष्ठ',

  problem_invalid_title: 'कुछ सुधारना होगा',
  problem_invalid: 'कुछ छूट गया है या पढ़ा नहीं जा सकता। वह फ़ील्ड के पास लिखा है।',
  problem_malformed_title: 'भेजी गई जानकारी पढ़ी नहीं जा सकती',
  problem_malformed: 'भेजी गई सामग्री बिगड़ी हुई है या अपेक्षित रूप में नहीं है। पृष्ठ फिर से खोलें और दोबारा भेजें।',
  problem_media_type_title: 'इस प्रकार की सामग्री स्वीकार नहीं की जाती',
  problem_media_type: 'फ़ॉर्म या JSON भेजें।',
  problem_too_large_title: 'एक बार में बहुत अधिक भेजा गया',
  problem_too_large: 'अपना लिखा छोटा करें, या टुकड़ों में भेजें।',
  problem_sign_in_title: 'कृपया पहले लॉग इन करें',
  problem_sign_in:
    'यह पृष्ठ लॉग इन किए हुए लोगों के लिए है। आपका सत्र समाप्त हो गया हो, तो फिर से लॉग इन करें।',
  problem_not_found_title: 'यहाँ कुछ नहीं मिला',
  problem_not_found: 'संख्या या लिंक को उससे मिलाएँ जो आपको दिया गया था।',
  problem_method_title: 'यह पता ऐसा अनुरोध नहीं लेता',
  problem_method: 'पृष्ठ पर वापस जाएँ और उसके फ़ॉर्म का उपयोग करें।',
  problem_foreign_origin_title: 'अनजान वेबसाइट से भेजा गया',
  problem_foreign_origin: 'यह केवल शहर के या पंजीकृत भागीदार के पृष्ठ से भेजा जा सकता है।',
  problem_still_running_title: 'यह काम अभी चल रहा है',
  problem_still_running:
    'यही अनुरोध अभी-अभी भेजा गया था और उस पर काम चल रहा है। कुछ सेकंड बाद पुनः प्रयास करें: यह दो बार नहीं होगा।',
  problem_key_reused_title: 'यह कुंजी दूसरे अनुरोध की है',
  problem_key_reused: 'यही कुंजी पहले अलग सामग्री वाले अनुरोध के लिए उपयोग हो चुकी है। नई कुंजी लें।',
  problem_too_many_title: 'इस कनेक्शन से बहुत अधिक अनुरोध आए',
  problem_too_many:
    'आपके इंटरनेट कनेक्शन से थोड़े समय में बहुत अधिक अनुरोध आए। कृपया {{minutes}} मिनट बाद पुनः प्रयास करें।',
  problem_reference: 'ऐसा फिर हो तो हमें यह संदर्भ बताएँ: {{reference}}',
  problem_unavailable_title: 'यह इस समय नहीं हो सकता',
  problem_unavailable: 'त्रुटि हमारी है और उसे दर्ज कर लिया गया है। कृपया कुछ मिनट बाद पुनः प्रयास करें।',

  error_required: 'इसे भरें।',
  error_wrong_type: 'यह पढ़ा नहीं जा सकता। फिर से लिखें।',
  error_format: 'यह अपेक्षित ढंग से नहीं लिखा है। संकेत से मिलाकर देखें।',
  error_choice: 'दिए हुए में से एक चुनें।',
  error_too_short: 'यह बहुत कम है।',
  error_too_long: 'यह बहुत अधिक है।',
  error_key_invalid: 'फ़ॉर्म पहुँचते समय बिगड़ गया। पृष्ठ फिर से खोलें और दोबारा भेजें।',
  error_unknown_field: 'यहाँ “{{name}}” नाम का कोई फ़ील्ड नहीं है।',
} satisfies Translation<'functions'>;
