import type { Document } from '../content-models.types.ts';
import type { Example } from '../examples.ts';

type Notice = Example<Document> & { file: { circular?: string; policy?: string } };

const reviewed = { reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

const SAMPLE = {
  en:
    'A sample: the file is made from the page of the same name, is not signed, and its number ' +
    'and date are samples.',
  mr:
    'नमुना: फाइल त्याच नावाच्या पानावरून तयार केली आहे; तिच्यावर स्वाक्षरी नाही, क्रमांक व दिनांक ' +
    'नमुन्यादाखल आहेत.',
  hi: 'नमूना: फ़ाइल इसी नाम के पृष्ठ से बनी है; उस पर हस्ताक्षर नहीं हैं, संख्या और दिनांक नमूने के लिए हैं।',
};

/** Notices and guidelines whose files are those of a circular or a policy. */
export const noticeDocuments: Notice[] = [
  {
    slug: 'notice-lokshahi-din-december-2026',
    portals: ['pmc', 'smart-governance'],
    department: 'public-relations',
    ...reviewed,
    kind: 'notice',
    number: 'SAMPLE/2026/03',
    issuedOn: '2026-11-02',
    validUntil: '2026-12-07',
    title: {
      en: 'Notice: Lokshahi Din on 7 December 2026',
      mr: 'सूचना: लोकशाही दिन, ७ डिसेंबर २०२६',
      hi: 'सूचना: लोकशाही दिन, ७ दिसंबर २०२६',
    },
    summary: {
      en: 'The notice to print and to hang where people see it: day, hours and how to apply.',
      mr: 'छापून दर्शनी जागी लावण्यासाठी सूचना: दिवस, वेळ व अर्ज कसा करावा.',
      hi: 'छापकर दिखने वाली जगह पर लगाने के लिए सूचना: दिन, समय और आवेदन कैसे करें।',
    },
    body: {
      en:
        'The Commissioner hears citizens on the first Monday of each month from 10:00 to ' +
        '12:00. Applications must reach the office fifteen days before. Bring the number of ' +
        'your earlier complaint and copies of your letters.',
      mr:
        'दर महिन्याच्या पहिल्या सोमवारी सकाळी १०:०० ते १२:०० या वेळेत आयुक्त नागरिकांचे म्हणणे ' +
        'ऐकतात. अर्ज पंधरा दिवस आधी द्यावा. आधीच्या तक्रारीचा क्रमांक व पत्रव्यवहाराच्या प्रती ' +
        'सोबत आणा.',
      hi:
        'हर महीने के पहले सोमवार को सुबह १०:०० से १२:०० तक आयुक्त नागरिकों की बात सुनते हैं। ' +
        'आवेदन पंद्रह दिन पहले देना होता है। पहले की शिकायत की संख्या और पत्रों की प्रतियाँ ' +
        'साथ लाएँ।',
    },
    sourceNote: SAMPLE,
    relatedServices: ['lokshahi-din'],
    relatedCirculars: ['lokshahi-din-december-2026'],
    file: { circular: 'lokshahi-din-december-2026' },
  },
  {
    slug: 'notice-welfare-schemes-last-date-2025',
    portals: ['pmc'],
    department: 'social-development',
    ...reviewed,
    kind: 'notice',
    number: 'SAMPLE/2025/05',
    issuedOn: '2025-10-11',
    validFrom: '2025-08-01',
    validUntil: '2025-12-31',
    title: {
      en: 'Notice: scholarships, last date 31 December 2025',
      mr: 'सूचना: शिष्यवृत्ती, अंतिम मुदत ३१ डिसेंबर २०२५',
      hi: 'सूचना: छात्रवृत्ति, अंतिम तिथि ३१ दिसंबर २०२५',
    },
    summary: {
      en: 'The notice of 2025 on the longer time for scholarship applications. It has ended.',
      mr: 'शिष्यवृत्ती अर्जांच्या मुदतवाढीबाबतची २०२५ ची सूचना. तिची मुदत संपली आहे.',
      hi: 'छात्रवृत्ति आवेदन की बढ़ी अवधि पर २०२५ की सूचना। उसकी अवधि समाप्त हो चुकी है।',
    },
    body: {
      en:
        'The year to which this notice belongs is over. For this year’s schemes and dates see ' +
        'the welfare schemes on this portal, or ask the Social Development Department.',
      mr:
        'ही सूचना ज्या वर्षाची आहे ते वर्ष संपले आहे. यंदाच्या योजना व तारखांसाठी या ' +
        'संकेतस्थळावरील कल्याण योजना पाहा किंवा समाज विकास विभागाकडे विचारा.',
      hi:
        'यह सूचना जिस वर्ष की है, वह बीत चुका है। इस वर्ष की योजनाओं और तिथियों के लिए इस ' +
        'वेबसाइट की कल्याण योजनाएँ देखें या समाज विकास विभाग से पूछें।',
    },
    sourceNote: SAMPLE,
    relatedServices: ['welfare-scheme-application'],
    relatedCirculars: ['welfare-schemes-last-date-2025'],
    file: { circular: 'welfare-schemes-last-date-2025' },
  },
  {
    slug: 'street-design-in-plain-words',
    portals: ['smart-city', 'pmc', 'smart-governance'],
    department: 'road',
    ...reviewed,
    kind: 'manual',
    issuedOn: '2026-11-02',
    title: {
      en: 'Street design in plain words',
      mr: 'रस्ता रचना सोप्या शब्दांत',
      hi: 'सड़क रचना सरल शब्दों में',
    },
    summary: {
      en:
        'What the street design guidelines ask for, to take along when a design for your ' +
        'street is shown.',
      mr:
        'रस्ता रचना मार्गदर्शक तत्त्वे काय सांगतात: तुमच्या रस्त्याचा आराखडा दाखवला जाईल ' +
        'तेव्हा सोबत नेण्यासाठी.',
      hi: 'सड़क रचना दिशानिर्देश क्या कहते हैं: आपकी सड़क का नक्शा दिखाया जाए तब साथ ले जाने के लिए।',
    },
    body: {
      en:
        '## What to look for in a design\n\n- How wide is the footpath at its narrowest point, ' +
        'between tree and wall?\n- Can a wheelchair go from one crossing to the next without ' +
        'leaving it?\n- Where do buses stop, where do vendors stand, where is a cycle left?\n- ' +
        'Where does the rain water go?\n\nThe file holds the guidelines in plain words, to ' +
        'print.',
      mr:
        '## आराखड्यात काय पाहावे\n\n- झाड व भिंत यांच्यामधील सर्वांत अरुंद ठिकाणी पदपथ किती ' +
        'रुंद आहे?\n- व्हीलचेअर पदपथ न सोडता एका पादचारी मार्गापासून दुसऱ्यापर्यंत जाऊ ' +
        'शकते का?\n- बस कोठे थांबते, विक्रेते कोठे बसतात, सायकल कोठे ठेवता येते?\n- पावसाचे ' +
        'पाणी कोठे जाते?\n\nमार्गदर्शक तत्त्वे सोप्या शब्दांत फाइलमध्ये आहेत; ती छापता येतात.',
      hi:
        '## नक्शे में क्या देखें\n\n- पेड़ और दीवार के बीच सबसे सँकरी जगह पर फुटपाथ कितना ' +
        'चौड़ा है?\n- क्या व्हीलचेयर फुटपाथ छोड़े बिना एक पारपथ से दूसरे तक जा सकती है?\n- ' +
        'बस कहाँ रुकती है, विक्रेता कहाँ बैठते हैं, साइकिल कहाँ रखी जा सकती है?\n- बारिश का ' +
        'पानी कहाँ जाता है?\n\nदिशानिर्देश सरल शब्दों में फ़ाइल में हैं; उन्हें छापा जा सकता ' +
        'है।',
    },
    sourceNote: SAMPLE,
    file: { policy: 'street-design-guidelines' },
  },
  {
    slug: 'walking-in-pune-in-plain-words',
    portals: ['smart-city', 'pmc', 'smart-governance'],
    department: 'road',
    ...reviewed,
    kind: 'manual',
    issuedOn: '2026-11-02',
    title: {
      en: 'The pedestrian policy in plain words',
      mr: 'पादचारी धोरण सोप्या शब्दांत',
      hi: 'पैदल यात्री नीति सरल शब्दों में',
    },
    summary: {
      en:
        'What you can expect of a footpath and of a crossing, to print for a society or a ' +
        'school.',
      mr: 'पदपथ व पादचारी मार्गाकडून तुम्ही काय अपेक्षा करू शकता: संस्थेसाठी किंवा शाळेसाठी छापण्याजोगे.',
      hi: 'फुटपाथ और पारपथ से आप क्या अपेक्षा कर सकते हैं: सोसाइटी या विद्यालय के लिए छापने योग्य।',
    },
    body: {
      en:
        '## A walk with the list\n\nTake the sheet along on your way to school or to the bus. ' +
        'Mark where the footpath ends, is too narrow or blocked, and where you cannot cross. ' +
        'Register one grievance for each place, with the nearest building: three short ones ' +
        'are mended sooner than one long one.',
      mr:
        '## यादीसह एक फेरी\n\nशाळेत किंवा बसथांब्यावर जाताना हा कागद सोबत घ्या. पदपथ कोठे ' +
        'संपतो, अरुंद किंवा अडवलेला आहे आणि कोठे रस्ता ओलांडता येत नाही, तेथे खूण करा. ' +
        'प्रत्येक ठिकाणासाठी जवळच्या इमारतीसह वेगळी तक्रार नोंदवा: एका मोठ्या तक्रारीपेक्षा ' +
        'तीन लहान तक्रारी लवकर सुटतात.',
      hi:
        '## सूची के साथ एक फेरा\n\nविद्यालय या बस स्टॉप जाते समय यह पन्ना साथ लें। फुटपाथ कहाँ ' +
        'समाप्त होता है, सँकरा या रुका है और कहाँ सड़क पार नहीं हो सकती, वहाँ चिह्न लगाएँ। हर ' +
        'जगह के लिए पास की इमारत के साथ अलग शिकायत दर्ज करें: एक लंबी शिकायत से तीन छोटी जल्दी ' +
        'सुलझती हैं।',
    },
    sourceNote: SAMPLE,
    file: { policy: 'pedestrian-policy' },
  },
];
