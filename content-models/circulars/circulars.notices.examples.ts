import type { Circular } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { sampleOf } from './circulars.sources.ts';

const reviewed = { reviewedOn: '2026-11-02', reviewOn: '2027-11-01' };

/** Notices, deadlines and resolutions for citizens. */
export const noticeExamples: Example<Circular>[] = [
  {
    slug: 'place-of-birth-and-death-certificates',
    portals: ['pmc'],
    department: 'birth-death-registration',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: {
      en: 'Birth and death certificates: where they are issued',
      mr: 'जन्म व मृत्यू दाखले: देण्याचे ठिकाण',
      hi: 'जन्म और मृत्यु प्रमाणपत्र: मिलने का स्थान',
    },
    summary: {
      en:
        'Since 24 June 2024 the ward office that registered the birth or death issues the ' +
        'certificate.',
      mr: '२४ जून २०२४ पासून ज्या क्षेत्रीय कार्यालयात जन्म किंवा मृत्यूची नोंद झाली तेथेच दाखला मिळतो.',
      hi: '२४ जून २०२४ से जिस क्षेत्रीय कार्यालय में जन्म या मृत्यु दर्ज हुई, वहीं प्रमाणपत्र मिलता है।',
    },
    number: 'SAMPLE/2024/03',
    issuedOn: '2024-06-24',
    validFrom: '2024-06-24',
    kind: 'public-notice',
    body: {
      en: `## Which office is mine

The event is registered at the ward office of the area where it happened: for a birth in a
hospital, that is the ward office of the hospital’s area, not of your home.

If you do not know the office, ask at any ward office.`,
      mr: `## माझे कार्यालय कोणते

घटना ज्या भागात घडली त्या भागाच्या क्षेत्रीय कार्यालयात नोंद होते: रुग्णालयात जन्म झाला असेल तर
रुग्णालयाच्या भागाचे कार्यालय, घराच्या भागाचे नव्हे.

कार्यालय माहीत नसल्यास कोणत्याही क्षेत्रीय कार्यालयात विचारा.`,
      hi: `## मेरा कार्यालय कौन-सा है

घटना जिस इलाके में हुई, वहाँ के क्षेत्रीय कार्यालय में पंजीकरण होता है: अस्पताल में जन्म हुआ हो
तो अस्पताल के इलाके का कार्यालय, घर के इलाके का नहीं।

कार्यालय पता न हो तो किसी भी क्षेत्रीय कार्यालय में पूछें।`,
    },
    sourceNote: sampleOf({
      en: 'Written from a press report of July 2024, which names 24 June.',
      mr: 'जुलै २०२४ च्या वृत्तावरून लिहिले आहे; त्यात २४ जूनचा उल्लेख आहे.',
      hi: 'जुलाई २०२४ के समाचार के आधार पर लिखा गया है, जिसमें २४ जून का उल्लेख है।',
    }),
    relatedServices: ['birth-certificate', 'death-certificate'],
  },
  {
    slug: 'pruning-before-the-monsoon-2024',
    portals: ['pmc'],
    department: 'garden-tree-authority',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: 'Pruning of trees before the monsoon, 2024',
      mr: 'पावसाळ्यापूर्वी फांद्यांची छाटणी, २०२४',
      hi: 'मानसून से पहले पेड़ों की छँटाई, २०२४',
    },
    summary: {
      en:
        'Dangerous branches are cut before the rains. Pruning a tree on private land needs ' +
        'permission.',
      mr: 'धोकादायक फांद्या पावसाळ्यापूर्वी काढल्या जातात. खासगी जागेतील झाडाच्या छाटणीस परवानगी लागते.',
      hi: 'खतरनाक शाखाएँ बारिश से पहले काटी जाती हैं। निजी ज़मीन के पेड़ की छँटाई के लिए अनुमति चाहिए।',
    },
    number: 'SAMPLE/2024/02',
    issuedOn: '2024-04-03',
    validUntil: '2024-09-30',
    kind: 'circular',
    body: {
      en:
        'Report a dangerous tree or branch on a road: [report a problem](/grievances/new/). ' +
        'For a tree on your own land ask the Tree Authority for permission first; cutting ' +
        'without it is an offence under the Act of 1975.',
      mr:
        'रस्त्यावरील धोकादायक झाड किंवा फांदी कळवा: [तक्रार नोंदवा](/grievances/new/). ' +
        'स्वतःच्या जागेतील झाडासाठी आधी वृक्ष प्राधिकरणाची परवानगी घ्या; १९७५ च्या ' +
        'अधिनियमानुसार परवानगीविना तोड हा गुन्हा आहे.',
      hi:
        'सड़क पर खतरनाक पेड़ या शाखा की सूचना दें: [शिकायत दर्ज करें](/grievances/new/)। अपनी ' +
        'ज़मीन के पेड़ के लिए पहले वृक्ष प्राधिकरण से अनुमति लें; १९७५ के अधिनियम के अनुसार ' +
        'बिना अनुमति काटना अपराध है।',
    },
    sourceNote: sampleOf({
      en: 'Written from a press report of 3 April 2024.',
      mr: '३ एप्रिल २०२४ च्या वृत्तावरून लिहिले आहे.',
      hi: '३ अप्रैल २०२४ के समाचार के आधार पर लिखा गया है।',
    }),
    relatedServices: ['tree-cutting-permission'],
  },
  {
    slug: 'pruning-before-the-monsoon-2026',
    portals: ['pmc'],
    department: 'garden-tree-authority',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: 'Pruning of trees before the monsoon',
      mr: 'पावसाळ्यापूर्वी फांद्यांची छाटणी',
      hi: 'मानसून से पहले पेड़ों की छँटाई',
    },
    summary: {
      en: 'The yearly order on dangerous branches. It takes the place of the order of 2024.',
      mr: 'धोकादायक फांद्यांबाबतचा वार्षिक आदेश. तो २०२४ च्या आदेशाची जागा घेतो.',
      hi: 'खतरनाक शाखाओं के बारे में वार्षिक आदेश। यह २०२४ के आदेश की जगह लेता है।',
    },
    number: 'SAMPLE/2026/02',
    issuedOn: '2026-04-06',
    supersedes: 'pruning-before-the-monsoon-2024',
    kind: 'circular',
    body: {
      en: `- **On a road or in a garden:** [report a problem](/grievances/new/) with the place and, if you can, a photo.
- **On private land:** apply to the Tree Authority. A decision takes up to 45 days, so apply
  well before the rains.
- **A tree has fallen:** call the fire brigade on 101.`,
      mr: `- **रस्त्यावर किंवा उद्यानात:** ठिकाण आणि शक्य असल्यास छायाचित्रासह [तक्रार नोंदवा](/grievances/new/).
- **खासगी जागेत:** वृक्ष प्राधिकरणाकडे अर्ज करा. निर्णयास ४५ दिवसांपर्यंत वेळ लागतो, म्हणून
  पावसाळ्याच्या बरेच आधी अर्ज करा.
- **झाड पडले असल्यास:** अग्निशमन दलाला 101 वर कळवा.`,
      hi: `- **सड़क पर या उद्यान में:** स्थान और हो सके तो फ़ोटो के साथ [शिकायत दर्ज करें](/grievances/new/)।
- **निजी ज़मीन पर:** वृक्ष प्राधिकरण को आवेदन करें। निर्णय में ४५ दिन तक लगते हैं, इसलिए बारिश
  से काफ़ी पहले आवेदन करें।
- **पेड़ गिर गया हो:** अग्निशमन दल को 101 पर सूचना दें।`,
    },
    sourceNote: sampleOf({
      en:
        'A sample of how a yearly order replaces an older one; the time limit is from a state ' +
        'circular of 2017.',
      mr:
        'वार्षिक आदेश आधीच्या आदेशाची जागा कशी घेतो याचा नमुना; कालमर्यादा २०१७ च्या राज्य ' +
        'परिपत्रकातील आहे.',
      hi: 'वार्षिक आदेश पुराने आदेश की जगह कैसे लेता है, इसका नमूना; समय सीमा २०१७ के राज्य परिपत्र से है।',
    }),
    relatedServices: ['tree-cutting-permission'],
  },
  ...([2026, 2027] as const).map((year): Example<Circular> => {
    const deva = year === 2026 ? '२०२६' : '२०२७';
    return {
      slug: `licence-renewal-${year}`,
      portals: ['pmc'],
      department: 'licence-sky-sign',
      audience: ['business'],
      ...reviewed,
      title: {
        en: `Renewal of annual licences: 1 January to 31 March ${year}`,
        mr: `वार्षिक परवान्यांचे नूतनीकरण: १ जानेवारी ते ३१ मार्च ${deva}`,
        hi: `वार्षिक लाइसेंसों का नवीनीकरण: १ जनवरी से ३१ मार्च ${deva}`,
      },
      summary: {
        en:
          'Wedding halls, salons, beauty parlours, lodgings, grain mills and others renew in ' +
          'these three months. A late fee follows.',
        mr:
          'मंगल कार्यालये, सलून, ब्युटी पार्लर, लॉजिंग, पिठाच्या गिरण्या आदींनी या तीन ' +
          'महिन्यांत नूतनीकरण करावे. त्यानंतर विलंब शुल्क लागते.',
        hi:
          'विवाह हॉल, सैलून, ब्यूटी पार्लर, लॉज, आटा चक्की आदि इन तीन महीनों में नवीनीकरण ' +
          'कराएँ। उसके बाद विलंब शुल्क लगता है।',
      },
      number: year === 2026 ? 'SAMPLE/2025/07' : 'SAMPLE/2026/04',
      issuedOn: year === 2026 ? '2025-12-15' : '2026-11-16',
      validFrom: `${year}-01-01`,
      validUntil: `${year}-03-31`,
      ...(year === 2027 && { supersedes: 'licence-renewal-2026' }),
      kind: 'public-notice',
      body: {
        en: `## Who renews

Wedding halls, salons, beauty parlours, lodgings, leather goods, juice, egg and pan shops, grain
mills, ice factories and nursing homes.

## How

Take your old licence to a citizen facilitation centre and pay the licence fee there. After 31
March a late fee is added.`,
        mr: `## कोणी नूतनीकरण करावे

मंगल कार्यालये, सलून, ब्युटी पार्लर, लॉजिंग, चामड्याच्या वस्तू, रस, अंडी व पान दुकाने,
पिठाच्या गिरण्या, बर्फ कारखाने आणि शुश्रूषागृहे.

## कसे करावे

जुना परवाना घेऊन नागरी सुविधा केंद्रात जा आणि तेथे परवाना शुल्क भरा. ३१ मार्चनंतर विलंब शुल्क
लागते.`,
        hi: `## किन्हें नवीनीकरण कराना है

विवाह हॉल, सैलून, ब्यूटी पार्लर, लॉज, चमड़े की वस्तुओं, रस, अंडे और पान की दुकानें, आटा चक्की,
बर्फ़ कारखाने और नर्सिंग होम।

## कैसे

पुराना लाइसेंस लेकर नागरिक सुविधा केंद्र जाएँ और वहाँ लाइसेंस शुल्क भरें। ३१ मार्च के बाद विलंब
शुल्क लगता है।`,
      },
      sourceNote: sampleOf({
        en: 'Written from a renewal notice of 2019, which named the same three months.',
        mr: '२०१९ च्या नूतनीकरण सूचनेवरून लिहिले आहे; त्यात हेच तीन महिने होते.',
        hi: '२०१९ की नवीनीकरण सूचना के आधार पर लिखा गया है, जिसमें यही तीन महीने थे।',
      }),
      relatedServices: ['business-licence-renewal'],
    };
  }),
  {
    slug: 'welfare-schemes-last-date-2025',
    portals: ['pmc'],
    department: 'social-development',
    audience: ['resident', 'student'],
    ...reviewed,
    title: {
      en: 'Scholarships: applications until 31 December 2025',
      mr: 'शिष्यवृत्ती: अर्ज ३१ डिसेंबर २०२५ पर्यंत',
      hi: 'छात्रवृत्ति: आवेदन ३१ दिसंबर २०२५ तक',
    },
    summary: {
      en:
        'The last date for applications under the scholarship schemes of the corporation has ' +
        'been extended.',
      mr: 'महानगरपालिकेच्या शिष्यवृत्ती योजनांसाठी अर्ज करण्याची मुदत वाढवण्यात आली आहे.',
      hi: 'महानगरपालिका की छात्रवृत्ति योजनाओं में आवेदन की अंतिम तिथि बढ़ाई गई है।',
    },
    number: 'SAMPLE/2025/05',
    issuedOn: '2025-10-11',
    validFrom: '2025-08-01',
    validUntil: '2025-12-31',
    kind: 'deadline',
    body: {
      en:
        'Applications were accepted from 1 August 2025. Applying is free. If you need help ' +
        'with the form, call 1800 103 0222, toll-free.',
      mr:
        'अर्ज १ ऑगस्ट २०२५ पासून स्वीकारले गेले. अर्जाला शुल्क नाही. अर्ज भरण्यास मदत हवी ' +
        'असल्यास 1800 103 0222 या निःशुल्क क्रमांकावर विचारा.',
      hi:
        'आवेदन १ अगस्त २०२५ से लिए गए। आवेदन निःशुल्क है। आवेदन भरने में सहायता चाहिए तो 1800 ' +
        '103 0222 पर निःशुल्क बात करें।',
    },
    sourceNote: sampleOf({
      en: 'Written from a press report; the period was seen on the scheme’s site in 2025.',
      mr: 'वृत्तावरून लिहिले आहे; कालावधी २०२५ मध्ये योजनेच्या संकेतस्थळावर दिसला होता.',
      hi: 'समाचार के आधार पर लिखा गया है; अवधि २०२५ में योजना की वेबसाइट पर देखी गई थी।',
    }),
    relatedServices: ['welfare-scheme-application'],
  },
  {
    slug: 'property-tax-rebate-last-date-2025',
    portals: ['pmc'],
    department: 'property-tax',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'Property tax: rebate for early payment extended to 7 July 2025',
      mr: 'मिळकतकर: लवकर भरणा सवलतीस ७ जुलै २०२५ पर्यंत मुदतवाढ',
      hi: 'संपत्ति कर: समय पर भुगतान की छूट ७ जुलाई २०२५ तक बढ़ी',
    },
    summary: {
      en: 'Pay by 31 May to get 5 or 10 per cent off. In 2025 the date was extended to 7 July.',
      mr: '३१ मेपर्यंत कर भरणाऱ्यास ५ किंवा १० टक्के सवलत मिळते. २०२५ मध्ये ही मुदत ७ जुलैपर्यंत वाढवली होती.',
      hi: '३१ मई तक कर भरने वालों को ५ या १० प्रतिशत छूट मिलती है। २०२५ में यह तिथि ७ जुलाई तक बढ़ाई गई।',
    },
    number: 'SAMPLE/2025/01',
    issuedOn: '2025-05-30',
    validUntil: '2025-07-07',
    kind: 'deadline',
    body: {
      en:
        'The extension was for 2025 alone. In other years the rebate ends on 31 May unless a ' +
        'new notice says otherwise. Your bill shows which rate is yours.',
      mr:
        'ही मुदतवाढ फक्त २०२५ साठी होती. इतर वर्षी नवी सूचना नसल्यास सवलत ३१ मेपर्यंतच मिळते. ' +
        'तुम्हाला किती सवलत आहे ते देयकावर पाहा.',
      hi:
        'यह बढ़ोतरी केवल २०२५ के लिए थी। अन्य वर्षों में नई सूचना न हो तो छूट ३१ मई तक ही है। ' +
        'आपकी छूट कितनी है, यह बिल पर देखें।',
    },
    sourceNote: sampleOf({
      en: 'Written from a public account of 2025.',
      mr: '२०२५ मधील जाहीर माहितीवरून लिहिले आहे.',
      hi: '२०२५ की सार्वजनिक जानकारी के आधार पर लिखा गया है।',
    }),
    relatedServices: ['property-tax-payment', 'eco-concession'],
  },
  {
    slug: 'self-occupation-concession-restored',
    portals: ['pmc', 'smart-governance'],
    department: 'property-tax',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: {
      en: 'Property tax: 40% concession for owners who live in their home, restored',
      mr: 'मिळकतकर: स्वतः राहत असलेल्या मिळकतीची ४०% सवलत पुन्हा लागू',
      hi: 'संपत्ति कर: स्वयं रहने वाले मालिकों की ४०% छूट फिर लागू',
    },
    summary: {
      en: 'Resolution 6/77 of 4 May 2023 brings the concession back. Claim it with form PT-3.',
      mr: '४ मे २०२३ च्या ठराव क्र. ६/७७ ने सवलत पुन्हा लागू झाली. पीटी-३ अर्ज भरून ती मिळवा.',
      hi: '४ मई २०२३ के संकल्प ६/७७ से छूट फिर लागू हुई। पीटी-३ फ़ॉर्म भरकर इसे पाएँ।',
    },
    number: '6/77',
    issuedOn: '2023-05-04',
    kind: 'resolution',
    body: {
      en: `## What to hand in

- form PT-3
- a no-objection letter from the housing society
- proof of identity
- the bill of any other property that you own in Pune

There is no fee. A decision takes 30 to 60 days.`,
      mr: `## काय सादर करावे

- पीटी-३ अर्ज
- गृहनिर्माण संस्थेचे ना हरकत पत्र
- ओळखीचा पुरावा
- पुण्यात तुमची दुसरी मिळकत असल्यास तिचे देयक

शुल्क नाही. निर्णयास ३० ते ६० दिवस लागतात.`,
      hi: `## क्या जमा करें

- पीटी-३ फ़ॉर्म
- हाउसिंग सोसाइटी का अनापत्ति पत्र
- पहचान का प्रमाण
- पुणे में आपकी कोई दूसरी संपत्ति हो तो उसका बिल

कोई शुल्क नहीं है। निर्णय में ३० से ६० दिन लगते हैं।`,
    },
    sourceNote: {
      en:
        'Number and date are from the corporation’s published charter for form PT-3. Check the ' +
        'current form at your ward office.',
      mr:
        'क्रमांक व तारीख पीटी-३ अर्जाच्या प्रसिद्ध सनदेतील आहेत. सध्याचा अर्ज क्षेत्रीय ' +
        'कार्यालयात पाहून घ्या.',
      hi:
        'संख्या और तिथि पीटी-३ फ़ॉर्म के प्रकाशित अधिकार पत्र से हैं। वर्तमान फ़ॉर्म अपने ' +
        'क्षेत्रीय कार्यालय में देख लें।',
    },
    relatedServices: ['self-occupation-concession', 'property-tax-payment'],
  },
  {
    slug: 'pets-must-be-registered',
    portals: ['pmc', 'smart-governance'],
    department: 'veterinary',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: {
      en: 'Dogs and cats must be registered',
      mr: 'कुत्रा व मांजर नोंदणी बंधनकारक',
      hi: 'कुत्ते और बिल्ली का पंजीकरण अनिवार्य',
    },
    summary: {
      en:
        'Every pet dog and cat in the city is registered and its registration is renewed each ' +
        'year.',
      mr: 'शहरातील प्रत्येक पाळीव कुत्रा व मांजराची नोंदणी करून ती दरवर्षी नूतन करावी लागते.',
      hi: 'शहर के हर पालतू कुत्ते और बिल्ली का पंजीकरण होता है और हर साल उसका नवीनीकरण होता है।',
    },
    number: 'SAMPLE/2024/05',
    issuedOn: '2024-11-11',
    kind: 'public-notice',
    body: {
      en:
        'The fee is ₹500 a year for a dog (reported in 2023) and ₹50 a year for a cat ' +
        '(reported in 2022). Keep the rabies vaccination certificate, a proof of address and a ' +
        'photograph of the animal at hand.',
      mr:
        'शुल्क श्वानासाठी वर्षाला ₹५०० (२०२३ मधील माहिती) आणि मांजरासाठी वर्षाला ₹५० (२०२२ ' +
        'मधील माहिती) आहे. रेबीज लसीकरणाचा दाखला, पत्त्याचा पुरावा आणि प्राण्याचे छायाचित्र ' +
        'जवळ ठेवा.',
      hi:
        'शुल्क कुत्ते के लिए ₹५०० प्रति वर्ष (२०२३ की जानकारी) और बिल्ली के लिए ₹५० प्रति वर्ष ' +
        '(२०२२ की जानकारी) है। रेबीज़ टीकाकरण का प्रमाणपत्र, पते का प्रमाण और पशु की फ़ोटो साथ ' +
        'रखें।',
    },
    sourceNote: sampleOf({
      en: 'Written from press reports of 2022 and 2023; fees may have changed.',
      mr: '२०२२ व २०२३ च्या वृत्तांवरून लिहिले आहे; शुल्क बदललेले असू शकते.',
      hi: '२०२२ और २०२३ के समाचारों के आधार पर लिखा गया है; शुल्क बदला हो सकता है।',
    }),
    relatedServices: ['dog-licence', 'cat-registration'],
  },
  {
    slug: 'lokshahi-din-december-2026',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    department: 'public-relations',
    audience: ['resident'],
    ...reviewed,
    title: {
      en: 'Lokshahi Din on Monday 7 December 2026',
      mr: 'लोकशाही दिन: सोमवार, ७ डिसेंबर २०२६',
      hi: 'लोकशाही दिन: सोमवार, ७ दिसंबर २०२६',
    },
    summary: {
      en:
        'The Commissioner hears citizens from 10:00 to 12:00. Applications reach the office ' +
        'fifteen days before.',
      mr: 'आयुक्त सकाळी १०:०० ते १२:०० नागरिकांचे म्हणणे ऐकतात. अर्ज पंधरा दिवस आधी द्यावा लागतो.',
      hi: 'आयुक्त सुबह १०:०० से १२:०० तक नागरिकों की बात सुनते हैं। आवेदन पंद्रह दिन पहले देना होता है।',
    },
    number: 'SAMPLE/2026/03',
    issuedOn: '2026-11-02',
    validUntil: '2026-12-07',
    kind: 'public-notice',
    body: {
      en:
        'Lokshahi Din is held on the first Monday of each month. It is free. Bring the number ' +
        'of the complaint that you made before, and copies of your letters. Applications must ' +
        'reach the office fifteen days before the hearing.',
      mr:
        'लोकशाही दिन दर महिन्याच्या पहिल्या सोमवारी होतो. शुल्क नाही. आधी केलेल्या तक्रारीचा ' +
        'क्रमांक आणि पत्रव्यवहाराच्या प्रती सोबत आणा. अर्ज सुनावणीच्या पंधरा दिवस आधी ' +
        'कार्यालयात पोहोचावा.',
      hi:
        'लोकशाही दिन हर महीने के पहले सोमवार को होता है। यह निःशुल्क है। पहले की गई शिकायत की ' +
        'संख्या और पत्रों की प्रतियाँ साथ लाएँ। आवेदन सुनवाई से पंद्रह दिन पहले कार्यालय में ' +
        'पहुँचे।',
    },
    sourceNote: sampleOf({
      en: 'Written from earlier notices; the day follows the rule “first Monday”.',
      mr: 'आधीच्या सूचनांवरून लिहिले आहे; दिवस “पहिला सोमवार” या नियमानुसार आहे.',
      hi: 'पहले की सूचनाओं के आधार पर लिखा गया है; दिन “पहला सोमवार” नियम से है।',
    }),
    relatedServices: ['lokshahi-din'],
  },
];
