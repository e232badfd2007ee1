import type { Policy } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { GENERAL_BODY, inPlainWords, reviewed } from './policies.wording.ts';

/** Policies about land, data and animals. */
export const cityPolicies: Example<Policy>[] = [
  {
    slug: 'development-plan-old-limit',
    portals: ['pmc', 'smart-governance'],
    department: 'building-permission',
    audience: ['resident', 'investor'],
    ...reviewed,
    title: {
      en: 'Development plan of the old city limit',
      mr: 'जुन्या हद्दीचा विकास आराखडा',
      hi: 'पुरानी सीमा की विकास योजना',
    },
    summary: {
      en:
        'Which land is for homes, roads, schools, gardens and hospitals, in the 147.53 square ' +
        'kilometres of the old limit, from 2007 to 2027.',
      mr:
        'जुन्या हद्दीतील १४७.५३ चौरस किलोमीटरमध्ये घरे, रस्ते, शाळा, उद्याने व रुग्णालयांसाठी ' +
        'कोणती जमीन आहे: २००७ ते २०२७.',
      hi:
        'पुरानी सीमा के १४७.५३ वर्ग किलोमीटर में घर, सड़क, विद्यालय, उद्यान और अस्पताल के लिए ' +
        'कौन-सी भूमि है: २००७ से २०२७।',
    },
    kind: 'plan',
    adoptedOn: '1987-01-01',
    dateNote: {
      en: '1987; revised for 2007–2027',
      mr: '१९८७; २००७–२०२७ साठी सुधारित',
      hi: '१९८७; २००७–२०२७ के लिए संशोधित',
    },
    adoptedBy: {
      en: 'Government of Maharashtra, on the proposal of the corporation',
      mr: 'महाराष्ट्र शासन, महानगरपालिकेच्या प्रस्तावावरून',
      hi: 'महाराष्ट्र शासन, महानगरपालिका के प्रस्ताव पर',
    },
    sourceNote: inPlainWords({
      en:
        'the plan’s report (docslib 589968) for period and area. The days on which the ' +
        'plans came into force are indications.',
      mr: 'कालावधी व क्षेत्रफळासाठी आराखड्याचा अहवाल. आराखडे अंमलात आल्याचे दिवस अंदाजे आहेत.',
      hi: 'अवधि और क्षेत्रफल के लिए योजना की रिपोर्ट। योजनाओं के लागू होने के दिन अनुमानित हैं।',
    }),
    versions: [
      {
        label: { en: 'Plan of 1987', mr: '१९८७ चा आराखडा', hi: '१९८७ की योजना' },
        inForceFrom: '1987-01-01',
        inForceUntil: '2017-01-04',
        periodNote: {
          en: 'from 1987 until the revised plan was sanctioned',
          mr: '१९८७ पासून सुधारित आराखडा मंजूर होईपर्यंत',
          hi: '१९८७ से संशोधित योजना के स्वीकृत होने तक',
        },
        changes: {
          en:
            'First plan under the Maharashtra Regional and Town Planning Act, 1966 that is ' +
            'named here.',
          mr: 'महाराष्ट्र प्रादेशिक नियोजन व नगररचना अधिनियम, १९६६ खालील येथे नोंदवलेला पहिला आराखडा.',
          hi: 'महाराष्ट्र क्षेत्रीय नियोजन और नगर रचना अधिनियम, १९६६ के अंतर्गत यहाँ दर्ज पहली योजना।',
        },
        body: {
          en:
            'Permissions that were granted under this plan stay valid as granted. For land ' +
            'that was reserved then and released later, the zone certificate tells what holds ' +
            'today.',
          mr:
            'या आराखड्याखाली दिलेल्या परवानग्या दिल्याप्रमाणे वैध राहतात. तेव्हा आरक्षित ' +
            'असलेल्या व नंतर वगळलेल्या जमिनीबाबत आज काय लागू आहे, ते झोन दाखल्यावरून समजते.',
          hi:
            'इस योजना के अंतर्गत दी गई अनुमतियाँ जैसी दी गईं, वैसी मान्य रहती हैं। जो भूमि तब ' +
            'आरक्षित थी और बाद में मुक्त हुई, उस पर आज क्या लागू है, यह ज़ोन प्रमाणपत्र बताता ' +
            'है।',
        },
      },
      {
        label: { en: 'Plan 2007–2027', mr: 'आराखडा २००७–२०२७', hi: 'योजना २००७–२०२७' },
        inForceFrom: '2017-01-05',
        inForceUntil: '2027-12-31',
        periodNote: {
          en: 'sanctioned in January 2017, for the period until 2027',
          mr: 'जानेवारी २०१७ मध्ये मंजूर, २०२७ पर्यंतच्या कालावधीसाठी',
          hi: 'जनवरी २०१७ में स्वीकृत, २०२७ तक की अवधि के लिए',
        },
        changes: {
          en:
            'Revises the plan of 1987 for the old limit of 147.53 square kilometres. Villages ' +
            'that joined the city later have plans of their own.',
          mr:
            '१४७.५३ चौरस किलोमीटरच्या जुन्या हद्दीसाठी १९८७ च्या आराखड्याची सुधारणा. नंतर ' +
            'शहरात आलेल्या गावांचे स्वतंत्र आराखडे आहेत.',
          hi:
            '१४७.५३ वर्ग किलोमीटर की पुरानी सीमा के लिए १९८७ की योजना का संशोधन। बाद में शहर ' +
            'में आए गाँवों की अपनी योजनाएँ हैं।',
        },
        body: {
          en: `## What the plan decides

- the zone of each piece of land: residential, commercial, industrial, green
- land reserved for the public: roads, schools, gardens, hospitals, markets, fire stations
- the width of roads to come
- what heritage and hills must be kept free of

## What it does not decide

It is no permission to build, and it tells nothing about who owns land. How high and how dense
one may build stands in the development control rules.

## Which area

The old limit of the city, 147.53 square kilometres. For the villages that joined in 1997 and
later, ask which plan holds.

## How to read it for your land

1. Find the survey number or the city survey number on the property card.
2. Ask for the zone certificate: it says in words what the map shows.
3. Ask for the part plan: it shows the map around your land.
4. Compare the road width in the plan with the road that is there. Strips that are to widen a
   road cannot be built on.

## If your land is reserved

The corporation has to acquire reserved land within the time of the law, or give development
rights for it. Ask the Building Permission Department in writing and keep the answer.

## When it ends

The plan is made for twenty years. Until a new one is sanctioned, this one is applied; the page
will show both.`,
          mr: `## आराखडा काय ठरवतो

- प्रत्येक जमिनीचा झोन: निवासी, व्यापारी, औद्योगिक, हरित
- सार्वजनिक उपयोगासाठी आरक्षित जमीन: रस्ते, शाळा, उद्याने, रुग्णालये, बाजार, अग्निशमन केंद्रे
- भविष्यातील रस्त्यांची रुंदी
- वारसास्थळे व टेकड्यांवर कशाला मनाई आहे

## आराखडा काय ठरवत नाही

आराखडा म्हणजे बांधकाम परवानगी नव्हे आणि जमिनीचा मालक कोण, हेही तो सांगत नाही. किती उंच व किती
दाट बांधता येईल, ते विकास नियंत्रण नियमावलीत आहे.

## कोणते क्षेत्र

शहराची जुनी हद्द, १४७.५३ चौरस किलोमीटर. १९९७ व त्यानंतर शहरात आलेल्या गावांसाठी कोणता आराखडा
लागू आहे, ते विचारा.

## तुमच्या जमिनीसाठी आराखडा कसा वाचावा

1. मिळकतपत्रिकेवरून सर्व्हे क्रमांक किंवा नगर भूमापन क्रमांक शोधा.
2. झोन दाखला मागा: नकाशात जे आहे ते त्यात शब्दांत असते.
3. भाग नकाशा मागा: त्यात तुमच्या जमिनीभोवतीचा नकाशा असतो.
4. आराखड्यातील रस्त्याची रुंदी प्रत्यक्ष रस्त्याशी ताडून पाहा. रस्तारुंदीत जाणाऱ्या पट्ट्यावर
   बांधकाम करता येत नाही.

## तुमची जमीन आरक्षित असल्यास

महानगरपालिकेने कायद्याच्या मुदतीत आरक्षित जमीन संपादित करावी किंवा तिच्या बदल्यात विकास हक्क
द्यावेत. बांधकाम परवानगी विभागाला लेखी विचारा व उत्तर जपून ठेवा.

## मुदत कधी संपते

आराखडा वीस वर्षांसाठी असतो. नवा आराखडा मंजूर होईपर्यंत हाच लागू राहतो; या पानावर दोन्ही दिसतील.`,
          hi: `## योजना क्या तय करती है

- हर भूमि का ज़ोन: आवासीय, व्यावसायिक, औद्योगिक, हरित
- सार्वजनिक उपयोग के लिए आरक्षित भूमि: सड़क, विद्यालय, उद्यान, अस्पताल, बाज़ार, अग्निशमन केंद्र
- भविष्य की सड़कों की चौड़ाई
- धरोहर स्थलों और पहाड़ियों पर किसकी मनाही है

## योजना क्या तय नहीं करती

योजना निर्माण की अनुमति नहीं है और भूमि का स्वामी कौन है, यह भी नहीं बताती। कितना ऊँचा और कितना
घना निर्माण हो सकता है, यह विकास नियंत्रण नियमावली में है।

## कौन-सा क्षेत्र

शहर की पुरानी सीमा, १४७.५३ वर्ग किलोमीटर। १९९७ और उसके बाद शहर में आए गाँवों पर कौन-सी योजना
लागू है, पूछ लें।

## अपनी भूमि के लिए योजना कैसे पढ़ें

1. संपत्ति पत्रक से सर्वे संख्या या नगर भूमापन संख्या ढूँढें।
2. ज़ोन प्रमाणपत्र माँगें: नक्शे में जो है, वह उसमें शब्दों में होता है।
3. आंशिक नक्शा माँगें: उसमें आपकी भूमि के आसपास का नक्शा होता है।
4. योजना में सड़क की चौड़ाई की तुलना मौजूदा सड़क से करें। सड़क चौड़ी करने में जाने वाली पट्टी पर
   निर्माण नहीं हो सकता।

## आपकी भूमि आरक्षित हो तो

महानगरपालिका को कानून की समय सीमा में आरक्षित भूमि लेनी होती है या उसके बदले विकास अधिकार देने
होते हैं। निर्माण अनुमति विभाग से लिखित में पूछें और उत्तर सँभालकर रखें।

## अवधि कब समाप्त होती है

योजना बीस वर्षों के लिए होती है। नई योजना स्वीकृत होने तक यही लागू रहती है; इस पृष्ठ पर दोनों
दिखेंगी।`,
        },
      },
    ],
    relatedServices: ['zone-certificate', 'part-plan', 'building-permission'],
  },
  {
    slug: 'open-data-policy',
    portals: ['pmc', 'smart-city', 'smart-governance'],
    department: 'information-technology',
    ...reviewed,
    title: {
      en: 'Open data: Pune DataStore',
      mr: 'खुली माहिती: पुणे डेटास्टोअर',
      hi: 'खुला डेटा: पुणे डेटास्टोर',
    },
    summary: {
      en:
        'Data of the corporation that is about no individual is open to everybody, under ' +
        'the national policy of 2012.',
      mr:
        'कोणाचीही वैयक्तिक माहिती नसलेला महानगरपालिकेचा माहितीसंच २०१२ च्या राष्ट्रीय ' +
        'धोरणानुसार सर्वांसाठी खुला आहे.',
      hi:
        'महानगरपालिका का ऐसा डेटा जिसमें किसी की निजी जानकारी नहीं, २०१२ की राष्ट्रीय नीति के ' +
        'अनुसार सबके लिए खुला है।',
    },
    kind: 'policy',
    adoptedOn: '2012-03-17',
    adoptedBy: {
      en:
        'Government of India (National Data Sharing and Accessibility Policy); applied by the ' +
        'corporation',
      mr: 'भारत सरकार (राष्ट्रीय माहिती सामायिकीकरण व सुलभता धोरण); महानगरपालिकेकडून अंमल',
      hi: 'भारत सरकार (राष्ट्रीय डेटा साझाकरण और सुलभता नीति); महानगरपालिका द्वारा अमल',
    },
    dateNote: {
      en: '17 March 2012 (national policy)',
      mr: '१७ मार्च २०१२ (राष्ट्रीय धोरण)',
      hi: '१७ मार्च २०१२ (राष्ट्रीय नीति)',
    },
    sourceNote: inPlainWords({
      en:
        'questions and answers of the Pune DataStore, which names the national policy ' +
        'as its ground. The day is that of the national policy.',
      mr: 'पुणे डेटास्टोअरमधील प्रश्नोत्तरे; तेथे राष्ट्रीय धोरणाचा आधार दिला आहे. दिनांक राष्ट्रीय धोरणाचा आहे.',
      hi:
        'पुणे डेटास्टोर के प्रश्नोत्तर, जिनमें राष्ट्रीय नीति को आधार बताया गया है। ' +
        'दिनांक राष्ट्रीय नीति का है।',
    }),
    versions: [
      {
        label: {
          en: 'National policy, applied in Pune',
          mr: 'पुण्यात लागू राष्ट्रीय धोरण',
          hi: 'पुणे में लागू राष्ट्रीय नीति',
        },
        inForceFrom: '2012-03-17',
        periodNote: {
          en: 'national policy since 17 March 2012; DataStore opened later',
          mr: 'राष्ट्रीय धोरण १७ मार्च २०१२ पासून; डेटास्टोअर नंतर सुरू',
          hi: 'राष्ट्रीय नीति १७ मार्च २०१२ से; डेटास्टोर बाद में आरंभ',
        },
        body: {
          en: `## What is open

Data that public money has paid for and that names no person: lists of offices, schools and
hospitals, budgets, tenders, ward maps, counts and measurements. It is given in formats that
machines read.

## What stays closed

- anything by which a person can be recognised: grievances, tax accounts, health records
- what the law protects: security, contracts under negotiation, court matters
- data whose owner is somebody else

## How you can use it

Free of charge, for any lawful purpose, also in business. Name the source and the day on which
you took the data. The corporation does not promise that the data is complete: check before
you rely on it.

## Ask for more

If a data set is missing or wrong, ask the Information Technology Department. If the answer is
no, the right to information gives you an appeal.`,
          mr: `## काय खुले आहे

सार्वजनिक पैशातून तयार झालेली व कोणत्याही व्यक्तीचे नाव नसलेली माहिती: कार्यालये, शाळा व
रुग्णालयांच्या याद्या, अंदाजपत्रके, निविदा, प्रभाग नकाशे, गणना व मोजमापे. ती संगणकाला वाचता येईल
अशा स्वरूपात दिली जाते.

## काय बंद राहते

- व्यक्तीची ओळख पटेल अशी कोणतीही माहिती: तक्रारी, कर खाती, आरोग्य नोंदी
- कायद्याने संरक्षित माहिती: सुरक्षा, वाटाघाटीतील करार, न्यायप्रविष्ट बाबी
- दुसऱ्याच्या मालकीची माहिती

## तुम्ही ती कशी वापरू शकता

विनामूल्य, कोणत्याही कायदेशीर कामासाठी, व्यवसायातही. स्रोत व माहिती घेतल्याचा दिनांक नमूद करा.
माहिती परिपूर्ण असल्याची हमी महानगरपालिका देत नाही: तिच्यावर विसंबण्यापूर्वी खात्री करा.

## अधिक माहिती मागा

एखादा माहितीसंच नसेल किंवा चुकीचा असेल, तर माहिती व तंत्रज्ञान विभागात विचारा. नकार मिळाल्यास
माहितीच्या अधिकारात अपील करता येते.`,
          hi: `## क्या खुला है

सार्वजनिक धन से बना और किसी व्यक्ति का नाम न बताने वाला डेटा: कार्यालयों, विद्यालयों और
अस्पतालों की सूचियाँ, बजट, निविदाएँ, वार्ड नक्शे, गणनाएँ और माप। यह ऐसे रूप में दिया जाता है
जिसे कंप्यूटर पढ़ सके।

## क्या बंद रहता है

- जिससे किसी व्यक्ति की पहचान हो सके: शिकायतें, कर खाते, स्वास्थ्य अभिलेख
- जो कानून से सुरक्षित है: सुरक्षा, वार्ता में चल रहे अनुबंध, न्यायालय के विषय
- जिसका स्वामी कोई और है

## आप इसका उपयोग कैसे करें

निःशुल्क, किसी भी वैध काम के लिए, व्यापार में भी। स्रोत और डेटा लेने का दिनांक लिखें। डेटा पूर्ण
होने का वचन महानगरपालिका नहीं देती: भरोसा करने से पहले जाँच लें।

## और माँगें

कोई डेटा न मिले या गलत हो, तो सूचना प्रौद्योगिकी विभाग से पूछें। उत्तर ना हो, तो सूचना के
अधिकार में अपील हो सकती है।`,
        },
      },
    ],
    relatedPolicies: [],
  },
  {
    slug: 'pet-registration',
    portals: ['pmc', 'smart-governance'],
    department: 'veterinary',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: {
      en: 'Registration of pets is mandatory',
      mr: 'पाळीव प्राण्यांची नोंदणी बंधनकारक',
      hi: 'पालतू पशुओं का पंजीकरण अनिवार्य',
    },
    summary: {
      en:
        'If you keep a dog or a cat in the city, you must register it and renew the ' +
        'registration every year.',
      mr: 'शहरात कुत्रा किंवा मांजर पाळणाऱ्याने त्याची नोंदणी करून ती दरवर्षी नूतन करावी.',
      hi: 'शहर में कुत्ता या बिल्ली पालने वाला उसका पंजीकरण कराए और हर वर्ष नवीनीकरण कराए।',
    },
    kind: 'rule',
    adoptedOn: '2022-11-01',
    dateNote: {
      en: 'November 2022 (cats added)',
      mr: 'नोव्हेंबर २०२२ (मांजरांचा समावेश)',
      hi: 'नवंबर २०२२ (बिल्लियाँ जोड़ी गईं)',
    },
    adoptedBy: GENERAL_BODY,
    sourceNote: inPlainWords({
      en:
        'Indian Express, November 2022. Fees are those that the press reported; ' +
        'confirm them when you apply.',
      mr: 'इंडियन एक्सप्रेस, नोव्हेंबर २०२२. शुल्क वृत्तांप्रमाणे आहे; अर्ज करताना खात्री करा.',
      hi: 'इंडियन एक्सप्रेस, नवंबर २०२२। शुल्क समाचारों के अनुसार है; आवेदन करते समय पुष्टि कर लें।',
    }),
    versions: [
      {
        label: { en: 'Dogs only', mr: 'केवळ कुत्रे', hi: 'केवल कुत्ते' },
        inForceFrom: '2010-01-01',
        inForceUntil: '2022-10-31',
        periodNote: {
          en: 'until cats were added in November 2022; the beginning was not available',
          mr: 'नोव्हेंबर २०२२ मध्ये मांजरांचा समावेश होईपर्यंत; आरंभ उपलब्ध नाही',
          hi: 'नवंबर २०२२ में बिल्लियाँ जुड़ने तक; आरंभ उपलब्ध नहीं',
        },
        body: {
          en: 'Dogs had to be registered; cats did not.',
          mr: 'कुत्र्यांची नोंदणी आवश्यक होती; मांजरांची नव्हती.',
          hi: 'कुत्तों का पंजीकरण आवश्यक था; बिल्लियों का नहीं।',
        },
      },
      {
        label: { en: 'Dogs and cats', mr: 'कुत्रे व मांजरे', hi: 'कुत्ते और बिल्लियाँ' },
        inForceFrom: '2022-11-01',
        periodNote: {
          en: 'since November 2022; the exact date was not available',
          mr: 'नोव्हेंबर २०२२ पासून; नेमकी तारीख उपलब्ध नाही',
          hi: 'नवंबर २०२२ से; ठीक तिथि उपलब्ध नहीं',
        },
        changes: {
          en: 'Cats are registered as well, for ₹50 a year as reported in 2022.',
          mr: 'मांजरांचीही नोंदणी आवश्यक; २०२२ च्या वृत्तानुसार शुल्क वर्षाला ₹५०.',
          hi: 'बिल्लियों का भी पंजीकरण; २०२२ के समाचार के अनुसार शुल्क ₹५० प्रति वर्ष।',
        },
        body: {
          en: `## What you must do

1. Have the animal vaccinated against rabies and keep the certificate.
2. Register it with the address, a photograph and the certificate.
3. Renew the registration each year, with the new vaccination.

## Why

The register shows where animals are vaccinated and lets a lost pet find its way home. It is no
judgement of people or animals: a housing society may not forbid a pet because it is registered
or not.

## Where

At the ward office since October 2025, when these powers went to the ward offices. The
Veterinary Department answers questions.

## Without registration

The corporation may ask you to register at once and may charge a penalty. Amounts were not
available to us: ask at the ward office.`,
          mr: `## तुम्ही काय करावे

1. प्राण्याला रेबीज प्रतिबंधक लस द्या व दाखला जपून ठेवा.
2. पत्ता, छायाचित्र व लसीकरण दाखल्यासह नोंदणी करा.
3. दरवर्षी नव्या लसीकरणासह नोंदणी नूतन करा.

## का

लसीकरण झालेले प्राणी कोठे आहेत हे नोंदवहीतून समजते आणि हरवलेला प्राणी घरी परत येऊ शकतो. ही
नोंदणी व्यक्ती किंवा प्राण्यांबाबतचा निवाडा नाही: नोंदणी आहे किंवा नाही म्हणून गृहनिर्माण संस्था
प्राणी पाळण्यास मनाई करू शकत नाही.

## कोठे

ऑक्टोबर २०२५ पासून क्षेत्रीय कार्यालयात; तेव्हा हे अधिकार क्षेत्रीय कार्यालयांना दिले गेले.
प्रश्नांची उत्तरे पशुवैद्यकीय विभाग देतो.

## नोंदणी नसल्यास

महानगरपालिका तत्काळ नोंदणी करण्यास सांगू शकते आणि दंड आकारू शकते. रकमा उपलब्ध नव्हत्या:
क्षेत्रीय कार्यालयात विचारा.`,
          hi: `## आप क्या करें

1. पशु को रेबीज़ का टीका लगवाएँ और प्रमाणपत्र सँभालकर रखें।
2. पते, चित्र और टीकाकरण प्रमाणपत्र के साथ पंजीकरण कराएँ।
3. हर वर्ष नए टीकाकरण के साथ नवीनीकरण कराएँ।

## क्यों

पंजिका से पता चलता है कि टीका लगे पशु कहाँ हैं और खोया हुआ पशु घर लौट सकता है। यह लोगों या पशुओं
पर निर्णय नहीं है: पंजीकरण है या नहीं, इस आधार पर हाउसिंग सोसाइटी पशु पालने से मना नहीं कर सकती।

## कहाँ

अक्टूबर २०२५ से क्षेत्रीय कार्यालय में, जब ये अधिकार क्षेत्रीय कार्यालयों को दिए गए। प्रश्नों के
उत्तर पशु चिकित्सा विभाग देता है।

## पंजीकरण न होने पर

महानगरपालिका तुरंत पंजीकरण कराने को कह सकती है और जुर्माना लगा सकती है। राशियाँ उपलब्ध नहीं थीं:
क्षेत्रीय कार्यालय में पूछें।`,
        },
      },
    ],
    relatedServices: ['dog-licence', 'cat-registration'],
    relatedCirculars: ['pets-must-be-registered', 'powers-to-ward-offices'],
  },
];
