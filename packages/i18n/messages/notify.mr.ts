import type { Translation } from '../i18n.ts';

export default {
  sign_in_code_subject: 'लॉग इन करण्यासाठी तुमचा ओटीपी',
  sign_in_code_text:
    'पुणे शहर पोर्टलवर लॉग इन करण्यासाठी तुमचा ओटीपी {{code}} आहे. तो {{minutes}} मिनिटे चालेल. तो कोणालाही सांगू नका.',
  confirm_code_subject: 'तुमच्या ईमेल पत्त्याची खात्री करा',
  confirm_code_text:
    'पुणे शहर पोर्टलसाठी या पत्त्याची खात्री करण्याचा ओटीपी {{code}} आहे. तो {{minutes}} ' +
    'मिनिटे चालेल. तुम्ही तो मागितला नसेल, तर काहीही करण्याची गरज नाही.',
  mobile_code_subject: 'मोबाइल क्रमांकाची खात्री करा',
  mobile_code_text:
    'पुणे शहर पोर्टलवर तक्रारीच्या संदेशांसाठी या मोबाइल क्रमांकाची खात्री करण्याचा ओटीपी ' +
    '{{code}} आहे. तो {{minutes}} मिनिटे चालेल. तुम्ही मागितला नसल्यास दुर्लक्ष करा.',
  own_page_code_subject: 'तक्रार {{number}} साठी तुमचा ओटीपी',
  own_page_code_text:
    'पुणे शहर पोर्टलवर तुमची तक्रार {{number}} उघडण्याचा ओटीपी {{code}} आहे. तो {{minutes}} ' +
    'मिनिटे चालेल. तो कोणालाही सांगू नका.',
  sms_stopped_subject: 'संदेश थांबले',
  sms_stopped_text:
    'या क्रमांकावर निवडलेल्या विषयांचे संदेश आता येणार नाहीत. ओटीपी आणि जीवाच्या धोक्याचे इशारे येतील. ' +
    'पुन्हा हवे: सुरू. निवड: {{link}}',
  sms_resumed_subject: 'संदेश पुन्हा सुरू',
  sms_resumed_text:
    'या क्रमांकाने थांबवण्यापूर्वी निवडलेल्या विषयांचे संदेश पुन्हा येतील. बंद करण्यासाठी: थांबवा. निवड: {{link}}',
  sms_help_subject: 'संदेशांबाबत मदत',
  sms_help_text:
    'पुणे शहर पोर्टल: निवडलेल्या विषयांचे संदेश बंद करण्यासाठी थांबवा, पुन्हा हवे असल्यास सुरू. निवड: {{link}}',
  payment_link_subject: 'देयके भरा',
  payment_link_text:
    'पुणे शहर पोर्टल: तुम्ही फोन केला होता. देयक शोधा, भरा आणि पावती जपून ठेवा, उद्यापर्यंत: {{link}}',
  benefit_code_subject: 'लाभाची स्थिती पाहण्यासाठी तुमचा ओटीपी',
  benefit_code_text:
    'पुणे शहर पोर्टलवर लाभाची स्थिती पाहण्यासाठी तुमचा ओटीपी {{code}} आहे. तो {{minutes}} ' +
    'मिनिटे चालेल. महानगरपालिकेतील कोणीही तो विचारणार नाही.',
  grievance_update_subject: 'तुमच्या तक्रारीची माहिती',
  grievance_update_text: 'तुमची तक्रार {{number}}: {{status}}.',
  grievance_filed_subject: 'तुमची तक्रार नोंदवली आहे',
  grievance_filed_text:
    'तुमची तक्रार {{number}} नोंदवली आहे. ती येथे पाहा: {{link}} हा दुवा कोणालाही देऊ नका.',
  grievance_followed_subject: 'तक्रार {{number}} ची माहिती',
  grievance_followed_text:
    'तक्रार {{number}}: {{status}}. पाहण्यासाठी किंवा संदेश बंद करण्यासाठी: {{link}}',
  grievance_followed_page_subject: 'तक्रार {{number}} ची माहिती',
  grievance_followed_page_text:
    'तक्रार {{number}}: {{status}}. तक्रार पाहा: {{page}} संदेश बंद करण्यासाठी: {{link}}',
  grievance_confirm_email_subject: 'तुमच्या ईमेल पत्त्याची खात्री करा',
  grievance_confirm_email_text:
    'तक्रार {{number}} ची माहिती पाठवण्यासाठी हा पत्ता दिला आहे. खात्री करा: {{link}} नको असल्यास काही करू नका: पत्ता {{days}} दिवसांनी हटवला जातो.',
  grievance_for_officer_subject: 'तक्रार {{number}} तुमच्याकडे',
  grievance_for_officer_text: 'तक्रार {{number}}: {{reason}}. अधिकाऱ्यांच्या कक्षात उघडा.',
  supervisor_daily_subject: 'आज सकाळची तुमची प्रकरणे',
  supervisor_daily_text: 'तुमच्या देखरेखीखालील पदांची खुली प्रकरणे, {{date}}:\n\n{{figures}}\n\n{{link}}',
  editor_work_subject: 'संपादन कक्षातील तुमचे काम',
  editor_work_text:
    '{{tasks}}\n\nमाझे काम: {{page}}\n\nहा ईमेल तुम्ही संपादन कक्षातील तुमच्या खात्यात निवडला आहे. यापुढे नको असल्यास: {{stop}}',
  staff_invitation_subject: 'अधिकारी कक्षातील तुमचे खाते',
  staff_invitation_text:
    'अधिकारी कक्षातील तुमचे खाते तयार करा: {{link}} हा दुवा एकदाच आणि {{days}} दिवस चालतो. तो दुसऱ्या कोणालाही देऊ नका.',
  staff_test_mail_subject: 'अधिकारी कक्षाचा चाचणी ईमेल',
  staff_test_mail_text: 'अधिकारी कक्षाचे ईमेल तुम्हाला मिळतात. {{time}} वाजता तुम्ही हा ईमेल मागवला.',
  partner_accepted_subject: 'शहर पोर्टलच्या इंटरफेससाठी तुमची एपीआय की',
  partner_accepted_text:
    '{{name}} यांना शहर पोर्टलच्या इंटरफेससाठी एपीआय की दिली आहे. {{days}} दिवसांत हा दुवा उघडा; तो ती एकदाच दाखवतो: {{link}}',
  partner_refused_subject: 'एपीआय कीसाठी तुमची विनंती',
  partner_refused_text: '{{name}} यांची एपीआय कीसाठीची विनंती मान्य झाली नाही: {{reason}}',
  audit_anchors_subject: 'कामकाजाच्या नोंदींच्या स्वाक्षऱ्या',
  audit_anchors_text:
    'हा संदेश जपून ठेवा: कामकाजाच्या नोंदींपैकी एकही काढली किंवा बदलली नाही हे त्यावरून पुढे सिद्ध होते. ' +
    '{{anchors}}',
  moderation_withheld_subject: '{{number}}: सार्वजनिक होणार नाही',
  moderation_withheld_text:
    '{{number}}: {{part}} सार्वजनिक होणार नाही: {{reason}}. तुमच्या तक्रारीवर काम चालू राहील.',
  moderation_refused_subject: '{{number}}: सार्वजनिक होणार नाही',
  moderation_refused_text:
    '{{number}}: दुसऱ्या अधिकाऱ्याने पुन्हा पाहिले. {{part}} सार्वजनिक होणार नाही: {{reason}}.',
  moderation_shown_subject: '{{number}}: आता सार्वजनिक आहे',
  moderation_shown_text: '{{number}}: दुसऱ्या अधिकाऱ्याने पुन्हा पाहिले. {{part}} आता सार्वजनिक आहे.',
  moderation_for_officer_subject: '{{number}}: निर्णयाची मुदत संपली',
  moderation_for_officer_text:
    '{{number}}: सार्वजनिक करायचे की नाही, याचा निर्णय मुदतीत झाला नाही. अधिकारी कक्षात निर्णय घ्या.',
  payment_receipt_subject: 'तुमचा भरणा मिळाला',
  payment_receipt_text: '{{amount}} मिळाले. पावती {{number}} तुमच्या पानावर आहे. थांबवा: {{link}}',
  payment_receipt_page_subject: 'पावती {{number}}',
  payment_receipt_page_text:
    '{{bills}} यासाठी {{amount}} मिळाले. पावती क्रमांक: {{number}}.\n\nपावती: {{page}}\n\nहा ईमेल तुम्ही निवडला आहे. तो नको असल्यास: {{link}}',
  payment_receipt_mail_subject: 'पावती {{number}}',
  payment_receipt_mail_text:
    '{{bills}} यासाठी {{amount}} मिळाले. पावती क्रमांक: {{number}}.\n\nपावती: {{page}}\n\nतुमचा पत्ता फक्त या पावतीसाठी दिला होता, आणि तो आम्ही हटवला आहे.',
  payment_reminder_early_subject: '{{day}} पर्यंत भरल्यास {{saving}} वाचतील',
  payment_reminder_early_text:
    '{{bill}}: {{day}} पर्यंत {{amount}}; नंतर {{saving}} जास्त. थांबवा: {{link}}',
  payment_reminder_due_subject: '{{day}} पर्यंत भरा',
  payment_reminder_due_text: '{{bill}}: {{day}} पर्यंत {{amount}} भरा, नंतर दंड लागतो. थांबवा: {{link}}',
  payment_reminder_late_subject: '{{day}} पासून दंड लागत आहे',
  payment_reminder_late_text:
    '{{bill}}: {{amount}} भरायचे आहेत. {{day}} पासून दरमहा दंड लागतो. थांबवा: {{link}}',
  payment_request_subject: 'पैसे परत मागितल्याविषयी',
  payment_request_text:
    'पैसे परत मागणी, पावती {{number}}, {{amount}}: {{state}}. तपशील तुमच्या पानावर. थांबवा: {{link}}',
  payment_cheque_returned_subject: 'तुमचा धनादेश बँकेने परत केला',
  payment_cheque_returned_text:
    '{{bill}}: {{amount}} चा धनादेश बँकेने परत केला. पावती {{number}} रद्द आहे आणि देयक पुन्हा भरायचे आहे. थांबवा: {{link}}',
  traffic_notice_subject: 'वाहतूक सूचना',
  traffic_notice_text: '{{title}}: {{when}} {{link}}',
  transport_notice_subject: 'सार्वजनिक वाहतूक सूचना',
  transport_notice_text: '{{title}}: {{when}} {{link}}',
  water_notice_subject: 'पाणीपुरवठा सूचना',
  water_notice_text: '{{title}}: {{when}} {{link}}',
  electricity_notice_subject: 'वीजपुरवठा सूचना',
  electricity_notice_text: '{{title}}: {{when}} {{link}}',
  service_notice_subject: 'शहरातील सेवांची माहिती',
  service_notice_text: '{{title}}: {{when}} {{link}}',
  events_digest_subject: 'आगामी कार्यक्रम',
  events_digest_text:
    '{{events}}\n\nसर्व कार्यक्रम: {{page}}\n\nहा ईमेल तुम्ही निवडला आहे. तो आठवड्यातून एकदा येतो. तो नको असल्यास: {{link}}',
  changes_mail_subject: 'प्रकाशित मजकुरातील बदल',
  changes_mail_text:
    '{{changes}}\n\nसर्व बदल: {{page}}\n\nहा ईमेल तुम्ही निवडला आहे. तो नको असल्यास: {{link}}',
  notice_when: '{{from}} ते {{until}}.',
  notice_changed: 'बदल: {{when}}',
  notice_over: 'हे आता संपले आहे.',
  emergency_alert_subject: 'आपत्कालीन इशारा',
  emergency_alert_text: 'आपत्कालीन इशारा: {{title}} {{instruction}}',
  emergency_over_subject: 'धोका टळला',
  emergency_over_text: 'धोका टळला: {{title}} {{text}}',
  emergency_over: 'धोका टळला आहे.',

  inbox_title: 'चाचणीचा संदेशकोश',
  inbox_lead: 'या विकास-यंत्रणेचे संदेश. ते कोणालाही पाठवलेले नाहीत.',
  phone_title: 'दूरध्वनीवरून आल्यासारखा संदेश पाठवा',
  phone_lead: 'थांबवा, सुरू आणि मदत हे शब्द तिन्ही भाषांत, दूरसंचार कंपनीकडून आल्यासारखे घेतले जातात. उत्तर वर येते.',
  label_phone: 'मोबाइल क्रमांक',
  label_phone_text: 'मजकूर',
  action_phone: 'पाठवा',
  inbox_empty: 'अद्याप एकही संदेश नाही.',
  inbox_to: 'प्रति {{address}}',
  channel_sms: 'एसएमएस',
  channel_email: 'ईमेल',
  channel_webpush: 'ब्राउझर सूचना',
} satisfies Translation<'notify'>;
