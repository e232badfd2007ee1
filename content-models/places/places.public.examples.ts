import { place, type Texts } from './places.wording.examples.ts';

const DISTRICT_COURT: Texts = ['District Court', 'जिल्हा न्यायालय', 'ज़िला न्यायालय'];
const PUNE_STATION: Texts = ['Pune Railway Station', 'पुणे रेल्वे स्थानक', 'पुणे रेलवे स्टेशन'];

/** Hospitals, places of learning, stations and centres. */
export const publicPlaceExamples = [
  place('hospital', 'sassoon-hospital', {
    title: ['Sassoon General Hospital', 'ससून सर्वोपचार रुग्णालय', 'ससून सर्वोपचार अस्पताल'],
    summary: [
      'The large hospital of the state in Pune, with the B. J. Government Medical College. In an ' +
        'emergency call 108.',
      'पुण्यातील राज्य शासनाचे मोठे रुग्णालय, बै. जी. शासकीय वैद्यकीय महाविद्यालयासह. आपत्कालात 108 ' +
        'वर दूरध्वनी करा.',
      'पुणे में राज्य सरकार का बड़ा अस्पताल, बी. जे. शासकीय चिकित्सा महाविद्यालय के साथ। आपात ' +
        'स्थिति में 108 पर फ़ोन करें।',
    ],
    locality: ['Near Pune railway station', 'पुणे रेल्वे स्थानकाजवळ', 'पुणे रेलवे स्टेशन के पास'],
    at: [18.5267, 73.8722],
    office: 'dhole-patil-road',
    stops: [
      ['rail', PUNE_STATION],
      ['metro', PUNE_STATION],
    ],
  }),
  place('hospital', 'kamala-nehru-hospital', {
    municipal: true,
    department: 'health',
    title: ['Kamala Nehru Hospital', 'कमला नेहरू रुग्णालय', 'कमला नेहरू अस्पताल'],
    summary: [
      'A general and maternity hospital of the corporation in the old city.',
      'जुन्या शहरातील महानगरपालिकेचे सर्वसाधारण रुग्णालय व प्रसूतिगृह.',
      'पुराने शहर में महानगरपालिका का सामान्य अस्पताल और प्रसूति गृह।',
    ],
    locality: ['Mangalwar Peth', 'मंगळवार पेठ', 'मंगलवार पेठ'],
    at: [18.5232, 73.864],
    office: 'kasba-vishrambaugwada',
  }),
  place('hospital', 'naidu-hospital', {
    municipal: true,
    department: 'health',
    title: [
      'Dr Naidu Infectious Diseases Hospital',
      'डॉ. नायडू सांसर्गिक रोग रुग्णालय',
      'डॉ. नायडू संक्रामक रोग अस्पताल',
    ],
    summary: [
      'The hospital of the corporation for diseases that spread from person to person.',
      'संसर्गजन्य रोगांसाठी महानगरपालिकेचे रुग्णालय.',
      'संक्रामक रोगों के लिए महानगरपालिका का अस्पताल।',
    ],
    locality: ['Near Pune railway station', 'पुणे रेल्वे स्थानकाजवळ', 'पुणे रेलवे स्टेशन के पास'],
    at: [18.5318, 73.87],
    office: 'dhole-patil-road',
  }),
  place('school', 'savitribai-phule-pune-university', {
    audience: ['student'],
    title: [
      'Savitribai Phule Pune University',
      'सावित्रीबाई फुले पुणे विद्यापीठ',
      'सावित्रीबाई फुले पुणे विश्वविद्यालय',
    ],
    summary: [
      'The university of the region, founded in 1949, on a wooded campus around the former ' +
        'Government House.',
      '१९४९ मध्ये स्थापन झालेले विद्यापीठ; पूर्वीच्या राजभवनाभोवतीच्या झाडीच्या परिसरात.',
      '१९४९ में स्थापित विश्वविद्यालय; पूर्व राजभवन के चारों ओर हरे-भरे परिसर में।',
    ],
    locality: ['Ganeshkhind', 'गणेशखिंड', 'गणेशखिंड'],
    at: [18.5523, 73.8246],
    office: 'shivajinagar-ghole-road',
    website: 'https://www.unipune.ac.in/',
  }),
  place('school', 'fergusson-college', {
    audience: ['student'],
    title: ['Fergusson College', 'फर्ग्युसन महाविद्यालय', 'फर्ग्युसन महाविद्यालय'],
    summary: [
      'A college of arts and science of 1885 at the foot of a hill, on the road that bears its ' +
        'name.',
      'टेकडीच्या पायथ्याशी, स्वतःच्या नावाच्या रस्त्यावर १८८५ पासूनचे कला व विज्ञान महाविद्यालय.',
      'पहाड़ी की तलहटी में, अपने ही नाम की सड़क पर १८८५ से कला और विज्ञान का महाविद्यालय।',
    ],
    locality: ['Fergusson College Road', 'फर्ग्युसन महाविद्यालय रस्ता', 'फर्ग्युसन कॉलेज रोड'],
    at: [18.5237, 73.8398],
    website: 'https://www.fergusson.edu/',
  }),
  place('school', 'coep', {
    audience: ['student'],
    title: [
      'COEP Technological University',
      'सीओईपी तंत्रशास्त्र विद्यापीठ',
      'सीओईपी प्रौद्योगिकी विश्वविद्यालय',
    ],
    summary: [
      'One of the oldest places in India to learn engineering, open since 1854, beside the ' +
        'Sangam bridge.',
      '१८५४ पासून अभियांत्रिकीचे शिक्षण देणारी भारतातील सर्वांत जुन्या संस्थांपैकी एक; संगम पुलाजवळ.',
      '१८५४ से इंजीनियरी की शिक्षा देने वाली भारत की सबसे पुरानी संस्थाओं में से एक; संगम पुल के पास।',
    ],
    locality: ['Shivajinagar', 'शिवाजीनगर', 'शिवाजीनगर'],
    at: [18.5293, 73.8566],
    office: 'shivajinagar-ghole-road',
    website: 'https://www.coeptech.ac.in/',
    stops: [['metro', DISTRICT_COURT]],
  }),
  place('school', 'bhandarkar-institute', {
    audience: ['student'],
    title: [
      'Bhandarkar Oriental Research Institute',
      'भांडारकर प्राच्यविद्या संशोधन संस्था',
      'भांडारकर प्राच्यविद्या शोध संस्थान',
    ],
    summary: [
      'A library of manuscripts and an institute of research since 1917; the critical edition of ' +
        'the Mahabharata was made here.',
      '१९१७ पासून हस्तलिखितांचे ग्रंथालय व संशोधन संस्था; महाभारताची चिकित्सक आवृत्ती येथे तयार झाली.',
      '१९१७ से पांडुलिपियों का पुस्तकालय और शोध संस्थान; महाभारत का समीक्षात्मक संस्करण यहीं तैयार हुआ।',
    ],
    locality: ['Law College Road', 'विधी महाविद्यालय रस्ता', 'लॉ कॉलेज रोड'],
    at: [18.5185, 73.8317],
    website: 'https://www.bori.ac.in/',
  }),
  place('station', 'pune-railway-station', {
    audience: ['tourist', 'student', 'newcomer'],
    title: ['Pune Junction railway station', 'पुणे रेल्वे स्थानक', 'पुणे जंक्शन रेलवे स्टेशन'],
    summary: [
      'Trains to Mumbai, Solapur, Miraj and all of India. City buses and the metro stop at the ' +
        'station.',
      'मुंबई, सोलापूर, मिरज आणि संपूर्ण भारतात जाणाऱ्या गाड्या. शहर बस व मेट्रो स्थानकाजवळ थांबतात.',
      'मुंबई, सोलापुर, मिरज और पूरे भारत के लिए गाड़ियाँ। शहर की बसें और मेट्रो स्टेशन के पास रुकती हैं।',
    ],
    locality: ['Pune Station', 'पुणे स्टेशन', 'पुणे स्टेशन'],
    at: [18.5286, 73.8744],
    office: 'dhole-patil-road',
    stops: [['metro', PUNE_STATION]],
  }),
  place('station', 'shivajinagar-railway-station', {
    audience: ['student', 'newcomer'],
    title: ['Shivajinagar railway station', 'शिवाजीनगर रेल्वे स्थानक', 'शिवाजीनगर रेलवे स्टेशन'],
    summary: [
      'The local trains towards Lonavala and several trains to Mumbai stop here.',
      'लोणावळ्याकडे जाणाऱ्या लोकल व मुंबईच्या काही गाड्या येथे थांबतात.',
      'लोनावला की ओर जाने वाली लोकल और मुंबई की कुछ गाड़ियाँ यहाँ रुकती हैं।',
    ],
    locality: ['Shivajinagar', 'शिवाजीनगर', 'शिवाजीनगर'],
    at: [18.5322, 73.8497],
    office: 'shivajinagar-ghole-road',
    stops: [['metro', ['Shivajinagar', 'शिवाजीनगर', 'शिवाजीनगर']]],
  }),
  place('station', 'district-court-metro-station', {
    audience: ['tourist', 'student', 'newcomer'],
    picture: 'metro-viaduct',
    title: ['District Court metro station', 'जिल्हा न्यायालय मेट्रो स्थानक', 'ज़िला न्यायालय मेट्रो स्टेशन'],
    summary: [
      'The two lines of the metro cross here: change between Pimpri–Swargate and ' +
        'Vanaz–Ramwadi.',
      'मेट्रोच्या दोन मार्गिका येथे मिळतात: पिंपरी–स्वारगेट व वनाज–रामवाडी यांच्यात येथे बदल करा.',
      'मेट्रो की दो लाइनें यहाँ मिलती हैं: पिंपरी–स्वारगेट और वनाज–रामवाड़ी के बीच यहाँ बदलें।',
    ],
    locality: ['Shivajinagar', 'शिवाजीनगर', 'शिवाजीनगर'],
    at: [18.529, 73.858],
    office: 'shivajinagar-ghole-road',
  }),
  place('station', 'swargate-station', {
    audience: ['tourist', 'student', 'newcomer'],
    picture: 'city-bus',
    title: ['Swargate bus and metro station', 'स्वारगेट बस व मेट्रो स्थानक', 'स्वारगेट बस और मेट्रो स्टेशन'],
    summary: [
      'State buses to the south and the coast, city buses, and the southern end of the metro.',
      'दक्षिणेकडे व कोकणात जाणाऱ्या एसटी बस, शहर बस आणि मेट्रोचे दक्षिण टोक.',
      'दक्षिण और कोंकण की ओर जाने वाली राज्य परिवहन की बसें, शहर की बसें और मेट्रो का दक्षिणी छोर।',
    ],
    locality: ['Swargate', 'स्वारगेट', 'स्वारगेट'],
    at: [18.501, 73.8636],
    stops: [['metro', ['Swargate', 'स्वारगेट', 'स्वारगेट']]],
  }),
  place('station', 'pune-airport', {
    audience: ['tourist', 'newcomer'],
    title: ['Pune airport', 'पुणे विमानतळ', 'पुणे हवाई अड्डा'],
    summary: [
      'The civil terminal on the air force field at Lohegaon, north-east of the city.',
      'लोहगाव येथे हवाई दलाच्या तळावरील नागरी टर्मिनल; शहराच्या ईशान्येस.',
      'लोहगाँव में वायु सेना के अड्डे पर नागरिक टर्मिनल; शहर के उत्तर-पूर्व में।',
    ],
    locality: ['Lohegaon', 'लोहगाव', 'लोहगाँव'],
    at: [18.5793, 73.9089],
    office: 'nagar-road-vadgaonsheri',
  }),
  place('facilitation-centre', 'main-building-facilitation-centre', {
    municipal: true,
    department: 'general-administration',
    audience: ['newcomer'],
    picture: 'municipal-hall',
    title: [
      'Citizen facilitation centre, main building',
      'नागरी सुविधा केंद्र, मुख्य इमारत',
      'नागरिक सुविधा केंद्र, मुख्य भवन',
    ],
    summary: [
      'The counters for citizens in the main building of the corporation. Most of what is done ' +
        'here is also done at your ward office.',
      'महानगरपालिकेच्या मुख्य इमारतीतील नागरिकांसाठीच्या खिडक्या. येथील बहुतेक कामे तुमच्या क्षेत्रीय ' +
        'कार्यालयातही होतात.',
      'महानगरपालिका के मुख्य भवन में नागरिकों के लिए काउंटर। यहाँ के अधिकतर काम आपके क्षेत्रीय ' +
        'कार्यालय में भी होते हैं।',
    ],
    locality: ['Shivajinagar', 'शिवाजीनगर', 'शिवाजीनगर'],
    at: [18.5236, 73.853],
    office: 'shivajinagar-ghole-road',
    stops: [['metro', ['PMC', 'पीएमसी', 'पीएमसी']]],
  }),
];
