import type { Service } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import {
  FROM_COMPLETE_APPLICATION,
  reviewed,
  STATE_CIRCULAR_2017,
  STATE_LIMIT_2025,
  STATE_LIST_2015,
  withYourRight,
} from './services.wording.ts';

const builders = {
  en: 'Owners of the land, through an architect or engineer',
  mr: 'जागेचे मालक, वास्तुविशारद किंवा अभियंत्यामार्फत',
  hi: 'भूमि के स्वामी, वास्तुकार या अभियंता के माध्यम से',
};
const buildingOffice = {
  en: 'Building permission department',
  mr: 'बांधकाम विकास विभाग',
  hi: 'भवन निर्माण अनुमति विभाग',
};
const anybody = {
  en: 'Anyone who owns the land or wants to buy it',
  mr: 'जागेचे मालक किंवा ती घेऊ इच्छिणारे कोणीही',
  hi: 'भूमि के स्वामी या उसे खरीदने के इच्छुक कोई भी',
};

export const buildingServices: Example<Service>[] = [
  {
    slug: 'zone-certificate',
    portals: ['pmc'],
    department: 'building-permission',
    audience: ['resident', 'investor', 'business'],
    ...reviewed,
    title: { en: 'Zone certificate', mr: 'झोन दाखला', hi: 'ज़ोन प्रमाणपत्र' },
    summary: {
      en:
        'Tells what the development plan allows on a piece of land: homes, shops, a park, a ' +
        'road. Ask for it before you buy.',
      mr:
        'एखाद्या जागेवर विकास आराखडा काय करू देतो, हे सांगतो: घरे, दुकाने, उद्यान, रस्ता. जागा ' +
        'घेण्यापूर्वीच तो मागा.',
      hi:
        'बताता है कि विकास योजना किसी भूमि पर क्या करने देती है: घर, दुकान, उद्यान, सड़क। ' +
        'खरीदने से पहले ही इसे लें।',
    },
    category: 'building',
    fee: {
      en: 'As decided by the state government',
      mr: 'राज्य शासनाने ठरवल्याप्रमाणे',
      hi: 'राज्य सरकार द्वारा तय',
    },
    timeLimitDays: 7,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: anybody,
    where: buildingOffice,
    channels: ['head-office'],
    sourceNote: {
      en:
        'Time limit and fee rule from the state’s Town Planning department. Confirm the amount ' +
        'when you apply.',
      mr: 'कालमर्यादा व शुल्काचा नियम राज्याच्या नगररचना विभागाचा आहे. अर्ज करताना रकमेची खात्री करा.',
      hi:
        'समय सीमा और शुल्क का नियम राज्य के नगर नियोजन विभाग का है। आवेदन करते समय राशि की ' +
        'पुष्टि कर लें।',
    },
    documents: [
      {
        name: {
          en: 'Survey number of the land, and a plan that shows where it is',
          mr: 'जागेचा सर्व्हे क्रमांक व ठिकाण दाखवणारा नकाशा',
          hi: 'भूमि की सर्वे संख्या और स्थान दिखाने वाला मानचित्र',
        },
      },
    ],
    ...withYourRight({
      en:
        'A zone certificate is the first paper to ask for when somebody offers you land. It ' +
        'says in which zone of the development plan the land lies and whether a road or ' +
        'another reservation runs over it.\n\nIt is not a permission to build. For that, the ' +
        'owner applies for building permission.',
      mr:
        'कोणी जागा विकायला काढली, तर सर्वप्रथम मागावे असे कागदपत्र म्हणजे झोन दाखला. जागा ' +
        'विकास आराखड्याच्या कोणत्या झोनमध्ये आहे आणि तिच्यावर रस्ता किंवा इतर आरक्षण आहे का, ' +
        'हे तो सांगतो.\n\nही बांधकामाची परवानगी नव्हे. त्यासाठी मालकाने बांधकाम परवानगीचा अर्ज ' +
        'करावा लागतो.',
      hi:
        'कोई आपको भूमि बेचना चाहे, तो सबसे पहले ज़ोन प्रमाणपत्र माँगें। यह बताता है कि भूमि ' +
        'विकास योजना के किस ज़ोन में है और उस पर सड़क या कोई और आरक्षण तो नहीं।\n\nयह निर्माण ' +
        'की अनुमति नहीं है। उसके लिए स्वामी को भवन निर्माण अनुमति का आवेदन करना होता है।',
    }),
    relatedServices: ['part-plan', 'building-permission'],
  },
  {
    slug: 'part-plan',
    portals: ['pmc'],
    department: 'building-permission',
    audience: ['resident', 'investor', 'business'],
    ...reviewed,
    title: { en: 'Part plan of a layout', mr: 'भाग नकाशा', hi: 'आंशिक मानचित्र' },
    summary: {
      en:
        'An official extract of the layout that shows the boundaries of a plot and the roads ' +
        'around it.',
      mr: 'भूखंडाच्या हद्दी व भोवतालचे रस्ते दाखवणारा रेखांकनाचा अधिकृत उतारा.',
      hi: 'भूखंड की सीमाएँ और आसपास की सड़कें दिखाने वाला अभिन्यास का आधिकारिक अंश।',
    },
    category: 'building',
    who: anybody,
    where: buildingOffice,
    channels: ['head-office'],
    sourceNote: STATE_LIST_2015,
    documents: [
      {
        name: {
          en: 'Survey number or plot number',
          mr: 'सर्व्हे क्रमांक किंवा भूखंड क्रमांक',
          hi: 'सर्वे संख्या या भूखंड संख्या',
        },
      },
    ],
    ...withYourRight({
      en:
        'Compare the part plan with what you see on the ground: where the plot begins, how ' +
        'wide the road is, where the neighbour’s wall stands. A difference is easier to settle ' +
        'before you buy or build.\n\nTogether with the zone certificate it tells you what may ' +
        'be built and exactly where.',
      mr:
        'भाग नकाशा प्रत्यक्ष जागेशी पडताळून पाहा: भूखंड कोठे सुरू होतो, रस्ता किती रुंद आहे, ' +
        'शेजाऱ्याची भिंत कोठे आहे. खरेदी किंवा बांधकाम करण्यापूर्वीच फरक मिटवणे सोपे ' +
        'असते.\n\nझोन दाखल्यासोबत पाहिल्यास काय बांधता येते आणि नेमके कोठे, हे कळते.',
      hi:
        'आंशिक मानचित्र को मौके पर मिलाकर देखें: भूखंड कहाँ से शुरू होता है, सड़क कितनी चौड़ी ' +
        'है, पड़ोसी की दीवार कहाँ है। अंतर को खरीदने या बनाने से पहले सुलझाना आसान होता ' +
        'है।\n\nज़ोन प्रमाणपत्र के साथ देखने पर पता चलता है कि क्या और ठीक कहाँ बनाया जा सकता ' +
        'है।',
    }),
    relatedServices: ['zone-certificate', 'building-permission'],
  },
  {
    slug: 'building-permission',
    portals: ['pmc'],
    department: 'building-permission',
    audience: ['resident', 'investor', 'business'],
    ...reviewed,
    title: { en: 'Building permission', mr: 'बांधकाम परवानगी', hi: 'भवन निर्माण अनुमति' },
    summary: {
      en:
        'Permission to begin building, extending or rebuilding, given on plans that follow the ' +
        'development rules.',
      mr:
        'नवे बांधकाम, वाढ किंवा पुनर्बांधणी सुरू करण्याची परवानगी. नकाशे विकास नियमांप्रमाणे ' +
        'असल्यास ती मिळते.',
      hi:
        'नया निर्माण, विस्तार या पुनर्निर्माण शुरू करने की अनुमति, जो विकास नियमों के अनुरूप ' +
        'नक्शों पर मिलती है।',
    },
    category: 'building',
    timeLimitDays: 30,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: builders,
    where: buildingOffice,
    channels: ['head-office'],
    sourceNote: STATE_CIRCULAR_2017,
    steps: [
      {
        title: {
          en: 'Get the zone certificate and the part plan',
          mr: 'झोन दाखला व भाग नकाशा घ्या',
          hi: 'ज़ोन प्रमाणपत्र और आंशिक मानचित्र लें',
        },
      },
      {
        title: { en: 'Have the plans drawn', mr: 'नकाशे तयार करून घ्या', hi: 'नक्शे बनवाएँ' },
        text: {
          en: 'An architect or engineer draws and signs them.',
          mr: 'वास्तुविशारद किंवा अभियंता ते काढून स्वाक्षरी करतात.',
          hi: 'वास्तुकार या अभियंता इन्हें बनाकर हस्ताक्षर करते हैं।',
        },
      },
      {
        title: { en: 'Apply', mr: 'अर्ज करा', hi: 'आवेदन करें' },
        text: {
          en: 'You get all objections together; answer all of them at once.',
          mr: 'त्रुटी कळवल्यावर सर्वांची पूर्तता एकदम करा.',
          hi: 'आपत्तियाँ बताई जाने पर सबका उत्तर एक साथ दें।',
        },
      },
      {
        title: {
          en: 'Begin only with the permission in hand',
          mr: 'परवानगी हाती आल्यावरच काम सुरू करा',
          hi: 'अनुमति हाथ में आने पर ही काम शुरू करें',
        },
      },
    ],
    ...withYourRight({
      en:
        'Permissions follow one another. First this one, to begin. When the plinth stands, the ' +
        'plinth certificate. When the building is ready, the occupancy certificate, with the ' +
        'fire brigade’s no-objection where it is needed.\n\nWork without permission can be ' +
        'stopped and taken down. When you buy a flat, ask the builder for all three papers.',
      mr:
        'परवानग्या एकामागून एक घ्याव्या लागतात. सुरुवातीला ही परवानगी; जोते झाल्यावर जोते ' +
        'प्रमाणपत्र; इमारत पूर्ण झाल्यावर भोगवटा प्रमाणपत्र आणि आवश्यक असेल तेथे अग्निशमन ' +
        'दलाचा ना हरकत दाखला.\n\nपरवानगीशिवाय केलेले काम थांबवले किंवा पाडले जाऊ शकते. सदनिका ' +
        'घेताना बांधकाम व्यावसायिकाकडून तिन्ही कागदपत्रे मागा.',
      hi:
        'अनुमतियाँ एक के बाद एक मिलती हैं। आरंभ के लिए यह; प्लिंथ बनने पर प्लिंथ प्रमाणपत्र; ' +
        'भवन पूरा होने पर अधिभोग प्रमाणपत्र और जहाँ आवश्यक हो, अग्निशमन दल का अनापत्ति ' +
        'प्रमाणपत्र।\n\nबिना अनुमति का काम रोका या तोड़ा जा सकता है। फ़्लैट खरीदते समय ' +
        'निर्माता से तीनों दस्तावेज़ माँगें।',
    }),
    relatedServices: [
      'zone-certificate',
      'plinth-certificate',
      'occupancy-certificate',
      'fire-noc',
      'tree-cutting-permission',
    ],
  },
  {
    slug: 'plinth-certificate',
    portals: ['pmc'],
    department: 'building-permission',
    audience: ['investor', 'business'],
    ...reviewed,
    title: { en: 'Plinth certificate', mr: 'जोते प्रमाणपत्र', hi: 'प्लिंथ प्रमाणपत्र' },
    summary: {
      en:
        'Confirms that the base of the building stands where the sanctioned plan puts it, ' +
        'before the walls go up.',
      mr: 'भिंती उभारण्यापूर्वी इमारतीचे जोते मंजूर नकाशाप्रमाणे असल्याची खात्री देते.',
      hi: 'दीवारें उठाने से पहले पुष्टि करता है कि भवन की प्लिंथ स्वीकृत नक्शे के अनुसार है।',
    },
    category: 'building',
    timeLimitDays: 7,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: builders,
    where: buildingOffice,
    channels: ['head-office'],
    sourceNote: STATE_CIRCULAR_2017,
    steps: [
      { title: { en: 'Finish the plinth', mr: 'जोते पूर्ण करा', hi: 'प्लिंथ का काम पूरा करें' } },
      {
        title: {
          en: 'Apply with the sanctioned plan',
          mr: 'मंजूर नकाशासह अर्ज करा',
          hi: 'स्वीकृत नक्शे के साथ आवेदन करें',
        },
      },
      {
        title: {
          en: 'Wait for the certificate before you build on',
          mr: 'पुढील बांधकामापूर्वी प्रमाणपत्राची वाट पाहा',
          hi: 'आगे निर्माण से पहले प्रमाणपत्र की प्रतीक्षा करें',
        },
      },
    ],
    ...withYourRight({
      en:
        'A wall in the wrong place is cheap to correct at the plinth and costly later. The ' +
        'check compares the distances to the road and to the neighbours with the sanctioned ' +
        'plan.\n\nKeep the certificate: the occupancy certificate is given on the strength of ' +
        'it.',
      mr:
        'चुकीच्या जागी आलेली भिंत जोत्याच्या टप्प्यावर दुरुस्त करणे स्वस्त असते, नंतर महाग. ' +
        'रस्ता व शेजारील हद्दींपासूनची अंतरे मंजूर नकाशाशी पडताळली जातात.\n\nप्रमाणपत्र जपून ' +
        'ठेवा: भोगवटा प्रमाणपत्रासाठी ते लागते.',
      hi:
        'गलत जगह की दीवार प्लिंथ के स्तर पर ठीक करना सस्ता है, बाद में महँगा। सड़क और पड़ोस की ' +
        'सीमाओं से दूरियाँ स्वीकृत नक्शे से मिलाई जाती हैं।\n\nप्रमाणपत्र सँभालकर रखें: अधिभोग ' +
        'प्रमाणपत्र के लिए यह चाहिए।',
    }),
    relatedServices: ['building-permission', 'occupancy-certificate'],
  },
  {
    slug: 'occupancy-certificate',
    portals: ['pmc'],
    department: 'building-permission',
    audience: ['resident', 'investor', 'business'],
    ...reviewed,
    title: { en: 'Occupancy certificate', mr: 'भोगवटा प्रमाणपत्र', hi: 'अधिभोग प्रमाणपत्र' },
    summary: {
      en: 'Says that a finished building follows its sanctioned plan and may be lived in or used.',
      mr: 'पूर्ण झालेली इमारत मंजूर नकाशाप्रमाणे असून ती वापरता येते, असे सांगणारे प्रमाणपत्र.',
      hi: 'बताता है कि तैयार भवन स्वीकृत नक्शे के अनुसार है और उसमें रहा या उसका उपयोग किया जा सकता है।',
    },
    category: 'building',
    timeLimitDays: 8,
    timeLimitNote: {
      en: 'The inspection report goes online within 48 hours',
      mr: 'तपासणी अहवाल ४८ तासांत ऑनलाइन येतो',
      hi: 'निरीक्षण रिपोर्ट ४८ घंटे में ऑनलाइन आती है',
    },
    who: builders,
    where: buildingOffice,
    channels: ['head-office'],
    sourceNote: STATE_CIRCULAR_2017,
    steps: [
      {
        title: {
          en: 'Finish the work and clear the site',
          mr: 'काम पूर्ण करा व जागा स्वच्छ करा',
          hi: 'काम पूरा करें और जगह साफ़ करें',
        },
      },
      {
        title: {
          en: 'Get the final fire no-objection where it is needed',
          mr: 'आवश्यक असल्यास अग्निशमन अंतिम ना हरकत दाखला घ्या',
          hi: 'आवश्यक हो तो अग्निशमन का अंतिम अनापत्ति प्रमाणपत्र लें',
        },
      },
      {
        title: {
          en: 'Apply and be there for the inspection',
          mr: 'अर्ज करा व तपासणीला उपस्थित राहा',
          hi: 'आवेदन करें और निरीक्षण में उपस्थित रहें',
        },
      },
    ],
    ...withYourRight({
      en:
        'Do not take possession of a flat without seeing this certificate. Without it, a water ' +
        'connection, a loan or a later sale becomes difficult.\n\nWhen you have it, ask for ' +
        'the property tax assessment, so that the flat gets its property number and you can ' +
        'apply for the concessions.',
      mr:
        'हे प्रमाणपत्र पाहिल्याशिवाय सदनिकेचा ताबा घेऊ नका. ते नसेल, तर नळजोडणी, कर्ज किंवा ' +
        'पुढील विक्री अवघड होते.\n\nप्रमाणपत्र मिळाल्यावर मिळकतकर आकारणी करून घ्या. ' +
        'त्यानंतर मिळकत क्रमांक मिळतो व सवलतींसाठी अर्ज करता येतो.',
      hi:
        'यह प्रमाणपत्र देखे बिना फ़्लैट का कब्ज़ा न लें। यह न हो, तो जल कनेक्शन, ऋण या बाद में ' +
        'बिक्री कठिन हो जाती है।\n\nमिलने के बाद संपत्ति कर निर्धारण कराएँ। तब संपत्ति संख्या ' +
        'मिलती है और छूट के लिए आवेदन किया जा सकता है।',
    }),
    relatedServices: [
      'property-tax-assessment',
      'fire-noc-final',
      'water-connection',
      'drainage-connection',
    ],
  },
  {
    slug: 'fire-noc',
    portals: ['pmc'],
    department: 'fire-brigade',
    audience: ['investor', 'business'],
    ...reviewed,
    title: {
      en: 'Fire no-objection certificate',
      mr: 'अग्निशमन ना हरकत दाखला',
      hi: 'अग्निशमन अनापत्ति प्रमाणपत्र',
    },
    summary: {
      en:
        'The fire brigade’s agreement to the plans of a building: exits, stairs, water, access ' +
        'for fire engines.',
      mr:
        'इमारतीच्या नकाशांना अग्निशमन दलाची संमती: बाहेर पडण्याचे मार्ग, जिने, पाणी, अग्निशमन ' +
        'वाहनांसाठी रस्ता.',
      hi: 'भवन के नक्शों पर अग्निशमन दल की सहमति: निकास, सीढ़ियाँ, पानी और दमकल के लिए रास्ता।',
    },
    category: 'building',
    timeLimitDays: 12,
    timeLimitNote: FROM_COMPLETE_APPLICATION,
    who: builders,
    where: { en: 'Fire brigade', mr: 'अग्निशमन दल', hi: 'अग्निशमन दल' },
    channels: ['head-office'],
    sourceNote: STATE_LIMIT_2025,
    ...withYourRight({
      en:
        'Ask for this while the plans can still be changed. The brigade looks at how people ' +
        'get out and how its engines get in.\n\nIt is the first of two papers. When the ' +
        'building is ready and the equipment is in place, ask for the final no-objection ' +
        'certificate.',
      mr:
        'नकाशे बदलता येतात, तेव्हाच हा दाखला मागा. लोक बाहेर कसे पडतील आणि अग्निशमन वाहने आत ' +
        'कशी येतील, हे दल पाहते.\n\nदोन दाखल्यांपैकी हा पहिला आहे. इमारत तयार झाल्यावर व ' +
        'यंत्रणा बसवल्यावर अंतिम ना हरकत दाखला मागा.',
      hi:
        'यह तभी माँगें जब नक्शे बदले जा सकते हों। दल देखता है कि लोग बाहर कैसे निकलेंगे और ' +
        'दमकल अंदर कैसे आएगी।\n\nदो प्रमाणपत्रों में यह पहला है। भवन तैयार होने और उपकरण लगने ' +
        'पर अंतिम अनापत्ति प्रमाणपत्र माँगें।',
    }),
    relatedServices: ['fire-noc-final', 'building-permission'],
  },
  {
    slug: 'fire-noc-final',
    portals: ['pmc'],
    department: 'fire-brigade',
    audience: ['investor', 'business'],
    ...reviewed,
    title: {
      en: 'Final fire no-objection certificate',
      mr: 'अग्निशमन अंतिम ना हरकत दाखला',
      hi: 'अग्निशमन अंतिम अनापत्ति प्रमाणपत्र',
    },
    summary: {
      en:
        'Confirms, when the building is ready, that the fire safety measures agreed on the ' +
        'plans are really there.',
      mr: 'इमारत तयार झाल्यावर, नकाशात ठरलेल्या अग्निसुरक्षा उपाययोजना प्रत्यक्षात असल्याची खात्री देतो.',
      hi: 'भवन तैयार होने पर पुष्टि करता है कि नक्शों में तय अग्नि सुरक्षा उपाय सचमुच मौजूद हैं।',
    },
    category: 'building',
    who: builders,
    where: { en: 'Fire brigade', mr: 'अग्निशमन दल', hi: 'अग्निशमन दल' },
    channels: ['head-office'],
    sourceNote: STATE_LIST_2015,
    ...withYourRight({
      en:
        'Before you ask for the visit, test everything yourself: pumps, hydrants, alarms, the ' +
        'doors of the stairs, the lights of the exits. Keep the stairs free of stored ' +
        'goods.\n\nThe certificate comes before the occupancy certificate.',
      mr:
        'भेटीची मागणी करण्यापूर्वी सर्व काही स्वतः तपासा: पंप, पाण्याचे जोड, गजर, जिन्यांची ' +
        'दारे, बाहेर पडण्याच्या मार्गावरील दिवे. जिन्यांत सामान ठेवू नका.\n\nहा दाखला भोगवटा ' +
        'प्रमाणपत्रापूर्वी घ्यावा लागतो.',
      hi:
        'निरीक्षण माँगने से पहले सब कुछ स्वयं जाँच लें: पंप, हाइड्रेंट, अलार्म, सीढ़ियों के ' +
        'दरवाज़े, निकास की बत्तियाँ। सीढ़ियों पर सामान न रखें।\n\nयह प्रमाणपत्र अधिभोग ' +
        'प्रमाणपत्र से पहले लिया जाता है।',
    }),
    relatedServices: ['fire-noc', 'occupancy-certificate'],
  },
];
