import type { Scheme } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

/** Sentences that several schemes share. */

export const say = (en: string, mr: string, hi: string): Localized<string> => ({ en, mr, hi });
const joined = (...parts: Localized<string>[]): Localized<string> =>
  say(
    parts.map(({ en }) => en).join(' '),
    parts.map(({ mr }) => mr).join(' '),
    parts.map(({ hi }) => hi).join(' '),
  );

const MAY_HAVE_CHANGED = say(
  'The page has no date: amounts and conditions may have changed since.',
  'पानावर दिनांक नाही: रक्कम व अटी त्यानंतर बदललेल्या असू शकतात.',
  'पृष्ठ पर दिनांक नहीं है: राशि और शर्तें उसके बाद बदली हो सकती हैं।',
);

/** The source notes of schemes. */
export const SOURCES = {
  women: joined(
    say(
      'From the corporation’s page on schemes for women and children (pmc.gov.in).',
      'महानगरपालिकेच्या महिला व बालकल्याण योजनांच्या पानावरून (pmc.gov.in).',
      'महानगरपालिका के महिला एवं बाल कल्याण योजनाओं के पृष्ठ से (pmc.gov.in)।',
    ),
    MAY_HAVE_CHANGED,
  ),
  backwardClasses: joined(
    say(
      'From the corporation’s page on schemes for backward classes (pmc.gov.in).',
      'महानगरपालिकेच्या मागासवर्गीय कल्याण योजनांच्या पानावरून (pmc.gov.in).',
      'महानगरपालिका के पिछड़ा वर्ग कल्याण योजनाओं के पृष्ठ से (pmc.gov.in)।',
    ),
    MAY_HAVE_CHANGED,
  ),
  disability: joined(
    say(
      'From the corporation’s Marathi page on schemes for persons with disabilities (pmc.gov.in).',
      'महानगरपालिकेच्या दिव्यांग कल्याण योजनांच्या पानावरून (pmc.gov.in).',
      'महानगरपालिका के दिव्यांग कल्याण योजनाओं के मराठी पृष्ठ से (pmc.gov.in)।',
    ),
    MAY_HAVE_CHANGED,
  ),
  department: joined(
    say(
      'Named on the corporation’s page about the Social Development Department (pmc.gov.in).',
      'समाज विकास विभागाविषयीच्या महानगरपालिकेच्या पानावर नाव आहे (pmc.gov.in).',
      'समाज विकास विभाग के बारे में महानगरपालिका के पृष्ठ पर नाम है (pmc.gov.in)।',
    ),
    MAY_HAVE_CHANGED,
  ),
  press2017: say(
    'From reports of the Indian Express with figures of 2016-17.',
    'इंडियन एक्सप्रेसच्या वृत्तांवरून; आकडे २०१६-१७ चे.',
    'इंडियन एक्सप्रेस के समाचारों से; आँकड़े २०१६-१७ के।',
  ),
  budget2018: say(
    'From a report of the Indian Express on the budget estimate of 2018-19.',
    '२०१८-१९ च्या अंदाजपत्रकावरील इंडियन एक्सप्रेसच्या वृत्तावरून.',
    '२०१८-१९ के बजट अनुमान पर इंडियन एक्सप्रेस के समाचार से।',
  ),
  press2021: say(
    'From a report of the Indian Express of 2021.',
    'इंडियन एक्सप्रेसच्या २०२१ च्या वृत्तावरून.',
    'इंडियन एक्सप्रेस के २०२१ के समाचार से।',
  ),
  scholarships: say(
    'Amounts and percentages as The Bridge Chronicle reported them for 2024; the window was ' +
      'seen on the scheme’s site in 2025.',
    'रक्कम व टक्केवारी द ब्रिज क्रॉनिकलच्या २०२४ च्या वृत्तानुसार; मुदत २०२५ मध्ये योजनेच्या ' +
      'संकेतस्थळावर दिसली होती.',
    'राशि और प्रतिशत द ब्रिज क्रॉनिकल के २०२४ के समाचार के अनुसार; अवधि २०२५ में योजना की ' +
      'वेबसाइट पर देखी गई थी।',
  ),
  dilasa: say(
    'From the page of an institution for persons with disabilities in Pune (Dilasa Karyashala).',
    'पुण्यातील दिव्यांगांसाठीच्या एका संस्थेच्या पानावरून (दिलासा कार्यशाळा).',
    'पुणे में दिव्यांगजनों की एक संस्था के पृष्ठ से (दिलासा कार्यशाला)।',
  ),
  karbhari: say(
    'From a report of The Karbhari on payments by the Social Development Department.',
    'समाज विकास विभागाने दिलेल्या रकमांवरील द कारभारीच्या वृत्तावरून.',
    'समाज विकास विभाग के भुगतान पर द कारभारी के समाचार से।',
  ),
  janshakti: say(
    'From a press report on the corporation’s benefit cards (janshakti.online).',
    'महानगरपालिकेच्या लाभ कार्डांवरील वृत्तावरून (janshakti.online).',
    'महानगरपालिका के लाभ कार्डों पर समाचार से (janshakti.online)।',
  ),
} as const;

/** A source note with an optional remark about uncertain facts. */
export const noted = (
  source: Localized<string>,
  uncertain?: Localized<string>,
): Localized<string> => (uncertain ? joined(source, uncertain) : source);

export const AMOUNT_NOT_FOUND = say(
  'No source states the amount.',
  'रक्कम कोणत्याही स्रोतात दिलेली नाही.',
  'राशि किसी स्रोत में नहीं दी गई है।',
);
export const RULES_NOT_FOUND = say(
  'No source states who may apply, or when.',
  'कोण व केव्हा अर्ज करू शकते, हे कोणत्याही स्रोतात दिलेले नाही.',
  'कौन और कब आवेदन कर सकता है, यह किसी स्रोत में नहीं दिया गया है।',
);

/** The papers that such schemes usually require; pages have a note about this above the list. */
const paper = (en: string, mr: string, hi: string) => ({ name: say(en, mr, hi) });
export const PAPERS = {
  residence: paper('Proof of residence in Pune', 'पुण्यातील रहिवासी पुरावा', 'पुणे में निवास का प्रमाण'),
  identity: paper(
    'Proof of identity: Aadhaar or another (see below)',
    'ओळखीचा पुरावा: आधार किंवा इतर (खाली पाहा)',
    'पहचान का प्रमाण: आधार या अन्य (नीचे देखें)',
  ),
  bank: paper(
    'Bank account number and IFSC code: first page of the passbook',
    'बँक खाते क्रमांक व आयएफएससी कोड: पासबुकचे पहिले पान',
    'बैंक खाता संख्या और आईएफएससी कोड: पासबुक का पहला पन्ना',
  ),
  age: paper(
    'Proof of age: birth certificate or school leaving certificate',
    'वयाचा पुरावा: जन्म दाखला किंवा शाळा सोडल्याचा दाखला',
    'आयु का प्रमाण: जन्म प्रमाणपत्र या विद्यालय छोड़ने का प्रमाणपत्र',
  ),
  caste: paper('Caste certificate', 'जातीचा दाखला', 'जाति प्रमाणपत्र'),
  marks: paper('Mark sheet of the examination', 'परीक्षेचे गुणपत्रक', 'परीक्षा का अंकपत्र'),
  admission: paper(
    'Receipt or letter of admission from the school, college or course',
    'शाळा, महाविद्यालय किंवा अभ्यासक्रमाच्या प्रवेशाची पावती किंवा पत्र',
    'विद्यालय, महाविद्यालय या पाठ्यक्रम में प्रवेश की रसीद या पत्र',
  ),
  disability: paper(
    'Disability certificate or Unique Disability ID (UDID) card',
    'दिव्यांगत्व प्रमाणपत्र किंवा वैश्विक ओळखपत्र (यूडीआयडी)',
    'दिव्यांगता प्रमाणपत्र या विशिष्ट पहचान पत्र (यूडीआईडी)',
  ),
  quotation: paper(
    'Quotation or bill of what you buy',
    'घ्यावयाच्या वस्तूचे दरपत्रक किंवा देयक',
    'खरीदी जाने वाली वस्तु का दरपत्र या बिल',
  ),
  photo: paper('Passport-size photograph', 'पासपोर्ट आकाराचे छायाचित्र', 'पासपोर्ट आकार की फ़ोटो'),
  group: paper(
    'Register and bank passbook of the group',
    'गटाचे नोंदपुस्तक व बँक पासबुक',
    'समूह का रजिस्टर और बैंक पासबुक',
  ),
  medical: paper(
    'Certificate of a government hospital',
    'शासकीय रुग्णालयाचे प्रमाणपत्र',
    'सरकारी अस्पताल का प्रमाणपत्र',
  ),
  widow: paper(
    'Death certificate of the husband, or a certificate of destitution',
    'पतीचा मृत्यू दाखला किंवा निराधार असल्याचा दाखला',
    'पति का मृत्यु प्रमाणपत्र या निराश्रित होने का प्रमाणपत्र',
  ),
  course: paper(
    'Certificate of the finished training',
    'पूर्ण केलेल्या प्रशिक्षणाचे प्रमाणपत्र',
    'पूरे किए गए प्रशिक्षण का प्रमाणपत्र',
  ),
} as const;
const { identity, residence, bank } = PAPERS;
export const papers = (...more: (keyof typeof PAPERS)[]) => [
  identity,
  residence,
  bank,
  ...more.map((name) => PAPERS[name]),
];
export const papersWithoutBank = (...more: (keyof typeof PAPERS)[]) => [
  identity,
  residence,
  ...more.map((name) => PAPERS[name]),
];

export const condition = (en: string, mr: string, hi: string) => ({ text: say(en, mr, hi) });
export const LIVES_IN_PUNE = condition(
  'Lives in the area of the corporation',
  'महानगरपालिका हद्दीत राहणारे',
  'महानगरपालिका क्षेत्र में रहने वाले',
);
export const ages = (from: number, to: number, mr: string, hi: string) =>
  condition(`Age ${from} to ${to}`, mr, hi);
export const AGE_18_45 = ages(18, 45, 'वय १८ ते ४५', 'आयु १८ से ४५');
export const BACKWARD_CLASS = condition('Belongs to a backward class', 'मागासवर्गीय', 'पिछड़े वर्ग से');
export const DISABILITY = condition(
  'Has a disability, shown by a certificate',
  'दिव्यांगत्वाचे प्रमाणपत्र असलेले',
  'दिव्यांगता का प्रमाणपत्र रखने वाले',
);

const step = (title: Localized<string>, text?: Localized<string>) => ({
  title,
  ...(text && { text }),
});
const CHECKED = step(
  say(
    'Answer questions about your papers',
    'कागदपत्रांविषयीच्या शंकांचे निरसन करा',
    'दस्तावेज़ों पर पूछे गए प्रश्नों का उत्तर दें',
  ),
  say(
    'Keep the application number. With it you can ask how far the application is.',
    'अर्ज क्रमांक जपून ठेवा. त्यावरून अर्जाची स्थिती विचारता येते.',
    'आवेदन संख्या सँभालकर रखें। उससे आवेदन की स्थिति पूछ सकते हैं।',
  ),
);
const STEPS_ONLINE = [
  step(
    say('Ask whether applications are open', 'अर्ज सुरू आहेत का, ते विचारा', 'पूछें कि आवेदन खुले हैं या नहीं'),
    say(
      'On dbt.pmc.gov.in, or free of charge on 1800 103 0222.',
      'dbt.pmc.gov.in येथे किंवा 1800 103 0222 या निःशुल्क क्रमांकावर.',
      'dbt.pmc.gov.in पर या निःशुल्क नंबर 1800 103 0222 पर।',
    ),
  ),
  step(
    say('Fill in the form and add your papers', 'अर्ज भरा व कागदपत्रे जोडा', 'आवेदन भरें और दस्तावेज़ जोड़ें'),
    say(
      'Online, or with help at the women’s centre of your ward, 11:00 to 14:00. Filling in ' +
        'the form costs nothing.',
      'ऑनलाइन, किंवा क्षेत्रीय महिला केंद्रात मदतीने, ११:०० ते १४:००. अर्ज भरण्यास शुल्क नाही.',
      'ऑनलाइन, या क्षेत्रीय महिला केंद्र में सहायता से, ११:०० से १४:००। आवेदन भरने का कोई शुल्क नहीं है।',
    ),
  ),
  CHECKED,
  step(
    say('The money comes to your bank account', 'रक्कम बँक खात्यात जमा होते', 'राशि बैंक खाते में आती है'),
  ),
];
const STEPS_AT_DEPARTMENT = [
  step(
    say(
      'Ask the department whether there is a place',
      'विभागाकडे जागा आहे का, ते विचारा',
      'विभाग से पूछें कि स्थान उपलब्ध है या नहीं',
    ),
    say(
      'At the women’s centre of your ward, 11:00 to 14:00, or free of charge on 1800 103 0222.',
      'क्षेत्रीय महिला केंद्रात, ११:०० ते १४:००, किंवा 1800 103 0222 या निःशुल्क क्रमांकावर.',
      'क्षेत्रीय महिला केंद्र में, ११:०० से १४:००, या निःशुल्क नंबर 1800 103 0222 पर।',
    ),
  ),
  step(
    say('Hand in the application with your papers', 'कागदपत्रांसह अर्ज द्या', 'दस्तावेज़ों के साथ आवेदन दें'),
    say(
      'Ask for a receipt with a number and the date.',
      'क्रमांक व दिनांक असलेली पावती मागा.',
      'संख्या और दिनांक वाली रसीद माँगें।',
    ),
  ),
  CHECKED,
];

const WITHOUT_AADHAAR = say(
  'Section 7 of the Aadhaar Act, 2016 provides that a person without a number is offered ' +
    'another means of identification. Ask for it, and bring a ration card, voter card, driving ' +
    'licence, passport or disability card. If you have a number, ask whether a masked copy ' +
    'will do: it shows the last four digits only.',
  'आधार अधिनियम, २०१६ च्या कलम ७ मध्ये क्रमांक नसलेल्या व्यक्तीला ओळख पटवण्याचा दुसरा मार्ग ' +
    'देण्याची तरतूद आहे. तो मागा आणि शिधापत्रिका, मतदार ओळखपत्र, वाहन परवाना, पासपोर्ट किंवा ' +
    'दिव्यांग ओळखपत्र आणा. क्रमांक असल्यास केवळ शेवटचे चार अंक दिसणारी प्रत चालेल का, ते ' +
    'विचारा.',
  'आधार अधिनियम, २०१६ की धारा ७ में बिना संख्या वाले व्यक्ति को पहचान का दूसरा साधन देने का ' +
    'प्रावधान है। उसे माँगें और राशन कार्ड, मतदाता पहचान पत्र, ड्राइविंग लाइसेंस, पासपोर्ट या ' +
    'दिव्यांग पहचान पत्र लाएँ। संख्या हो, तो पूछें कि केवल अंतिम चार अंक दिखाने वाली प्रति ' +
    'चलेगी या नहीं।',
);

const common = {
  portals: ['pmc', 'city'],
  department: 'social-development',
  audience: ['resident'],
  reviewedOn: '2026-11-02',
  reviewOn: '2027-06-01',
  relatedServices: ['welfare-scheme-application'],
} satisfies Partial<Example<Scheme>>;

/**
 * The number of desks that a paper form passed, from the organiser of the group to the list of
 * cheques, according to the department.
 */
const PAPER_TOUCH_POINTS = 9;

/** A benefit paid into a bank account, with an online application. */
export const paidToAccount = {
  ...common,
  where: say(
    'Online, or the women’s centre of your ward, 11:00 to 14:00',
    'ऑनलाइन किंवा क्षेत्रीय महिला केंद्र, ११:०० ते १४:००',
    'ऑनलाइन या क्षेत्रीय महिला केंद्र, ११:०० से १४:००',
  ),
  applyUrl: 'https://dbt.pmc.gov.in',
  steps: STEPS_ONLINE,
  aadhaar: 'asked',
  withoutAadhaar: WITHOUT_AADHAAR,
  touchPointsBefore: PAPER_TOUCH_POINTS,
} satisfies Partial<Example<Scheme>>;

/** A benefit in kind (training, a place or a thing), with an application to the department. */
export const givenByDepartment = {
  ...common,
  where: say(
    'Social Development Department, or the women’s centre of your ward, 11:00 to 14:00',
    'समाज विकास विभाग किंवा क्षेत्रीय महिला केंद्र, ११:०० ते १४:००',
    'समाज विकास विभाग या क्षेत्रीय महिला केंद्र, ११:०० से १४:००',
  ),
  steps: STEPS_AT_DEPARTMENT,
  aadhaar: 'asked',
  withoutAadhaar: WITHOUT_AADHAAR,
  touchPointsBefore: PAPER_TOUCH_POINTS,
} satisfies Partial<Example<Scheme>>;

/** A benefit without an individual application. */
export const withoutApplication = { ...common } satisfies Partial<Example<Scheme>>;
