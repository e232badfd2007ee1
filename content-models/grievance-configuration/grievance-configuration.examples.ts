import type { GrievanceConfiguration } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { questionExamples } from './grievance-configuration.questions.examples.ts';

type Names = readonly [english: string, marathi: string, hindi: string];
const inEachLanguage = ([english, marathi, hindi]: Names) => ({ english, marathi, hindi });

/** A working day, as the time limits count it. */
const DAY_HOURS = 8;

const category = (
  code: string,
  names: Names,
  department: string,
  [acknowledgeHours, resolveDays]: readonly [hours: number, days: number],
  keywords: readonly string[] = [],
) => ({
  code,
  label: inEachLanguage(names),
  department,
  acknowledgeHours,
  resolveHours: resolveDays * DAY_HOURS,
  keywords: [...keywords],
  questions: questionExamples[code] ?? [],
  isActive: true,
});

/**
 * Time limits are starting values for a demonstration, not promises of the municipality. They count
 * office hours.
 */
const categories = [
  category(
    'pothole',
    ['Pothole', 'खड्डा', 'गड्ढा'],
    'road',
    [8, 7],
    ['hole', 'crater', 'road pit', 'रस्त्यातील खड्डा', 'सड़क का गड्ढा'],
  ),
  category(
    'road',
    ['Road surface', 'रस्त्याचा पृष्ठभाग', 'सड़क की सतह'],
    'road',
    [8, 15],
    ['asphalt', 'tar', 'dug up', 'डांबर', 'रस्ता खराब', 'उखडलेला रस्ता', 'खराब सड़क'],
  ),
  category(
    'footpath',
    ['Footpath', 'पदपथ', 'फुटपाथ'],
    'road',
    [8, 15],
    ['pavement', 'sidewalk', 'paver', 'फूटपाथ', 'पदपथ'],
  ),
  category(
    'street_light',
    ['Street light', 'पथदिवा', 'स्ट्रीट लाइट'],
    'electrical',
    [8, 3],
    ['lamp', 'dark', 'light off', 'दिवा', 'लाइट बंद', 'अंधार', 'बत्ती', 'अँधेरा'],
  ),
  category(
    'electric_pole',
    [
      'Dangerous electric pole or wire',
      'विजेचा धोकादायक खांब किंवा तार',
      'बिजली का खतरनाक खंभा या तार',
    ],
    'electrical',
    [4, 1],
    ['shock', 'live wire', 'विजेचा धक्का', 'उघडी वायर', 'करंट'],
  ),
  category(
    'garbage',
    ['Garbage', 'कचरा', 'कचरा'],
    'solid-waste-management',
    [8, 1],
    ['trash', 'waste', 'dustbin', 'कचरापेटी', 'घाण', 'कूड़ा', 'गंदगी'],
  ),
  category(
    'public_toilet',
    ['Public toilet', 'सार्वजनिक शौचालय', 'सार्वजनिक शौचालय'],
    'solid-waste-management',
    [8, 3],
    ['urinal', 'restroom', 'स्वच्छतागृह', 'मुतारी', 'टॉयलेट'],
  ),
  category(
    'water_supply',
    ['Water supply', 'पाणीपुरवठा', 'जल आपूर्ति'],
    'water-supply',
    [8, 3],
    ['no water', 'low pressure', 'tap', 'पाणी नाही', 'नळ', 'पानी नहीं', 'नल'],
  ),
  category(
    'water_leakage',
    ['Water leakage', 'पाणी गळती', 'पानी का रिसाव'],
    'water-supply',
    [8, 3],
    ['leak', 'burst pipe', 'गळती', 'फुटलेली पाइपलाइन', 'पाइप फटा'],
  ),
  category(
    'drainage',
    ['Drainage or blocked drain', 'मलनिःसारण किंवा तुंबलेले गटार', 'जल निकासी या जाम नाली'],
    'drainage',
    [8, 3],
    ['sewer', 'manhole', 'gutter', 'गटार', 'मॅनहोल', 'सीवर', 'नाला'],
  ),
  category(
    'mosquitoes',
    ['Mosquitoes', 'डास', 'मच्छर'],
    'health',
    [8, 7],
    ['dengue', 'malaria', 'fogging', 'डेंग्यू', 'फवारणी', 'मलेरिया', 'मच्छर'],
  ),
  category(
    'stray_dogs',
    ['Stray dogs', 'भटके कुत्रे', 'आवारा कुत्ते'],
    'veterinary',
    [8, 7],
    ['dog bite', 'कुत्रा चावला', 'कुत्ता', 'कुत्रे'],
  ),
  category(
    'trees',
    ['Tree or branch', 'झाड किंवा फांदी', 'पेड़ या डाली'],
    'garden-tree-authority',
    [8, 7],
    ['fallen tree', 'branch', 'झाड पडले', 'फांदी', 'पेड़ गिरा'],
  ),
  category(
    'encroachment',
    ['Encroachment', 'अतिक्रमण', 'अतिक्रमण'],
    'encroachment-removal',
    [16, 15],
    ['hawker', 'footpath blocked', 'फेरीवाले', 'पथारी', 'फेरीवाला'],
  ),
  category(
    'hoarding',
    ['Unauthorised hoarding', 'अनधिकृत जाहिरात फलक', 'अनधिकृत विज्ञापन पट्ट'],
    'licence-sky-sign',
    [16, 15],
    ['banner', 'flex', 'board', 'फ्लेक्स', 'बॅनर', 'बैनर'],
  ),
  category(
    'construction',
    ['Unauthorised construction', 'अनधिकृत बांधकाम', 'अनधिकृत निर्माण'],
    'building-permission',
    [16, 30],
    ['illegal building', 'extra floor', 'बेकायदा बांधकाम', 'अवैध निर्माण'],
  ),
  category(
    'birth_death_certificate',
    ['Birth or death certificate', 'जन्म किंवा मृत्यू दाखला', 'जन्म या मृत्यु प्रमाणपत्र'],
    'birth-death-registration',
    [16, 7],
    ['birth certificate', 'death certificate', 'जन्म दाखला', 'मृत्यू दाखला', 'जन्म प्रमाणपत्र'],
  ),
  category(
    'property_tax',
    ['Property tax', 'मिळकतकर', 'संपत्ति कर'],
    'property-tax',
    [16, 15],
    ['house tax', 'tax bill', 'घरपट्टी', 'मिळकत कर', 'गृहकर'],
  ),
  category(
    'building_permission',
    ['Building permission', 'बांधकाम परवानगी', 'भवन निर्माण अनुमति'],
    'building-permission',
    [16, 30],
    ['plan approval', 'commencement', 'बांधकाम नकाशा', 'नक्शा'],
  ),
  category('other', ['Something else', 'इतर काही', 'कुछ और'], 'general-administration', [16, 15]),
];

const workday = { from: '09:45', to: '18:15' };

const holiday = (date: string, ...names: Names) => ({
  date: `${date}T12:00:00.000Z`,
  label: inEachLanguage(names),
});

/** Holidays whose day is fixed. Those that follow the moon are added when they are announced. */
const holidaysOf = (year: number) => [
  holiday(`${year}-01-26`, 'Republic Day', 'प्रजासत्ताक दिन', 'गणतंत्र दिवस'),
  holiday(
    `${year}-02-19`,
    'Chhatrapati Shivaji Maharaj Jayanti',
    'छत्रपती शिवाजी महाराज जयंती',
    'छत्रपति शिवाजी महाराज जयंती',
  ),
  holiday(
    `${year}-04-14`,
    'Dr. Babasaheb Ambedkar Jayanti',
    'डॉ. बाबासाहेब आंबेडकर जयंती',
    'डॉ. बाबासाहेब आंबेडकर जयंती',
  ),
  holiday(`${year}-05-01`, 'Maharashtra Day', 'महाराष्ट्र दिन', 'महाराष्ट्र दिवस'),
  holiday(`${year}-08-15`, 'Independence Day', 'स्वातंत्र्य दिन', 'स्वतंत्रता दिवस'),
  holiday(`${year}-10-02`, 'Mahatma Gandhi Jayanti', 'महात्मा गांधी जयंती', 'महात्मा गांधी जयंती'),
  holiday(`${year}-12-25`, 'Christmas', 'नाताळ', 'क्रिसमस'),
];

type States = NonNullable<GrievanceConfiguration['templates']>[number]['states'];
const template = (code: string, states: States, names: Names, texts: Names) => ({
  code,
  label: inEachLanguage(names),
  states,
  text: inEachLanguage(texts),
});

const templates = [
  template(
    'inspection_planned',
    ['submitted', 'acknowledged', 'assigned', 'reopened'],
    ['Inspection is planned', 'पाहणी ठरली आहे', 'निरीक्षण तय है'],
    [
      'Your complaint has reached us. We will inspect the place and tell you what will be done.',
      'तुमची तक्रार आमच्याकडे पोहोचली आहे. आम्ही जागेची पाहणी करू आणि कोणते काम केले जाईल ते कळवू.',
      'आपकी शिकायत हमें मिल गई है। हम स्थान का निरीक्षण करेंगे और बताएँगे कि क्या किया जाएगा।',
    ],
  ),
  template(
    'work_begun',
    ['assigned', 'in_progress'],
    ['Work has begun', 'काम सुरू झाले आहे', 'काम शुरू हो गया है'],
    [
      'Work has begun at the place. We will send you a photo when it is finished.',
      'या ठिकाणी काम सुरू झाले आहे. काम पूर्ण झाल्यावर आम्ही तुम्हाला छायाचित्र पाठवू.',
      'इस स्थान पर काम शुरू हो गया है। काम पूरा होने पर हम आपको फ़ोटो भेजेंगे।',
    ],
  ),
  template(
    'place_unclear',
    ['submitted', 'acknowledged', 'assigned'],
    ['Where exactly is it?', 'नेमके ठिकाण कोणते?', 'सही स्थान कौन-सा है?'],
    [
      'We could not find the place. Add a landmark nearby on the page of your complaint.',
      'आम्हाला ठिकाण सापडले नाही. कृपया तुमच्या तक्रारीच्या पानावर जवळची खूण लिहून कळवा.',
      'हमें वह स्थान नहीं मिला। कृपया अपनी शिकायत के पृष्ठ पर पास की कोई पहचान लिखें।',
    ],
  ),
  template(
    'work_planned_later',
    ['parked'],
    ['Long-term work', 'दीर्घकालीन काम', 'लंबी अवधि का काम'],
    [
      'This needs planned work that takes longer. The case stays open until it is done.',
      'यासाठी नियोजित काम आवश्यक असून त्याला अधिक वेळ लागेल. काम पूर्ण होईपर्यंत तक्रार बंद केली जाणार नाही.',
      'इसके लिए नियोजित काम ज़रूरी है, जिसमें अधिक समय लगेगा। काम पूरा होने तक शिकायत खुली रहेगी।',
    ],
  ),
  template(
    'work_done',
    ['resolved'],
    ['Work is done', 'काम पूर्ण झाले आहे', 'काम पूरा हो गया है'],
    [
      'The work is done; the photo shows the place afterwards. Tell us if it is not.',
      'काम पूर्ण झाले आहे; छायाचित्रात कामानंतरची जागा दिसते. काम झाले नसल्यास कृपया कळवा.',
      'काम पूरा हो गया है; फ़ोटो में काम के बाद का स्थान दिखता है। यदि काम नहीं हुआ है तो कृपया बताएँ।',
    ],
  ),
];

/** The slugs of the ward offices, from WO-01 to WO-15. */
const offices = [
  'aundh-baner',
  'shivajinagar-ghole-road',
  'kothrud-bavdhan',
  'warje-karvenagar',
  'sinhagad-road',
  'dhankawadi-sahakarnagar',
  'dhole-patil-road',
  'nagar-road-vadgaonsheri',
  'yerwada-kalas-dhanori',
  'hadapsar-mundhwa',
  'wanwadi-ramtekdi',
  'kondhwa-yewalewadi',
  'kasba-vishrambaugwada',
  'bhavani-peth',
  'bibwewadi',
];

export const grievanceConfigurationExamples: Example<GrievanceConfiguration>[] = [
  {
    slug: 'grievances',
    department: 'general-administration',
    categories,
    hours: {
      monday: workday,
      tuesday: workday,
      wednesday: workday,
      thursday: workday,
      friday: workday,
    },
    holidays: [...holidaysOf(2026), ...holidaysOf(2027)],
    offices,
    templates,
  },
];
