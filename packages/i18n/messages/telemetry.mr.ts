import type { Translation } from '../i18n.ts';

export default {
  problem_unknown_key_title: 'ही एपीआय की ओळखीची नाही',
  problem_unknown_key:
    'तुमच्या स्रोताची एपीआय की “{{header}}” अशी पाठवा. एपीआय की पोर्टल चालवणाऱ्यांकडून मिळतात.',
  problem_too_many_title: 'एका मिनिटात खूप गठ्ठे आले',
  problem_too_many:
    'कमी आणि मोठे गठ्ठे पाठवा, प्रत्येकी {{rows}} ओळींपर्यंत. पुन्हा केव्हा पाठवायचे ते {{retry}} मध्ये आहे.',
  problem_too_large_title: 'हा गठ्ठा फार मोठा आहे',
  problem_too_large: 'एका गठ्ठ्यात {{rows}} ओळी आणि {{megabytes}} MB चालतात. तो भागांत पाठवा.',
  problem_media_type_title: 'हा प्रकार स्वीकारला जात नाही',
  problem_media_type: 'यांपैकी एक पाठवा, युनिकोडमध्ये (यूटीएफ-८): {{types}}.',
  problem_empty_title: 'या गठ्ठ्यात एकही ओळ नाही',
  problem_empty: 'किमान एक घटक किंवा शीर्षकाखाली एक ओळ पाठवा.',
  problem_all_refused_title: 'या गठ्ठ्यातील एकही ओळ ठेवता आली नाही',
  problem_all_refused: 'प्रत्येक ओळ कारणासह दिली आहे.',
  row_not_object: 'हा घटक नाही.',
  row_id_invalid: 'ओळख नाही, फार लांब आहे किंवा तिच्यात न चालणारी चिन्हे आहेत.',
  row_type_unknown: 'या प्रकारचा प्रवाह नाही.',
  row_feed_not_allowed: 'तुमची एपीआय की या प्रवाहासाठी नाही.',
  row_time_missing: 'निरीक्षणाची वेळ नाही.',
  row_time_invalid: 'वेळ आयएसओ ८६०१ प्रमाणे कालफरकासह लिहिलेली नाही, उदा. {{example}}.',
  row_time_ahead: 'वेळ भविष्यातील आहे: सेन्सरचे घड्याळ लावा.',
  row_time_late: 'वाचन {{days}} दिवसांपेक्षा जुने आहे.',
  row_field_unknown: 'या प्रवाहात असा गुणधर्म नाही.',
  row_value_invalid: 'मूल्य या गुणधर्माच्या प्रकारचे नाही.',
  row_value_out_of_range: 'मूल्य या गुणधर्माच्या शक्य सीमेबाहेर आहे: सेन्सर तपासा.',
  row_unit_wrong: 'एकक या गुणधर्माचे नाही.',
  row_nothing_measured: 'घटकात मूल्य असलेला गुणधर्म नाही.',
  row_place_invalid: 'ठिकाण रेखांश व अक्षांश असलेला बिंदू नाही.',
  row_line_broken: 'ओळ वाचता येत नाही किंवा तिच्यातील रकान्यांची संख्या शीर्षकापेक्षा वेगळी आहे.',
} satisfies Translation<'telemetry'>;
