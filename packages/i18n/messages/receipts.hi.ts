import type { Translation } from '../i18n.ts';

export default {
  // The receipt by mail
  label_mail: 'ईमेल पता',
  label_mail_optional: 'रसीद के लिए ईमेल पता, यदि चाहें',
  hint_mail: 'हम यह रसीद वहाँ भेजकर पता हटा देते हैं।',
  mail_title: 'रसीद ईमेल से',
  action_mail: 'रसीद भेजें',
  mailed_title: 'रसीद भेजी जा रही है',
  mailed_text: 'ईमेल कुछ मिनट में आता है। न मिले तो अनचाहे ईमेल में देखें।',

  // The code of a receipt, and its signature
  label_payee: 'किसे दिया',
  more_numbers: 'और {{count}} अन्य',
  signed_how: 'यह जानकारी कोड में ही है; उस पर महानगरपालिका की कुंजी {{key}} का हस्ताक्षर है।',
  signed_away: 'इसके बाद पैसे लौटाए गए या नहीं, यह अभी नहीं देखा जा सका। कुछ मिनट बाद फिर कोशिश करें।',
  signed_missing: 'हमारे खातों में यह रसीद अभी नहीं दिख रही। इस पर भरोसा करने से पहले कार्यालय से पूछें।',
  altered_title: 'यह रसीद असली नहीं है',
  altered_text:
    'कोड का पाठ बदला गया है, या उस पर महानगरपालिका का हस्ताक्षर नहीं है। जिस कार्यालय ने दी, उसे बताएँ।',
  key_unknown_title: 'इस कोड पर महानगरपालिका का हस्ताक्षर नहीं है',
  key_unknown_text: 'उसमें बताई गई कुंजी हमारी नहीं है। कोड फिर स्कैन करें, या संख्या से रसीद जाँचें।',
  unreadable_title: 'यह रसीद का कोड नहीं है',
  unreadable_text: 'कोड फिर स्कैन करें, या उसका पूरा पाठ कॉपी करें।',
  check_by_number: 'संख्या और कोड से जाँचें',
  offline_title: 'इस पोर्टल के बिना जाँचें',
  offline_text:
    'रसीद के कोड पर हस्ताक्षर होता है। उसका पाठ यहाँ, या बिना नेटवर्क के किसी भी कंप्यूटर पर इनसे जाँचा जा सकता है:',
  public_keys: 'सार्वजनिक कुंजियाँ (JSON)',
  label_code_text: 'कोड का पाठ',
  hint_code_text: 'जैसा स्कैनर दिखाता है: एक पता, या {{sign}} से शुरू होने वाली पंक्ति',
} satisfies Translation<'receipts'>;
