import type { Scheme } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  AGE_18_45,
  BACKWARD_CLASS,
  LIVES_IN_PUNE,
  RULES_NOT_FOUND,
  SOURCES,
  condition,
  givenByDepartment,
  noted,
  paidToAccount,
  papers,
  papersWithoutBank,
  say,
  withoutApplication,
} from './schemes.wording.examples.ts';

/** Schemes that the corporation lists as welfare of backward classes. */
export const backwardClassSchemes: Example<Scheme>[] = [
  {
    slug: 'vocational-training-backward-classes',
    ...givenByDepartment,
    title: say(
      'Vocational training, backward classes',
      'मागासवर्गीय व्यावसायिक प्रशिक्षण',
      'पिछड़े वर्गों के लिए व्यावसायिक प्रशिक्षण',
    ),
    summary: say(
      'Women and men of backward classes learn a trade, with a bus pass for the time of the ' +
        'training.',
      'मागासवर्गीय महिला व पुरुषांना व्यवसाय प्रशिक्षण; प्रशिक्षणाच्या काळात बस पास.',
      'पिछड़े वर्गों की महिलाओं और पुरुषों को व्यवसाय प्रशिक्षण; प्रशिक्षण के दौरान बस पास।',
    ),
    group: 'backward-classes',
    benefits: [
      { kind: 'training', words: say('Training in a trade', 'व्यवसाय प्रशिक्षण', 'व्यवसाय प्रशिक्षण') },
      {
        kind: 'concession',
        words: say('Bus pass while you learn', 'प्रशिक्षण काळात बस पास', 'प्रशिक्षण के दौरान बस पास'),
      },
    ],
    who: say('Backward classes, aged 18 to 45', 'मागासवर्गीय, वय १८ ते ४५', 'पिछड़े वर्ग, आयु १८ से ४५'),
    eligibility: [BACKWARD_CLASS, AGE_18_45, LIVES_IN_PUNE],
    criteria: { ageYearsMin: 18, ageYearsMax: 45, requires: ['backward-class'] },
    documents: papersWithoutBank('age', 'caste', 'photo'),
    body: say(
      'Keep the certificate of the training: with it you can ask for the [self-employment ' +
        'grant](/schemes/self-employment-after-training/) of ₹10,000.',
      'प्रशिक्षणाचे प्रमाणपत्र जपून ठेवा: त्याआधारे ₹१०,००० च्या [स्वयंरोजगार ' +
        'अनुदानासाठी](/schemes/self-employment-after-training/) अर्ज करता येतो.',
      'प्रशिक्षण का प्रमाणपत्र सँभालकर रखें: उसके आधार पर ₹१०,००० के [स्वरोजगार ' +
        'अनुदान](/schemes/self-employment-after-training/) के लिए आवेदन कर सकते हैं।',
    ),
    sourceNote: noted(SOURCES.backwardClasses),
  },
  {
    slug: 'self-employment-after-training',
    ...paidToAccount,
    title: say(
      'Self-employment grant after training, backward classes',
      'प्रशिक्षणानंतर स्वयंरोजगार अनुदान',
      'प्रशिक्षण के बाद स्वरोजगार अनुदान',
    ),
    summary: say(
      '₹10,000 to begin a business in the trade that one has learnt, for women and men of ' +
        'backward classes.',
      'शिकलेल्या व्यवसायात काम सुरू करण्यासाठी मागासवर्गीय महिला व पुरुषांना ₹१०,०००.',
      'सीखे हुए व्यवसाय में काम शुरू करने के लिए पिछड़े वर्गों की महिलाओं और पुरुषों को ₹१०,०००।',
    ),
    group: 'backward-classes',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 10000,
        frequency: 'once',
        words: say(
          'To begin a business in the trade learnt',
          'शिकलेला व्यवसाय सुरू करण्यासाठी',
          'सीखा हुआ व्यवसाय शुरू करने के लिए',
        ),
      },
    ],
    who: say(
      'Backward classes, aged 18 to 45, after the training',
      'मागासवर्गीय, वय १८ ते ४५, प्रशिक्षणानंतर',
      'पिछड़े वर्ग, आयु १८ से ४५, प्रशिक्षण के बाद',
    ),
    eligibility: [
      BACKWARD_CLASS,
      AGE_18_45,
      condition(
        'Has finished the vocational training',
        'व्यावसायिक प्रशिक्षण पूर्ण केलेले',
        'व्यावसायिक प्रशिक्षण पूरा किया हो',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: {
      ageYearsMin: 18,
      ageYearsMax: 45,
      requires: ['backward-class', 'trained-by-department'],
    },
    documents: papers('age', 'caste', 'course', 'quotation'),
    sourceNote: noted(SOURCES.backwardClasses),
  },
  {
    slug: 'bicycle-college-students',
    ...givenByDepartment,
    audience: ['student'],
    title: say(
      'Bicycle for college students',
      'महाविद्यालयीन विद्यार्थ्यांना सायकल',
      'महाविद्यालयीन विद्यार्थियों के लिए साइकिल',
    ),
    summary: say(
      'A bicycle for students of backward classes whose college is two kilometres or more ' +
        'from home.',
      'महाविद्यालय घरापासून दोन किलोमीटर किंवा अधिक दूर असलेल्या मागासवर्गीय विद्यार्थ्यांना सायकल.',
      'जिन पिछड़े वर्ग के विद्यार्थियों का महाविद्यालय घर से दो किलोमीटर या अधिक दूर है, उन्हें साइकिल।',
    ),
    group: 'backward-classes',
    benefits: [{ kind: 'goods', frequency: 'once', words: say('A bicycle', 'सायकल', 'साइकिल') }],
    who: say(
      'College students of backward classes',
      'मागासवर्गीय महाविद्यालयीन विद्यार्थी',
      'पिछड़े वर्ग के महाविद्यालयीन विद्यार्थी',
    ),
    eligibility: [
      BACKWARD_CLASS,
      condition('Studies at a college', 'महाविद्यालयात शिकणारे', 'महाविद्यालय में पढ़ने वाले'),
      condition('At least 50% marks', 'किमान ५०% गुण', 'कम से कम ५०% अंक'),
      condition(
        'College two kilometres or more from home',
        'महाविद्यालय घरापासून दोन किलोमीटर किंवा अधिक दूर',
        'महाविद्यालय घर से दो किलोमीटर या अधिक दूर',
      ),
    ],
    criteria: {
      requires: ['backward-class', 'college-student'],
      distanceKmMin: 2,
      marks: [{ percentMin: 50, applicants: 'everybody' }],
    },
    documents: papersWithoutBank('caste', 'marks', 'admission'),
    sourceNote: noted(SOURCES.backwardClasses),
  },
  {
    slug: 'earn-and-learn',
    ...paidToAccount,
    audience: ['student'],
    title: say('Earn and learn', 'कमवा व शिका योजना', 'कमाओ और सीखो योजना'),
    summary: say(
      'Students of backward classes do two hours of social work a day beside their studies ' +
        'and get ₹500 a month.',
      'मागासवर्गीय विद्यार्थी शिक्षणाबरोबर रोज दोन तास समाजकार्य करतात व दरमहा ₹५०० मिळवतात.',
      'पिछड़े वर्ग के विद्यार्थी पढ़ाई के साथ रोज़ दो घंटे समाज कार्य करते हैं और प्रतिमाह ₹५०० पाते हैं।',
    ),
    group: 'backward-classes',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 500,
        frequency: 'monthly',
        words: say(
          'For two hours of social work a day',
          'रोज दोन तास समाजकार्यासाठी',
          'रोज़ दो घंटे समाज कार्य के लिए',
        ),
      },
    ],
    who: say('Students of backward classes', 'मागासवर्गीय विद्यार्थी', 'पिछड़े वर्ग के विद्यार्थी'),
    eligibility: [
      BACKWARD_CLASS,
      condition(
        'Does two hours of social work a day',
        'रोज दोन तास समाजकार्य करणारे',
        'रोज़ दो घंटे समाज कार्य करने वाले',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { requires: ['backward-class'] },
    documents: papers('caste', 'admission'),
    sourceNote: noted(SOURCES.backwardClasses),
  },
  {
    slug: 'school-material-children-of-employees',
    ...paidToAccount,
    title: say(
      'School material aid for children of employees with dirt allowance',
      'घाणभत्ताधारक सेवकांच्या पाल्यांना शैक्षणिक साहित्य',
      'घाण भत्ता पाने वाले कर्मचारियों के बच्चों के लिए शैक्षिक सामग्री',
    ),
    summary: say(
      'Children of employees of the corporation who get the dirt allowance are paid ₹5,000 a ' +
        'year for books and school material.',
      'महानगरपालिकेतील घाणभत्ता मिळणाऱ्या कर्मचाऱ्यांच्या पाल्यांना पुस्तके व शालेय साहित्यासाठी दरवर्षी ₹५,०००.',
      'महानगरपालिका के घाण भत्ता पाने वाले कर्मचारियों के बच्चों को पुस्तकों और विद्यालय ' +
        'सामग्री के लिए प्रतिवर्ष ₹५,०००।',
    ),
    group: 'backward-classes',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 5000,
        frequency: 'yearly',
        words: say('For school material', 'शैक्षणिक साहित्यासाठी', 'शैक्षिक सामग्री के लिए'),
      },
    ],
    who: say(
      'Children of employees who get the dirt allowance',
      'घाणभत्ता मिळणाऱ्या कर्मचाऱ्यांची मुले',
      'घाण भत्ता पाने वाले कर्मचारियों के बच्चे',
    ),
    eligibility: [
      condition(
        'A parent works for the corporation and gets the dirt allowance',
        'आई किंवा वडील महानगरपालिकेचे घाणभत्ता मिळणारे कर्मचारी',
        'माता या पिता महानगरपालिका के घाण भत्ता पाने वाले कर्मचारी',
      ),
      condition('Goes to school', 'शाळेत शिकणारे', 'विद्यालय में पढ़ने वाले'),
    ],
    criteria: { requires: ['child-of-municipal-employee'] },
    documents: papers('admission'),
    sourceNote: noted(SOURCES.backwardClasses),
  },
  {
    slug: 'study-rooms',
    ...withoutApplication,
    audience: ['student'],
    title: say('Study rooms, classes 5 to 10', 'अभ्यासिका', 'अध्ययन कक्ष, कक्षा ५ से १०'),
    summary: say(
      'Quiet rooms where pupils of classes 5 to 10 can study; a person who looks after ' +
        'one is paid ₹2,000 a month.',
      'पाचवी ते दहावीच्या विद्यार्थ्यांसाठी अभ्यासाची शांत जागा; अभ्यासिका सांभाळणाऱ्यांना ' +
        'दरमहा ₹२,००० मानधन.',
      'पाँचवीं से दसवीं के विद्यार्थियों के लिए पढ़ाई का शांत स्थान; कक्ष सँभालने वालों को ' +
        'प्रतिमाह ₹२,००० मानदेय।',
    ),
    group: 'backward-classes',
    benefits: [
      { kind: 'place', words: say('A place to study', 'अभ्यासासाठी जागा', 'पढ़ाई के लिए स्थान') },
      {
        kind: 'cash',
        amountRupees: 2000,
        frequency: 'monthly',
        words: say(
          'For the person who looks after the room',
          'अभ्यासिका सांभाळणाऱ्या व्यक्तीसाठी',
          'कक्ष सँभालने वाले व्यक्ति के लिए',
        ),
      },
    ],
    who: say('Pupils of classes 5 to 10', 'पाचवी ते दहावीचे विद्यार्थी', 'पाँचवीं से दसवीं के विद्यार्थी'),
    where: say(
      'Ask at the women’s centre of your ward, 11:00 to 14:00',
      'क्षेत्रीय महिला केंद्रात विचारा, ११:०० ते १४:००',
      'क्षेत्रीय महिला केंद्र में पूछें, ११:०० से १४:००',
    ),
    eligibility: [
      condition('Goes to class 5 to 10', 'पाचवी ते दहावीत शिकणारे', 'कक्षा ५ से १० में पढ़ने वाले'),
    ],
    sourceNote: noted(
      SOURCES.backwardClasses,
      say(
        'Where the rooms are is not listed.',
        'अभ्यासिका कोठे आहेत, याची यादी नाही.',
        'कक्ष कहाँ हैं, इसकी सूची नहीं है।',
      ),
    ),
  },
  {
    slug: 'tuition-class-10-valmiki',
    ...paidToAccount,
    audience: ['student'],
    title: say(
      'Tuition fee for class 10, Valmiki community',
      'दहावी खासगी शिकवणी शुल्क (वाल्मिकी)',
      'दसवीं निजी शिक्षण शुल्क (वाल्मीकि समाज)',
    ),
    summary: say(
      '₹5,000 towards private tuition in class 10 for pupils of the Valmiki community.',
      'वाल्मिकी समाजातील दहावीच्या विद्यार्थ्यांना खासगी शिकवणीसाठी ₹५,०००.',
      'वाल्मीकि समाज के दसवीं के विद्यार्थियों को निजी शिक्षण के लिए ₹५,०००।',
    ),
    group: 'backward-classes',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 5000,
        frequency: 'once',
        words: say('Towards private tuition', 'खासगी शिकवणीसाठी', 'निजी शिक्षण के लिए'),
      },
    ],
    who: say(
      'Pupils of class 10, Valmiki community',
      'दहावीतील वाल्मिकी समाजाचे विद्यार्थी',
      'दसवीं के वाल्मीकि समाज के विद्यार्थी',
    ),
    eligibility: [
      condition('Belongs to the Valmiki community', 'वाल्मिकी समाजातील', 'वाल्मीकि समाज से'),
      condition('Goes to class 10', 'दहावीत शिकणारे', 'दसवीं में पढ़ने वाले'),
      condition('At least 50% marks in class 9', 'नववीत किमान ५०% गुण', 'नौवीं में कम से कम ५०% अंक'),
    ],
    criteria: {
      requires: ['valmiki-community'],
      marks: [{ percentMin: 50, applicants: 'everybody' }],
    },
    documents: papers('caste', 'marks', 'admission'),
    sourceNote: noted(SOURCES.backwardClasses),
  },
  {
    slug: 'libraries',
    ...withoutApplication,
    title: say('Libraries', 'ग्रंथालये', 'पुस्तकालय'),
    summary: say(
      'Four libraries that the corporation lists among its schemes for backward classes.',
      'महानगरपालिकेने मागासवर्गीय कल्याण योजनांमध्ये नमूद केलेली चार ग्रंथालये.',
      'चार पुस्तकालय, जिन्हें महानगरपालिका ने पिछड़ा वर्ग कल्याण योजनाओं में गिना है।',
    ),
    group: 'backward-classes',
    benefits: [
      {
        kind: 'place',
        words: say('Books and a place to read', 'पुस्तके व वाचनासाठी जागा', 'पुस्तकें और पढ़ने का स्थान'),
      },
    ],
    who: say(
      'Readers; ask who may join',
      'वाचक; सभासद कोण होऊ शकते, ते विचारा',
      'पाठक; सदस्य कौन बन सकता है, पूछ लें',
    ),
    where: say(
      'Ask at the women’s centre of your ward, 11:00 to 14:00',
      'क्षेत्रीय महिला केंद्रात विचारा, ११:०० ते १४:००',
      'क्षेत्रीय महिला केंद्र में पूछें, ११:०० से १४:००',
    ),
    sourceNote: noted(
      SOURCES.backwardClasses,
      say(
        'It gives the number of libraries, not their places or hours.',
        'त्यात ग्रंथालयांची संख्या आहे; ठिकाणे व वेळ नाही.',
        'उसमें पुस्तकालयों की संख्या है; स्थान और समय नहीं।',
      ),
    ),
  },
  {
    slug: 'mpsc-upsc-coaching',
    ...givenByDepartment,
    audience: ['student'],
    title: say(
      'MPSC and UPSC coaching for youth of backward classes',
      'स्पर्धा परीक्षा प्रशिक्षण',
      'प्रतियोगी परीक्षा प्रशिक्षण',
    ),
    summary: say(
      'Coaching for the examinations of the state and the union public service commissions, ' +
        'for young people of backward classes.',
      'राज्य व केंद्रीय लोकसेवा आयोगाच्या स्पर्धा परीक्षांसाठी मागासवर्गीय युवकांना प्रशिक्षण.',
      'राज्य और संघ लोक सेवा आयोग की परीक्षाओं के लिए पिछड़े वर्गों के युवाओं को प्रशिक्षण।',
    ),
    group: 'backward-classes',
    benefits: [
      {
        kind: 'training',
        words: say(
          'Coaching for competitive examinations',
          'स्पर्धा परीक्षांसाठी प्रशिक्षण',
          'प्रतियोगी परीक्षाओं के लिए प्रशिक्षण',
        ),
      },
    ],
    who: say('Young people of backward classes', 'मागासवर्गीय युवक व युवती', 'पिछड़े वर्गों के युवक-युवतियाँ'),
    eligibility: [BACKWARD_CLASS],
    criteria: { requires: ['backward-class'] },
    documents: papersWithoutBank('caste', 'marks', 'photo'),
    body: say(
      'If you have cleared the preliminary examination, see the [aid for the main ' +
        'examination](/schemes/civil-service-aspirants/) too.',
      'पूर्व परीक्षा उत्तीर्ण झाला असाल, तर [मुख्य परीक्षेसाठीचे ' +
        'अर्थसाहाय्य](/schemes/civil-service-aspirants/) पाहा.',
      'प्रारंभिक परीक्षा उत्तीर्ण कर चुके हों, तो [मुख्य परीक्षा के लिए ' +
        'सहायता](/schemes/civil-service-aspirants/) भी देखें।',
    ),
    sourceNote: noted(SOURCES.press2021, RULES_NOT_FOUND),
  },
];
