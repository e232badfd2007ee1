import type { Translation } from '../i18n.ts';

export default {
  sign_in_code_subject: 'लॉग इन करने के लिए आपका ओटीपी',
  sign_in_code_text:
    'पुणे शहर पोर्टल पर लॉग इन करने के लिए आपका ओटीपी {{code}} है। यह {{minutes}} मिनट तक ' +
    'मान्य है। इसे किसी को न बताएँ।',
  confirm_code_subject: 'अपने ई-मेल पते की पुष्टि करें',
  confirm_code_text:
    'पुणे शहर पोर्टल के लिए इस पते की पुष्टि का ओटीपी {{code}} है। यह {{minutes}} मिनट तक ' +
    'मान्य है। यदि आपने इसे नहीं माँगा, तो कुछ भी करने की ज़रूरत नहीं है।',
  benefit_code_subject: 'लाभ की स्थिति देखने के लिए आपका ओटीपी',
  benefit_code_text:
    'पुणे शहर पोर्टल पर लाभ की स्थिति देखने के लिए आपका ओटीपी {{code}} है। यह {{minutes}} ' +
    'मिनट तक मान्य है। महानगरपालिका से कोई भी इसे नहीं पूछेगा।',
  grievance_update_subject: 'आपकी शिकायत की जानकारी',
  grievance_update_text: 'आपकी शिकायत {{number}}: {{status}}।',
  grievance_for_officer_subject: 'शिकायत {{number}} आपके पास',
  grievance_for_officer_text: 'शिकायत {{number}}: {{reason}}। अधिकारियों के कक्ष में खोलें।',
  payment_receipt_subject: 'आपका भुगतान मिल गया',
  payment_receipt_text: '{{amount}} प्राप्त हुए। रसीद संख्या: {{number}}।',
  service_notice_subject: 'शहर की सेवाओं की जानकारी',
  service_notice_text: '{{title}} {{link}}',
  traffic_notice_subject: 'यातायात सूचना',
  traffic_notice_text: '{{title}} {{link}}',
  transport_notice_subject: 'सार्वजनिक परिवहन सूचना',
  transport_notice_text: '{{title}} {{link}}',
  emergency_alert_subject: 'आपातकालीन चेतावनी',
  emergency_alert_text: 'आपातकालीन चेतावनी: {{title}} {{instruction}}',

  inbox_title: 'परीक्षण इनबॉक्स',
  inbox_lead: 'इस विकास प्रणाली के संदेश। ये किसी को भेजे नहीं गए हैं।',
  inbox_empty: 'अभी तक कोई संदेश नहीं है।',
  inbox_to: 'प्रति {{address}}',
  channel_sms: 'एसएमएस',
  channel_email: 'ई-मेल',
  channel_webpush: 'ब्राउज़र सूचना',
} satisfies Translation<'notify'>;
