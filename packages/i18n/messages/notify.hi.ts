import type { Translation } from '../i18n.ts';

export default {
  sign_in_code_subject: 'लॉग इन करने के लिए आपका ओटीपी',
  sign_in_code_text:
    'पुणे शहर पोर्टल पर लॉग इन करने के लिए आपका ओटीपी {{code}} है। यह {{minutes}} मिनट तक ' +
    'मान्य है। इसे किसी को न बताएँ।',
  confirm_code_subject: 'अपने ईमेल पते की पुष्टि करें',
  confirm_code_text:
    'पुणे शहर पोर्टल के लिए इस पते की पुष्टि का ओटीपी {{code}} है। यह {{minutes}} मिनट तक ' +
    'मान्य है। यदि आपने इसे नहीं माँगा, तो कुछ भी करने की ज़रूरत नहीं है।',
  mobile_code_subject: 'मोबाइल नंबर की पुष्टि करें',
  mobile_code_text:
    'पुणे शहर पोर्टल पर शिकायत के संदेशों के लिए इस मोबाइल नंबर की पुष्टि का ओटीपी {{code}} है। ' +
    'यह {{minutes}} मिनट तक मान्य है। यदि आपने नहीं माँगा, तो अनदेखा करें।',
  own_page_code_subject: 'शिकायत {{number}} के लिए आपका ओटीपी',
  own_page_code_text:
    'पुणे शहर पोर्टल पर आपकी शिकायत {{number}} खोलने का ओटीपी {{code}} है। यह {{minutes}} मिनट ' +
    'तक मान्य है। इसे किसी को न बताएँ।',
  sms_stopped_subject: 'संदेश रुके',
  sms_stopped_text:
    'इस नंबर पर चुने हुए विषयों के संदेश अब नहीं आएँगे। ओटीपी और जान के खतरे की चेतावनी आएगी। ' +
    'फिर चाहिए: शुरू। चुनें: {{link}}',
  sms_resumed_subject: 'संदेश फिर शुरू',
  sms_resumed_text:
    'इस नंबर ने रोकने से पहले जो विषय चुने थे, उनके संदेश फिर आएँगे। बंद करने के लिए: रोकें। चुनें: {{link}}',
  sms_help_subject: 'संदेशों के बारे में मदद',
  sms_help_text: 'पुणे शहर पोर्टल: चुने हुए विषयों के संदेश बंद करने के लिए रोकें, फिर पाने के लिए शुरू। चुनें: {{link}}',
  payment_link_subject: 'बिल भरें',
  payment_link_text: 'पुणे शहर पोर्टल: आपने कॉल किया था। बिल खोजें, भरें और रसीद रखें, कल तक: {{link}}',
  benefit_code_subject: 'लाभ की स्थिति देखने के लिए आपका ओटीपी',
  benefit_code_text:
    'पुणे शहर पोर्टल पर लाभ की स्थिति देखने के लिए आपका ओटीपी {{code}} है। यह {{minutes}} ' +
    'मिनट तक मान्य है। महानगरपालिका से कोई भी इसे नहीं पूछेगा।',
  grievance_update_subject: 'आपकी शिकायत की जानकारी',
  grievance_update_text: 'आपकी शिकायत {{number}}: {{status}}।',
  grievance_filed_subject: 'आपकी शिकायत दर्ज हो गई है',
  grievance_filed_text:
    'आपकी शिकायत {{number}} दर्ज हो गई है। उसे यहाँ देखें: {{link}} यह लिंक किसी को न दें।',
  grievance_followed_subject: 'शिकायत {{number}} की जानकारी',
  grievance_followed_text: 'शिकायत {{number}}: {{status}}। देखने या संदेश बंद करने के लिए: {{link}}',
  grievance_followed_page_subject: 'शिकायत {{number}} की जानकारी',
  grievance_followed_page_text:
    'शिकायत {{number}}: {{status}}। शिकायत देखें: {{page}} संदेश बंद करने के लिए: {{link}}',
  grievance_confirm_email_subject: 'अपने ईमेल पते की पुष्टि करें',
  grievance_confirm_email_text:
    'शिकायत {{number}} की जानकारी भेजने के लिए यह पता दिया गया है। पुष्टि करें: {{link}} न चाहें तो कुछ न करें: पता {{days}} दिन बाद हटा दिया जाता है।',
  grievance_for_officer_subject: 'शिकायत {{number}} आपके पास',
  grievance_for_officer_text: 'शिकायत {{number}}: {{reason}}। अधिकारियों के कक्ष में खोलें।',
  supervisor_daily_subject: 'आज सुबह के आपके प्रकरण',
  supervisor_daily_text: 'आपकी देखरेख वाले पदों के खुले प्रकरण, {{date}}:\n\n{{figures}}\n\n{{link}}',
  editor_work_subject: 'संपादन कक्ष में आपका काम',
  editor_work_text:
    '{{tasks}}\n\nमेरा काम: {{page}}\n\nयह ईमेल आपने संपादन कक्ष के अपने खाते में चुना है। आगे न चाहिए तो: {{stop}}',
  staff_invitation_subject: 'अधिकारी कक्ष का आपका खाता',
  staff_invitation_text:
    'अधिकारी कक्ष का अपना खाता तैयार करें: {{link}} यह लिंक एक ही बार और {{days}} दिन तक चलता है। इसे किसी और को न दें।',
  staff_test_mail_subject: 'अधिकारी कक्ष का परीक्षण ईमेल',
  staff_test_mail_text: 'अधिकारी कक्ष के ईमेल आप तक पहुँचते हैं। यह ईमेल आपने {{time}} को मँगाया।',
  partner_accepted_subject: 'शहर पोर्टल के इंटरफ़ेस के लिए आपकी कुंजी',
  partner_accepted_text:
    '{{name}} को शहर पोर्टल के इंटरफ़ेस की कुंजी दी गई है। {{days}} दिन में यह लिंक खोलें; कुंजी एक ही बार दिखती है: {{link}}',
  partner_refused_subject: 'कुंजी के लिए आपका अनुरोध',
  partner_refused_text: 'कुंजी के लिए {{name}} का अनुरोध स्वीकार नहीं हुआ: {{reason}}',
  audit_anchors_subject: 'कार्रवाई अभिलेखों के हस्ताक्षर',
  audit_anchors_text:
    'यह संदेश सँभालकर रखें: आगे इसी से सिद्ध होता है कि कोई कार्रवाई अभिलेख हटाया या बदला नहीं गया। ' +
    '{{anchors}}',
  moderation_withheld_subject: '{{number}}: सार्वजनिक नहीं किया जाएगा',
  moderation_withheld_text:
    '{{number}}: {{part}} को सार्वजनिक नहीं किया जाएगा: {{reason}}। आपकी शिकायत पर काम जारी रहेगा।',
  moderation_refused_subject: '{{number}}: सार्वजनिक नहीं किया जाएगा',
  moderation_refused_text:
    '{{number}}: दूसरे अधिकारी ने फिर से देखा। {{part}} को सार्वजनिक नहीं किया जाएगा: {{reason}}।',
  moderation_shown_subject: '{{number}}: अब सार्वजनिक है',
  moderation_shown_text: '{{number}}: दूसरे अधिकारी ने फिर से देखा। {{part}} को अब सब देख सकते हैं।',
  moderation_for_officer_subject: '{{number}}: निर्णय की समय-सीमा बीत गई',
  moderation_for_officer_text:
    '{{number}}: सार्वजनिक करने का निर्णय समय पर नहीं हुआ। अधिकारी कक्ष में निर्णय लें।',
  payment_receipt_subject: 'आपका भुगतान मिल गया',
  payment_receipt_text: '{{amount}} प्राप्त हुए। रसीद {{number}} आपके पृष्ठ पर है। रोकें: {{link}}',
  payment_receipt_page_subject: 'रसीद {{number}}',
  payment_receipt_page_text:
    '{{bills}} के लिए {{amount}} प्राप्त हुए। रसीद संख्या: {{number}}।\n\nरसीद: {{page}}\n\nयह ईमेल आपने चुना है। अब नहीं चाहिए: {{link}}',
  payment_receipt_mail_subject: 'रसीद {{number}}',
  payment_receipt_mail_text:
    '{{bills}} के लिए {{amount}} प्राप्त हुए। रसीद संख्या: {{number}}।\n\nरसीद: {{page}}\n\nआपका पता केवल इस रसीद के लिए दिया गया था, और हमने उसे हटा दिया है।',
  payment_reminder_early_subject: '{{day}} तक भुगतान करने पर {{saving}} की बचत',
  payment_reminder_early_text:
    '{{bill}}: {{day}} तक {{amount}}; बाद में {{saving}} अधिक। रोकें: {{link}}',
  payment_reminder_due_subject: '{{day}} तक भुगतान करें',
  payment_reminder_due_text:
    '{{bill}}: {{day}} तक {{amount}} का भुगतान करें, उसके बाद जुर्माना लगेगा। रोकें: {{link}}',
  payment_reminder_late_subject: '{{day}} से जुर्माना लग रहा है',
  payment_reminder_late_text:
    '{{bill}}: {{amount}} बाकी हैं। {{day}} से हर महीने जुर्माना लगता है। रोकें: {{link}}',
  payment_request_subject: 'पैसे वापस माँगने के बारे में',
  payment_request_text:
    'पैसे वापस का अनुरोध, रसीद {{number}}, {{amount}}: {{state}}। विवरण आपके पृष्ठ पर। रोकें: {{link}}',
  payment_cheque_returned_subject: 'आपका चेक बैंक ने लौटाया',
  payment_cheque_returned_text:
    '{{bill}}: {{amount}} का चेक बैंक ने लौटा दिया। रसीद {{number}} रद्द है और बिल फिर से देय है। रोकें: {{link}}',
  traffic_notice_subject: 'यातायात सूचना',
  traffic_notice_text: '{{title}}: {{when}} {{link}}',
  transport_notice_subject: 'सार्वजनिक परिवहन सूचना',
  transport_notice_text: '{{title}}: {{when}} {{link}}',
  water_notice_subject: 'जल आपूर्ति सूचना',
  water_notice_text: '{{title}}: {{when}} {{link}}',
  electricity_notice_subject: 'बिजली आपूर्ति सूचना',
  electricity_notice_text: '{{title}}: {{when}} {{link}}',
  service_notice_subject: 'शहर की सेवाओं की जानकारी',
  service_notice_text: '{{title}}: {{when}} {{link}}',
  events_digest_subject: 'आगामी कार्यक्रम',
  events_digest_text:
    '{{events}}\n\nसभी कार्यक्रम: {{page}}\n\nयह ईमेल आपने चुना है। यह सप्ताह में एक बार आता है। अब नहीं चाहिए: {{link}}',
  changes_mail_subject: 'प्रकाशित पाठ में बदलाव',
  changes_mail_text:
    '{{changes}}\n\nसभी बदलाव: {{page}}\n\nयह ईमेल आपने चुना है। अब नहीं चाहिए: {{link}}',
  notice_when: '{{from}} से {{until}} तक।',
  notice_changed: 'बदलाव: {{when}}',
  notice_over: 'यह अब समाप्त है।',
  emergency_alert_subject: 'आपातकालीन चेतावनी',
  emergency_alert_text: 'आपातकालीन चेतावनी: {{title}} {{instruction}}',
  emergency_over_subject: 'खतरा टला',
  emergency_over_text: 'खतरा टला: {{title}} {{text}}',
  emergency_over: 'खतरा टल गया है।',

  inbox_title: 'परीक्षण इनबॉक्स',
  inbox_lead: 'इस विकास प्रणाली के संदेश। ये किसी को भेजे नहीं गए हैं।',
  phone_title: 'फ़ोन से आए जैसा संदेश भेजें',
  phone_lead: 'रोकें, शुरू और मदद शब्द तीनों भाषाओं में, दूरसंचार कंपनी से आए जैसे लिए जाते हैं। उत्तर ऊपर आता है।',
  label_phone: 'मोबाइल नंबर',
  label_phone_text: 'संदेश',
  action_phone: 'भेजें',
  inbox_empty: 'अभी तक कोई संदेश नहीं है।',
  inbox_to: 'प्रति {{address}}',
  channel_sms: 'एसएमएस',
  channel_email: 'ईमेल',
  channel_webpush: 'ब्राउज़र सूचना',
} satisfies Translation<'notify'>;
