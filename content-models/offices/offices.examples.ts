import type { Office } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';
import { KNOWN_AREAS } from './ward-offices.areas.examples.ts';
import { LISTED_IN_2015 } from './ward-offices.addresses.examples.ts';

type Names = readonly [en: string, mr: string, hi: string];

const localized = ([en, mr, hi]: Names): Localized<string> => ({ en, mr, hi });
const DEVANAGARI_DIGITS = '०१२३४५६७८९';

const LIST_OF_2015 = {
  en: 'Phone, address and map point come from a public list of 2015. Call before you go.',
  mr:
    'दूरध्वनी, पत्ता व नकाशावरील ठिकाण २०१५ च्या सार्वजनिक यादीतील आहे. जाण्यापूर्वी ' +
    'दूरध्वनीवर खात्री करा.',
  hi: 'फ़ोन, पता और मानचित्र पर स्थान २०१५ की सार्वजनिक सूची से हैं। जाने से पहले फ़ोन पर पुष्टि कर लें।',
};

const NOT_LISTED = {
  en:
    'No public list gives the address, phone or map point of this office. Ask another ward ' +
    'office before you go.',
  mr:
    'या कार्यालयाचा पत्ता, दूरध्वनी किंवा नकाशावरील ठिकाण कोणत्याही सार्वजनिक यादीत नाही. ' +
    'जाण्यापूर्वी दुसऱ्या क्षेत्रीय कार्यालयात चौकशी करा.',
  hi:
    'इस कार्यालय का पता, फ़ोन या मानचित्र पर स्थान किसी सार्वजनिक सूची में नहीं है। जाने से ' +
    'पहले किसी दूसरे क्षेत्रीय कार्यालय में पूछ लें।',
};

const AREAS_INDICATIVE = {
  en: 'Areas and PIN codes are an indication; one PIN code can belong to several offices.',
  mr: 'भाग व पिन कोड ढोबळ आहेत; एक पिन कोड अनेक कार्यालयांच्या हद्दीत असू शकतो.',
  hi: 'इलाके और पिन कोड अनुमानित हैं; एक पिन कोड कई कार्यालयों के क्षेत्र में हो सकता है।',
};

/** The post that heads every ward office. */
const OFFICER = {
  en: 'Assistant Municipal Commissioner',
  mr: 'सहायक महानगरपालिका आयुक्त',
  hi: 'सहायक महानगरपालिका आयुक्त',
};

const WHAT_TO_DO_HERE = {
  en: `## What you can do here

- Get a copy of a birth or death certificate, if this office registered the event.
- Hand in an application to transfer a property that you inherited.
- Apply for or renew a pet licence, and the licence of a salon, beauty parlour or wedding hall.
- Tell us about a problem in your street: a pothole, a leak, garbage, a street light.

## Before you come

Bring the originals of your papers and a copy of each. You can also [report a
problem](/grievances/new/) here at any hour and follow it by its number.`,
  mr: `## येथे कोणती कामे होतात

- जन्म किंवा मृत्यूची नोंद याच कार्यालयात झाली असेल, तर दाखल्याची प्रत मिळते.
- वारसाहक्काने मिळालेल्या मिळकतीच्या हस्तांतरणाचा अर्ज देता येतो.
- पाळीव प्राणी परवाना, तसेच सलून, ब्युटी पार्लर व मंगल कार्यालय यांचे परवाने घेता येतात
  किंवा त्यांचे नूतनीकरण करता येते.
- खड्डा, पाणी गळती, कचरा, पथदिवा अशा तुमच्या रस्त्यावरील अडचणी सांगता येतात.

## येण्यापूर्वी

मूळ कागदपत्रे व प्रत्येकाची एक प्रत सोबत आणा. [तक्रार](/grievances/new/) या संकेतस्थळावर
केव्हाही नोंदवता येते आणि तक्रार क्रमांकाने तिचा मागोवा घेता येतो.`,
  hi: `## यहाँ कौन-से काम होते हैं

- जन्म या मृत्यु का पंजीकरण इसी कार्यालय में हुआ हो, तो प्रमाणपत्र की प्रति मिलती है।
- उत्तराधिकार में मिली संपत्ति के हस्तांतरण का आवेदन दिया जा सकता है।
- पालतू पशु लाइसेंस तथा सैलून, ब्यूटी पार्लर और विवाह हॉल के लाइसेंस लिए जा सकते हैं या उनका
  नवीनीकरण हो सकता है।
- गड्ढा, पानी का रिसाव, कचरा, स्ट्रीट लाइट जैसी अपनी सड़क की समस्या बताई जा सकती है।

## आने से पहले

मूल दस्तावेज़ और हर एक की एक प्रति साथ लाएँ। [शिकायत](/grievances/new/) इस वेबसाइट पर किसी भी
समय दर्ज की जा सकती है और शिकायत संख्या से उसकी स्थिति जानी जा सकती है।`,
};

const joined = (a: Localized<string>, b?: Localized<string>): Localized<string> =>
  b ? { en: `${a.en} ${b.en}`, mr: `${a.mr} ${b.mr}`, hi: `${a.hi} ${b.hi}` } : a;

/** The slug of the picture of each office: a sight of its area. */
const PICTURES: Record<string, string> = {
  'kasba-vishrambaugwada': 'old-street',
  'bhavani-peth': 'market',
};

function wardOffice(
  number: number,
  slug: string,
  names: Names,
  zone: number,
  point: { latitude: number; longitude: number } | null,
  villages: readonly Names[] = [],
): Example<Office> {
  const [en, mr, hi] = names;
  const code = `WO-${String(number).padStart(2, '0')}`;
  const listing = LISTED_IN_2015[code];
  const { pinCodes, parts } = KNOWN_AREAS[code]!;
  return {
    slug,
    ...(PICTURES[slug] && { picture: PICTURES[slug] }),
    portals: ['pmc', 'city'],
    department: 'ward-offices',
    reviewedOn: '2026-11-02',
    reviewOn: '2027-05-03',
    title: { en: `${en} ward office`, mr: `${mr} क्षेत्रीय कार्यालय`, hi: `${hi} क्षेत्रीय कार्यालय` },
    summary: {
      en: `The nearest counter of the corporation for ${en}: certificates, licences, tax papers and complaints. Zone ${zone}.`,
      mr: `${mr} भागासाठी महानगरपालिकेचे जवळचे कार्यालय: दाखले, परवाने, मिळकतकराची कामे व तक्रारी. परिमंडळ ${DEVANAGARI_DIGITS[zone]}.`,
      hi: `${hi} क्षेत्र के लिए महानगरपालिका का निकटतम कार्यालय: प्रमाणपत्र, लाइसेंस, संपत्ति कर के काम और शिकायतें। ज़ोन ${DEVANAGARI_DIGITS[zone]}।`,
    },
    kind: 'ward-office',
    code,
    zone,
    ...(listing && { phone: listing.phone }),
    ...(listing?.address && { address: listing.address }),
    ...point,
    officer: OFFICER,
    sourceNote: joined(
      listing ? joined(LIST_OF_2015, listing.listedAs) : NOT_LISTED,
      AREAS_INDICATIVE,
    ),
    pinCodes: [...pinCodes],
    localities: parts.map((part) => ({ name: localized(part) })),
    ...(villages.length > 0 && {
      areas: villages.map((village) => ({ name: localized(village) })),
    }),
    body: WHAT_TO_DO_HERE,
  };
}

const at = (latitude: number, longitude: number) => ({ latitude, longitude });

/** The fifteen ward offices. The villages listed were merged into the city in 2021. */
export const officeExamples: Example<Office>[] = [
  wardOffice(1, 'aundh-baner', ['Aundh-Baner', 'औंध-बाणेर', 'औंध-बाणेर'], 2, at(18.56122, 73.81484), [
    ['Mhalunge', 'म्हाळुंगे', 'म्हालुंगे'],
    ['Sus', 'सूस', 'सूस'],
  ]),
  wardOffice(
    2,
    'shivajinagar-ghole-road',
    ['Shivajinagar-Ghole Road', 'शिवाजीनगर-घोले रोड', 'शिवाजीनगर-घोले रोड'],
    2,
    at(18.52394, 73.84442),
  ),
  wardOffice(
    3,
    'kothrud-bavdhan',
    ['Kothrud-Bavdhan', 'कोथरूड-बावधन', 'कोथरूड-बावधन'],
    2,
    at(18.5012, 73.80954),
    [['Bavdhan Budruk', 'बावधन बुद्रुक', 'बावधन बुद्रुक']],
  ),
  wardOffice(
    4,
    'warje-karvenagar',
    ['Warje-Karvenagar', 'वारजे-कर्वेनगर', 'वारजे-कर्वेनगर'],
    3,
    at(18.49828, 73.82359),
    [
      ['Kondhwe-Dhawade', 'कोंढवे-धावडे', 'कोंढवे-धावड़े'],
      ['Kopre', 'कोपरे', 'कोपरे'],
    ],
  ),
  wardOffice(
    5,
    'sinhagad-road',
    ['Sinhagad Road', 'सिंहगड रोड', 'सिंहगढ़ रोड'],
    3,
    at(18.50345, 73.85571),
    [
      ['Nanded', 'नांदेड', 'नांदेड़'],
      ['Kirkatwadi', 'किरकटवाडी', 'किरकटवाड़ी'],
      ['Khadakwasla', 'खडकवासला', 'खड़कवासला'],
      ['Nandoshi', 'नांदोशी', 'नांदोशी'],
      ['Sanasnagar', 'सणसनगर', 'सणसनगर'],
      ['Narhe', 'नऱ्हे', 'नर्हे'],
    ],
  ),
  wardOffice(
    6,
    'dhankawadi-sahakarnagar',
    ['Dhankawadi-Sahakarnagar', 'धनकवडी-सहकारनगर', 'धनकवड़ी-सहकारनगर'],
    3,
    at(18.4478, 73.85788),
    [
      ['Jambhulwadi', 'जांभूळवाडी', 'जांभुलवाड़ी'],
      ['Kolewadi', 'कोळेवाडी', 'कोलेवाड़ी'],
      ['Mangdewadi', 'मांगडेवाडी', 'मांगडेवाड़ी'],
      ['Bhilarewadi', 'भिलारेवाडी', 'भिलारेवाड़ी'],
    ],
  ),
  wardOffice(
    7,
    'dhole-patil-road',
    ['Dhole Patil Road', 'ढोले पाटील रोड', 'ढोले पाटील रोड'],
    1,
    at(18.53655, 73.8756),
  ),
  wardOffice(
    8,
    'nagar-road-vadgaonsheri',
    ['Nagar Road-Vadgaonsheri', 'नगर रोड-वडगावशेरी', 'नगर रोड-वडगाँवशेरी'],
    1,
    at(18.5579, 73.90869),
    [['Wagholi', 'वाघोली', 'वाघोली']],
  ),
  wardOffice(
    9,
    'yerwada-kalas-dhanori',
    ['Yerwada-Kalas-Dhanori', 'येरवडा-कळस-धानोरी', 'येरवड़ा-कलस-धानोरी'],
    1,
    at(18.5452, 73.88774),
  ),
  wardOffice(
    10,
    'hadapsar-mundhwa',
    ['Hadapsar-Mundhwa', 'हडपसर-मुंढवा', 'हड़पसर-मुंढवा'],
    4,
    at(18.50048, 73.93401),
    [
      ['Autade-Handewadi', 'औताडे-हांडेवाडी', 'औताडे-हांडेवाड़ी'],
      ['Holkarwadi', 'होळकरवाडी', 'होलकरवाड़ी'],
      ['Shewalewadi', 'शेवाळेवाडी', 'शेवालेवाड़ी'],
      ['Manjari Budruk', 'मांजरी बुद्रुक', 'मांजरी बुद्रुक'],
    ],
  ),
  wardOffice(
    11,
    'wanwadi-ramtekdi',
    ['Wanwadi-Ramtekdi', 'वानवडी-रामटेकडी', 'वानवड़ी-रामटेकड़ी'],
    4,
    at(18.50403, 73.90043),
  ),
  wardOffice(
    12,
    'kondhwa-yewalewadi',
    ['Kondhwa-Yewalewadi', 'कोंढवा-येवलेवाडी', 'कोंढवा-येवलेवाड़ी'],
    4,
    null,
    [
      ['Gujar Nimbalkarwadi', 'गुजर निंबाळकरवाडी', 'गुजर निंबालकरवाड़ी'],
      ['Pisoli', 'पिसोळी', 'पिसोली'],
      ['Wadachiwadi', 'वडाचीवाडी', 'वडाचीवाड़ी'],
    ],
  ),
  wardOffice(
    13,
    'kasba-vishrambaugwada',
    ['Kasba-Vishrambaugwada', 'कसबा-विश्रामबागवाडा', 'कसबा-विश्रामबागवाड़ा'],
    5,
    at(18.52514, 73.86011),
  ),
  wardOffice(
    14,
    'bhavani-peth',
    ['Bhavani Peth', 'भवानी पेठ', 'भवानी पेठ'],
    5,
    at(18.50882, 73.87004),
  ),
  wardOffice(15, 'bibwewadi', ['Bibwewadi', 'बिबवेवाडी', 'बिबवेवाड़ी'], 5, at(18.48908, 73.85803)),
];
