import type { Circular } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { sampleOf } from './circulars.sources.ts';

const reviewed = { reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

/** Orders to the corporation's own offices about duties and procedures. */
export const orderExamples: Example<Circular>[] = [
  {
    slug: 'powers-to-ward-offices',
    portals: ['pmc', 'smart-governance'],
    department: 'general-administration',
    ...reviewed,
    title: {
      en: 'Powers given to ward offices: pet licences, salons, wedding halls',
      mr: 'क्षेत्रीय कार्यालयांना अधिकार: पाळीव प्राणी परवाने, सलून, मंगल कार्यालये',
      hi: 'क्षेत्रीय कार्यालयों को अधिकार: पालतू पशु लाइसेंस, सैलून, विवाह हॉल',
    },
    summary: {
      en: 'Licences that were issued at the head office are issued at the fifteen ward offices.',
      mr: 'मुख्य कार्यालयात दिले जाणारे परवाने आता पंधरा क्षेत्रीय कार्यालयांत दिले जातात.',
      hi: 'जो लाइसेंस मुख्य कार्यालय में मिलते थे, वे पंद्रह क्षेत्रीय कार्यालयों में मिलते हैं।',
    },
    number: 'SAMPLE/2025/06',
    issuedOn: '2025-10-13',
    validFrom: '2025-10-13',
    kind: 'delegation',
    body: {
      en: `## What changes

The ward office now decides on:

- pet licences: the medical officer of the ward signs them
- licences of salons and beauty parlours
- licences of wedding halls
- transfer of property by inheritance

## What you can do

Go to the ward office of the area where the pet, the business or the property is. You do not need to
come to the main building.`,
      mr: `## काय बदलते

आता क्षेत्रीय कार्यालय पुढील बाबींवर निर्णय घेते:

- पाळीव प्राणी परवाने: क्षेत्रीय कार्यालयाचे वैद्यकीय अधिकारी स्वाक्षरी करतात
- सलून व ब्युटी पार्लर यांचे परवाने
- मंगल कार्यालयांचे परवाने
- वारसाहक्काने मालमत्ता हस्तांतरण

## तुम्ही काय करावे

प्राणी, व्यवसाय किंवा मिळकत ज्या भागात आहे त्या भागाच्या क्षेत्रीय कार्यालयात जा. मुख्य इमारतीत
येण्याची गरज नाही.`,
      hi: `## क्या बदलता है

अब क्षेत्रीय कार्यालय इन पर निर्णय लेता है:

- पालतू पशु लाइसेंस: क्षेत्रीय कार्यालय के चिकित्सा अधिकारी हस्ताक्षर करते हैं
- सैलून और ब्यूटी पार्लर के लाइसेंस
- विवाह हॉल के लाइसेंस
- उत्तराधिकार से संपत्ति हस्तांतरण

## आप क्या करें

पशु, व्यवसाय या संपत्ति जिस इलाके में है, वहाँ के क्षेत्रीय कार्यालय में जाएँ। मुख्य भवन आने की
ज़रूरत नहीं है।`,
    },
    sourceNote: sampleOf({
      en: 'Written from press reports of October 2025.',
      mr: 'ऑक्टोबर २०२५ मधील वृत्तांवरून लिहिले आहे.',
      hi: 'अक्टूबर २०२५ के समाचारों के आधार पर लिखा गया है।',
    }),
    relatedServices: [
      'dog-licence',
      'cat-registration',
      'business-licence-renewal',
      'property-transfer-inheritance',
    ],
  },
  {
    slug: 'responsibility-for-notified-services',
    portals: ['pmc', 'smart-governance'],
    department: 'general-administration',
    ...reviewed,
    title: {
      en: '83 notified services: who is responsible for each',
      mr: '८३ अधिसूचित सेवा: प्रत्येक सेवेची जबाबदारी निश्चित',
      hi: '८३ अधिसूचित सेवाएँ: हर सेवा की ज़िम्मेदारी तय',
    },
    summary: {
      en:
        'Every service under the Right to Public Services Act gets a designated officer and ' +
        'two appellate authorities.',
      mr:
        'लोकसेवा हक्क अधिनियमाखालील प्रत्येक सेवेसाठी पदनिर्देशित अधिकारी व दोन अपिलीय ' +
        'प्राधिकारी नेमले आहेत.',
      hi:
        'लोक सेवा अधिकार अधिनियम की हर सेवा के लिए पदाभिहित अधिकारी और दो अपीलीय प्राधिकारी तय ' +
        'किए गए हैं।',
    },
    number: 'SAMPLE/2022/01',
    issuedOn: '2022-02-14',
    kind: 'office-order',
    body: {
      en: `The Maharashtra Right to Public Services Act 2015 gives you a service within a fixed time. The
corporation has 83 such services: 15 notified in June 2015 and 68 added by the government
resolution of 4 September 2017.

## If a time limit passes

1. Appeal to the first appellate authority.
2. If the answer does not satisfy you, appeal to the second appellate authority.
3. A third appeal goes to the State Commission.

An officer who is at fault can be fined up to ₹5,000.`,
      mr: `महाराष्ट्र लोकसेवा हक्क अधिनियम २०१५ नुसार ठरलेल्या मुदतीत सेवा मिळणे हा तुमचा हक्क आहे.
महानगरपालिकेच्या अशा ८३ सेवा आहेत: १५ सेवा जून २०१५ मध्ये अधिसूचित झाल्या आणि ४ सप्टेंबर २०१७
च्या शासन निर्णयाने ६८ सेवांची भर पडली.

## मुदत उलटल्यास

1. प्रथम अपिलीय प्राधिकाऱ्याकडे अपील करा.
2. उत्तराने समाधान न झाल्यास द्वितीय अपिलीय प्राधिकाऱ्याकडे अपील करा.
3. तिसरे अपील राज्य आयोगाकडे करता येते.

कसूर करणाऱ्या अधिकाऱ्यास ₹५,००० पर्यंत दंड होऊ शकतो.`,
      hi: `महाराष्ट्र लोक सेवा अधिकार अधिनियम २०१५ के अनुसार तय समय में सेवा पाना आपका अधिकार है।
महानगरपालिका की ऐसी ८३ सेवाएँ हैं: १५ सेवाएँ जून २०१५ में अधिसूचित हुईं और ४ सितंबर २०१७ के
शासनादेश से ६८ और जुड़ीं।

## समय सीमा बीत जाए तो

1. प्रथम अपीलीय प्राधिकारी के पास अपील करें।
2. उत्तर से संतोष न हो तो द्वितीय अपीलीय प्राधिकारी के पास अपील करें।
3. तीसरी अपील राज्य आयोग के पास होती है।

दोषी अधिकारी पर ₹५,००० तक जुर्माना हो सकता है।`,
    },
    sourceNote: sampleOf({
      en: 'Written from a press report of February 2022.',
      mr: 'फेब्रुवारी २०२२ मधील वृत्तावरून लिहिले आहे.',
      hi: 'फ़रवरी २०२२ के समाचार के आधार पर लिखा गया है।',
    }),
  },
  {
    slug: 'shorter-time-limits-for-services',
    portals: ['pmc', 'smart-governance'],
    department: 'general-administration',
    ...reviewed,
    title: {
      en: 'Shorter time limits for licences, connections and transfers',
      mr: 'परवाने, जोडण्या व हस्तांतरणासाठी कमी कालमर्यादा',
      hi: 'लाइसेंस, कनेक्शन और हस्तांतरण के लिए कम समय सीमा',
    },
    summary: {
      en:
        'From 2025 the state asks for a water connection in 7 days instead of 15, and road ' +
        'digging permission in 12 instead of 30.',
      mr:
        '२०२५ पासून राज्याने नळजोडणीसाठी १५ ऐवजी ७ दिवस, तर रस्ता खोदाई परवानगीसाठी ३० ऐवजी १२ ' +
        'दिवस ठरवले आहेत.',
      hi:
        '२०२५ से राज्य ने जल कनेक्शन के लिए १५ की जगह ७ दिन और सड़क खुदाई अनुमति के लिए ३० की ' +
        'जगह १२ दिन तय किए हैं।',
    },
    number: 'SAMPLE/2025/03',
    issuedOn: '2025-06-27',
    kind: 'circular',
    body: {
      en: `The time runs from the day on which your application is complete.

## New limits

- **Water connection:** 7 days (was 15)
- **Transfer of property:** 12 days (was 15)
- **Fire no-objection certificate:** 12 days (was 15)
- **Road digging permission:** 12 days (was 30)
- **Business licence renewal:** 10 days (was 15)
- **Hawker registration certificate:** 7 days (was 15)
- **Wedding hall licence renewal:** 15 days (was 30)

If a limit passes, you can appeal.`,
      mr: `अर्ज पूर्ण भरून दिल्याच्या दिवसापासून मुदत मोजली जाते.

## नव्या कालमर्यादा

- **नळजोडणी:** ७ दिवस (पूर्वी १५)
- **मालमत्ता हस्तांतरण:** १२ दिवस (पूर्वी १५)
- **अग्निशमन ना हरकत दाखला:** १२ दिवस (पूर्वी १५)
- **रस्ता खोदाई परवानगी:** १२ दिवस (पूर्वी ३०)
- **व्यवसाय परवाना नूतनीकरण:** १० दिवस (पूर्वी १५)
- **फेरीवाला नोंदणी प्रमाणपत्र:** ७ दिवस (पूर्वी १५)
- **मंगल कार्यालय परवाना नूतनीकरण:** १५ दिवस (पूर्वी ३०)

मुदत उलटल्यास तुम्ही अपील करू शकता.`,
      hi: `समय उस दिन से गिना जाता है जिस दिन आपका आवेदन पूरा होता है।

## नई समय सीमाएँ

- **जल कनेक्शन:** ७ दिन (पहले १५)
- **संपत्ति हस्तांतरण:** १२ दिन (पहले १५)
- **अग्निशमन अनापत्ति प्रमाणपत्र:** १२ दिन (पहले १५)
- **सड़क खुदाई अनुमति:** १२ दिन (पहले ३०)
- **व्यापार लाइसेंस नवीनीकरण:** १० दिन (पहले १५)
- **फेरीवाला पंजीकरण प्रमाणपत्र:** ७ दिन (पहले १५)
- **विवाह हॉल लाइसेंस नवीनीकरण:** १५ दिन (पहले ३०)

समय सीमा बीत जाए तो आप अपील कर सकते हैं।`,
    },
    sourceNote: sampleOf({
      en: 'Written from a press report of 28 June 2025 on the state’s decision.',
      mr: 'राज्याच्या निर्णयाबाबतच्या २८ जून २०२५ च्या वृत्तावरून लिहिले आहे.',
      hi: 'राज्य के निर्णय पर २८ जून २०२५ के समाचार के आधार पर लिखा गया है।',
    }),
    relatedServices: [
      'water-connection',
      'property-transfer-inheritance',
      'property-transfer-sale',
      'fire-noc',
      'road-digging-permission',
      'business-licence-renewal',
      'hawker-registration',
    ],
  },
  {
    slug: 'complaint-closes-after-feedback',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    department: 'information-technology',
    ...reviewed,
    title: {
      en: 'A complaint is closed only after the citizen’s feedback',
      mr: 'नागरिकाच्या अभिप्रायानंतरच तक्रार बंद',
      hi: 'नागरिक की प्रतिक्रिया के बाद ही शिकायत बंद',
    },
    summary: {
      en:
        'Departments cannot close a complaint on their own. They must ask the person who ' +
        'complained first.',
      mr: 'विभागाने परस्पर तक्रार बंद करू नये; आधी तक्रारदाराला विचारावे.',
      hi: 'विभाग अपनी ओर से शिकायत बंद नहीं कर सकते। पहले शिकायत करने वाले से पूछना होगा।',
    },
    number: 'SAMPLE/2025/04',
    issuedOn: '2025-08-04',
    kind: 'office-order',
    body: {
      en: `- You get a number when you complain.
- You are told when the work is reported as done.
- The complaint closes after your feedback.
- Departments are rated by what citizens answer.

You can [report a problem](/grievances/new/) and [follow it](/grievances/track/) on this portal.`,
      mr: `- तक्रार नोंदवताच तुम्हाला क्रमांक मिळतो.
- काम झाल्याचे कळवल्यावर तुम्हाला सांगितले जाते.
- तुमच्या अभिप्रायानंतर तक्रार बंद होते.
- नागरिकांच्या उत्तरांवरून विभागांचे मानांकन होते.

या संकेतस्थळावर तुम्ही [तक्रार नोंदवू](/grievances/new/) शकता आणि [तिचा मागोवा
घेऊ](/grievances/track/) शकता.`,
      hi: `- शिकायत दर्ज करते ही आपको संख्या मिलती है।
- काम पूरा बताए जाने पर आपको सूचना दी जाती है।
- आपकी प्रतिक्रिया के बाद शिकायत बंद होती है।
- नागरिकों के उत्तरों से विभागों की रेटिंग होती है।

इस वेबसाइट पर आप [शिकायत दर्ज कर](/grievances/new/) सकते हैं और [उसकी स्थिति
जान](/grievances/track/) सकते हैं।`,
    },
    sourceNote: sampleOf({
      en: 'Written from press reports that name no date.',
      mr: 'तारीख न दिलेल्या वृत्तांवरून लिहिले आहे.',
      hi: 'ऐसे समाचारों के आधार पर लिखा गया है जिनमें तिथि नहीं है।',
    }),
    relatedServices: ['lokshahi-din'],
  },
  {
    slug: 'no-leave-for-election-duty',
    portals: ['pmc'],
    department: 'election',
    ...reviewed,
    title: {
      en: 'No leave for staff on election duty',
      mr: 'निवडणूक कर्तव्यावरील कर्मचाऱ्यांना रजा नाही',
      hi: 'चुनाव ड्यूटी वाले कर्मचारियों को अवकाश नहीं',
    },
    summary: {
      en:
        'Officers and staff appointed for the municipal election may not take leave until it ' +
        'is over.',
      mr:
        'महानगरपालिका निवडणुकीसाठी नेमलेल्या अधिकारी व कर्मचाऱ्यांना निवडणूक पूर्ण होईपर्यंत ' +
        'रजा घेता येणार नाही.',
      hi: 'महानगरपालिका चुनाव के लिए नियुक्त अधिकारी और कर्मचारी चुनाव पूरा होने तक अवकाश नहीं ले सकेंगे।',
    },
    number: 'SAMPLE/2025/08',
    issuedOn: '2025-12-22',
    validUntil: '2026-01-31',
    kind: 'office-order',
    body: {
      en:
        'The order is for staff on election duty. Citizens do not need to do anything. Work at the ' +
        'counters may take longer while staff are on duty: ask your ward office before you ' +
        'come.',
      mr:
        'हा आदेश निवडणूक कर्तव्यावरील कर्मचाऱ्यांसाठी आहे. नागरिकांना काही करण्याची गरज नाही. ' +
        'कर्मचारी कर्तव्यावर असताना कामाला अधिक वेळ लागू शकतो: येण्यापूर्वी क्षेत्रीय ' +
        'कार्यालयात विचारून घ्या.',
      hi:
        'यह आदेश चुनाव ड्यूटी वाले कर्मचारियों के लिए है। नागरिकों को कुछ करने की ज़रूरत नहीं ' +
        'है। कर्मचारियों के ड्यूटी पर रहने से काम में अधिक समय लग सकता है: आने से पहले ' +
        'क्षेत्रीय कार्यालय से पूछ लें।',
    },
    sourceNote: sampleOf({
      en: 'Written from a press report that names no date; the period is a sample as well.',
      mr: 'तारीख न दिलेल्या वृत्तावरून लिहिले आहे; कालावधीही नमुन्यादाखल आहे.',
      hi: 'ऐसे समाचार के आधार पर लिखा गया है जिसमें तिथि नहीं है; अवधि भी नमूने के लिए है।',
    }),
  },
  {
    slug: 'day-of-mourning-offices-closed',
    portals: ['pmc'],
    department: 'general-administration',
    ...reviewed,
    title: {
      en: 'Offices closed on 28 January 2026: day of mourning',
      mr: '२८ जानेवारी २०२६ रोजी कार्यालये बंद: दुखवटा',
      hi: '२८ जनवरी २०२६ को कार्यालय बंद: शोक दिवस',
    },
    summary: {
      en: 'The offices and counters of the corporation stay closed for the day.',
      mr: 'महानगरपालिकेची कार्यालये व नागरी सुविधा केंद्रे दिवसभर बंद राहतील.',
      hi: 'महानगरपालिका के कार्यालय और नागरिक सुविधा केंद्र दिन भर बंद रहेंगे।',
    },
    number: 'SAMPLE/2026/01',
    issuedOn: '2026-01-28',
    validFrom: '2026-01-28',
    validUntil: '2026-01-28',
    kind: 'office-order',
    body: {
      en:
        'Counters open again on the next working day. You can [report a ' +
        'problem](/grievances/new/) on this portal meanwhile.',
      mr:
        'पुढील कामकाजाच्या दिवशी कार्यालये पुन्हा उघडतील. दरम्यान या संकेतस्थळावर तुम्ही ' +
        '[तक्रार नोंदवू](/grievances/new/) शकता.',
      hi:
        'अगले कार्य दिवस पर कार्यालय फिर खुलेंगे। इस बीच इस वेबसाइट पर आप [शिकायत दर्ज ' +
        'कर](/grievances/new/) सकते हैं।',
    },
    sourceNote: sampleOf({
      en: 'Written from a press report of 28 January 2026; check the day with the department.',
      mr: '२८ जानेवारी २०२६ च्या वृत्तावरून लिहिले आहे; दिवसाची खात्री विभागाकडून करा.',
      hi: '२८ जनवरी २०२६ के समाचार के आधार पर लिखा गया है; दिन की पुष्टि विभाग से करें।',
    }),
  },
  {
    slug: 'seniority-list-security-officers',
    portals: ['pmc'],
    department: 'security',
    ...reviewed,
    title: {
      en: 'Seniority list of security officers',
      mr: 'सुरक्षा अधिकाऱ्यांची ज्येष्ठता यादी',
      hi: 'सुरक्षा अधिकारियों की वरिष्ठता सूची',
    },
    summary: {
      en:
        'The seniority list that promotions of security officers follow can be seen in the ' +
        'department.',
      mr: 'सुरक्षा अधिकाऱ्यांच्या पदोन्नतीसाठीची ज्येष्ठता यादी विभागात पाहता येईल.',
      hi: 'सुरक्षा अधिकारियों की पदोन्नति के लिए वरिष्ठता सूची विभाग में देखी जा सकती है।',
    },
    number: 'SAMPLE/2025/02',
    issuedOn: '2025-06-16',
    kind: 'circular',
    body: {
      en:
        'The list concerns employees of the Security Department. Names of employees are not ' +
        'shown on this portal: see the list in the department, or ask the General ' +
        'Administration Department.',
      mr:
        'ही यादी सुरक्षा विभागातील कर्मचाऱ्यांसाठी आहे. कर्मचाऱ्यांची नावे या संकेतस्थळावर ' +
        'दाखवलेली नाहीत: यादी विभागात पाहा किंवा सामान्य प्रशासन विभागाकडे विचारा.',
      hi:
        'यह सूची सुरक्षा विभाग के कर्मचारियों के लिए है। कर्मचारियों के नाम इस वेबसाइट पर नहीं ' +
        'दिखाए गए हैं: सूची विभाग में देखें या सामान्य प्रशासन विभाग से पूछें।',
    },
    sourceNote: sampleOf({
      en: 'Circulars of this kind are known from the press.',
      mr: 'अशा प्रकारची परिपत्रके वृत्तांवरून ज्ञात आहेत.',
      hi: 'इस प्रकार के परिपत्र समाचारों से ज्ञात हैं।',
    }),
  },
  {
    slug: 'seventh-pay-commission',
    portals: ['pmc'],
    department: 'finance-accounts',
    ...reviewed,
    title: {
      en: 'Seventh pay commission: instructions to departments',
      mr: 'सातवा वेतन आयोग: विभागांना सूचना',
      hi: 'सातवाँ वेतन आयोग: विभागों को निर्देश',
    },
    summary: {
      en:
        'For employees: pay under the seventh pay commission. Questions go to the department’s ' +
        'own accounts staff.',
      mr:
        'कर्मचाऱ्यांसाठी: सातव्या वेतन आयोगानुसार वेतन. प्रश्न असल्यास तुमच्या विभागातील लेखा ' +
        'कर्मचाऱ्यांकडे विचारा.',
      hi: 'कर्मचारियों के लिए: सातवें वेतन आयोग के अनुसार वेतन। प्रश्न अपने विभाग के लेखा कर्मचारियों से पूछें।',
    },
    number: 'SAMPLE/2024/04',
    issuedOn: '2024-09-02',
    kind: 'circular',
    body: {
      en:
        'This circular is addressed to heads of departments and to employees. It changes ' +
        'nothing for citizens. Scales and amounts are in the signed document, which the ' +
        'Finance and Accounts Department keeps.',
      mr:
        'हे परिपत्रक विभागप्रमुख व कर्मचाऱ्यांसाठी आहे. नागरिकांसाठी त्यामुळे काही बदलत नाही. ' +
        'वेतनश्रेणी व रकमा लेखा व वित्त विभागाकडील स्वाक्षरी केलेल्या प्रतीत आहेत.',
      hi:
        'यह परिपत्र विभाग प्रमुखों और कर्मचारियों के लिए है। इससे नागरिकों के लिए कुछ नहीं ' +
        'बदलता। वेतनमान और राशियाँ लेखा एवं वित्त विभाग के पास रखी हस्ताक्षरित प्रति में हैं।',
    },
    sourceNote: sampleOf({
      en: 'Circulars of this kind are known from the press.',
      mr: 'अशा प्रकारची परिपत्रके वृत्तांवरून ज्ञात आहेत.',
      hi: 'इस प्रकार के परिपत्र समाचारों से ज्ञात हैं।',
    }),
  },
  {
    slug: 'smart-city-projects-handed-over',
    portals: ['smart-city', 'pmc', 'smart-governance'],
    department: 'city-engineer',
    ...reviewed,
    title: {
      en: 'Thirteen Smart City projects handed over to the corporation',
      mr: 'स्मार्ट सिटीचे तेरा प्रकल्प महानगरपालिकेकडे हस्तांतरित',
      hi: 'स्मार्ट सिटी की तेरह परियोजनाएँ महानगरपालिका को सौंपी गईं',
    },
    summary: {
      en:
        'The departments of the corporation run thirteen finished projects from January 2024. ' +
        'Fourteen more are to follow.',
      mr:
        'जानेवारी २०२४ पासून पूर्ण झालेले तेरा प्रकल्प महानगरपालिकेचे विभाग चालवतात. आणखी चौदा ' +
        'प्रकल्प हस्तांतरित होणार आहेत.',
      hi: 'जनवरी २०२४ से पूरी हुई तेरह परियोजनाएँ महानगरपालिका के विभाग चलाते हैं। चौदह और सौंपी जानी हैं।',
    },
    number: 'SAMPLE/2024/01',
    issuedOn: '2024-01-10',
    kind: 'office-order',
    body: {
      en: `Pune Smart City Development Corporation plans and builds; finished works pass to Pune Municipal
Corporation, which runs and repairs them.

Work worth ₹1,148 crore was reported in January 2024. For a fault in a handed-over work, such as
a street light or a signal, [report a problem](/grievances/new/).`,
      mr: `पुणे स्मार्ट सिटी विकास महामंडळ नियोजन व उभारणी करते; पूर्ण झालेली कामे पुणे महानगरपालिकेकडे
जातात आणि ती त्यांची देखभाल करते.

जानेवारी २०२४ मध्ये ₹१,१४८ कोटींची कामे असल्याचे वृत्त होते. पथदिवा किंवा सिग्नल अशा हस्तांतरित
कामात बिघाड असल्यास [तक्रार नोंदवा](/grievances/new/).`,
      hi: `पुणे स्मार्ट सिटी विकास निगम योजना बनाता और निर्माण करता है; पूरे हुए काम पुणे महानगरपालिका को
सौंपे जाते हैं, जो उन्हें चलाती और सुधारती है।

जनवरी २०२४ में ₹१,१४८ करोड़ के कामों का समाचार था। स्ट्रीट लाइट या सिग्नल जैसे सौंपे गए काम में
खराबी हो तो [शिकायत दर्ज करें](/grievances/new/)।`,
    },
    sourceNote: sampleOf({
      en: 'Written from a press report of 10 January 2024.',
      mr: '१० जानेवारी २०२४ च्या वृत्तावरून लिहिले आहे.',
      hi: '१० जनवरी २०२४ के समाचार के आधार पर लिखा गया है।',
    }),
  },
];
