import type { Scheme } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  AMOUNT_NOT_FOUND,
  DISABILITY,
  LIVES_IN_PUNE,
  SOURCES,
  condition,
  noted,
  paidToAccount,
  papers,
  say,
  withoutApplication,
} from './schemes.wording.examples.ts';

/** Schemes for living costs and for carers. */
export const disabilityCareSchemes: Example<Scheme>[] = [
  {
    slug: 'baba-amte',
    ...paidToAccount,
    title: say('Dr Baba Amte scheme', 'डॉ. बाबा आमटे दिव्यांग योजना', 'डॉ. बाबा आमटे दिव्यांग योजना'),
    summary: say(
      '₹2,000 a month for persons with disabilities.',
      'दिव्यांग व्यक्तींना दरमहा ₹२,०००.',
      'दिव्यांगजनों को प्रतिमाह ₹२,०००।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 2000,
        frequency: 'monthly',
        words: say('Monthly aid', 'मासिक अर्थसाहाय्य', 'मासिक सहायता'),
      },
    ],
    who: say('Persons with disabilities', 'दिव्यांग व्यक्ती', 'दिव्यांगजन'),
    eligibility: [DISABILITY, LIVES_IN_PUNE],
    criteria: { requires: ['disability'] },
    documents: papers('disability'),
    body: say(
      'In 2016-17, 2,508 persons applied. In the year after, the corporation wrote of a ' +
        'shortage of money for its schemes and of a review: ask if the monthly payment ' +
        'is still made.',
      '२०१६-१७ मध्ये २,५०८ व्यक्तींनी अर्ज केले. पुढच्या वर्षी योजनांसाठी निधी अपुरा ' +
        'असल्याचे व योजनांचा आढावा घेणार असल्याचे वृत्त होते: मासिक रक्कम सुरू आहे का, ते ' +
        'विचारा.',
      '२०१६-१७ में २,५०८ व्यक्तियों ने आवेदन किया। अगले वर्ष योजनाओं के लिए निधि कम होने और ' +
        'योजनाओं की समीक्षा का समाचार था: मासिक राशि चालू है या नहीं, पूछ लें।',
    ),
    sourceNote: noted(
      SOURCES.press2017,
      say(
        'The degree of disability that is asked for is not stated.',
        'किती टक्के दिव्यांगत्व लागते, हे दिलेले नाही.',
        'कितने प्रतिशत दिव्यांगता चाहिए, यह नहीं दिया गया है।',
      ),
    ),
  },
  {
    slug: 'yearly-aid-disability',
    ...paidToAccount,
    title: say(
      'Yearly aid by degree of disability',
      'दिव्यांग वार्षिक अर्थसाहाय्य',
      'दिव्यांग वार्षिक आर्थिक सहायता',
    ),
    summary: say(
      'A yearly sum that grows with the degree of disability.',
      'दिव्यांगत्वाच्या प्रमाणानुसार दरवर्षी रक्कम.',
      'दिव्यांगता के अनुपात में प्रतिवर्ष राशि।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        frequency: 'yearly',
        words: say('By degree of disability', 'दिव्यांगत्वाच्या प्रमाणानुसार', 'दिव्यांगता के अनुपात में'),
      },
    ],
    who: say('Persons with disabilities', 'दिव्यांग व्यक्ती', 'दिव्यांगजन'),
    eligibility: [DISABILITY, LIVES_IN_PUNE],
    criteria: { requires: ['disability'] },
    documents: papers('disability'),
    body: say(
      'A press report says that 2,562 persons were found eligible. ₹11 crore went by direct ' +
        'transfer to 2,979 persons under this scheme and the [aid for ' +
        'devices](/schemes/artificial-limbs-devices/) together.',
      'वृत्तानुसार २,५६२ व्यक्ती पात्र ठरल्या. या योजनेतून व [साधन खरेदी ' +
        'अर्थसाहाय्यातून](/schemes/artificial-limbs-devices/) मिळून २,९७९ व्यक्तींच्या खात्यात ' +
        '₹११ कोटी जमा झाले.',
      'समाचार के अनुसार २,५६२ व्यक्ति पात्र पाए गए। इस योजना और [उपकरण खरीद ' +
        'सहायता](/schemes/artificial-limbs-devices/) से मिलाकर २,९७९ व्यक्तियों के खाते में ' +
        '₹११ करोड़ जमा हुए।',
    ),
    sourceNote: noted(
      SOURCES.karbhari,
      say(
        'The amount for each degree is not stated.',
        'प्रत्येक प्रमाणासाठीची रक्कम दिलेली नाही.',
        'हर अनुपात की राशि नहीं दी गई है।',
      ),
    ),
  },
  {
    slug: 'carers-of-mentally-disabled',
    ...paidToAccount,
    title: say(
      'Aid to carers of persons with intellectual disability over 18',
      'बौद्धिक दिव्यांग व्यक्तींच्या पालकांना / संस्थांना अर्थसाहाय्य',
      'बौद्धिक दिव्यांग व्यक्तियों के अभिभावकों / संस्थाओं को सहायता',
    ),
    summary: say(
      'For parents and institutions that look after a person with intellectual disability ' +
        'who is over 18.',
      '१८ वर्षांवरील बौद्धिक दिव्यांग व्यक्तींचा सांभाळ करणाऱ्या पालकांना व संस्थांना.',
      '१८ वर्ष से अधिक आयु के बौद्धिक दिव्यांग व्यक्तियों की देखभाल करने वाले अभिभावकों और संस्थाओं को।',
    ),
    group: 'disability',
    benefits: [
      { kind: 'cash', words: say('For the one who cares', 'सांभाळ करणाऱ्यांना', 'देखभाल करने वालों को') },
    ],
    who: say(
      'Parents and institutions that care',
      'सांभाळ करणारे पालक व संस्था',
      'देखभाल करने वाले अभिभावक और संस्थाएँ',
    ),
    eligibility: [
      condition(
        'Cares for a person with intellectual disability',
        'बौद्धिक दिव्यांग व्यक्तीचा सांभाळ करणारे',
        'बौद्धिक दिव्यांग व्यक्ति की देखभाल करने वाले',
      ),
      condition('The person is over 18', 'ती व्यक्ती १८ वर्षांवरील', 'वह व्यक्ति १८ वर्ष से अधिक आयु का हो'),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['disability', 'adult'] },
    documents: papers('disability', 'age'),
    body: say(
      'The budget estimate of 2018-19 set ₹2 crore apart for it.',
      '२०१८-१९ च्या अंदाजपत्रकात यासाठी ₹२ कोटींची तरतूद होती.',
      '२०१८-१९ के बजट अनुमान में इसके लिए ₹२ करोड़ का प्रावधान था।',
    ),
    sourceNote: noted(SOURCES.budget2018, AMOUNT_NOT_FOUND),
  },
  {
    slug: 'leprosy-full-disability',
    ...paidToAccount,
    title: say(
      'Aid to persons with leprosy or 100% disability',
      'कुष्ठपीडित व १००% दिव्यांग अर्थसाहाय्य',
      'कुष्ठपीड़ित और १००% दिव्यांगजन सहायता',
    ),
    summary: say(
      'For persons who have leprosy, and for persons whose disability is certified as 100%.',
      'कुष्ठपीडित व्यक्तींना, तसेच १००% दिव्यांगत्वाचे प्रमाणपत्र असलेल्या व्यक्तींना.',
      'कुष्ठपीड़ित व्यक्तियों को, और १००% दिव्यांगता के प्रमाणपत्र वाले व्यक्तियों को।',
    ),
    group: 'disability',
    benefits: [{ kind: 'cash', words: say('Aid in cash', 'रोख अर्थसाहाय्य', 'नकद सहायता') }],
    who: say(
      'Persons with leprosy or 100% disability',
      'कुष्ठपीडित किंवा १००% दिव्यांग व्यक्ती',
      'कुष्ठपीड़ित या १००% दिव्यांगजन',
    ),
    eligibility: [
      condition(
        'Has leprosy, or 100% disability shown by a certificate',
        'कुष्ठपीडित, किंवा १००% दिव्यांगत्वाचे प्रमाणपत्र असलेले',
        'कुष्ठपीड़ित, या १००% दिव्यांगता का प्रमाणपत्र रखने वाले',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['full-disability-or-leprosy'] },
    documents: papers('disability', 'medical'),
    body: say(
      'The budget estimate of 2018-19 set ₹2 crore apart for it.',
      '२०१८-१९ च्या अंदाजपत्रकात यासाठी ₹२ कोटींची तरतूद होती.',
      '२०१८-१९ के बजट अनुमान में इसके लिए ₹२ करोड़ का प्रावधान था।',
    ),
    sourceNote: noted(SOURCES.budget2018, AMOUNT_NOT_FOUND),
  },
  {
    slug: 'children-with-disabilities',
    ...paidToAccount,
    title: say(
      'Monthly aid for children with disabilities',
      'दिव्यांग मुलांना दरमहा अर्थसाहाय्य',
      'दिव्यांग बच्चों को मासिक सहायता',
    ),
    summary: say(
      '₹2,000 a month for a child with a disability.',
      'दिव्यांग मुलांना दरमहा ₹२,०००.',
      'दिव्यांग बच्चों को प्रतिमाह ₹२,०००।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 2000,
        frequency: 'monthly',
        words: say('For the child', 'मुलासाठी', 'बच्चे के लिए'),
      },
    ],
    who: say('Children with disabilities', 'दिव्यांग मुले', 'दिव्यांग बच्चे'),
    eligibility: [
      condition(
        'Child with a disability, shown by a certificate',
        'दिव्यांगत्वाचे प्रमाणपत्र असलेले मूल',
        'दिव्यांगता के प्रमाणपत्र वाला बच्चा',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['disability', 'child'] },
    documents: papers('disability', 'age'),
    body: say(
      'The budget estimate of 2018-19 set ₹1 crore apart for it. A parent or guardian ' +
        'applies for the child.',
      '२०१८-१९ च्या अंदाजपत्रकात यासाठी ₹१ कोटीची तरतूद होती. मुलासाठी पालक अर्ज करतात.',
      '२०१८-१९ के बजट अनुमान में इसके लिए ₹१ करोड़ का प्रावधान था। बच्चे के लिए अभिभावक आवेदन करते हैं।',
    ),
    sourceNote: noted(
      SOURCES.budget2018,
      say(
        'Up to which age one counts as a child is not stated.',
        'कोणत्या वयापर्यंत मूल मानले जाते, हे दिलेले नाही.',
        'किस आयु तक बच्चा माना जाता है, यह नहीं दिया गया है।',
      ),
    ),
  },
  {
    slug: 'hostel-apang-kalyankari-sanstha',
    ...withoutApplication,
    audience: ['student'],
    title: say(
      'Hostel cost of 50 children at Apang Kalyankari Sanstha, Wanowrie',
      'अपंग कल्याणकारी संस्था, वानवडी: ५० विद्यार्थ्यांचा खर्च',
      'अपंग कल्याणकारी संस्था, वानवडी: ५० विद्यार्थियों का खर्च',
    ),
    summary: say(
      'The corporation pays what it costs to keep 50 children with disabilities at this ' +
        'institution’s hostel.',
      'या संस्थेच्या वसतिगृहातील ५० दिव्यांग विद्यार्थ्यांचा खर्च महानगरपालिका देते.',
      'इस संस्था के छात्रावास में ५० दिव्यांग विद्यार्थियों का खर्च महानगरपालिका देती है।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'place',
        frequency: 'yearly',
        words: say(
          'A place in the hostel, paid to the institution',
          'वसतिगृहातील जागा; रक्कम संस्थेला दिली जाते',
          'छात्रावास में स्थान; राशि संस्था को दी जाती है',
        ),
      },
    ],
    who: say(
      'Children with disabilities at the hostel',
      'वसतिगृहातील दिव्यांग मुले',
      'छात्रावास के दिव्यांग बच्चे',
    ),
    where: say('At the institution, Wanowrie', 'संस्थेत, वानवडी', 'संस्था में, वानवडी'),
    eligibility: [
      condition(
        'Lives at the hostel of the institution',
        'संस्थेच्या वसतिगृहात राहणारे',
        'संस्था के छात्रावास में रहने वाले',
      ),
    ],
    criteria: { requires: ['disability', 'child'] },
    body: say(
      'The budget estimate of 2018-19 set ₹20 lakh apart for it. Families ask the ' +
        'institution for a place, not the corporation.',
      '२०१८-१९ च्या अंदाजपत्रकात यासाठी ₹२० लाखांची तरतूद होती. जागेसाठी कुटुंबांनी ' +
        'महानगरपालिकेकडे नव्हे, तर संस्थेकडे विचारावे.',
      '२०१८-१९ के बजट अनुमान में इसके लिए ₹२० लाख का प्रावधान था। स्थान के लिए परिवार ' +
        'महानगरपालिका से नहीं, संस्था से पूछें।',
    ),
    sourceNote: noted(
      SOURCES.budget2018,
      say(
        'Whether it is paid this year is not known.',
        'या वर्षी तो दिला जातो का, हे माहीत नाही.',
        'इस वर्ष दिया जाता है या नहीं, यह ज्ञात नहीं है।',
      ),
    ),
  },
  {
    slug: 'lockdown-aid-2021',
    ...withoutApplication,
    hasEnded: true,
    title: say(
      'One-time lockdown aid for persons with disabilities (2021)',
      'दिव्यांगांना एकवेळ अर्थसाहाय्य (२०२१)',
      'दिव्यांगजनों को एकमुश्त सहायता (२०२१)',
    ),
    summary: say(
      '₹2,000 once, during the lockdown of 2021. It is over.',
      '२०२१ च्या टाळेबंदीत एकदाच ₹२,०००. ही योजना संपली आहे.',
      '२०२१ के लॉकडाउन में एक बार ₹२,०००। यह योजना समाप्त हो चुकी है।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 2000,
        frequency: 'once',
        words: say('During the lockdown of 2021', '२०२१ च्या टाळेबंदीत', '२०२१ के लॉकडाउन में'),
      },
    ],
    who: say('Persons with disabilities', 'दिव्यांग व्यक्ती', 'दिव्यांगजन'),
    where: say('No longer paid', 'आता दिले जात नाही', 'अब नहीं दी जाती'),
    eligibility: [DISABILITY],
    criteria: { requires: ['disability'] },
    body: say(
      'In all ₹1,18,26,000 was planned for it.\n\nWhat runs beyond 2021: the [yearly ' +
        'aid](/schemes/yearly-aid-disability/) and the [aid for ' +
        'devices](/schemes/artificial-limbs-devices/).',
      'त्यासाठी एकूण ₹१,१८,२६,००० ची तरतूद होती.\n\n२०२१ नंतरही असलेल्या योजना: [वार्षिक ' +
        'अर्थसाहाय्य](/schemes/yearly-aid-disability/) व [साधन खरेदी ' +
        'अर्थसाहाय्य](/schemes/artificial-limbs-devices/).',
      'इसके लिए कुल ₹१,१८,२६,००० का प्रावधान था।\n\n२०२१ के बाद की योजनाएँ: [वार्षिक ' +
        'सहायता](/schemes/yearly-aid-disability/) और [उपकरण खरीद ' +
        'सहायता](/schemes/artificial-limbs-devices/)।',
    ),
    sourceNote: noted(SOURCES.press2021),
  },
];
