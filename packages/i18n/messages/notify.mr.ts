import type { Translation } from '../i18n.ts';

export default {
  sign_in_code_subject: 'लॉग इन करण्यासाठी आपला ओटीपी',
  sign_in_code_text:
    'पुणे शहर पोर्टलवर लॉग इन करण्यासाठी आपला ओटीपी {{code}} आहे. तो {{minutes}} मिनिटे चालेल. तो कोणालाही सांगू नका.',
  confirm_code_subject: 'आपल्या ई-मेल पत्त्याची खात्री करा',
  confirm_code_text:
    'पुणे शहर पोर्टलसाठी या पत्त्याची खात्री करण्याचा ओटीपी {{code}} आहे. तो {{minutes}} ' +
    'मिनिटे चालेल. आपण तो मागितला नसेल, तर काहीही करण्याची गरज नाही.',
  benefit_code_subject: 'लाभाची स्थिती पाहण्यासाठी आपला ओटीपी',
  benefit_code_text:
    'पुणे शहर पोर्टलवर लाभाची स्थिती पाहण्यासाठी आपला ओटीपी {{code}} आहे. तो {{minutes}} ' +
    'मिनिटे चालेल. महानगरपालिकेतील कोणीही तो विचारणार नाही.',
  grievance_update_subject: 'आपल्या तक्रारीची माहिती',
  grievance_update_text: 'आपली तक्रार {{number}}: {{status}}.',
  grievance_for_officer_subject: 'तक्रार {{number}} तुमच्याकडे',
  grievance_for_officer_text: 'तक्रार {{number}}: {{reason}}. अधिकाऱ्यांच्या कक्षात उघडा.',
  payment_receipt_subject: 'आपला भरणा मिळाला',
  payment_receipt_text: '{{amount}} मिळाले. पावती क्रमांक: {{number}}.',
  service_notice_subject: 'शहरातील सेवांची माहिती',
  service_notice_text: '{{title}} {{link}}',
  traffic_notice_subject: 'वाहतूक सूचना',
  traffic_notice_text: '{{title}} {{link}}',
  transport_notice_subject: 'सार्वजनिक वाहतूक सूचना',
  transport_notice_text: '{{title}} {{link}}',
  emergency_alert_subject: 'आपत्कालीन इशारा',
  emergency_alert_text: 'आपत्कालीन इशारा: {{title}} {{instruction}}',

  inbox_title: 'चाचणीचा संदेशकोश',
  inbox_lead: 'या विकास-यंत्रणेचे संदेश. ते कोणालाही पाठवलेले नाहीत.',
  inbox_empty: 'अद्याप एकही संदेश नाही.',
  inbox_to: 'प्रति {{address}}',
  channel_sms: 'एसएमएस',
  channel_email: 'ई-मेल',
  channel_webpush: 'ब्राउझर सूचना',
} satisfies Translation<'notify'>;
