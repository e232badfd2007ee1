import type { Scheme } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { disabilityCareSchemes } from './schemes.disability-care.examples.ts';
import {
  AGE_18_45,
  DISABILITY,
  LIVES_IN_PUNE,
  SOURCES,
  condition,
  givenByDepartment,
  noted,
  paidToAccount,
  papers,
  papersWithoutBank,
  say,
} from './schemes.wording.examples.ts';

/**
 * The application window as seen in 2023: it is not this year's, but shows in which months to
 * expect one.
 */
const WINDOW_2023 = {
  windowNote: say(
    'Last seen: 24 April to 30 June 2023',
    'शेवटची ज्ञात मुदत: २४ एप्रिल ते ३० जून २०२३',
    'अंतिम ज्ञात अवधि: २४ अप्रैल से ३० जून २०२३',
  ),
} satisfies Partial<Example<Scheme>>;

/** Schemes for activities: travel, education, work. */
const disabilityWorkSchemes: Example<Scheme>[] = [
  {
    slug: 'bus-pass-disability',
    ...givenByDepartment,
    ...WINDOW_2023,
    title: say(
      'Free PMPML bus pass for persons with disabilities',
      'दिव्यांग मोफत बसप्रवास पास',
      'दिव्यांग निःशुल्क बस यात्रा पास',
    ),
    summary: say(
      'Travel free of charge on the city’s buses for a year; the pass is renewed each year.',
      'वर्षभर शहरातील बसने मोफत प्रवास; पासचे दरवर्षी नूतनीकरण करावे लागते.',
      'वर्ष भर शहर की बसों में निःशुल्क यात्रा; पास का हर वर्ष नवीनीकरण होता है।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'concession',
        frequency: 'yearly',
        words: say('Bus pass of PMPML', 'पीएमपीएमएल बस पास', 'पीएमपीएमएल बस पास'),
      },
    ],
    who: say('Persons with disabilities', 'दिव्यांग व्यक्ती', 'दिव्यांगजन'),
    eligibility: [DISABILITY, LIVES_IN_PUNE],
    criteria: { requires: ['disability'] },
    documents: papersWithoutBank('disability', 'photo'),
    sourceNote: noted(
      SOURCES.disability,
      say(
        'The degree of disability that is asked for is not stated.',
        'किती टक्के दिव्यांगत्व लागते, हे दिलेले नाही.',
        'कितने प्रतिशत दिव्यांगता चाहिए, यह नहीं दिया गया है।',
      ),
    ),
  },
  {
    slug: 'artificial-limbs-devices',
    ...paidToAccount,
    ...WINDOW_2023,
    title: say(
      'Aid for artificial limbs and devices',
      'कृत्रिम अवयव खरेदी अर्थसाहाय्य',
      'कृत्रिम अंग और उपकरण खरीद सहायता',
    ),
    summary: say(
      'Up to ₹20,000 to buy an artificial limb, a hearing aid, a wheelchair or a three-wheeler.',
      'कृत्रिम अवयव, श्रवणयंत्र, व्हीलचेअर किंवा तीनचाकी घेण्यासाठी ₹२०,००० पर्यंत.',
      'कृत्रिम अंग, श्रवण यंत्र, व्हीलचेयर या तिपहिया खरीदने के लिए ₹२०,००० तक।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 20000,
        isUpTo: true,
        frequency: 'once',
        words: say('To buy a device', 'साधन खरेदीसाठी', 'उपकरण खरीदने के लिए'),
      },
    ],
    who: say('Persons with disabilities', 'दिव्यांग व्यक्ती', 'दिव्यांगजन'),
    eligibility: [
      DISABILITY,
      condition(
        'Needs a limb or a device',
        'कृत्रिम अवयव किंवा साधनाची गरज असलेले',
        'कृत्रिम अंग या उपकरण की आवश्यकता हो',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['disability'] },
    documents: papers('disability', 'quotation', 'medical'),
    body: say(
      'A press report says that ₹11 crore went by direct transfer to 2,979 persons under ' +
        'this scheme and the [yearly aid](/schemes/yearly-aid-disability/) together.\n\nAsk ' +
        'before you buy whether a quotation is enough, or whether the bill must be shown first.',
      'या योजनेतून व [वार्षिक अर्थसाहाय्यातून](/schemes/yearly-aid-disability/) मिळून २,९७९ ' +
        'व्यक्तींच्या खात्यात ₹११ कोटी जमा झाले, असे वृत्त आहे.\n\nखरेदीपूर्वी दरपत्रक पुरेसे ' +
        'आहे की आधी देयक दाखवावे लागते, ते विचारा.',
      'समाचार के अनुसार इस योजना और [वार्षिक सहायता](/schemes/yearly-aid-disability/) से ' +
        'मिलाकर २,९७९ व्यक्तियों के खाते में ₹११ करोड़ जमा हुए।\n\nखरीदने से पहले पूछें कि ' +
        'दरपत्र पर्याप्त है या पहले बिल दिखाना होगा।',
    ),
    sourceNote: noted(SOURCES.disability),
  },
  {
    slug: 'self-employment-disability',
    ...paidToAccount,
    ...WINDOW_2023,
    title: say(
      'Self-employment aid for persons with disabilities',
      'दिव्यांग स्वयंरोजगार अर्थसाहाय्य',
      'दिव्यांग स्वरोजगार सहायता',
    ),
    summary: say(
      '₹15,000 to begin or carry on a business of one’s own.',
      'स्वतःचा व्यवसाय सुरू करण्यासाठी किंवा चालवण्यासाठी ₹१५,०००.',
      'अपना व्यवसाय शुरू करने या चलाने के लिए ₹१५,०००।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 15000,
        frequency: 'once',
        words: say('For a business of one’s own', 'स्वतःच्या व्यवसायासाठी', 'अपने व्यवसाय के लिए'),
      },
    ],
    who: say(
      'Persons with disabilities, aged 18 to 45',
      'दिव्यांग व्यक्ती, वय १८ ते ४५',
      'दिव्यांगजन, आयु १८ से ४५',
    ),
    eligibility: [DISABILITY, AGE_18_45, LIVES_IN_PUNE],
    criteria: { ageYearsMin: 18, ageYearsMax: 45, requires: ['disability'] },
    documents: papers('disability', 'age', 'quotation'),
    sourceNote: say(
      'Two sources differ: a list of 2023 (mahavle.com) gives ₹15,000; an older page of the ' +
        'corporation gives ₹5,000. The later amount is shown here: ask which applies.',
      'दोन स्रोतांत फरक आहे: २०२३ च्या यादीत (mahavle.com) ₹१५,०००; महानगरपालिकेच्या जुन्या ' +
        'पानावर ₹५,०००. येथे नंतरची रक्कम दिली आहे: कोणती लागू आहे, ते विचारा.',
      'दो स्रोतों में अंतर है: २०२३ की सूची (mahavle.com) में ₹१५,०००; महानगरपालिका के ' +
        'पुराने पृष्ठ पर ₹५,०००। यहाँ बाद वाली राशि दी गई है: कौन-सी लागू है, पूछ लें।',
    ),
  },
  {
    slug: 'short-course-disability',
    ...paidToAccount,
    ...WINDOW_2023,
    audience: ['student'],
    title: say(
      'Aid for a short vocational course, persons with disabilities',
      'दिव्यांग अल्पकालीन व्यवसाय प्रशिक्षण अर्थसाहाय्य',
      'दिव्यांग अल्पकालीन व्यवसाय प्रशिक्षण सहायता',
    ),
    summary: say(
      'The fee of a short vocational course, up to ₹10,000.',
      'अल्पकालीन व्यवसाय प्रशिक्षणाचे शुल्क, ₹१०,००० पर्यंत.',
      'अल्पकालीन व्यवसाय प्रशिक्षण का शुल्क, ₹१०,००० तक।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 10000,
        isUpTo: true,
        frequency: 'once',
        words: say(
          'Or the fee of the course, whichever is less',
          'किंवा अभ्यासक्रमाचे शुल्क, यांपैकी कमी असेल ते',
          'या पाठ्यक्रम का शुल्क, जो कम हो',
        ),
      },
    ],
    who: say(
      'Persons with disabilities who learn a trade',
      'व्यवसाय शिकणाऱ्या दिव्यांग व्यक्ती',
      'व्यवसाय सीखने वाले दिव्यांगजन',
    ),
    eligibility: [
      DISABILITY,
      condition(
        'Admitted to a short vocational course',
        'अल्पकालीन व्यवसाय अभ्यासक्रमास प्रवेश घेतलेले',
        'अल्पकालीन व्यावसायिक पाठ्यक्रम में प्रवेश लिया हो',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['disability'] },
    documents: papers('disability', 'admission'),
    sourceNote: noted(
      SOURCES.dilasa,
      say(
        'The amount may have changed since.',
        'रक्कम त्यानंतर बदललेली असू शकते.',
        'राशि उसके बाद बदली हो सकती है।',
      ),
    ),
  },
  {
    slug: 'long-course-disability',
    ...paidToAccount,
    ...WINDOW_2023,
    audience: ['student'],
    title: say(
      'Aid for a long educational or technical course, persons with disabilities',
      'दिव्यांग दीर्घ मुदतीचे शैक्षणिक अर्थसाहाय्य',
      'दिव्यांग दीर्घ अवधि की शैक्षिक सहायता',
    ),
    summary: say(
      'Aid for each year of a long educational or technical course.',
      'दीर्घ मुदतीच्या शैक्षणिक किंवा तांत्रिक अभ्यासक्रमाच्या प्रत्येक वर्षासाठी अर्थसाहाय्य.',
      'लंबे शैक्षिक या तकनीकी पाठ्यक्रम के हर वर्ष के लिए सहायता।',
    ),
    group: 'disability',
    benefits: [
      {
        kind: 'cash',
        frequency: 'yearly',
        words: say(
          'For a year of the course',
          'अभ्यासक्रमाच्या एका वर्षासाठी',
          'पाठ्यक्रम के एक वर्ष के लिए',
        ),
      },
    ],
    who: say('Students with disabilities', 'दिव्यांग विद्यार्थी', 'दिव्यांग विद्यार्थी'),
    eligibility: [
      DISABILITY,
      condition(
        'Admitted to a long educational or technical course',
        'दीर्घ मुदतीच्या शैक्षणिक किंवा तांत्रिक अभ्यासक्रमास प्रवेश घेतलेले',
        'लंबे शैक्षिक या तकनीकी पाठ्यक्रम में प्रवेश लिया हो',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['disability'] },
    documents: papers('disability', 'admission', 'marks'),
    sourceNote: noted(
      SOURCES.dilasa,
      say(
        'The amount is cut off in the text that was found.',
        'सापडलेल्या मजकुरात रक्कम तुटलेली आहे.',
        'मिले हुए पाठ में राशि कटी हुई है।',
      ),
    ),
  },
];

export const disabilitySchemes: Example<Scheme>[] = [
  ...disabilityWorkSchemes,
  ...disabilityCareSchemes,
];
