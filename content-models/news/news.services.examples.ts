import type { News } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { fromReport, reviewed } from './news.sources.ts';

/** News about services: the consequences of a change for their users. */
export const serviceNews: Example<News>[] = [
  {
    slug: 'licences-at-ward-offices-october-2025',
    portals: ['city', 'pmc'],
    department: 'ward-offices',
    ...reviewed,
    publishedOn: '2025-10-13',
    kind: 'service',
    pictures: ['market'],
    title: {
      en: 'Ward offices now issue licences for pets, salons and wedding halls',
      mr: 'पाळीव प्राणी, सलून व मंगल कार्यालयांचे परवाने आता क्षेत्रीय कार्यालयांत',
      hi: 'पालतू पशु, सैलून और विवाह हॉल के लाइसेंस अब क्षेत्रीय कार्यालयों में',
    },
    summary: {
      en: 'Nobody has to come to the main building any more: fifteen ward offices decide.',
      mr: 'आता कोणालाही मुख्य इमारतीत यावे लागत नाही: पंधरा क्षेत्रीय कार्यालये निर्णय घेतात.',
      hi: 'अब किसी को मुख्य भवन नहीं आना पड़ता: पंद्रह क्षेत्रीय कार्यालय निर्णय लेते हैं।',
    },
    body: {
      en: `Licences that were signed at the head office are signed at the ward office of the area where the
pet, the business or the property is. For a pet, the medical officer of the ward signs.

## What to do

Go to the ward office of the area with the same papers as before. A transfer of property by
inheritance is decided there as well.

The order itself is among the circulars; it names the powers that were given.`,
      mr: `मुख्य कार्यालयात स्वाक्षरी होणारे परवाने आता प्राणी, व्यवसाय किंवा मिळकत ज्या भागात आहे त्या
भागाच्या क्षेत्रीय कार्यालयात मिळतात. पाळीव प्राण्यांच्या परवान्यावर क्षेत्रीय कार्यालयाचे
वैद्यकीय अधिकारी स्वाक्षरी करतात.

## तुम्ही काय करावे

पूर्वीचीच कागदपत्रे घेऊन त्या भागाच्या क्षेत्रीय कार्यालयात जा. वारसाहक्काने मालमत्ता
हस्तांतरणाचा निर्णयही तेथेच होतो.

मूळ आदेश परिपत्रकांमध्ये आहे; कोणते अधिकार दिले ते त्यात लिहिले आहे.`,
      hi: `जिन लाइसेंसों पर मुख्य कार्यालय में हस्ताक्षर होते थे, वे अब उस इलाके के क्षेत्रीय कार्यालय में
मिलते हैं जहाँ पशु, व्यवसाय या संपत्ति है। पालतू पशु के लाइसेंस पर क्षेत्रीय कार्यालय के
चिकित्सा अधिकारी हस्ताक्षर करते हैं।

## आप क्या करें

पहले वाले ही दस्तावेज़ लेकर उस इलाके के क्षेत्रीय कार्यालय जाएँ। उत्तराधिकार से संपत्ति
हस्तांतरण का निर्णय भी वहीं होता है।

मूल आदेश परिपत्रों में है; उसमें दिए गए अधिकार लिखे हैं।`,
    },
    relatedCirculars: ['powers-to-ward-offices'],
    relatedServices: [
      'dog-licence',
      'cat-registration',
      'wedding-hall-licence-renewal',
      'property-transfer-inheritance',
    ],
    sourceNote: fromReport({
      en: 'Written from a press report of October 2025; the day is that of the sample circular.',
      mr: 'ऑक्टोबर २०२५ मधील वृत्तावरून लिहिले आहे; दिनांक नमुना परिपत्रकाचा आहे.',
      hi: 'अक्टूबर २०२५ के समाचार के आधार पर लिखा गया है; तिथि नमूना परिपत्र की है।',
    }),
  },
  {
    slug: 'shorter-time-limits-june-2025',
    portals: ['city', 'pmc'],
    department: 'general-administration',
    ...reviewed,
    publishedOn: '2025-06-28',
    kind: 'service',
    pictures: ['water-tank'],
    title: {
      en: 'Water connection in 7 days instead of 15: the state shortens time limits',
      mr: 'नळजोडणी १५ ऐवजी ७ दिवसांत: राज्याने कालमर्यादा कमी केल्या',
      hi: 'जल कनेक्शन १५ के बजाय ७ दिन में: राज्य ने समय सीमाएँ घटाईं',
    },
    summary: {
      en:
        'Ten services of the corporation have to be given sooner under the Right to Public ' +
        'Services Act.',
      mr: 'सेवा हक्क कायद्यानुसार महानगरपालिकेच्या दहा सेवा आता लवकर द्याव्या लागतात.',
      hi: 'सेवा का अधिकार अधिनियम के तहत महानगरपालिका की दस सेवाएँ अब जल्दी देनी होती हैं।',
    },
    body: {
      en: `The time runs from the day on which an application is complete.

- Water connection: 7 days, before 15
- Road digging permission: 12 days, before 30
- Fire no-objection certificate: 12 days, before 15
- Transfer of property: 12 days, before 15
- Renewal of a business licence: 10 days, before 15
- Duplicate of a licence: 7 days, before 15
- No-objection for food registration: 12 days, before 30
- Nursing home licence, renewal: 15 days, before 30
- Wedding hall licence, renewal: 15 days, before 30
- Hawker registration certificate: 7 days, before 15

## When the time passes

You may appeal. The office that takes the application names the officer. An appeal costs nothing.`,
      mr: `अर्ज पूर्ण झाल्याच्या दिवसापासून मुदत सुरू होते.

- नळजोडणी: ७ दिवस, पूर्वी १५
- रस्ता खोदाई परवानगी: १२ दिवस, पूर्वी ३०
- अग्निशमन ना हरकत दाखला: १२ दिवस, पूर्वी १५
- मालमत्ता हस्तांतरण: १२ दिवस, पूर्वी १५
- व्यवसाय परवाना नूतनीकरण: १० दिवस, पूर्वी १५
- परवान्याची दुय्यम प्रत: ७ दिवस, पूर्वी १५
- अन्न नोंदणीसाठी ना हरकत: १२ दिवस, पूर्वी ३०
- शुश्रूषागृह परवाना नूतनीकरण: १५ दिवस, पूर्वी ३०
- मंगल कार्यालय परवाना नूतनीकरण: १५ दिवस, पूर्वी ३०
- फेरीवाला नोंदणी प्रमाणपत्र: ७ दिवस, पूर्वी १५

## मुदत उलटल्यास

तुम्ही अपील करू शकता. अर्ज स्वीकारणारे कार्यालय अधिकाऱ्याचे नाव सांगते. अपिलासाठी शुल्क नाही.`,
      hi: `आवेदन पूरा होने के दिन से समय शुरू होता है।

- जल कनेक्शन: ७ दिन, पहले १५
- सड़क खुदाई अनुमति: १२ दिन, पहले ३०
- अग्निशमन अनापत्ति प्रमाणपत्र: १२ दिन, पहले १५
- संपत्ति हस्तांतरण: १२ दिन, पहले १५
- व्यापार लाइसेंस का नवीनीकरण: १० दिन, पहले १५
- लाइसेंस की दूसरी प्रति: ७ दिन, पहले १५
- खाद्य पंजीकरण के लिए अनापत्ति: १२ दिन, पहले ३०
- नर्सिंग होम लाइसेंस का नवीनीकरण: १५ दिन, पहले ३०
- विवाह हॉल लाइसेंस का नवीनीकरण: १५ दिन, पहले ३०
- फेरीवाला पंजीकरण प्रमाणपत्र: ७ दिन, पहले १५

## समय बीत जाए तो

आप अपील कर सकते हैं। आवेदन लेने वाला कार्यालय अधिकारी का नाम बताता है। अपील का कोई शुल्क नहीं है।`,
    },
    relatedCirculars: ['shorter-time-limits-for-services'],
    relatedServices: [
      'water-connection',
      'road-digging-permission',
      'fire-noc',
      'business-licence-renewal',
    ],
    sourceNote: fromReport({
      en: 'Written from a press report of 28 June 2025 on the state’s decision.',
      mr: 'राज्याच्या निर्णयाविषयी २८ जून २०२५ च्या वृत्तावरून लिहिले आहे.',
      hi: 'राज्य के निर्णय पर २८ जून २०२५ के समाचार के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'certificates-where-the-birth-was-registered-july-2024',
    portals: ['city', 'pmc'],
    department: 'birth-death-registration',
    ...reviewed,
    publishedOn: '2024-07-11',
    kind: 'service',
    title: {
      en: 'Birth and death certificates come from the ward office that registered the event',
      mr: 'जन्म-मृत्यू दाखले ज्या क्षेत्रीय कार्यालयात नोंद झाली तेथेच मिळतात',
      hi: 'जन्म-मृत्यु प्रमाणपत्र उसी क्षेत्रीय कार्यालय से मिलते हैं जहाँ पंजीकरण हुआ',
    },
    summary: {
      en:
        'In force since 24 June 2024. For a birth in a hospital it is the office of the ' +
        'hospital’s area.',
      mr: '२४ जून २०२४ पासून लागू. रुग्णालयात जन्म झाल्यास रुग्णालयाच्या भागाचे कार्यालय.',
      hi: '२४ जून २०२४ से लागू। अस्पताल में जन्म होने पर अस्पताल के इलाके का कार्यालय।',
    },
    body: {
      en: `Since 24 June 2024 each ward office issues what it has registered: ask there, and not at the
office of the area where you live.

The first copy is free. If you do not know which office registered the event, any ward office
tells you.`,
      mr: `२४ जून २०२४ पासून प्रत्येक क्षेत्रीय कार्यालय स्वतःकडे नोंद झालेलेच दाखले देते: तेथे अर्ज करा,
तुम्ही राहता त्या भागाच्या कार्यालयात नव्हे.

पहिली प्रत विनामूल्य असते. नोंद कोठे झाली हे माहीत नसल्यास कोणतेही क्षेत्रीय कार्यालय सांगते.`,
      hi: `२४ जून २०२४ से हर क्षेत्रीय कार्यालय वही प्रमाणपत्र देता है जो उसने दर्ज किए हैं: वहीं माँगें,
अपने घर के इलाके के कार्यालय में नहीं।

पहली प्रति निःशुल्क है। पंजीकरण कहाँ हुआ, यह पता न हो तो कोई भी क्षेत्रीय कार्यालय बता देता है।`,
    },
    relatedCirculars: ['place-of-birth-and-death-certificates'],
    relatedServices: ['birth-certificate', 'death-certificate'],
    sourceNote: fromReport({
      en: 'Written from a press report of 11 July 2024.',
      mr: '११ जुलै २०२४ च्या वृत्तावरून लिहिले आहे.',
      hi: '११ जुलाई २०२४ के समाचार के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'road-engineers-named-december-2024',
    portals: ['city', 'pmc'],
    department: 'road',
    ...reviewed,
    publishedOn: '2024-12-31',
    kind: 'service',
    title: {
      en: 'Who answers for your road: names of 56 engineers published',
      mr: 'तुमच्या रस्त्याची जबाबदारी कोणाची: ५६ अभियंत्यांची नावे जाहीर',
      hi: 'आपकी सड़क के लिए कौन उत्तरदायी है: ५६ अभियंताओं के नाम प्रकाशित',
    },
    summary: {
      en:
        'Each engineer looks after named roads, so that a pothole has somebody who answers for ' +
        'it.',
      mr: 'प्रत्येक अभियंत्याकडे ठरावीक रस्ते आहेत, म्हणजे खड्ड्याची जबाबदारी निश्चित असते.',
      hi: 'हर अभियंता के पास तय सड़कें हैं, ताकि गड्ढे के लिए कोई उत्तरदायी हो।',
    },
    body: {
      en: `The Road Department published which of its engineers looks after which roads. A complaint about
a pothole, a broken footpath or a missing cover goes to the engineer of that road.

You do not need to look for the name: the report of the place is enough, at the ward office or on this
portal.`,
      mr: `कोणत्या रस्त्यांची देखभाल कोणता अभियंता करतो हे पथ विभागाने जाहीर केले. खड्डा, तुटलेला पदपथ
किंवा गायब झाकणाची तक्रार त्या रस्त्याच्या अभियंत्याकडे जाते.

नाव शोधण्याची गरज नाही: क्षेत्रीय कार्यालयात किंवा या संकेतस्थळावर ठिकाण कळवणे पुरेसे आहे.`,
      hi: `पथ विभाग ने प्रकाशित किया कि कौन-सा अभियंता किन सड़कों की देखभाल करता है। गड्ढे, टूटे फुटपाथ या
गायब ढक्कन की शिकायत उस सड़क के अभियंता के पास जाती है।

नाम खोजने की ज़रूरत नहीं: क्षेत्रीय कार्यालय में या इस वेबसाइट पर जगह बताना काफ़ी है।`,
    },
    relatedServices: ['road-digging-permission'],
    sourceNote: fromReport({
      en:
        'Written from a press report of 31 December 2024. The list has not been copied here: ' +
        'engineers change posts.',
      mr: '३१ डिसेंबर २०२४ च्या वृत्तावरून लिहिले आहे. यादी येथे दिलेली नाही: अभियंत्यांच्या बदल्या होतात.',
      hi:
        '३१ दिसंबर २०२४ के समाचार के आधार पर लिखा गया है। सूची यहाँ नहीं दी गई है: अभियंताओं ' +
        'के तबादले होते हैं।',
    }),
  },
  {
    slug: 'scholarship-applications-open-august-2025',
    portals: ['city', 'pmc'],
    department: 'social-development',
    audience: ['student'],
    ...reviewed,
    publishedOn: '2025-08-01',
    kind: 'service',
    title: {
      en: 'Scholarships: applications open from 1 August to 31 December 2025',
      mr: 'शिष्यवृत्ती: १ ऑगस्ट ते ३१ डिसेंबर २०२५ अर्ज करता येतील',
      hi: 'छात्रवृत्ति: आवेदन १ अगस्त से ३१ दिसंबर २०२५ तक',
    },
    summary: {
      en:
        'For students who passed class 10 or 12. Applying is free, and done on the schemes’ ' +
        'own site.',
      mr:
        'दहावी किंवा बारावी उत्तीर्ण विद्यार्थ्यांसाठी. अर्ज विनामूल्य असून योजनांच्या ' +
        'संकेतस्थळावर करायचा आहे.',
      hi:
        'दसवीं या बारहवीं उत्तीर्ण विद्यार्थियों के लिए। आवेदन निःशुल्क है और योजनाओं की अपनी ' +
        'वेबसाइट पर होता है।',
    },
    body: {
      en: `Applications are taken on the corporation’s site for direct benefit transfer; the money goes
straight to the student’s bank account.

In 2024, 9,653 students applied after class 10 and 3,236 after class 12.

## What to have at hand

Mark sheet, proof of residence in the city, bank passbook of the student. Nobody can ask you for
money for filling in the form.`,
      mr: `अर्ज महानगरपालिकेच्या थेट लाभ हस्तांतरण संकेतस्थळावर स्वीकारले जातात; रक्कम थेट विद्यार्थ्याच्या
बँक खात्यात जमा होते.

२०२४ मध्ये दहावीनंतर ९,६५३ आणि बारावीनंतर ३,२३६ विद्यार्थ्यांनी अर्ज केले.

## जवळ काय ठेवावे

गुणपत्रिका, शहरातील रहिवासाचा पुरावा, विद्यार्थ्याचे बँक पासबुक. अर्ज भरून देण्यासाठी कोणीही
पैसे मागू शकत नाही.`,
      hi: `आवेदन महानगरपालिका की प्रत्यक्ष लाभ अंतरण वेबसाइट पर लिए जाते हैं; राशि सीधे विद्यार्थी के बैंक
खाते में जाती है।

२०२४ में दसवीं के बाद ९,६५३ और बारहवीं के बाद ३,२३६ विद्यार्थियों ने आवेदन किया।

## साथ क्या रखें

अंकपत्र, शहर में निवास का प्रमाण, विद्यार्थी की बैंक पासबुक। फ़ॉर्म भरने के लिए कोई पैसे नहीं
माँग सकता।`,
    },
    relatedCirculars: ['welfare-schemes-last-date-2025'],
    relatedServices: ['welfare-scheme-application'],
    sourceNote: fromReport({
      en:
        'The period was seen on the schemes’ site in 2025; the figures are from a press report ' +
        'on 2024. Check the period of this year on the site.',
      mr:
        'कालावधी २०२५ मध्ये योजनांच्या संकेतस्थळावर पाहिला; आकडे २०२४ विषयीच्या वृत्तातील ' +
        'आहेत. यंदाचा कालावधी संकेतस्थळावर पाहा.',
      hi:
        'अवधि २०२५ में योजनाओं की वेबसाइट पर देखी गई; आँकड़े २०२४ पर एक समाचार से हैं। इस वर्ष ' +
        'की अवधि वेबसाइट पर देखें।',
    }),
  },
];
