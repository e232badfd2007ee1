import type { Translation } from '../i18n.ts';

export default {
  title_error: 'चूक: {{title}}',
  form_problems: 'कृपया हे दुरुस्त करा; तुम्ही लिहिलेले सर्व काही येथेच आहे',
  action_home: 'मुख्यपृष्ठ',

  problem_invalid_title: 'काही दुरुस्ती हवी आहे',
  problem_invalid: 'काहीतरी राहिले आहे किंवा वाचता येत नाही. ते रकान्याशेजारी लिहिले आहे.',
  problem_malformed_title: 'पाठवलेली माहिती वाचता येत नाही',
  problem_malformed: 'पाठवलेली माहिती बिघडलेली आहे किंवा अपेक्षित स्वरूपात नाही. पान पुन्हा उघडून पुन्हा पाठवा.',
  problem_media_type_title: 'हा प्रकार स्वीकारला जात नाही',
  problem_media_type: 'अर्ज किंवा JSON पाठवा.',
  problem_too_large_title: 'एका वेळी खूप जास्त माहिती पाठवली',
  problem_too_large: 'मजकूर थोडक्यात लिहा, किंवा भागाभागांनी पाठवा.',
  problem_sign_in_title: 'कृपया आधी लॉग इन करा',
  problem_sign_in: 'हे पान लॉग इन केलेल्यांसाठी आहे. तुमचे सत्र संपले असल्यास पुन्हा लॉग इन करा.',
  problem_not_found_title: 'येथे काही सापडले नाही',
  problem_not_found: 'क्रमांक किंवा दुवा तुम्हाला दिलेल्याशी ताडून पाहा.',
  problem_method_title: 'हा पत्ता अशी विनंती स्वीकारत नाही',
  problem_method: 'पानावर परत जा आणि तेथील अर्ज वापरा.',
  problem_foreign_origin_title: 'अनोळखी संकेतस्थळावरून पाठवले',
  problem_foreign_origin: 'हे केवळ शहराच्या किंवा नोंदणीकृत भागीदाराच्या पानावरूनच पाठवता येते.',
  problem_still_running_title: 'हे काम आत्ता सुरू आहे',
  problem_still_running:
    'हीच विनंती काही क्षणांपूर्वी पाठवली होती आणि तिच्यावर काम सुरू आहे. काही सेकंदांनी ' +
    'पुन्हा प्रयत्न करा: ते दोनदा होणार नाही.',
  problem_key_reused_title: 'हा विनंती क्रमांक दुसऱ्या विनंतीचा आहे',
  problem_key_reused:
    'हाच विनंती क्रमांक वेगळ्या मजकुराच्या विनंतीसाठी आधी वापरला गेला आहे. नवीन क्रमांक वापरा.',
  problem_too_many_title: 'या जोडणीवरून खूप विनंत्या आल्या',
  problem_too_many:
    'तुमच्या इंटरनेट जोडणीवरून थोड्या वेळात खूप विनंत्या आल्या. कृपया {{minutes}} मिनिटांनी पुन्हा प्रयत्न करा.',
  problem_reference: 'पुन्हा असे झाल्यास आम्हाला हा संदर्भ सांगा: {{reference}}',
  problem_unavailable_title: 'सध्या हे होऊ शकत नाही',
  problem_unavailable: 'चूक आमची आहे आणि तिची नोंद झाली आहे. कृपया काही मिनिटांनी पुन्हा प्रयत्न करा.',

  error_required: 'हे भरा.',
  error_wrong_type: 'हा मजकूर वाचता येत नाही. पुन्हा लिहा.',
  error_format: 'हे अपेक्षित पद्धतीने लिहिलेले नाही. सूचनेशी ताडून पाहा.',
  error_choice: 'दिलेल्यांपैकी एक निवडा.',
  error_too_short: 'हे फार थोडे आहे.',
  error_too_long: 'हे फार जास्त आहे.',
  error_key_invalid: 'अर्ज पोहोचताना बिघडला. पान पुन्हा उघडून अर्ज पुन्हा पाठवा.',
  error_unknown_field: 'येथे “{{name}}” असा रकाना नाही.',
} satisfies Translation<'functions'>;
