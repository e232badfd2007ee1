import type { Document } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { budgetDocument } from './documents.budget.examples.ts';

const common = {
  portals: ['pmc'],
  issuedOn: '2026-11-02',
  reviewedOn: '2026-11-02',
  reviewOn: '2027-11-01',
};

/** Documents that are written for the register; their files are generated from the same text. */
export const writtenDocuments: Example<Document>[] = [
  {
    ...common,
    slug: 'charter-of-services',
    portals: ['pmc', 'smart-governance'],
    department: 'general-administration',
    kind: 'charter',
    title: {
      en: 'Charter of services: fees and time limits',
      mr: 'सेवांची सनद: शुल्क व कालमर्यादा',
      hi: 'सेवाओं का अधिकार पत्र: शुल्क और समय सीमा',
    },
    summary: {
      en:
        'Every service of this portal in one table, to hang on a wall or to take along to the ' +
        'office.',
      mr: 'या संकेतस्थळावरील सर्व सेवा एकाच तक्त्यात: भिंतीवर लावण्यासाठी किंवा कार्यालयात सोबत नेण्यासाठी.',
      hi: 'इस वेबसाइट की सभी सेवाएँ एक ही तालिका में: दीवार पर लगाने या कार्यालय साथ ले जाने के लिए।',
    },
    body: {
      en: `## How to read the table

The time runs from the day on which your application is complete, with all its papers. Where the
table says that no limit is notified, ask the office for a date in writing.

Fees are indications: the office tells you the fee of the day, and gives a receipt for it.

## If a limit passes

1. Appeal to the first appellate authority.
2. Then to the second.
3. A third appeal goes to the State Commission for the Right to Public Services.`,
      mr: `## तक्ता कसा वाचावा

सर्व कागदपत्रांसह अर्ज परिपूर्ण झाल्याच्या दिवसापासून मुदत मोजली जाते. तक्त्यात कालमर्यादा
अधिसूचित नाही असे असल्यास कार्यालयाकडून लेखी तारीख मागा.

शुल्क अंदाजे आहे: त्या दिवशीचे शुल्क कार्यालय सांगते व त्याची पावती देते.

## मुदत उलटल्यास

1. प्रथम अपिलीय प्राधिकाऱ्याकडे अपील करा.
2. त्यानंतर द्वितीय अपिलीय प्राधिकाऱ्याकडे.
3. तिसरे अपील राज्य लोकसेवा हक्क आयोगाकडे करता येते.`,
      hi: `## तालिका कैसे पढ़ें

सभी दस्तावेज़ों सहित आवेदन पूरा होने के दिन से समय गिना जाता है। तालिका में समय सीमा अधिसूचित न
हो, तो कार्यालय से लिखित तारीख माँगें।

शुल्क अनुमानित है: उस दिन का शुल्क कार्यालय बताता है और उसकी रसीद देता है।

## समय सीमा बीत जाए तो

1. प्रथम अपीलीय प्राधिकारी के पास अपील करें।
2. फिर द्वितीय अपीलीय प्राधिकारी के पास।
3. तीसरी अपील राज्य लोक सेवा अधिकार आयोग के पास होती है।`,
    },
    sourceNote: {
      en:
        'A sample, made from the service pages of this portal; each page names where its fee ' +
        'and time limit come from.',
      mr:
        'नमुना; या संकेतस्थळावरील सेवांच्या पानांवरून तयार केला आहे. शुल्क व कालमर्यादेचा ' +
        'स्रोत प्रत्येक पानावर दिला आहे.',
      hi: 'नमूना; इस वेबसाइट के सेवा पृष्ठों से बनाया गया है। शुल्क और समय सीमा का स्रोत हर पृष्ठ पर दिया है।',
    },
    relatedCirculars: ['responsibility-for-notified-services', 'shorter-time-limits-for-services'],
  },
  {
    ...common,
    slug: 'ward-office-directory',
    department: 'ward-offices',
    kind: 'manual',
    title: {
      en: 'The fifteen ward offices: addresses and telephones',
      mr: 'पंधरा क्षेत्रीय कार्यालये: पत्ते व दूरध्वनी',
      hi: 'पंद्रह क्षेत्रीय कार्यालय: पते और फ़ोन',
    },
    summary: {
      en: 'One page to keep by the telephone: where each ward office is and how to reach it.',
      mr: 'दूरध्वनीजवळ ठेवण्यासाठी एक पान: प्रत्येक क्षेत्रीय कार्यालय कोठे आहे व त्याच्याशी संपर्क कसा साधावा.',
      hi: 'फ़ोन के पास रखने के लिए एक पन्ना: हर क्षेत्रीय कार्यालय कहाँ है और उससे संपर्क कैसे करें।',
    },
    body: {
      en: `## Which office is yours

The one in whose area you live, or in which the property, the business or the street lies. If
you go to another one, it tells you where to go; for grievances you do not need to know: the form
finds the office.

## Before you go

Ring first: addresses and telephones come from a public list of 2015. Bring the originals of
your papers and a copy of each.`,
      mr: `## तुमचे कार्यालय कोणते

तुम्ही राहता तो भाग किंवा मिळकत, व्यवसाय अथवा रस्ता ज्या भागात आहे त्या भागाचे कार्यालय. दुसऱ्या
कार्यालयात गेल्यास ते योग्य कार्यालय सांगते; तक्रारीसाठी हे माहीत असण्याची गरज नाही: अर्जच
कार्यालय शोधतो.

## जाण्यापूर्वी

आधी दूरध्वनी करा: पत्ते व दूरध्वनी क्रमांक २०१५ च्या सार्वजनिक यादीतील आहेत. मूळ कागदपत्रे व
प्रत्येकाची एक प्रत सोबत न्या.`,
      hi: `## आपका कार्यालय कौन-सा है

जिस क्षेत्र में आप रहते हैं या संपत्ति, व्यवसाय अथवा सड़क है, उस क्षेत्र का कार्यालय। दूसरे
कार्यालय में जाएँ तो वह सही कार्यालय बताता है; शिकायत के लिए यह जानना ज़रूरी नहीं: फ़ॉर्म ही
कार्यालय ढूँढ लेता है।

## जाने से पहले

पहले फ़ोन करें: पते और फ़ोन २०१५ की सार्वजनिक सूची से हैं। मूल दस्तावेज़ और हर एक की एक प्रति
साथ ले जाएँ।`,
    },
    sourceNote: {
      en: 'From a public list of 2015. A dash means that the list gives no address or telephone.',
      mr: '२०१५ च्या सार्वजनिक यादीवरून. रेघ असल्यास यादीत पत्ता किंवा दूरध्वनी नाही.',
      hi: '२०१५ की सार्वजनिक सूची से। रेखा का अर्थ है कि सूची में पता या फ़ोन नहीं है।',
    },
    relatedCirculars: ['powers-to-ward-offices'],
  },
  {
    ...common,
    slug: 'right-to-information-application',
    portals: ['pmc', 'smart-governance'],
    department: 'public-relations',
    kind: 'form',
    title: {
      en: 'Application for information (right to information)',
      mr: 'माहिती मिळण्याचा अर्ज (माहितीचा अधिकार)',
      hi: 'सूचना पाने का आवेदन (सूचना का अधिकार)',
    },
    summary: {
      en:
        'A sample of the application to the Public Information Officer under the Right to ' +
        'Information Act, 2005.',
      mr: 'माहितीचा अधिकार अधिनियम, २००५ नुसार जन माहिती अधिकाऱ्याकडे करायच्या अर्जाचा नमुना.',
      hi: 'सूचना का अधिकार अधिनियम, २००५ के अंतर्गत जन सूचना अधिकारी को दिए जाने वाले आवेदन का नमूना।',
    },
    body: {
      en: `## To whom

To the Public Information Officer of the department that holds the information. If it belongs to
another office, it is passed on within five days.

## What to write

- Say which information you want, for which period: documents, figures, reasons that stand in
  the file.
- You do not need to say why you want it.
- Say whether you want copies, or to look at the file.

## Fee and time

The application costs ₹10; people below the poverty line pay nothing and attach a proof. The
answer is due within 30 days, and within 48 hours where life or liberty is concerned.

## If there is no answer

A first appeal goes to the First Appellate Authority within 30 days, a second one to the State
Information Commission within 90 days.`,
      mr: `## कोणाकडे

ज्या विभागाकडे माहिती आहे त्या विभागाच्या जन माहिती अधिकाऱ्याकडे. माहिती दुसऱ्या कार्यालयाकडे
असल्यास अर्ज पाच दिवसांत तिकडे पाठवला जातो.

## काय लिहावे

- कोणत्या कालावधीची कोणती माहिती हवी ते लिहा: कागदपत्रे, आकडेवारी, नस्तीत नोंदवलेली कारणे.
- माहिती कशासाठी हवी हे सांगण्याची गरज नाही.
- प्रती हव्यात की नस्ती पाहायची आहे, ते लिहा.

## शुल्क व मुदत

अर्जाचे शुल्क ₹१० आहे; दारिद्र्यरेषेखालील व्यक्तींना शुल्क नाही, त्यांनी पुरावा जोडावा. उत्तर ३०
दिवसांत, तर जीवित किंवा स्वातंत्र्याशी संबंधित माहिती ४८ तासांत द्यावी लागते.

## उत्तर न मिळाल्यास

पहिले अपील ३० दिवसांत प्रथम अपिलीय प्राधिकाऱ्याकडे आणि दुसरे अपील ९० दिवसांत राज्य माहिती
आयोगाकडे करता येते.`,
      hi: `## किसे

जिस विभाग के पास सूचना है, उसके जन सूचना अधिकारी को। सूचना दूसरे कार्यालय की हो, तो आवेदन पाँच
दिन में वहाँ भेजा जाता है।

## क्या लिखें

- किस अवधि की कौन-सी सूचना चाहिए, लिखें: दस्तावेज़, आँकड़े, फ़ाइल में दर्ज कारण।
- सूचना क्यों चाहिए, यह बताना ज़रूरी नहीं।
- प्रतियाँ चाहिए या फ़ाइल देखनी है, लिखें।

## शुल्क और समय

आवेदन का शुल्क ₹१० है; गरीबी रेखा से नीचे के लोगों से शुल्क नहीं लिया जाता, वे प्रमाण जोड़ें।
उत्तर ३० दिन में, और जीवन या स्वतंत्रता से जुड़ी सूचना ४८ घंटे में देनी होती है।

## उत्तर न मिले तो

पहली अपील ३० दिन में प्रथम अपीलीय प्राधिकारी के पास और दूसरी ९० दिन में राज्य सूचना आयोग के पास
होती है।`,
    },
    sourceNote: {
      en:
        'A sample after the Act of 2005. The fee is that of the rules at the time of writing: ' +
        'check it before you apply.',
      mr: '२००५ च्या अधिनियमावरून नमुना. शुल्क लिहितेवेळच्या नियमांनुसार आहे: अर्ज करण्यापूर्वी तपासा.',
      hi: '२००५ के अधिनियम के आधार पर नमूना। शुल्क लिखते समय के नियमों के अनुसार है: आवेदन से पहले जाँच लें।',
    },
  },
  {
    ...common,
    slug: 'keeping-a-dog-or-a-cat',
    department: 'veterinary',
    audience: ['resident', 'newcomer'],
    kind: 'manual',
    title: {
      en: 'Keeping a dog or a cat in the city',
      mr: 'शहरात कुत्रा किंवा मांजर पाळताना',
      hi: 'शहर में कुत्ता या बिल्ली पालते समय',
    },
    summary: {
      en: 'Registration, vaccination and living together with neighbours, on one page.',
      mr: 'नोंदणी, लसीकरण व शेजाऱ्यांसोबत राहणे: एका पानात.',
      hi: 'पंजीकरण, टीकाकरण और पड़ोसियों के साथ रहना: एक पन्ने में।',
    },
    body: {
      en: `## In the first month

1. Have the animal vaccinated against rabies; keep the certificate.
2. Register it at the ward office, with a proof of address and a photograph.
3. Put a tag with your telephone number on its collar.

## Every year

- Renew the vaccination, then the registration.
- Tell the office when you move, or when the animal dies.

## With neighbours

- Take a dog out on a leash, and clear up after it.
- A dog that barks all day is lonely: let somebody look in.
- Lifts and gardens are there for all; ask your society which hours suit everybody.

## If an animal bites

Wash the wound with soap under running water for fifteen minutes and go to a hospital the same
day. Rabies can be prevented, and not cured.`,
      mr: `## पहिल्या महिन्यात

1. प्राण्याला रेबीज प्रतिबंधक लस द्या; दाखला जपून ठेवा.
2. पत्त्याचा पुरावा व छायाचित्रासह क्षेत्रीय कार्यालयात नोंदणी करा.
3. गळपट्ट्यावर तुमच्या दूरध्वनी क्रमांकाचा बिल्ला लावा.

## दरवर्षी

- आधी लसीकरण, नंतर नोंदणी नूतन करा.
- घर बदलल्यास किंवा प्राण्याचा मृत्यू झाल्यास कार्यालयाला कळवा.

## शेजाऱ्यांसोबत

- कुत्र्याला पट्ट्यासह बाहेर न्या आणि त्याची घाण स्वतः साफ करा.
- दिवसभर भुंकणारा कुत्रा एकटा असतो: कोणाला तरी त्याच्याकडे पाहण्यास सांगा.
- उद्वाहन व बाग सर्वांसाठी आहे; सर्वांना सोयीची वेळ संस्थेत ठरवा.

## प्राणी चावल्यास

जखम वाहत्या पाण्याखाली साबणाने पंधरा मिनिटे धुवा आणि त्याच दिवशी रुग्णालयात जा. रेबीज टाळता
येतो, बरा करता येत नाही.`,
      hi: `## पहले महीने में

1. पशु को रेबीज़ का टीका लगवाएँ; प्रमाणपत्र सँभालकर रखें।
2. पते के प्रमाण और फ़ोटो के साथ क्षेत्रीय कार्यालय में पंजीकरण कराएँ।
3. पट्टे पर अपने फ़ोन नंबर का बिल्ला लगाएँ।

## हर वर्ष

- पहले टीकाकरण, फिर पंजीकरण का नवीनीकरण कराएँ।
- घर बदलें या पशु की मृत्यु हो, तो कार्यालय को बताएँ।

## पड़ोसियों के साथ

- कुत्ते को पट्टे के साथ बाहर ले जाएँ और उसकी गंदगी स्वयं साफ़ करें।
- दिन भर भौंकने वाला कुत्ता अकेला होता है: किसी से उसे देख आने को कहें।
- लिफ़्ट और बाग सबके हैं; सबके लिए सुविधाजनक समय सोसाइटी में तय करें।

## पशु काट ले तो

घाव को बहते पानी में साबुन से पंद्रह मिनट धोएँ और उसी दिन अस्पताल जाएँ। रेबीज़ रोका जा सकता है,
ठीक नहीं किया जा सकता।`,
    },
    sourceNote: {
      en:
        'Written for this portal from press reports and general health advice; it replaces no ' +
        'doctor and no order of the corporation.',
      mr:
        'वृत्ते व सर्वसाधारण आरोग्य सल्ल्यावरून या संकेतस्थळासाठी लिहिले आहे; ते डॉक्टर किंवा ' +
        'महानगरपालिकेच्या आदेशाची जागा घेत नाही.',
      hi:
        'समाचारों और सामान्य स्वास्थ्य सलाह से इस वेबसाइट के लिए लिखा गया है; यह डॉक्टर या ' +
        'महानगरपालिका के आदेश का स्थान नहीं लेता।',
    },
    relatedServices: ['dog-licence', 'cat-registration'],
    relatedCirculars: ['pets-must-be-registered'],
  },
  {
    ...common,
    portals: ['pmc', 'smart-city', 'smart-governance'],
    slug: 'how-to-register-a-grievance',
    department: 'information-technology',
    kind: 'manual',
    title: {
      en: 'How to register a grievance and follow it',
      mr: 'तक्रार कशी नोंदवावी व तिचा मागोवा कसा घ्यावा',
      hi: 'शिकायत कैसे दर्ज करें और उसकी स्थिति कैसे जानें',
    },
    summary: {
      en: 'The steps on paper, for those who help others at a counter, in a society or at school.',
      mr: 'सुविधा केंद्रात, संस्थेत किंवा शाळेत इतरांना मदत करणाऱ्यांसाठी कागदावरील पायऱ्या.',
      hi: 'सुविधा केंद्र, सोसाइटी या विद्यालय में दूसरों की सहायता करने वालों के लिए कागज़ पर चरण।',
    },
    body: {
      en: `## You need

A few words about what is wrong, and where. A photograph helps. No account is needed, and no
mobile number.

## Step by step

1. Choose what it is about: roads, water, drains, waste, lights, animals, others.
2. Say where: stand there and use your position, or name the street and the nearest building.
3. Describe it in one or two sentences, in Marathi, Hindi or English.
4. Add a photograph if you have one. Place and time hidden in the file are removed.
5. Send. You get a number and a private link.

## Afterwards

- With its number you see which post has it, each step, and the time limits.
- On your private link you confirm or dispute that it is done. A dispute goes to the next higher
  officer.
- The last resort is Lokshahi Din, where the Commissioner hears citizens on the first Monday of
  the month.

## Do not write

Names, Aadhaar numbers or telephone numbers of other people.`,
      mr: `## काय लागते

काय चुकले आहे व कोठे, याबाबत काही शब्द. छायाचित्र उपयोगी पडते. खाते किंवा मोबाइल क्रमांक लागत नाही.

## पायऱ्या

1. विषय निवडा: रस्ते, पाणी, गटारे, कचरा, दिवे, प्राणी, इतर.
2. ठिकाण सांगा: तेथे उभे राहून तुमचे स्थान द्या किंवा रस्ता व जवळची इमारत लिहा.
3. मराठी, हिंदी किंवा इंग्रजीत एक-दोन वाक्यांत वर्णन करा.
4. असल्यास छायाचित्र जोडा. फाइलमधील लपलेले ठिकाण व वेळ काढून टाकली जाते.
5. पाठवा. तुम्हाला क्रमांक व खासगी दुवा मिळतो.

## त्यानंतर

- क्रमांकाने तक्रार कोणत्या पदाकडे आहे, प्रत्येक टप्पा आणि कालमर्यादा दिसते.
- खासगी दुव्यावर काम झाल्याची पुष्टी करा किंवा हरकत घ्या. हरकत वरिष्ठ अधिकाऱ्याकडे जाते.
- शेवटचा मार्ग लोकशाही दिन: महिन्याच्या पहिल्या सोमवारी आयुक्त नागरिकांचे म्हणणे ऐकतात.

## हे लिहू नका

इतरांची नावे, आधार क्रमांक किंवा दूरध्वनी क्रमांक.`,
      hi: `## क्या चाहिए

क्या गलत है और कहाँ, इस बारे में कुछ शब्द। फ़ोटो से मदद मिलती है। न खाता चाहिए, न मोबाइल नंबर।

## चरण

1. विषय चुनें: सड़क, पानी, नाली, कचरा, रोशनी, पशु, अन्य।
2. स्थान बताएँ: वहाँ खड़े होकर अपनी स्थिति दें या सड़क और पास की इमारत लिखें।
3. मराठी, हिन्दी या अंग्रेज़ी में एक-दो वाक्यों में वर्णन करें।
4. हो तो फ़ोटो जोड़ें। फ़ाइल में छिपा स्थान और समय हटा दिया जाता है।
5. भेजें। आपको संख्या और निजी लिंक मिलता है।

## इसके बाद

- संख्या से शिकायत किस पद के पास है, हर चरण और समय सीमा दिखती है।
- निजी लिंक पर काम होने की पुष्टि करें या आपत्ति करें। आपत्ति ऊपर के अधिकारी के पास जाती है।
- अंतिम रास्ता लोकशाही दिन है: महीने के पहले सोमवार को आयुक्त नागरिकों की बात सुनते हैं।

## यह न लिखें

दूसरों के नाम, आधार संख्या या फ़ोन नंबर।`,
    },
    sourceNote: {
      en: 'A sample, written from the grievance pages of this portal.',
      mr: 'नमुना; या संकेतस्थळावरील तक्रारींच्या पानांवरून लिहिला आहे.',
      hi: 'नमूना; इस वेबसाइट के शिकायत पृष्ठों के आधार पर लिखा गया है।',
    },
    relatedCirculars: ['complaint-closes-after-feedback'],
  },
  budgetDocument,
];
