import type { Localized } from '../../../content-models/examples.ts';

/** The vocabulary of the synthetic city's documents. */

type Words = readonly Localized<string>[];
const words = (...lines: readonly (readonly [string, string, string])[]): Words =>
  lines.map(([en, mr, hi]) => ({ en, mr, hi }));

export const SUBJECTS = words(
  ['Water supply', 'पाणीपुरवठा', 'जल आपूर्ति'],
  ['Property tax', 'मालमत्ता कर', 'संपत्ति कर'],
  ['Street lighting', 'पथदिवे', 'सड़क प्रकाश'],
  ['Solid waste', 'घनकचरा', 'ठोस कचरा'],
  ['Road works', 'रस्त्यांची कामे', 'सड़क कार्य'],
  ['Building permission', 'बांधकाम परवानगी', 'भवन अनुमति'],
  ['Birth and death records', 'जन्म व मृत्यू नोंद', 'जन्म और मृत्यु अभिलेख'],
  ['Trees and gardens', 'वृक्ष व उद्याने', 'वृक्ष और उद्यान'],
  ['Public health', 'सार्वजनिक आरोग्य', 'सार्वजनिक स्वास्थ्य'],
  ['Municipal schools', 'महापालिका शाळा', 'नगर विद्यालय'],
  ['Storm water drains', 'पावसाळी गटारे', 'वर्षा जल नालियाँ'],
  ['Fire safety', 'अग्निसुरक्षा', 'अग्नि सुरक्षा'],
  ['Markets and hawkers', 'मंडई व फेरीवाले', 'मंडी और फेरीवाले'],
  ['Bus lanes', 'बस मार्गिका', 'बस लेन'],
  ['Parking', 'वाहनतळ', 'पार्किंग'],
  ['Encroachments', 'अतिक्रमणे', 'अतिक्रमण'],
);

export const AREAS = words(
  ['Kothrud', 'कोथरूड', 'कोथरूड'],
  ['Aundh', 'औंध', 'औंध'],
  ['Hadapsar', 'हडपसर', 'हडपसर'],
  ['Yerawada', 'येरवडा', 'येरवडा'],
  ['Sinhagad Road', 'सिंहगड रस्ता', 'सिंहगढ़ रोड'],
  ['Kasba Peth', 'कसबा पेठ', 'कसबा पेठ'],
  ['Dhankawadi', 'धनकवडी', 'धनकवडी'],
  ['Nagar Road', 'नगर रस्ता', 'नगर रोड'],
  ['Bibwewadi', 'बिबवेवाडी', 'बिबवेवाडी'],
  ['Wanawadi', 'वानवडी', 'वानवडी'],
);

export const MATTERS = words(
  ['last date extended', 'अंतिम तारीख वाढवली', 'अंतिम तिथि बढ़ाई गई'],
  ['rules for contractors', 'ठेकेदारांसाठी नियम', 'ठेकेदारों के लिए नियम'],
  ['responsible officers named', 'जबाबदार अधिकारी निश्चित', 'उत्तरदायी अधिकारी निर्धारित'],
  ['inspection before the monsoon', 'पावसाळ्यापूर्वी तपासणी', 'मानसून से पहले निरीक्षण'],
  ['fees revised', 'शुल्कात बदल', 'शुल्क में संशोधन'],
  ['applications on paper accepted', 'कागदी अर्ज स्वीकारले जातील', 'कागज़ पर आवेदन स्वीकार'],
  ['hearing of objections', 'हरकतींवर सुनावणी', 'आपत्तियों पर सुनवाई'],
  ['work begins', 'काम सुरू', 'काम आरंभ'],
);

export const SENTENCES = words(
  [
    'The ward office publishes the list on its notice board and here on the same day.',
    'क्षेत्रीय कार्यालय ही यादी त्याच दिवशी सूचना फलकावर आणि येथे प्रसिद्ध करते.',
    'क्षेत्रीय कार्यालय यह सूची उसी दिन सूचना पट्ट पर और यहाँ प्रकाशित करता है।',
  ],
  [
    'Whoever applied before this date need not apply again.',
    'या तारखेपूर्वी ज्यांनी अर्ज केला आहे त्यांनी पुन्हा अर्ज करण्याची गरज नाही.',
    'जिन्होंने इस तिथि से पहले आवेदन किया है, उन्हें फिर से आवेदन करने की आवश्यकता नहीं है।',
  ],
  [
    'The officer answers within seven working days, in the language of the application.',
    'अधिकारी सात कामकाजाच्या दिवसांत अर्जाच्या भाषेत उत्तर देतात.',
    'अधिकारी सात कार्य दिवसों में आवेदन की भाषा में उत्तर देते हैं।',
  ],
  [
    'Work is done between ten in the evening and five in the morning, so that traffic goes on.',
    'वाहतूक सुरू राहावी म्हणून काम रात्री दहा ते पहाटे पाच या वेळेत केले जाते.',
    'यातायात चलता रहे, इसलिए काम रात दस से सुबह पाँच बजे के बीच किया जाता है।',
  ],
  [
    'Objections may be sent in writing to the head of the department until the day named above.',
    'वरील दिवसापर्यंत हरकती विभागप्रमुखांकडे लेखी पाठवता येतील.',
    'ऊपर बताए गए दिन तक आपत्तियाँ विभाग प्रमुख को लिखित रूप में भेजी जा सकती हैं।',
  ],
  [
    'The cost is met from the budget of the year and shown in the monthly statement.',
    'खर्च वर्षाच्या अंदाजपत्रकातून केला जातो आणि मासिक विवरणात दाखवला जातो.',
    'व्यय वर्ष के बजट से किया जाता है और मासिक विवरण में दिखाया जाता है।',
  ],
  [
    'Photographs of the place before and after the work are kept with the file.',
    'कामापूर्वीचे आणि नंतरचे छायाचित्र नस्तीसोबत ठेवले जाते.',
    'कार्य से पहले और बाद के चित्र फ़ाइल के साथ रखे जाते हैं।',
  ],
  [
    'Help on the telephone is free of charge from eight in the morning to eight in the evening.',
    'सकाळी आठ ते रात्री आठ या वेळेत दूरध्वनीवर मदत विनामूल्य आहे.',
    'सुबह आठ से रात आठ बजे तक दूरभाष पर सहायता निःशुल्क है।',
  ],
);

export const HEADINGS = words(
  ['What changes', 'काय बदलते', 'क्या बदलता है'],
  ['What you can do', 'तुम्ही काय करावे', 'आप क्या करें'],
  ['Who decides', 'निर्णय कोण घेते', 'निर्णय कौन लेता है'],
  ['Background', 'पार्श्वभूमी', 'पृष्ठभूमि'],
);

export const DEPARTMENT: Localized<string> = { en: 'Department', mr: 'विभाग', hi: 'विभाग' };
export const SERVICE: Localized<string> = { en: 'certificate', mr: 'दाखला', hi: 'प्रमाणपत्र' };
export const PROJECT: Localized<string> = { en: 'renewal of', mr: 'नूतनीकरण', hi: 'नवीनीकरण' };
export const MEETING: Localized<string> = { en: 'public meeting', mr: 'जनसभा', hi: 'जनसभा' };
