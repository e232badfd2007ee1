import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { reviewed, STATE_CIRCULAR_2017 } from './services.wording.ts';

export const animalAndTreeServices: Example<Service>[] = [
  {
    slug: 'dog-licence',
    portals: ['pmc', 'city'],
    department: 'veterinary',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: { en: 'Dog licence', mr: 'श्वान परवाना', hi: 'कुत्ते का लाइसेंस' },
    summary: {
      en:
        'Every pet dog in the city needs a licence, renewed each year. A rabies vaccination ' +
        'comes first.',
      mr:
        'शहरातील प्रत्येक पाळीव कुत्र्यासाठी परवाना आवश्यक आहे. तो दरवर्षी नवा करावा लागतो; ' +
        'त्यापूर्वी रेबीज लस द्यावी लागते.',
      hi:
        'शहर में हर पालतू कुत्ते के लिए लाइसेंस आवश्यक है, जो हर वर्ष नया होता है। पहले रेबीज़ ' +
        'का टीका लगवाना होता है।',
    },
    category: 'animals-trees',
    fee: { en: '₹500 a year', mr: 'वर्षाला ₹५००', hi: '₹५०० प्रति वर्ष' },
    timeLimitDays: 21,
    timeLimitNote: {
      en: 'As reported in August 2023',
      mr: 'ऑगस्ट २०२३ मधील वृत्तानुसार',
      hi: 'अगस्त २०२३ के समाचार के अनुसार',
    },
    who: { en: 'Owners of pet dogs', mr: 'पाळीव कुत्र्यांचे मालक', hi: 'पालतू कुत्तों के स्वामी' },
    where: {
      en: 'At your ward office',
      mr: 'तुमच्या क्षेत्रीय कार्यालयात',
      hi: 'अपने क्षेत्रीय कार्यालय में',
    },
    channels: ['ward-office'],
    sourceNote: {
      en:
        'Fee, time and papers as the press reported them in August 2023; the signing officer ' +
        'as decided in 2025. Confirm the fee when you apply.',
      mr:
        'शुल्क, कालमर्यादा व कागदपत्रे ऑगस्ट २०२३ मध्ये वृत्तपत्रांत प्रसिद्ध झाल्याप्रमाणे; ' +
        'स्वाक्षरी करणारे अधिकारी २०२५ च्या निर्णयानुसार. अर्ज करताना शुल्काची खात्री करा.',
      hi:
        'शुल्क, समय और दस्तावेज़ अगस्त २०२३ में समाचार पत्रों में छपे अनुसार; हस्ताक्षर करने ' +
        'वाले अधिकारी २०२५ के निर्णय के अनुसार। आवेदन करते समय शुल्क की पुष्टि कर लें।',
    },
    documents: [
      {
        name: {
          en: 'Certificate of the rabies vaccination',
          mr: 'रेबीज लसीकरण प्रमाणपत्र',
          hi: 'रेबीज़ टीकाकरण प्रमाणपत्र',
        },
      },
      { name: { en: 'Proof of address', mr: 'रहिवासी पुरावा', hi: 'निवास प्रमाण' } },
      { name: { en: 'Photograph of the dog', mr: 'कुत्र्याचे छायाचित्र', hi: 'कुत्ते की फ़ोटो' } },
      { name: { en: 'Property tax receipt', mr: 'मिळकतकर पावती', hi: 'संपत्ति कर रसीद' } },
      {
        name: {
          en: 'No-objection letter of the housing society',
          mr: 'गृहनिर्माण संस्थेचे ना हरकत पत्र',
          hi: 'हाउसिंग सोसाइटी का अनापत्ति पत्र',
        },
      },
    ],
    steps: [
      {
        title: { en: 'Vaccinate', mr: 'लस द्या', hi: 'टीका लगवाएँ' },
        text: {
          en: 'Keep the certificate: it carries the date on which the next dose is due.',
          mr: 'प्रमाणपत्र जपून ठेवा: त्यावर पुढील मात्रेचा दिनांक असतो.',
          hi: 'प्रमाणपत्र सँभालकर रखें: उस पर अगली खुराक का दिनांक होता है।',
        },
      },
      {
        title: {
          en: 'Apply and pay the yearly fee',
          mr: 'अर्ज करा व वार्षिक शुल्क भरा',
          hi: 'आवेदन करें और वार्षिक शुल्क भरें',
        },
      },
      {
        title: {
          en: 'The ward medical officer signs the licence',
          mr: 'क्षेत्रीय वैद्यकीय अधिकारी परवान्यावर स्वाक्षरी करतात',
          hi: 'क्षेत्रीय चिकित्सा अधिकारी लाइसेंस पर हस्ताक्षर करते हैं',
        },
      },
    ],
    body: {
      en:
        'In 2022 about 5,800 of an estimated one lakh pet dogs in the city had a licence. A ' +
        'licensed, vaccinated dog protects your neighbours, and you when there is a ' +
        'dispute.\n\nIf you rent your home, ask its owner for a copy of the tax receipt.\n\n## ' +
        'After you have the licence\n\n- Renew it each year, with the new vaccination.\n- Tell ' +
        'the ward office if you move, or if the dog has died.\n- For a stray dog that is hurt ' +
        'or that bites, [report it](/grievances/new/); the licence has nothing to do with it.',
      mr:
        '२०२२ मध्ये शहरातील अंदाजे एक लाख पाळीव कुत्र्यांपैकी सुमारे ५,८०० कुत्र्यांचा परवाना ' +
        'होता. परवाना व लस असलेला कुत्रा शेजाऱ्यांचे रक्षण करतो आणि वाद झाल्यास ' +
        'तुमचेही.\n\nतुम्ही भाड्याने राहत असाल, तर कर पावतीची प्रत घरमालकाकडून घ्या.\n\n## ' +
        'परवाना मिळाल्यावर\n\n- दरवर्षी नवी लस देऊन परवाना नवा करा.\n- घर बदलल्यास किंवा ' +
        'कुत्रा मृत झाल्यास क्षेत्रीय कार्यालयाला कळवा.\n- जखमी किंवा चावणाऱ्या भटक्या ' +
        'कुत्र्याबद्दल [तक्रार नोंदवा](/grievances/new/); त्यासाठी परवान्याचा संबंध नाही.',
      hi:
        '२०२२ में शहर के अनुमानित एक लाख पालतू कुत्तों में से लगभग ५,८०० का लाइसेंस था। ' +
        'लाइसेंस और टीके वाला कुत्ता पड़ोसियों की रक्षा करता है और विवाद होने पर आपकी ' +
        'भी।\n\nकिराए पर रहते हों, तो कर रसीद की प्रति मकान मालिक से लें।\n\n## लाइसेंस मिलने ' +
        'पर\n\n- हर वर्ष नए टीके के साथ इसका नवीनीकरण कराएँ।\n- घर बदलने या कुत्ते की मृत्यु ' +
        'होने पर क्षेत्रीय कार्यालय को बताएँ।\n- घायल या काटने वाले आवारा कुत्ते के लिए ' +
        '[शिकायत दर्ज करें](/grievances/new/); उसका लाइसेंस से संबंध नहीं।',
    },
    designatedOfficer: {
      en: 'Ward medical officer',
      mr: 'क्षेत्रीय वैद्यकीय अधिकारी',
      hi: 'क्षेत्रीय चिकित्सा अधिकारी',
    },
    relatedServices: ['cat-registration'],
  },
  {
    slug: 'cat-registration',
    portals: ['pmc'],
    department: 'veterinary',
    audience: ['resident', 'newcomer'],
    ...reviewed,
    title: { en: 'Cat registration', mr: 'मांजर नोंदणी', hi: 'बिल्ली का पंजीकरण' },
    summary: {
      en: 'Pet cats are registered with the corporation too, for a small yearly fee.',
      mr: 'पाळीव मांजरांचीही महानगरपालिकेकडे नोंदणी करावी लागते. वार्षिक शुल्क अल्प आहे.',
      hi: 'पालतू बिल्लियों का भी महानगरपालिका में पंजीकरण होता है। वार्षिक शुल्क कम है।',
    },
    category: 'animals-trees',
    fee: { en: '₹50 a year', mr: 'वर्षाला ₹५०', hi: '₹५० प्रति वर्ष' },
    who: { en: 'Owners of pet cats', mr: 'पाळीव मांजरांचे मालक', hi: 'पालतू बिल्लियों के स्वामी' },
    where: { en: 'Your ward office', mr: 'तुमचे क्षेत्रीय कार्यालय', hi: 'आपका क्षेत्रीय कार्यालय' },
    channels: ['ward-office'],
    sourceNote: {
      en:
        'As the press reported it when registration of cats was decided in 2022. Ask the ward ' +
        'office for the papers and the time limit.',
      mr:
        '२०२२ मध्ये मांजरांच्या नोंदणीचा निर्णय झाला, तेव्हाच्या वृत्तानुसार. कागदपत्रे व ' +
        'कालमर्यादा क्षेत्रीय कार्यालयात विचारा.',
      hi:
        '२०२२ में बिल्लियों के पंजीकरण का निर्णय होने पर छपे समाचार के अनुसार। दस्तावेज़ और ' +
        'समय सीमा क्षेत्रीय कार्यालय में पूछें।',
    },
    body: {
      en:
        'Registration tells whose cat it is when it is lost, and shows that it is vaccinated. ' +
        'Renew it each year.\n\nSince October 2025 the ward offices decide on pet licences; ' +
        'there is no need to go to the veterinary department itself. If you keep a dog as ' +
        'well, ask for both at one visit.',
      mr:
        'नोंदणीमुळे हरवलेले मांजर कोणाचे आहे हे कळते आणि त्याला लस दिल्याचे दिसते. नोंदणी ' +
        'दरवर्षी नवी करा.\n\nऑक्टोबर २०२५ पासून पाळीव प्राणी परवान्यांचा निर्णय क्षेत्रीय ' +
        'कार्यालयात होतो; पशुवैद्यकीय विभागात जाण्याची गरज नाही. कुत्राही पाळत असाल, तर दोन्ही ' +
        'कामे एकाच भेटीत करा.',
      hi:
        'पंजीकरण से पता चलता है कि खोई बिल्ली किसकी है और उसे टीका लगा है। इसका हर वर्ष ' +
        'नवीनीकरण कराएँ।\n\nअक्टूबर २०२५ से पालतू पशु लाइसेंस का निर्णय क्षेत्रीय कार्यालय ' +
        'करते हैं; पशु चिकित्सा विभाग जाने की आवश्यकता नहीं। कुत्ता भी पालते हों, तो दोनों काम ' +
        'एक ही बार में कर लें।',
    },
    relatedServices: ['dog-licence'],
  },
  {
    slug: 'tree-cutting-permission',
    portals: ['pmc'],
    department: 'garden-tree-authority',
    audience: ['resident', 'business'],
    ...reviewed,
    title: {
      en: 'Permission to cut or prune a tree',
      mr: 'वृक्षतोड किंवा फांद्या छाटणी परवानगी',
      hi: 'पेड़ काटने या छाँटने की अनुमति',
    },
    summary: {
      en:
        'Nobody may cut or prune a tree in the city without the Tree Authority’s permission, ' +
        'not even on their own land.',
      mr:
        'वृक्ष प्राधिकरणाच्या परवानगीशिवाय शहरात झाड तोडता किंवा छाटता येत नाही, स्वतःच्या ' +
        'जागेतही नाही.',
      hi: 'वृक्ष प्राधिकरण की अनुमति के बिना शहर में पेड़ काटा या छाँटा नहीं जा सकता, अपनी भूमि पर भी नहीं।',
    },
    category: 'animals-trees',
    timeLimitDays: 45,
    who: {
      en: 'The owner of the land, or the housing society',
      mr: 'जागेचे मालक किंवा गृहनिर्माण संस्था',
      hi: 'भूमि के स्वामी या हाउसिंग सोसाइटी',
    },
    where: {
      en: 'Tree Authority office, Sambhaji Udyan, J.M. Road',
      mr: 'वृक्ष प्राधिकरण कार्यालय, संभाजी उद्यान, जंगली महाराज रस्ता',
      hi: 'वृक्ष प्राधिकरण कार्यालय, संभाजी उद्यान, जंगली महाराज रोड',
    },
    channels: ['head-office'],
    sourceNote: STATE_CIRCULAR_2017,
    documents: [
      {
        name: {
          en: 'Form of the Tree Authority, from its office',
          mr: 'वृक्ष प्राधिकरणाचा अर्ज (कार्यालयात मिळतो)',
          hi: 'वृक्ष प्राधिकरण का आवेदन पत्र (कार्यालय में मिलता है)',
        },
      },
    ],
    steps: [
      {
        title: {
          en: 'Take the form at Sambhaji Udyan',
          mr: 'संभाजी उद्यानातून अर्ज घ्या',
          hi: 'संभाजी उद्यान से आवेदन पत्र लें',
        },
      },
      {
        title: {
          en: 'Say what you want to cut, and why',
          mr: 'काय तोडायचे आहे व का, ते लिहा',
          hi: 'लिखें कि क्या काटना है और क्यों',
        },
        text: {
          en: 'Pruning a branch is easier to allow than felling a tree.',
          mr: 'झाड तोडण्यापेक्षा फांदी छाटण्यास परवानगी देणे सोपे असते.',
          hi: 'पेड़ काटने से डाल छाँटने की अनुमति देना आसान होता है।',
        },
      },
      {
        title: {
          en: 'Wait for the inspection and the decision',
          mr: 'पाहणी व निर्णयाची वाट पाहा',
          hi: 'निरीक्षण और निर्णय की प्रतीक्षा करें',
        },
      },
    ],
    body: {
      en:
        'Trees in cities are protected by a state Act of 1975. Cutting without permission is ' +
        'an offence, also when the tree stands in your own yard.\n\n**Danger does not wait for ' +
        'a form.** If a tree or a branch is about to fall on people or a house, tell the fire ' +
        'brigade, then [report it](/grievances/new/) with a photograph. In June 2024 there ' +
        'were 30 to 40 calls a day about dangerous trees, so ask for pruning before the rains.',
      mr:
        'शहरांतील झाडांना १९७५ च्या राज्य अधिनियमाने संरक्षण आहे. झाड तुमच्या अंगणात असले, तरी ' +
        'परवानगीशिवाय तोडणे हा गुन्हा आहे.\n\n**धोका असेल, तर अर्जाची वाट पाहू नका.** झाड ' +
        'किंवा फांदी माणसांवर अथवा घरावर पडण्याच्या बेतात असेल, तर अग्निशमन दलाला कळवा आणि ' +
        'नंतर छायाचित्रासह [तक्रार नोंदवा](/grievances/new/). जून २०२४ मध्ये धोकादायक ' +
        'झाडांबद्दल दररोज ३० ते ४० दूरध्वनी येत होते; म्हणून छाटणीची मागणी पावसापूर्वीच करा.',
      hi:
        'शहरों के पेड़ १९७५ के राज्य अधिनियम से संरक्षित हैं। पेड़ आपके आँगन में हो, तब भी ' +
        'बिना अनुमति काटना अपराध है।\n\n**खतरा हो तो आवेदन की प्रतीक्षा न करें।** पेड़ या डाल ' +
        'लोगों या घर पर गिरने वाली हो, तो अग्निशमन दल को बताएँ और फिर फ़ोटो के साथ [शिकायत ' +
        'दर्ज करें](/grievances/new/)। जून २०२४ में खतरनाक पेड़ों के बारे में प्रतिदिन ३० से ' +
        '४० फ़ोन आते थे; इसलिए छँटाई की माँग बरसात से पहले करें।',
    },
    relatedServices: ['building-permission', 'unauthorised-hoarding-complaint'],
  },
];
