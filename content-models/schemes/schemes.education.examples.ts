import type { Scheme } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  LIVES_IN_PUNE,
  RULES_NOT_FOUND,
  SOURCES,
  condition,
  givenByDepartment,
  noted,
  paidToAccount,
  papers,
  say,
  withoutApplication,
} from './schemes.wording.examples.ts';

/** The source does not name a department. */
const { department: _, ...ofNoDepartment } = withoutApplication;

/** The percentages of 2024, the same for both scholarships. */
const MARKS_2024 = [
  condition('At least 80% marks', 'किमान ८०% गुण', 'कम से कम ८०% अंक'),
  condition(
    '70% is enough for pupils of municipal and night schools, of backward classes, or with ' +
      '40% disability',
    'महानगरपालिका व रात्रशाळा, मागासवर्गीय किंवा ४०% दिव्यांगत्व असलेल्या विद्यार्थ्यांना ७०% पुरेसे',
    'महानगरपालिका और रात्रि विद्यालय, पिछड़े वर्ग या ४०% दिव्यांगता वाले विद्यार्थियों के लिए ७०% पर्याप्त',
  ),
  condition(
    '65% is enough for children of waste workers',
    'कचरावेचकांच्या मुलांना ६५% पुरेसे',
    'कचरा बीनने वालों के बच्चों के लिए ६५% पर्याप्त',
  ),
];
const MARKS_AS_VALUES = [
  { percentMin: 80, applicants: 'everybody' },
  { percentMin: 70, applicants: 'municipal-school' },
  { percentMin: 70, applicants: 'night-school' },
  { percentMin: 70, applicants: 'backward-class' },
  { percentMin: 70, applicants: 'disability-40' },
  { percentMin: 65, applicants: 'waste-worker-child' },
] satisfies NonNullable<NonNullable<Example<Scheme>['criteria']>['marks']>;

const scholarship = {
  ...paidToAccount,
  audience: ['student'],
  group: 'education',
  opensOn: '2025-08-01',
  closesOn: '2025-12-31',
  windowNote: say(
    'The window of 2025; the next one is announced by a circular',
    '२०२५ ची मुदत; पुढील मुदत परिपत्रकाने जाहीर होते',
    '२०२५ की अवधि; अगली अवधि परिपत्र से घोषित होती है',
  ),
  documents: papers('marks', 'admission', 'caste', 'disability'),
  relatedCirculars: ['welfare-schemes-last-date-2025'],
  sourceNote: noted(SOURCES.scholarships),
} satisfies Partial<Example<Scheme>>;

/** Scholarships, school material, and the only schemes of their groups. */
export const educationSchemes: Example<Scheme>[] = [
  {
    slug: 'maulana-abul-kalam-azad',
    ...scholarship,
    title: say(
      'Bharat Ratna Maulana Abul Kalam Azad educational aid (class 10)',
      'भारतरत्न मौलाना अबुल कलाम आझाद शैक्षणिक अर्थसाहाय्य योजना',
      'भारत रत्न मौलाना अबुल कलाम आज़ाद शैक्षिक सहायता योजना',
    ),
    summary: say(
      '₹15,000 for pupils who have passed class 10 with good marks, to go on learning.',
      'चांगल्या गुणांनी दहावी उत्तीर्ण झालेल्यांना पुढील शिक्षणासाठी ₹१५,०००.',
      'अच्छे अंकों से दसवीं उत्तीर्ण करने वालों को आगे की पढ़ाई के लिए ₹१५,०००।',
    ),
    benefits: [
      {
        kind: 'cash',
        amountRupees: 15000,
        frequency: 'once',
        words: say(
          'To go on learning after class 10',
          'दहावीनंतरच्या शिक्षणासाठी',
          'दसवीं के बाद की पढ़ाई के लिए',
        ),
      },
    ],
    who: say('Pupils who have passed class 10', 'दहावी उत्तीर्ण विद्यार्थी', 'दसवीं उत्तीर्ण विद्यार्थी'),
    eligibility: [
      condition('Has passed class 10', 'दहावी उत्तीर्ण', 'दसवीं उत्तीर्ण'),
      ...MARKS_2024,
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['passed-class-10'], marks: MARKS_AS_VALUES },
    body: say(
      'In 2024, 9,653 pupils applied after class 10. In 2021-22 there were 7,878 and the two ' +
        'scholarships together had ₹21 crore.\n\nAfter class 12 there is the [Annabhau Sathe ' +
        'scheme](/schemes/annabhau-sathe/).',
      '२०२४ मध्ये दहावीनंतर ९,६५३ विद्यार्थ्यांनी अर्ज केले. २०२१-२२ मध्ये ७,८७८ अर्ज होते ' +
        'आणि दोन्ही शिष्यवृत्त्यांसाठी मिळून ₹२१ कोटी होते.\n\nबारावीनंतर [अण्णाभाऊ साठे ' +
        'योजना](/schemes/annabhau-sathe/) आहे.',
      '२०२४ में दसवीं के बाद ९,६५३ विद्यार्थियों ने आवेदन किया। २०२१-२२ में ७,८७८ आवेदन थे ' +
        'और दोनों छात्रवृत्तियों के लिए मिलाकर ₹२१ करोड़ थे।\n\nबारहवीं के बाद [अण्णाभाऊ साठे ' +
        'योजना](/schemes/annabhau-sathe/) है।',
    ),
  },
  {
    slug: 'annabhau-sathe',
    ...scholarship,
    title: say(
      'Lokshahir Annabhau Sathe educational aid (class 12)',
      'लोकशाहीर अण्णाभाऊ साठे शैक्षणिक अर्थसाहाय्य योजना',
      'लोकशाहीर अण्णाभाऊ साठे शैक्षिक सहायता योजना',
    ),
    summary: say(
      '₹25,000 for students who have passed class 12 with good marks, to study further.',
      'चांगल्या गुणांनी बारावी उत्तीर्ण झालेल्यांना उच्च शिक्षणासाठी ₹२५,०००.',
      'अच्छे अंकों से बारहवीं उत्तीर्ण करने वालों को उच्च शिक्षा के लिए ₹२५,०००।',
    ),
    benefits: [
      {
        kind: 'cash',
        amountRupees: 25000,
        frequency: 'once',
        words: say(
          'To study further after class 12',
          'बारावीनंतरच्या शिक्षणासाठी',
          'बारहवीं के बाद की पढ़ाई के लिए',
        ),
      },
    ],
    who: say(
      'Students who have passed class 12',
      'बारावी उत्तीर्ण विद्यार्थी',
      'बारहवीं उत्तीर्ण विद्यार्थी',
    ),
    eligibility: [
      condition('Has passed class 12', 'बारावी उत्तीर्ण', 'बारहवीं उत्तीर्ण'),
      ...MARKS_2024,
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['passed-class-12'], marks: MARKS_AS_VALUES },
    body: say(
      'In 2024, 3,236 students applied after class 12; in 2021-22 there were 8,096.\n\nAfter ' +
        'class 10 there is the [Maulana Azad scheme](/schemes/maulana-abul-kalam-azad/).',
      '२०२४ मध्ये बारावीनंतर ३,२३६ विद्यार्थ्यांनी अर्ज केले; २०२१-२२ मध्ये ८,०९६ अर्ज ' +
        'होते.\n\nदहावीनंतर [मौलाना आझाद योजना](/schemes/maulana-abul-kalam-azad/) आहे.',
      '२०२४ में बारहवीं के बाद ३,२३६ विद्यार्थियों ने आवेदन किया; २०२१-२२ में ८,०९६ आवेदन ' +
        'थे।\n\nदसवीं के बाद [मौलाना आज़ाद योजना](/schemes/maulana-abul-kalam-azad/) है।',
    ),
  },
  {
    slug: 'school-material-dbt-card',
    ...withoutApplication,
    department: 'education',
    audience: ['student'],
    title: say('School material by benefit card', 'शालेय साहित्य डीबीटी', 'विद्यालय सामग्री डीबीटी'),
    summary: say(
      'Pupils of municipal schools get a card and choose their school material with it, ' +
        'instead of waiting for a delivery.',
      'महानगरपालिकेच्या शाळांतील विद्यार्थ्यांना कार्ड मिळते; पुरवठ्याची वाट न पाहता त्याने ' +
        'शालेय साहित्य घेता येते.',
      'महानगरपालिका के विद्यालयों के विद्यार्थियों को कार्ड मिलता है; आपूर्ति की प्रतीक्षा ' +
        'किए बिना उससे विद्यालय सामग्री ली जा सकती है।',
    ),
    group: 'education',
    benefits: [
      {
        kind: 'goods',
        frequency: 'yearly',
        words: say(
          'School material, bought with the card',
          'कार्डाने घ्यावयाचे शालेय साहित्य',
          'कार्ड से ली जाने वाली विद्यालय सामग्री',
        ),
      },
    ],
    who: say(
      'Pupils of the 287 municipal schools',
      'महानगरपालिकेच्या २८७ शाळांतील विद्यार्थी',
      'महानगरपालिका के २८७ विद्यालयों के विद्यार्थी',
    ),
    where: say('Through the school', 'शाळेमार्फत', 'विद्यालय के माध्यम से'),
    eligibility: [
      condition(
        'Goes to a municipal school',
        'महानगरपालिकेच्या शाळेत शिकणारे',
        'महानगरपालिका के विद्यालय में पढ़ने वाले',
      ),
    ],
    criteria: { requires: ['municipal-school'] },
    body: say(
      'Parents do not apply: the school has the names. Ask the head of the school when the ' +
        'card comes, which shops take it, and what to do if it is lost.',
      'पालकांनी अर्ज करायचा नसतो: शाळेकडे नावे असतात. कार्ड केव्हा मिळते, कोणत्या दुकानांत ' +
        'चालते व हरवल्यास काय करावे, हे मुख्याध्यापकांना विचारा.',
      'अभिभावकों को आवेदन नहीं करना होता: नाम विद्यालय के पास होते हैं। कार्ड कब मिलता है, ' +
        'किन दुकानों में चलता है और खो जाए तो क्या करें, यह प्रधानाध्यापक से पूछें।',
    ),
    sourceNote: noted(
      SOURCES.janshakti,
      say(
        'It gives neither the amount on the card nor its date.',
        'कार्डावरील रक्कम व वृत्ताचा दिनांक त्यात नाही.',
        'कार्ड की राशि और समाचार का दिनांक उसमें नहीं है।',
      ),
    ),
  },
  {
    slug: 'civil-service-aspirants',
    ...paidToAccount,
    audience: ['student'],
    title: say(
      'Aid to civil-service aspirants who have cleared the preliminary',
      'स्पर्धा परीक्षा मुख्य परीक्षा अर्थसाहाय्य',
      'प्रतियोगी परीक्षा: मुख्य परीक्षा के लिए सहायता',
    ),
    summary: say(
      '₹5,000 for those who have cleared the preliminary examination and prepare for the main one.',
      'पूर्व परीक्षा उत्तीर्ण होऊन मुख्य परीक्षेची तयारी करणाऱ्यांना ₹५,०००.',
      'प्रारंभिक परीक्षा उत्तीर्ण कर मुख्य परीक्षा की तैयारी करने वालों को ₹५,०००।',
    ),
    group: 'youth',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 5000,
        frequency: 'once',
        words: say(
          'To prepare for the main examination',
          'मुख्य परीक्षेच्या तयारीसाठी',
          'मुख्य परीक्षा की तैयारी के लिए',
        ),
      },
    ],
    who: say(
      'Aspirants who have cleared the preliminary',
      'पूर्व परीक्षा उत्तीर्ण उमेदवार',
      'प्रारंभिक परीक्षा उत्तीर्ण अभ्यर्थी',
    ),
    eligibility: [
      condition(
        'Has cleared the preliminary examination',
        'पूर्व परीक्षा उत्तीर्ण',
        'प्रारंभिक परीक्षा उत्तीर्ण',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['passed-preliminary'] },
    documents: papers('marks'),
    sourceNote: noted(
      SOURCES.press2021,
      say(
        'It spoke of about 100 candidates a year; whether the scheme runs this year must be asked.',
        'वर्षाला सुमारे १०० उमेदवारांचा उल्लेख आहे; या वर्षी योजना सुरू आहे का, ते विचारावे.',
        'वर्ष में लगभग १०० अभ्यर्थियों का उल्लेख है; इस वर्ष योजना चालू है या नहीं, पूछ लें।',
      ),
    ),
  },
  {
    slug: 'day-nulm',
    ...givenByDepartment,
    title: say(
      'Deendayal Antyodaya Yojana – National Urban Livelihoods Mission',
      'दीनदयाळ अंत्योदय योजना – राष्ट्रीय नागरी उपजीविका अभियान',
      'दीनदयाल अंत्योदय योजना – राष्ट्रीय शहरी आजीविका मिशन',
    ),
    summary: say(
      'The central mission for the urban poor, carried out in Pune by the Social Development ' +
        'Department.',
      'नागरी गरिबांसाठीचे केंद्र शासनाचे अभियान; पुण्यात समाज विकास विभाग ते राबवतो.',
      'शहरी गरीबों के लिए केंद्र सरकार का मिशन; पुणे में समाज विकास विभाग इसे चलाता है।',
    ),
    group: 'livelihoods',
    benefits: [
      {
        kind: 'training',
        words: say(
          'Skills, self-help groups, help with a loan for one’s own work',
          'कौशल्य, बचत गट, स्वतःच्या कामासाठी कर्ज मिळवण्यास मदत',
          'कौशल, स्वयं सहायता समूह, अपने काम के लिए ऋण पाने में मदद',
        ),
      },
    ],
    who: say('Poor families in the city', 'शहरातील गरीब कुटुंबे', 'शहर के गरीब परिवार'),
    eligibility: [LIVES_IN_PUNE],
    documents: papers('photo'),
    sourceNote: noted(
      SOURCES.department,
      say(
        'Names it only. What it gives is told here as the central mission describes itself; ' +
          'ask the department what is open in Pune.',
        'त्यात केवळ नाव आहे. काय मिळते, हे केंद्राच्या अभियानानुसार सांगितले आहे; पुण्यात ' +
          'काय सुरू आहे, ते विभागाकडे विचारा.',
        'उसमें केवल नाम है। क्या मिलता है, यह केंद्र के मिशन के अनुसार बताया गया है; पुणे ' +
          'में क्या खुला है, विभाग से पूछें।',
      ),
    ),
  },
  {
    slug: 'work-material-dbt-card',
    ...ofNoDepartment,
    title: say(
      'Work material for employees by benefit card',
      'सेवक साहित्य डीबीटी',
      'कर्मचारी सामग्री डीबीटी',
    ),
    summary: say(
      'Employees of the corporation choose the things that they need at work with a card, ' +
        'from about 432 kinds.',
      'महानगरपालिकेचे कर्मचारी कामासाठी लागणाऱ्या वस्तू कार्डाने घेतात; सुमारे ४३२ प्रकारच्या वस्तू.',
      'महानगरपालिका के कर्मचारी काम की वस्तुएँ कार्ड से लेते हैं; लगभग ४३२ प्रकार की वस्तुएँ।',
    ),
    group: 'employees',
    benefits: [
      {
        kind: 'goods',
        frequency: 'yearly',
        words: say(
          'Things needed at work, bought with the card',
          'कामासाठी लागणाऱ्या, कार्डाने घ्यावयाच्या वस्तू',
          'काम के लिए आवश्यक, कार्ड से ली जाने वाली वस्तुएँ',
        ),
      },
    ],
    who: say('Employees of the corporation', 'महानगरपालिकेचे कर्मचारी', 'महानगरपालिका के कर्मचारी'),
    where: say('Through one’s own department', 'स्वतःच्या विभागामार्फत', 'अपने विभाग के माध्यम से'),
    eligibility: [
      condition('Works for the corporation', 'महानगरपालिकेत सेवेत असलेले', 'महानगरपालिका में सेवारत'),
    ],
    criteria: { requires: ['municipal-employee'] },
    sourceNote: noted(SOURCES.janshakti, RULES_NOT_FOUND),
  },
];
