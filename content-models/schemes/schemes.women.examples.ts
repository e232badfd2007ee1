import type { Scheme } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  AGE_18_45,
  AMOUNT_NOT_FOUND,
  LIVES_IN_PUNE,
  RULES_NOT_FOUND,
  SOURCES,
  ages,
  condition,
  givenByDepartment,
  noted,
  paidToAccount,
  papers,
  papersWithoutBank,
  say,
} from './schemes.wording.examples.ts';

const WOMAN = condition('Woman', 'महिला', 'महिला');
const SENIOR = condition('Senior citizen', 'ज्येष्ठ नागरिक', 'वरिष्ठ नागरिक');

/** Schemes for women, children and senior citizens. */
export const womenSchemes: Example<Scheme>[] = [
  {
    slug: 'vocational-training-women',
    ...givenByDepartment,
    title: say(
      'Vocational training for women',
      'महिलांसाठी व्यवसाय प्रशिक्षण',
      'महिलाओं के लिए व्यवसाय प्रशिक्षण',
    ),
    summary: say(
      'Learn a trade without a fee, travel by bus on a pass while you learn, and take a tool ' +
        'kit with you at the end.',
      'विनामूल्य व्यवसाय शिका, प्रशिक्षणाच्या काळात बस पास घ्या आणि शेवटी साहित्य संच मिळवा.',
      'निःशुल्क कोई व्यवसाय सीखें, प्रशिक्षण के दौरान बस पास पाएँ और अंत में उपकरण किट लें।',
    ),
    group: 'women-children',
    benefits: [
      {
        kind: 'training',
        frequency: 'once',
        words: say('Training in a trade', 'व्यवसाय प्रशिक्षण', 'व्यवसाय प्रशिक्षण'),
      },
      {
        kind: 'concession',
        words: say('Bus pass while you learn', 'प्रशिक्षण काळात बस पास', 'प्रशिक्षण के दौरान बस पास'),
      },
      {
        kind: 'goods',
        frequency: 'once',
        words: say('Tool kit of the trade', 'व्यवसायाचा साहित्य संच', 'व्यवसाय की उपकरण किट'),
      },
    ],
    who: say('Women aged 15 to 45', '१५ ते ४५ वयाच्या महिला', '१५ से ४५ आयु की महिलाएँ'),
    eligibility: [WOMAN, ages(15, 45, 'वय १५ ते ४५', 'आयु १५ से ४५'), LIVES_IN_PUNE],
    criteria: { ageYearsMin: 15, ageYearsMax: 45, gender: 'female' },
    documents: papersWithoutBank('age', 'photo'),
    body: say(
      'A deposit of ₹500 is taken at the start and given back when you have finished. It is ' +
        'there so that places do not stay empty: ask for the receipt and keep it.\n\nIf ' +
        'you finish the training, you can ask for the [self-employment ' +
        'grant](/schemes/self-employment-women/) afterwards.',
      'सुरुवातीला ₹५०० अनामत घेतली जाते व प्रशिक्षण पूर्ण झाल्यावर परत मिळते. जागा रिकाम्या ' +
        'राहू नयेत, यासाठी ती असते: पावती मागून जपून ठेवा.\n\nप्रशिक्षण पूर्ण केल्यावर ' +
        '[स्वयंरोजगार अनुदानासाठी](/schemes/self-employment-women/) अर्ज करता येतो.',
      'आरंभ में ₹५०० जमानत ली जाती है, जो प्रशिक्षण पूरा होने पर लौटा दी जाती है। यह इसलिए ' +
        'है कि स्थान खाली न रहें: रसीद माँगकर सँभाल लें।\n\nप्रशिक्षण पूरा करने पर [स्वरोजगार ' +
        'अनुदान](/schemes/self-employment-women/) के लिए आवेदन कर सकती हैं।',
    ),
    sourceNote: noted(SOURCES.women),
  },
  {
    slug: 'self-employment-women',
    ...paidToAccount,
    title: say(
      'Self-employment grant for women',
      'महिलांसाठी स्वयंरोजगार',
      'महिलाओं के लिए स्वरोजगार अनुदान',
    ),
    summary: say(
      'Money to begin a small business of your own: ₹5,000, and ₹10,000 for women of ' +
        'backward classes.',
      'स्वतःचा छोटा व्यवसाय सुरू करण्यासाठी ₹५,०००; मागासवर्गीय महिलांना ₹१०,०००.',
      'अपना छोटा व्यवसाय शुरू करने के लिए ₹५,०००; पिछड़े वर्ग की महिलाओं को ₹१०,०००।',
    ),
    group: 'women-children',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 5000,
        frequency: 'once',
        words: say('To begin a business', 'व्यवसाय सुरू करण्यासाठी', 'व्यवसाय शुरू करने के लिए'),
      },
      {
        kind: 'cash',
        amountRupees: 10000,
        frequency: 'once',
        words: say(
          'For women of backward classes instead',
          'मागासवर्गीय महिलांना त्याऐवजी',
          'पिछड़े वर्ग की महिलाओं को इसके बदले',
        ),
      },
    ],
    who: say('Women aged 18 to 45', '१८ ते ४५ वयाच्या महिला', '१८ से ४५ आयु की महिलाएँ'),
    eligibility: [
      WOMAN,
      AGE_18_45,
      LIVES_IN_PUNE,
      condition(
        'For the higher amount: belongs to a backward class',
        'जास्त रकमेसाठी: मागासवर्गीय',
        'अधिक राशि के लिए: पिछड़े वर्ग से',
      ),
    ],
    criteria: { ageYearsMin: 18, ageYearsMax: 45, gender: 'female' },
    documents: papers('age', 'quotation', 'caste'),
    sourceNote: noted(SOURCES.women),
  },
  {
    slug: 'entrepreneurship-women',
    ...givenByDepartment,
    title: say(
      'Entrepreneurship development programme for women',
      'महिला उद्योजकता विकास',
      'महिला उद्यमिता विकास कार्यक्रम',
    ),
    summary: say(
      'A programme for women who want to set up or enlarge a business: how to plan, buy, ' +
        'sell and keep accounts.',
      'व्यवसाय सुरू करू किंवा वाढवू इच्छिणाऱ्या महिलांसाठी कार्यक्रम: नियोजन, खरेदी, विक्री ' +
        'व हिशेब कसे करावेत.',
      'व्यवसाय शुरू करने या बढ़ाने की इच्छुक महिलाओं के लिए कार्यक्रम: योजना, खरीद, बिक्री और हिसाब कैसे करें।',
    ),
    group: 'women-children',
    benefits: [
      {
        kind: 'training',
        words: say(
          'Training in running a business',
          'व्यवसाय चालवण्याचे प्रशिक्षण',
          'व्यवसाय चलाने का प्रशिक्षण',
        ),
      },
    ],
    who: say('Women aged 18 to 45', '१८ ते ४५ वयाच्या महिला', '१८ से ४५ आयु की महिलाएँ'),
    eligibility: [WOMAN, AGE_18_45, LIVES_IN_PUNE],
    criteria: { ageYearsMin: 18, ageYearsMax: 45, gender: 'female' },
    documents: papersWithoutBank('age', 'photo'),
    sourceNote: noted(
      SOURCES.women,
      say(
        'It states the age alone; what is taught is described in general terms here.',
        'त्यात केवळ वयाची अट आहे; काय शिकवले जाते, हे येथे सर्वसाधारणपणे सांगितले आहे.',
        'उसमें केवल आयु की शर्त है; क्या सिखाया जाता है, यहाँ सामान्य रूप में बताया गया है।',
      ),
    ),
  },
  {
    slug: 'revolving-fund-self-help-groups',
    ...paidToAccount,
    title: say(
      'Revolving fund for self-help groups',
      'बचत गट फिरता निधी',
      'बचत समूहों के लिए चक्रीय निधि',
    ),
    summary: say(
      '₹1,000 for each member, paid to the group, which lends it to its members in turn.',
      'प्रत्येक सदस्यामागे ₹१,००० गटाला मिळतात; गट ते सदस्यांना आळीपाळीने कर्जाऊ देतो.',
      'हर सदस्य के लिए ₹१,००० समूह को मिलते हैं; समूह उन्हें बारी-बारी से सदस्यों को उधार देता है।',
    ),
    group: 'women-children',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 1000,
        frequency: 'once',
        words: say('For each member of the group', 'गटातील प्रत्येक सदस्यामागे', 'समूह के हर सदस्य के लिए'),
      },
    ],
    who: say(
      'Self-help groups of the department, at least a year old',
      'विभागांतर्गत स्थापन, किमान एक वर्ष जुने बचत गट',
      'विभाग के अंतर्गत बने, कम से कम एक वर्ष पुराने बचत समूह',
    ),
    eligibility: [
      condition(
        'The group was formed under the Social Development Department',
        'गट समाज विकास विभागांतर्गत स्थापन झालेला',
        'समूह समाज विकास विभाग के अंतर्गत बना हो',
      ),
      condition(
        'It has existed for at least one year',
        'गटाला किमान एक वर्ष पूर्ण',
        'समूह को कम से कम एक वर्ष हो चुका हो',
      ),
    ],
    criteria: { groupAgeYearsMin: 1, requires: ['self-help-group'] },
    documents: papers('group'),
    sourceNote: noted(SOURCES.women),
  },
  {
    slug: 'community-volunteer-training',
    ...givenByDepartment,
    title: say(
      'Resident community volunteer training',
      'निवासी समाज स्वयंसेविका प्रशिक्षण',
      'निवासी समाज स्वयंसेविका प्रशिक्षण',
    ),
    summary: say(
      'Women are trained as volunteers of their own neighbourhood, to bring its people and ' +
        'the schemes together.',
      'महिलांना त्यांच्या वस्तीच्या स्वयंसेविका म्हणून प्रशिक्षण, म्हणजे योजना वस्तीतील लोकांपर्यंत पोहोचतात.',
      'महिलाओं को अपनी बस्ती की स्वयंसेविका के रूप में प्रशिक्षण, ताकि योजनाएँ बस्ती के लोगों तक पहुँचें।',
    ),
    group: 'women-children',
    benefits: [
      {
        kind: 'training',
        words: say(
          'Training as a community volunteer',
          'समाज स्वयंसेविका म्हणून प्रशिक्षण',
          'समाज स्वयंसेविका के रूप में प्रशिक्षण',
        ),
      },
    ],
    who: say(
      'Women, in their own neighbourhood',
      'महिला, त्यांच्या स्वतःच्या वस्तीत',
      'महिलाएँ, अपनी बस्ती में',
    ),
    eligibility: [WOMAN, LIVES_IN_PUNE],
    criteria: { gender: 'female' },
    documents: papersWithoutBank('photo'),
    sourceNote: noted(SOURCES.women, RULES_NOT_FOUND),
  },
  {
    slug: 'self-help-group-exhibitions',
    ...paidToAccount,
    title: say(
      'Aid to self-help groups for exhibitions',
      'बचत गट प्रदर्शन अर्थसाहाय्य',
      'बचत समूहों को प्रदर्शनी के लिए आर्थिक सहायता',
    ),
    summary: say(
      'A self-help group that shows and sells its goods at an exhibition gets ₹5,000 towards ' +
        'the cost.',
      'प्रदर्शनात स्वतःची उत्पादने मांडणाऱ्या व विकणाऱ्या बचत गटाला खर्चासाठी ₹५,०००.',
      'प्रदर्शनी में अपनी वस्तुएँ दिखाने और बेचने वाले बचत समूह को खर्च के लिए ₹५,०००।',
    ),
    group: 'women-children',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 5000,
        frequency: 'per-event',
        words: say('For each exhibition', 'प्रत्येक प्रदर्शनासाठी', 'हर प्रदर्शनी के लिए'),
      },
    ],
    who: say('Self-help groups', 'बचत गट', 'बचत समूह'),
    eligibility: [
      condition(
        'Self-help group that takes part in an exhibition',
        'प्रदर्शनात सहभागी होणारा बचत गट',
        'प्रदर्शनी में भाग लेने वाला बचत समूह',
      ),
    ],
    criteria: { requires: ['self-help-group'] },
    documents: papers('group'),
    sourceNote: noted(
      SOURCES.women,
      say(
        'Its text is cut off after the amount: ask for the conditions.',
        'रकमेनंतर मजकूर तुटलेला आहे: अटी विचारा.',
        'राशि के बाद पाठ कटा हुआ है: शर्तें पूछ लें।',
      ),
    ),
  },
  {
    slug: 'mata-ramai-ambedkar',
    ...paidToAccount,
    title: say(
      'Mata Ramai Bhimrao Ambedkar scheme',
      'माता रमाई भीमराव आंबेडकर योजना',
      'माता रमाई भीमराव आंबेडकर योजना',
    ),
    summary: say(
      'Widows and destitute women get ₹1,000 a month towards their health.',
      'विधवा व निराधार महिलांना आरोग्यासाठी दरमहा ₹१,०००.',
      'विधवा और निराश्रित महिलाओं को स्वास्थ्य के लिए प्रतिमाह ₹१,०००।',
    ),
    group: 'women-children',
    benefits: [
      {
        kind: 'cash',
        amountRupees: 1000,
        frequency: 'monthly',
        words: say('Health aid', 'आरोग्य अर्थसाहाय्य', 'स्वास्थ्य सहायता'),
      },
    ],
    who: say('Widows and destitute women', 'विधवा व निराधार महिला', 'विधवा और निराश्रित महिलाएँ'),
    eligibility: [
      condition(
        'Widow, or woman without support',
        'विधवा किंवा निराधार महिला',
        'विधवा या निराश्रित महिला',
      ),
      LIVES_IN_PUNE,
    ],
    criteria: { gender: 'female', requires: ['widow-or-destitute'] },
    documents: papers('widow'),
    body: say(
      'In 2016-17, 3,553 women applied. The same reports say that money was short in that ' +
        'year and that payments were late. If yours does not come, ask for the reason with ' +
        'your application number, and register a grievance if nobody answers.',
      '२०१६-१७ मध्ये ३,५५३ महिलांनी अर्ज केले. त्या वर्षी निधी कमी पडला व रक्कम उशिरा ' +
        'मिळाली, असे त्याच वृत्तांत म्हटले आहे. रक्कम जमा झाली नाही, तर अर्ज क्रमांकासह कारण ' +
        'विचारा आणि उत्तर न मिळाल्यास तक्रार नोंदवा.',
      '२०१६-१७ में ३,५५३ महिलाओं ने आवेदन किया। उन्हीं समाचारों के अनुसार उस वर्ष निधि कम ' +
        'पड़ी और भुगतान में देर हुई। राशि न आए, तो आवेदन संख्या के साथ कारण पूछें और उत्तर न ' +
        'मिले तो शिकायत दर्ज करें।',
    ),
    sourceNote: noted(
      SOURCES.press2017,
      say(
        'Amount and conditions may have changed since.',
        'रक्कम व अटी त्यानंतर बदललेल्या असू शकतात.',
        'राशि और शर्तें उसके बाद बदली हो सकती हैं।',
      ),
    ),
  },
  {
    slug: 'mata-jijau-swavalambi-jivan',
    ...paidToAccount,
    title: say(
      'Mata Jijau Swavalambi Jivan scheme',
      'माता जिजाऊ स्वावलंबी जीवन योजना',
      'माता जिजाऊ स्वावलंबी जीवन योजना',
    ),
    summary: say(
      'Monthly aid towards primary health care for senior women, so that they can live by ' +
        'themselves.',
      'ज्येष्ठ महिलांना स्वावलंबी जीवनासाठी प्राथमिक आरोग्याचे मासिक अर्थसाहाय्य.',
      'वरिष्ठ महिलाओं को स्वावलंबी जीवन के लिए प्राथमिक स्वास्थ्य की मासिक सहायता।',
    ),
    group: 'senior-citizens',
    benefits: [
      {
        kind: 'cash',
        frequency: 'monthly',
        words: say(
          'Aid towards primary health care',
          'प्राथमिक आरोग्य अर्थसाहाय्य',
          'प्राथमिक स्वास्थ्य सहायता',
        ),
      },
    ],
    who: say('Senior women', 'ज्येष्ठ महिला', 'वरिष्ठ महिलाएँ'),
    eligibility: [WOMAN, SENIOR, LIVES_IN_PUNE],
    criteria: { gender: 'female' },
    documents: papers('age'),
    sourceNote: noted(
      SOURCES.department,
      say(
        'Neither the amount nor the age from which one counts as senior is stated.',
        'रक्कम, तसेच कोणत्या वयापासून ज्येष्ठ मानले जाते, हे दिलेले नाही.',
        'न राशि दी गई है, न यह कि किस आयु से वरिष्ठ माना जाता है।',
      ),
    ),
  },
  {
    slug: 'sharad-swavalambi-jivan',
    ...paidToAccount,
    title: say(
      'Sharad Swavalambi Jivan scheme',
      'शरद स्वावलंबी जीवन योजना',
      'शरद स्वावलंबी जीवन योजना',
    ),
    summary: say(
      'Monthly aid towards primary health care for senior men, the counterpart of the scheme ' +
        'for senior women.',
      'ज्येष्ठ पुरुषांना प्राथमिक आरोग्याचे मासिक अर्थसाहाय्य; ज्येष्ठ महिलांसाठीच्या योजनेसारखीच योजना.',
      'वरिष्ठ पुरुषों को प्राथमिक स्वास्थ्य की मासिक सहायता; वरिष्ठ महिलाओं की योजना जैसी ही योजना।',
    ),
    group: 'senior-citizens',
    benefits: [
      {
        kind: 'cash',
        frequency: 'monthly',
        words: say(
          'Aid towards primary health care',
          'प्राथमिक आरोग्य अर्थसाहाय्य',
          'प्राथमिक स्वास्थ्य सहायता',
        ),
      },
    ],
    who: say('Senior men', 'ज्येष्ठ पुरुष', 'वरिष्ठ पुरुष'),
    eligibility: [condition('Man', 'पुरुष', 'पुरुष'), SENIOR, LIVES_IN_PUNE],
    criteria: { gender: 'male' },
    documents: papers('age'),
    sourceNote: noted(SOURCES.department, AMOUNT_NOT_FOUND),
  },
];
