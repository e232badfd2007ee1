import { place, type Texts } from './places.wording.examples.ts';

const VISITORS = ['tourist'] as const;
const KASBA_PETH_STATION: Texts = ['Kasba Peth', 'कसबा पेठ', 'कसबा पेठ'];
const MANDAI_STATION: Texts = ['Mandai', 'मंडई', 'मंडई'];

/** Sights and museums. */
export const sightExamples = [
  place('sight', 'shaniwarwada', {
    flagship: true,
    drawing: 'gate',
    audience: [...VISITORS],
    picture: 'city-gate',
    title: ['Shaniwarwada', 'शनिवारवाडा', 'शनिवारवाड़ा'],
    summary: [
      'The fortified palace of the Peshwas, begun in 1730. A fire of 1828 left the walls, the ' +
        'gates and the plinths; the Delhi Gate faces north.',
      'पेशव्यांचा तटबंदीचा वाडा; बांधकाम १७३० मध्ये सुरू झाले. १८२८ च्या आगीनंतर तट, दरवाजे व ' +
        'जोती उरली. दिल्ली दरवाजा उत्तरेस आहे.',
      'पेशवाओं का किलेबंद महल; निर्माण १७३० में शुरू हुआ। १८२८ की आग के बाद परकोटा, दरवाज़े और ' +
        'चबूतरे बचे। दिल्ली दरवाज़ा उत्तर की ओर है।',
    ],
    locality: ['Shaniwar Peth', 'शनिवार पेठ', 'शनिवार पेठ'],
    at: [18.5195, 73.8553],
    office: 'kasba-vishrambaugwada',
    price: 'paid',
    stops: [['metro', KASBA_PETH_STATION]],
  }),
  place('sight', 'pataleshwar', {
    flagship: true,
    drawing: 'cave',
    audience: [...VISITORS],
    title: ['Pataleshwar cave temple', 'पाताळेश्वर लेणे', 'पातालेश्वर गुफा मंदिर'],
    summary: [
      'A temple of Shiva cut from one mass of rock in the eighth century, with a round pavilion ' +
        'in the court before it.',
      'आठव्या शतकात एकाच खडकात कोरलेले शिवमंदिर; समोरच्या अंगणात गोल नंदीमंडप.',
      'आठवीं सदी में एक ही चट्टान को काटकर बना शिव मंदिर; सामने के आँगन में गोल नंदी मंडप।',
    ],
    locality: [
      'Shivajinagar, Jangli Maharaj Road',
      'शिवाजीनगर, जंगली महाराज रस्ता',
      'शिवाजीनगर, जंगली महाराज रोड',
    ],
    at: [18.527, 73.8498],
    office: 'shivajinagar-ghole-road',
  }),
  place('sight', 'parvati', {
    flagship: true,
    drawing: 'hill',
    audience: [...VISITORS],
    picture: 'hill-temple',
    title: ['Parvati hill', 'पर्वती', 'पर्वती'],
    summary: [
      'Temples of the Peshwas on a hill in the city, and from the top a view over all of Pune.',
      'शहरातील टेकडीवरील पेशवेकालीन मंदिरे; वरून संपूर्ण पुणे दिसते.',
      'शहर की पहाड़ी पर पेशवाकालीन मंदिर; ऊपर से पूरा पुणे दिखाई देता है।',
    ],
    locality: ['Parvati', 'पर्वती', 'पर्वती'],
    at: [18.4973, 73.8467],
    stepFree: 'no',
    accessNote: [
      'One climbs just over a hundred broad steps of stone.',
      'शंभराहून थोड्या अधिक रुंद दगडी पायऱ्या चढाव्या लागतात.',
      'सौ से कुछ अधिक चौड़ी पत्थर की सीढ़ियाँ चढ़नी होती हैं।',
    ],
  }),
  place('sight', 'sinhagad', {
    flagship: true,
    drawing: 'fort',
    audience: [...VISITORS],
    title: ['Sinhagad fort', 'सिंहगड', 'सिंहगढ़'],
    summary: [
      'A hill fort south-west of the city, known for the night assault of 1670 in which Tanaji ' +
        'Malusare fell. Carry water, and bring your waste back.',
      'शहराच्या नैर्ऋत्येस असलेला डोंगरी किल्ला. १६७० च्या रात्रीच्या लढाईत तानाजी मालुसरे येथे ' +
        'धारातीर्थी पडले. पाणी सोबत ठेवा आणि कचरा परत आणा.',
      'शहर के दक्षिण-पश्चिम में पहाड़ी किला। १६७० की रात की लड़ाई में तानाजी मालुसरे यहाँ वीरगति ' +
        'को प्राप्त हुए। पानी साथ रखें और अपना कचरा वापस लाएँ।',
    ],
    locality: ['Outside the city, south-west', 'शहराबाहेर, नैर्ऋत्येस', 'शहर के बाहर, दक्षिण-पश्चिम'],
    at: [18.3663, 73.7559],
    stepFree: 'no',
  }),
  place('sight', 'aga-khan-palace', {
    audience: [...VISITORS],
    title: ['Aga Khan Palace', 'आगाखान पॅलेस', 'आगा खान पैलेस'],
    summary: [
      'A palace of 1892. Mahatma Gandhi was interned here from 1942 to 1944; Kasturba Gandhi and ' +
        'Mahadev Desai died here, and their memorials stand in the garden.',
      '१८९२ चा राजवाडा. १९४२ ते १९४४ या काळात महात्मा गांधी येथे स्थानबद्ध होते; कस्तुरबा गांधी व ' +
        'महादेव देसाई यांचे निधन येथेच झाले. त्यांच्या समाध्या बागेत आहेत.',
      '१८९२ का महल। १९४२ से १९४४ तक महात्मा गांधी यहाँ नज़रबंद रहे; कस्तूरबा गांधी और महादेव ' +
        'देसाई का निधन यहीं हुआ। उनकी समाधियाँ बगीचे में हैं।',
    ],
    locality: ['Nagar Road', 'नगर रस्ता', 'नगर रोड'],
    at: [18.5524, 73.9015],
    office: 'nagar-road-vadgaonsheri',
    price: 'paid',
  }),
  place('sight', 'lal-mahal', {
    audience: [...VISITORS],
    municipal: true,
    department: 'cultural-centres',
    title: ['Lal Mahal', 'लाल महाल', 'लाल महल'],
    summary: [
      'Chhatrapati Shivaji Maharaj lived in the Lal Mahal as a child. The building that stands ' +
        'today was rebuilt in the twentieth century.',
      'छत्रपती शिवाजी महाराजांचे बालपण लाल महालात गेले. आजची वास्तू ही विसाव्या शतकातील पुनर्बांधणी आहे.',
      'छत्रपति शिवाजी महाराज का बचपन लाल महल में बीता। आज की इमारत बीसवीं सदी का पुनर्निर्माण है।',
    ],
    locality: ['Kasba Peth', 'कसबा पेठ', 'कसबा पेठ'],
    at: [18.5186, 73.8567],
    office: 'kasba-vishrambaugwada',
    stops: [['metro', KASBA_PETH_STATION]],
  }),
  place('sight', 'vishrambaugwada', {
    audience: [...VISITORS],
    municipal: true,
    department: 'cultural-centres',
    picture: 'old-street',
    title: ['Vishrambaug Wada', 'विश्रामबाग वाडा', 'विश्रामबाग वाड़ा'],
    summary: [
      'The mansion of Bajirao II from the early nineteenth century, with a carved wooden front on ' +
        'Bajirao Road.',
      'दुसऱ्या बाजीरावांचा एकोणिसाव्या शतकाच्या सुरुवातीचा वाडा; बाजीराव रस्त्यावर कोरीव लाकडी दर्शनी भाग.',
      'बाजीराव द्वितीय की उन्नीसवीं सदी के आरंभ की हवेली; बाजीराव रोड पर नक्काशीदार लकड़ी का मुखभाग।',
    ],
    locality: ['Sadashiv Peth', 'सदाशिव पेठ', 'सदाशिव पेठ'],
    at: [18.5145, 73.8535],
    office: 'kasba-vishrambaugwada',
  }),
  place('sight', 'dagdusheth-ganpati', {
    audience: [...VISITORS],
    title: ['Dagdusheth Halwai Ganpati temple', 'दगडूशेठ हलवाई गणपती मंदिर', 'दगडूशेठ हलवाई गणपति मंदिर'],
    summary: [
      'The best known Ganpati of the city. During Ganeshotsav the streets around it are full day ' +
        'and night.',
      'शहरातील सर्वांत प्रसिद्ध गणपती. गणेशोत्सवात भोवतालचे रस्ते दिवसरात्र गर्दीने भरलेले असतात.',
      'शहर के सबसे प्रसिद्ध गणपति। गणेशोत्सव में आसपास की सड़कें दिन-रात भरी रहती हैं।',
    ],
    locality: ['Budhwar Peth', 'बुधवार पेठ', 'बुधवार पेठ'],
    at: [18.5164, 73.8561],
    office: 'kasba-vishrambaugwada',
    price: 'free',
    stops: [['metro', KASBA_PETH_STATION]],
  }),
  place('sight', 'mahatma-phule-mandai', {
    audience: [...VISITORS],
    municipal: true,
    picture: 'market',
    title: ['Mahatma Phule Mandai', 'महात्मा फुले मंडई', 'महात्मा फुले मंडई'],
    summary: [
      'The vegetable market of the old city in a stone hall of 1886 with eight arms under a tower.',
      'जुन्या शहराची भाजी मंडई; मनोऱ्याखाली आठ बाजूंना पसरलेली १८८६ ची दगडी वास्तू.',
      'पुराने शहर की सब्ज़ी मंडी; मीनार के नीचे आठ ओर फैली १८८६ की पत्थर की इमारत।',
    ],
    locality: ['Shukrawar Peth', 'शुक्रवार पेठ', 'शुक्रवार पेठ'],
    at: [18.5121, 73.8562],
    office: 'kasba-vishrambaugwada',
    price: 'free',
    stops: [['metro', MANDAI_STATION]],
  }),
  place('museum', 'kelkar-museum', {
    audience: [...VISITORS, 'student'],
    title: ['Raja Dinkar Kelkar Museum', 'राजा दिनकर केळकर संग्रहालय', 'राजा दिनकर केलकर संग्रहालय'],
    summary: [
      'Things of everyday life, collected by one man: lamps, doors, pots, musical instruments, ' +
        'carved and painted with care.',
      'एका माणसाने जमवलेल्या रोजच्या वापरातील वस्तू: दिवे, दरवाजे, भांडी, वाद्ये; कोरीव व रंगवलेल्या.',
      'एक व्यक्ति द्वारा जुटाई गई रोज़मर्रा की वस्तुएँ: दीपक, दरवाज़े, बर्तन, वाद्य; नक्काशी और रंगों से सजे।',
    ],
    locality: ['Shukrawar Peth, Bajirao Road', 'शुक्रवार पेठ, बाजीराव रस्ता', 'शुक्रवार पेठ, बाजीराव रोड'],
    at: [18.5107, 73.8545],
    office: 'kasba-vishrambaugwada',
    price: 'paid',
    stops: [['metro', MANDAI_STATION]],
  }),
  place('museum', 'mahatma-phule-museum', {
    audience: [...VISITORS, 'student'],
    title: ['Mahatma Phule Museum', 'महात्मा फुले वस्तुसंग्रहालय', 'महात्मा फुले संग्रहालय'],
    summary: [
      'Industry, crafts, farming and natural history, in a house from the time of the British.',
      'उद्योग, हस्तकला, शेती व निसर्गविज्ञान यांचे दालन; ब्रिटिशकालीन वास्तूत.',
      'उद्योग, हस्तशिल्प, खेती और प्राकृतिक इतिहास; ब्रिटिश काल की इमारत में।',
    ],
    locality: ['Shivajinagar, Ghole Road', 'शिवाजीनगर, घोले रस्ता', 'शिवाजीनगर, घोले रोड'],
    at: [18.5235, 73.845],
    office: 'shivajinagar-ghole-road',
  }),
  place('museum', 'joshi-railway-museum', {
    audience: [...VISITORS],
    title: [
      'Joshi’s Museum of Miniature Railways',
      'जोशी रेल्वे प्रतिकृती संग्रहालय',
      'जोशी लघु रेल संग्रहालय',
    ],
    summary: [
      'A whole railway in miniature: a town with its signals, and trains that run while you watch.',
      'छोट्या आकारातील संपूर्ण रेल्वे: एक गाव, सिग्नल आणि प्रेक्षकांसमोर धावणाऱ्या गाड्या.',
      'छोटे आकार में पूरी रेल: एक नगर, सिग्नल और दर्शकों के सामने चलती गाड़ियाँ।',
    ],
    locality: ['Kothrud, Karve Road', 'कोथरूड, कर्वे रस्ता', 'कोथरूड, कर्वे रोड'],
    at: [18.5036, 73.821],
    price: 'paid',
  }),
  place('museum', 'tribal-museum', {
    audience: [...VISITORS, 'student'],
    title: ['Tribal museum', 'आदिवासी संग्रहालय', 'जनजातीय संग्रहालय'],
    summary: [
      'Houses, tools, masks and paintings of the tribes of Maharashtra, kept by the state’s ' +
        'institute of tribal research.',
      'महाराष्ट्रातील आदिवासी समाजांची घरे, अवजारे, मुखवटे व चित्रे; राज्याच्या आदिवासी संशोधन संस्थेचे संग्रहालय.',
      'महाराष्ट्र के जनजातीय समाजों के घर, औज़ार, मुखौटे और चित्र; राज्य के जनजातीय अनुसंधान संस्थान का संग्रहालय।',
    ],
    locality: [
      'Queen’s Garden, near the railway station',
      'क्वीन्स गार्डन, रेल्वे स्थानकाजवळ',
      'क्वीन्स गार्डन, रेलवे स्टेशन के पास',
    ],
  }),
];
