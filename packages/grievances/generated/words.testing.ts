import type { Locale } from '@pune/i18n';
import type { Draws } from './random.testing.ts';

/** Streets are drawn from two lists, so that a street is rare and its words are frequent. */
const FIRST: Record<Locale, readonly string[]> = {
  en: [
    'Shivaji',
    'Tilak',
    'Gandhi',
    'Nehru',
    'Laxmi',
    'Ganesh',
    'Karve',
    'Paud',
    'Satara',
    'Solapur',
    'Baner',
    'Market',
    'Temple',
    'Station',
    'Lake',
    'Hill',
    'School',
    'College',
    'Mill',
    'Fort',
  ],
  mr: [
    'शिवाजी',
    'टिळक',
    'गांधी',
    'नेहरू',
    'लक्ष्मी',
    'गणेश',
    'कर्वे',
    'पौड',
    'सातारा',
    'सोलापूर',
    'बाणेर',
    'बाजार',
    'मंदिर',
    'स्थानक',
    'तलाव',
    'टेकडी',
    'शाळा',
    'महाविद्यालय',
    'गिरणी',
    'किल्ला',
  ],
  hi: [
    'शिवाजी',
    'तिलक',
    'गांधी',
    'नेहरू',
    'लक्ष्मी',
    'गणेश',
    'कर्वे',
    'पौड',
    'सतारा',
    'सोलापुर',
    'बाणेर',
    'बाज़ार',
    'मंदिर',
    'स्टेशन',
    'झील',
    'पहाड़ी',
    'स्कूल',
    'कॉलेज',
    'मिल',
    'किला',
  ],
};
const SECOND: Record<Locale, readonly string[]> = {
  en: ['Road', 'Lane', 'Chowk', 'Nagar', 'Peth', 'Colony', 'Society', 'Garden', 'Bridge', 'Circle'],
  mr: ['रस्ता', 'गल्ली', 'चौक', 'नगर', 'पेठ', 'वसाहत', 'सोसायटी', 'उद्यान', 'पूल', 'वर्तुळ'],
  hi: ['रोड', 'गली', 'चौक', 'नगर', 'पेठ', 'कॉलोनी', 'सोसाइटी', 'उद्यान', 'पुल', 'सर्कल'],
};
const PROBLEMS: Record<Locale, readonly string[]> = {
  en: [
    'There is a deep hole in the road',
    'The street light has not worked for a week',
    'Water has not come since Monday',
    'Waste was not collected',
    'The drain is blocked and smells',
    'A tree has fallen on the footpath',
    'A pipe burst and water runs away',
    'Stray dogs chase children',
  ],
  mr: [
    'रस्त्यावर खोल खड्डा पडला आहे',
    'पथदिवा आठवड्यापासून बंद आहे',
    'सोमवारपासून पाणी आलेले नाही',
    'कचरा उचलला गेला नाही',
    'गटार तुंबले असून दुर्गंधी येते',
    'झाड पदपथावर पडले आहे',
    'जलवाहिनी फुटून पाणी वाया जाते',
    'भटके कुत्रे मुलांच्या मागे लागतात',
  ],
  hi: [
    'सड़क पर गहरा गड्ढा है',
    'स्ट्रीट लाइट एक सप्ताह से बंद है',
    'सोमवार से पानी नहीं आया',
    'कचरा नहीं उठाया गया',
    'नाली जाम है और बदबू आती है',
    'पेड़ फुटपाथ पर गिर गया है',
    'पाइप फटने से पानी बह रहा है',
    'आवारा कुत्ते बच्चों के पीछे भागते हैं',
  ],
};
const MORE: Record<Locale, readonly string[]> = {
  en: [
    'Please send somebody before the festival.',
    'Old people cannot walk here at night.',
    'We have called the office three times.',
    'A motorcycle fell here yesterday.',
    '',
  ],
  mr: [
    'सणाच्या आधी कोणाला तरी पाठवा.',
    'वृद्ध माणसांना रात्री येथे चालता येत नाही.',
    'आम्ही कार्यालयात तीन वेळा फोन केला.',
    'काल येथे एक दुचाकी घसरली.',
    '',
  ],
  hi: [
    'कृपया त्योहार से पहले किसी को भेजें।',
    'बुज़ुर्ग रात में यहाँ चल नहीं पाते।',
    'हमने कार्यालय में तीन बार फ़ोन किया।',
    'कल यहाँ एक मोटरसाइकिल गिर गई।',
    '',
  ],
};

/** Draws what a reporter writes. */
export function wordsFor(draws: Draws, locale: Locale): { description: string; landmark: string } {
  const street = `${draws.pick(FIRST[locale])} ${draws.pick(SECOND[locale])}`;
  const house = 1 + draws.below(5_000);
  return {
    description:
      `${draws.pick(PROBLEMS[locale])}, ${street} ${house}. ${draws.pick(MORE[locale])}`.trim(),
    landmark: `${street}, ${draws.pick(FIRST[locale])}`,
  };
}

export const OFFICE_WORDS = 'The work at the place is planned, and the office will tell you more.';
