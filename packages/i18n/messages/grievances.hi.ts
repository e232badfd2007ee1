import type { Translation } from '../i18n.ts';

export default {
  // शिकायत के प्रकार
  category_pothole: 'गड्ढा',
  category_road: 'सड़क की सतह',
  category_footpath: 'फुटपाथ',
  category_street_light: 'स्ट्रीट लाइट',
  category_electric_pole: 'खतरनाक बिजली का खंभा या तार',
  category_garbage: 'कचरा',
  category_public_toilet: 'सार्वजनिक शौचालय',
  category_water_supply: 'जल आपूर्ति',
  category_water_leakage: 'पानी का रिसाव',
  category_drainage: 'जल निकासी या जाम नाली',
  category_mosquitoes: 'मच्छर',
  category_stray_dogs: 'आवारा कुत्ते',
  category_trees: 'पेड़ या डाली',
  category_encroachment: 'अतिक्रमण',
  category_hoarding: 'अनधिकृत विज्ञापन पट्ट',
  category_construction: 'अनधिकृत निर्माण',
  category_birth_death_certificate: 'जन्म या मृत्यु प्रमाणपत्र',
  category_property_tax: 'संपत्ति कर',
  category_building_permission: 'भवन निर्माण अनुमति',
  category_other: 'कुछ और',

  // स्थिति
  status_submitted: 'दर्ज हुई',
  status_acknowledged: 'संज्ञान लिया गया',
  status_assigned: 'अधिकारी को सौंपी गई',
  status_in_progress: 'प्रगति पर',
  status_parked: 'दीर्घकालिक कार्य',
  status_resolved: 'निराकरण हुआ',
  status_reopened: 'पुनः खोली गई',
  status_closed: 'बंद',
  by_citizen: 'नागरिक द्वारा',
  by_office: 'कार्यालय द्वारा',
  by_system: 'प्रकार और स्थान के अनुसार अपने आप',

  // फ़ॉर्म
  form_title: 'शिकायत दर्ज करें',
  form_lead:
    'बताइए कि समस्या क्या है और कहाँ है। खाते की आवश्यकता नहीं है। स्थिति जानने के लिए शिकायत संख्या तुरंत मिलती है।',
  form_problems: 'कृपया इसे ठीक करें; आपका लिखा हुआ सब कुछ सुरक्षित है',
  label_category: 'शिकायत किस बारे में है?',
  label_area: 'क्षेत्रीय कार्यालय का क्षेत्र',
  hint_area: 'समस्या जिस क्षेत्र में है, उसे चुनें। क्षेत्र पता न हो तो नीचे निकटतम चिह्न लिखें।',
  option_area_none: 'क्षेत्र पता नहीं है',
  area_villages: '{{office}} ({{villages}} सहित)',
  label_landmark: 'निकटतम चिह्न या पता',
  hint_landmark: 'उदाहरण: पौड रोड, बस डिपो के सामने',
  legend_place: 'स्थान कौन-सा है?',
  hint_place: 'क्षेत्र, निकटतम चिह्न या आपका स्थान: इनमें से एक पर्याप्त है।',
  action_locate: 'मेरा स्थान लें',
  locate_working: 'आपका स्थान खोजा जा रहा है…',
  locate_found: 'स्थान मिल गया: {{latitude}}, {{longitude}}',
  locate_failed: 'आपका स्थान नहीं मिल सका। इसके बजाय क्षेत्र चुनें या निकटतम चिह्न लिखें।',
  action_locate_remove: 'स्थान हटाएँ',
  label_description: 'विवरण',
  hint_description: '{{min}} से {{max}} अक्षर। दूसरों के नाम या फ़ोन नंबर न लिखें।',
  label_photo: 'फ़ोटो (वैकल्पिक)',
  hint_photo:
    'एक फ़ोटो: JPEG, PNG या WebP, {{megabytes}} MB तक। उसमें छिपी स्थान और उपकरण की जानकारी हटा दी जाती है।',
  action_photo: 'फ़ोटो चुनें',
  action_photo_change: 'दूसरी फ़ोटो चुनें',
  label_mobile: 'मोबाइल नंबर (वैकल्पिक)',
  hint_mobile: 'दस अंक। यह नंबर कभी सार्वजनिक नहीं किया जाता।',
  action_submit: 'शिकायत दर्ज करें',
  form_sending: 'भेजा जा रहा है…',
  form_offline: 'सर्वर से संपर्क नहीं हो रहा है। आपका लिखा हुआ सब कुछ सुरक्षित है: थोड़ी देर में पुनः प्रयास करें।',
  draft_restored: '{{time}} तक आपका लिखा हुआ वापस आ गया है। फ़ोटो सहेजी नहीं जा सकती: उसे फिर से चुनें।',
  draft_kept:
    'आपका लिखा हुआ शिकायत भेजने तक, अधिक से अधिक ३० दिन, इस उपकरण पर रहता है। फ़ोटो नहीं ' +
    'रहती। इस उपकरण को दूसरे भी काम में लेते हों तो मसौदा हटा दें।',
  action_draft_delete: 'मसौदा हटाएँ',
  form_emergency_title: 'जान का खतरा है?',
  form_emergency:
    'बिजली का खुला तार, आग, गिरा हुआ पेड़ या बाढ़: ११२ या अग्निशमन दल के १०१ नंबर पर तुरंत फ़ोन करें।',
  next_title: 'आगे क्या होता है',
  next_number: 'आपको ऐसी शिकायत संख्या मिलती है जो फ़ोन पर पढ़कर बताई जा सकती है।',
  next_office: 'शिकायत उस क्षेत्र के क्षेत्रीय कार्यालय के नाम, अपने प्रकार की समय सीमा के साथ दर्ज होती है।',
  next_steps:
    'दर्ज हुआ हर चरण स्थिति के पृष्ठ पर दिखता है। कार्यालय यहाँ अभी दर्ज नहीं कर सकते: क्या ' +
    'किया गया, यह संख्या लेकर क्षेत्रीय कार्यालय में पूछें।',

  // फ़ील्ड के पास की त्रुटियाँ
  error_category_required: 'चुनें कि शिकायत किस बारे में है।',
  error_category_inactive: 'इस प्रकार की शिकायत अभी यहाँ नहीं ली जाती। दूसरा प्रकार चुनें।',
  error_place_required: 'स्थान बताइए: क्षेत्र चुनें, निकटतम चिह्न लिखें या अपना स्थान लें।',
  error_area_unknown: 'सूची में से क्षेत्र चुनें।',
  error_landmark_long: 'निकटतम चिह्न {{max}} या उससे कम अक्षरों में लिखें।',
  error_point_invalid: 'स्थान अधूरा है। उसे फिर से खोजें या क्षेत्र चुनें।',
  error_point_outside:
    'यह स्थान पुणे महानगरपालिका की सीमा के बाहर है। इसे हटाकर क्षेत्र चुनें, या उस स्थान की नगरपालिका को बताएँ।',
  error_description_short: 'समस्या का विवरण कम से कम {{min}} अक्षरों में लिखें।',
  error_description_long: 'विवरण {{max}} या उससे कम अक्षरों में लिखें।',
  error_photo_large: 'फ़ोटो {{megabytes}} MB से बड़ी है। छोटी फ़ोटो चुनें या उसके बिना शिकायत भेजें।',
  error_photo_type: 'यह फ़ाइल JPEG, PNG या WebP फ़ोटो नहीं है। दूसरी चुनें।',
  error_photo_heic: 'HEIC प्रकार की फ़ोटो यहाँ पढ़ी नहीं जा सकती। उसे JPEG के रूप में सहेजें और फिर से चुनें।',
  error_photo_unreadable: 'फ़ोटो पढ़ी नहीं जा सकी। दूसरी चुनें।',
  error_photo_many: 'केवल एक फ़ोटो भेजें।',
  error_photo_again: 'कृपया फ़ोटो फिर से चुनें: ब्राउज़र उसे सँभालकर नहीं रख सकता।',
  error_mobile_invalid: '६, ७, ८ या ९ से शुरू होने वाला दस अंकों का मोबाइल नंबर लिखें, या इसे खाली छोड़ दें।',
  error_key_invalid: 'फ़ॉर्म पहुँचते समय बिगड़ गया। पृष्ठ फिर से खोलें और दोबारा भेजें।',
  error_wrong_type: 'यह पढ़ा नहीं जा सकता। फिर से लिखें।',
  error_unknown_field: 'इस फ़ॉर्म में “{{name}}” नाम का कोई फ़ील्ड नहीं है।',
  aadhaar_masked_title: 'आपकी आधार संख्या नहीं रखी गई',
  aadhaar_masked:
    'आपने आधार संख्या लिखी थी। उसके केवल अंतिम चार अंक रखे गए हैं: शिकायत के लिए उसकी ज़रूरत ' +
    'नहीं है और हम पूरी संख्या कभी नहीं रखते।',

  // उत्तर जो किसी एक फ़ील्ड के नहीं हैं
  problem_invalid_title: 'शिकायत अभी दर्ज नहीं हुई है',
  problem_too_large: 'फ़ोटो सहित शिकायत अधिकतम {{megabytes}} MB की हो सकती है। छोटी फ़ोटो चुनें।',
  problem_key_reused_title: 'यह कुंजी दूसरी शिकायत की है',
  problem_key_reused: 'यही कुंजी पहले अलग सामग्री वाली शिकायत के लिए उपयोग हो चुकी है। नई कुंजी लें।',
  problem_still_running_title: 'यह शिकायत दर्ज की जा रही है',
  problem_still_running:
    'यही शिकायत अभी-अभी भेजी गई थी और सहेजी जा रही है। कुछ सेकंड बाद पुनः प्रयास करें: यह दो बार दर्ज नहीं होगी।',
  problem_too_many_title: 'इस कनेक्शन से बहुत अधिक शिकायतें आईं',
  problem_too_many:
    'आपके इंटरनेट कनेक्शन से थोड़े समय में बहुत शिकायतें आई हैं। कृपया {{minutes}} मिनट बाद पुनः प्रयास करें।',
  problem_photos_busy_title: 'इस समय बहुत-सी फ़ोटो आ रही हैं',
  problem_photos_busy:
    'आपका लिखा हुआ नीचे सुरक्षित है। लगभग दस सेकंड बाद फ़ोटो के साथ फिर भेजें, या अभी फ़ोटो के बिना भेजें।',
  problem_not_found_title: 'ऐसी कोई शिकायत नहीं है',
  problem_not_found: 'इस संख्या या लिंक की कोई शिकायत नहीं है। अपनी रसीद से मिलाकर देखें।',
  problem_foreign_origin: 'शिकायत केवल शहर के या पंजीकृत साझेदार के पृष्ठ से भेजी जा सकती है।',
  problem_method: 'फ़ॉर्म पर वापस जाएँ और पुनः प्रयास करें।',
  problem_unavailable_title: 'इस समय शिकायत दर्ज नहीं हो सकती',
  problem_unavailable:
    'त्रुटि हमारी है और उसे दर्ज कर लिया गया है। कुछ भी सहेजा नहीं गया। कृपया कुछ मिनट बाद पुनः प्रयास करें।',
  action_back_to_form: 'फ़ॉर्म पर वापस जाएँ',
  action_again: 'एक और शिकायत दर्ज करें',

  // रसीद
  receipt_title: 'आपकी शिकायत दर्ज हो गई है',
  receipt_number: 'शिकायत संख्या',
  receipt_number_hint:
    'जिसके पास यह संख्या हो, वह स्थिति देख सकता है; पर आपका लिखा विवरण, फ़ोटो और मोबाइल नंबर नहीं।',
  receipt_link_title: 'यह लिंक सँभालकर रखें',
  receipt_link:
    'यह पृष्ठ केवल आपके लिए है: यहाँ आपका लिखा हुआ दिखता है। इसका पता सँभालकर रखें और किसी को न दें।',
  receipt_link_label: 'गुप्त लिंक',
  receipt_sent: 'आपने जो भेजा',
  receipt_photo_alt: 'आपकी भेजी हुई फ़ोटो',
  receipt_mobile: 'मोबाइल नंबर',
  receipt_no_mobile: 'नहीं दिया गया',
  receipt_forgotten: 'शिकायत बंद होने के तीन वर्ष बाद, {{date}} को, आपका लिखा और भेजा हुआ मिटा दिया गया।',
  action_status: 'सबके लिए स्थिति का पृष्ठ',

  // स्थिति
  status_title: 'शिकायत {{number}}',
  status_lead: '{{category}} · {{place}}',
  status_now: 'स्थिति',
  status_category: 'शिकायत का प्रकार',
  status_office: 'क्षेत्रीय कार्यालय',
  status_office_to_find: 'निकटतम चिह्न से ज्ञात नहीं',
  status_registered: 'दर्ज होने का दिनांक',
  clock_acknowledge: 'संज्ञान, {{hours}} घंटों में',
  clock_resolve_hours: 'निराकरण, {{hours}} घंटों में',
  clock_resolve_days: 'निराकरण, {{days}} दिनों में',
  clock_until: '{{time}} तक',
  clock_done: '{{time}} को पूरा हुआ',
  clock_late: 'समय सीमा {{time}} को समाप्त हुई',
  clock_used: 'समय सीमा का {{percent}} प्रतिशत बीत चुका है',
  timeline_title: 'हर चरण',
  timeline_note:
    'कार्यालय इस वेबसाइट पर अभी चरण दर्ज नहीं कर सकते। क्या किया गया, यह इस संख्या के साथ ' +
    'क्षेत्रीय कार्यालय में पूछें।',
  step_to_come: 'आगे का चरण, {{time}} तक',
  event_line: '{{time}}, {{by}}',

  // स्थिति जानना
  track_title: 'शिकायत की स्थिति जानें',
  track_lead: 'रसीद पर लिखी शिकायत संख्या लिखें। अंग्रेज़ी के बड़े-छोटे अक्षर, खाली जगह या रेखाओं से अंतर नहीं पड़ता।',
  track_label: 'शिकायत संख्या',
  track_hint: 'उदाहरण: {{example}}',
  track_action: 'स्थिति दिखाएँ',
  track_empty: 'शिकायत संख्या लिखें।',
  track_incomplete: '“{{typed}}” पूरी शिकायत संख्या नहीं है: PN के बाद आठ अक्षर और अंक होते हैं।',
  track_mistyped: '“{{typed}}” लिखने में कोई गलती है। रसीद से एक-एक अक्षर मिलाकर देखें।',
  track_unknown: '{{number}} संख्या की कोई शिकायत नहीं है।',

  // दूसरे पृष्ठों पर फ़ॉर्म
  embed_title: 'पुणे महानगरपालिका में शिकायत दर्ज करें',
  embed_link: 'पुणे महानगरपालिका का शिकायत फ़ॉर्म खोलें',
} satisfies Translation<'grievances'>;
