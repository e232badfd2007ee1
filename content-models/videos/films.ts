import type { Locale } from '@pune/i18n';
import type { Localized } from '../examples.ts';

/** One card of a film: a drawing, a caption on it, and the sentence for captions and transcript. */
export interface FilmCard {
  seconds: number;
  /** The name of a drawing in `media/files/`. */
  drawing: string;
  /** The text on the picture, which is also the title of the chapter that begins here. */
  words: Localized<string>;
  sentence: Localized<string>;
}

export interface Film {
  slug: string;
  cards: FilmCard[];
}

const card = (
  seconds: number,
  drawing: string,
  words: [string, string, string],
  sentence: [string, string, string],
): FilmCard => ({
  seconds,
  drawing,
  words: { en: words[0], mr: words[1], hi: words[2] },
  sentence: { en: sentence[0], mr: sentence[1], hi: sentence[2] },
});

/**
 * The portals' own videos. They are silent, so that people who cannot hear miss nothing.
 * `tools/make-films.ts` draws them.
 */
export const FILMS: Film[] = [
  {
    slug: 'how-to-report-a-problem',
    cards: [
      card(
        5,
        'old-street',
        ['Report a problem', 'तक्रार नोंदवा', 'शिकायत दर्ज करें'],
        [
          'A pothole, a dark street, a leak: this is how you tell the corporation.',
          'खड्डा, अंधारा रस्ता, पाणी गळती: महानगरपालिकेला असे कळवा.',
          'गड्ढा, अँधेरी सड़क, पानी का रिसाव: महानगरपालिका को ऐसे बताएँ।',
        ],
      ),
      card(
        6,
        'cycle-track',
        ['1. Take a photograph', '१. छायाचित्र घ्या', '१. फ़ोटो लें'],
        [
          'Take a photograph that shows the place too: a shop sign, a pole with a number. Leave faces out.',
          'जागा दिसेल असे छायाचित्र घ्या: दुकानाचा फलक, क्रमांक असलेला खांब. चेहरे घेऊ नका.',
          'जगह भी दिखे ऐसी फ़ोटो लें: दुकान का बोर्ड, संख्या वाला खंभा। चेहरे न लें।',
        ],
      ),
      card(
        6,
        'city-bus',
        ['2. Say what and where', '२. काय आणि कोठे ते सांगा', '२. क्या और कहाँ, बताएँ'],
        [
          'On this website, choose the kind of problem, say where it is, and write one sentence. You need no account.',
          'या संकेतस्थळावर तक्रारीचा प्रकार निवडा, ठिकाण सांगा आणि एक वाक्य लिहा. खाते लागत नाही.',
          'इस वेबसाइट पर शिकायत का प्रकार चुनें, स्थान बताएँ और एक वाक्य लिखें। खाता नहीं चाहिए।',
        ],
      ),
      card(
        6,
        'municipal-hall',
        ['3. Keep your number', '३. क्रमांक जपून ठेवा', '३. संख्या सँभालकर रखें'],
        [
          'You get a number. With it you see the office of the area and the time limit.',
          'तुम्हाला क्रमांक मिळतो. त्याने भागाचे कार्यालय आणि कालमर्यादा दिसते.',
          'आपको संख्या मिलती है। उससे क्षेत्र का कार्यालय और समय सीमा दिखती है।',
        ],
      ),
      card(
        6,
        'metro-viaduct',
        ['4. Not done? Ask', '४. काम झाले नाही? विचारा', '४. काम नहीं हुआ? पूछें'],
        [
          'If the time is over and nothing is done, ask at the ward office with your number.',
          'मुदत संपूनही काम झाले नाही तर क्रमांक घेऊन क्षेत्रीय कार्यालयात विचारा.',
          'समय बीतने पर भी काम न हो तो संख्या लेकर क्षेत्रीय कार्यालय में पूछें।',
        ],
      ),
      card(
        5,
        'river-confluence',
        ['In danger: 112', 'धोका असल्यास: 112', 'खतरा हो तो: 112'],
        [
          'Danger does not wait for a form: dial 112, or 101 for the fire brigade.',
          'धोका अर्जाची वाट पाहत नाही: 112 किंवा अग्निशमन दलासाठी 101 डायल करा.',
          'खतरा फ़ॉर्म की प्रतीक्षा नहीं करता: 112 या अग्निशमन दल के लिए 101 डायल करें।',
        ],
      ),
    ],
  },
  {
    slug: 'wet-and-dry-waste',
    cards: [
      card(
        5,
        'waste-sorting',
        ['Wet and dry waste', 'ओला आणि सुका कचरा', 'गीला और सूखा कचरा'],
        [
          'Two bins in every home make the whole city cleaner.',
          'प्रत्येक घरात दोन कचरापेट्या असल्या की संपूर्ण शहर स्वच्छ राहते.',
          'हर घर में दो कूड़ेदान हों तो पूरा शहर साफ़ रहता है।',
        ],
      ),
      card(
        6,
        'market',
        ['Wet: what rots', 'ओला: जे कुजते', 'गीला: जो सड़ता है'],
        [
          'Wet waste is what rots: peels, left-over food, flowers, tea leaves.',
          'ओला कचरा म्हणजे जो कुजतो: साली, उरलेले अन्न, फुले, चहाचा चोथा.',
          'गीला कचरा वह है जो सड़ता है: छिलके, बचा खाना, फूल, चाय की पत्ती।',
        ],
      ),
      card(
        6,
        'old-street',
        ['Dry: what can be used again', 'सुका: जे पुन्हा वापरता येते', 'सूखा: जो फिर काम आए'],
        [
          'Dry waste is what can be used again: paper, cardboard, bottles, tins. Rinse them first.',
          'सुका कचरा म्हणजे जो पुन्हा वापरता येतो: कागद, पुठ्ठा, बाटल्या, डबे. आधी धुवून घ्या.',
          'सूखा कचरा वह है जो फिर काम आए: कागज़, गत्ता, बोतलें, डिब्बे। पहले धो लें।',
        ],
      ),
      card(
        8,
        'municipal-hall',
        ['Apart: what may hurt', 'वेगळे: जे इजा करू शकते', 'अलग: जो चोट पहुँचाए'],
        [
          'Wrap blades, broken glass and used sanitary pads in paper and hand them over apart: a person takes them with the hands.',
          'पाती, फुटलेली काच आणि वापरलेले सॅनिटरी पॅड कागदात गुंडाळून वेगळे द्या: ते एक माणूस हाताने उचलतो.',
          'ब्लेड, टूटा काँच और इस्तेमाल किए सैनिटरी पैड कागज़ में लपेटकर अलग दें: उन्हें कोई इंसान हाथ से उठाता है।',
        ],
      ),
      card(
        7,
        'banyan-garden',
        ['Compost at home', 'घरीच खत करा', 'घर पर खाद बनाएँ'],
        [
          'With a little compost at home, the wet bin stays half empty. Societies that compost can ask for a concession on property tax.',
          'घरी थोडे खत केले की ओल्या कचऱ्याची पेटी अर्धी रिकामी राहते. खत करणाऱ्या सोसायट्यांना मिळकतकरात सवलत मागता येते.',
          'घर पर थोड़ी खाद बनाएँ तो गीला कूड़ेदान आधा खाली रहता है। खाद बनाने वाली सोसाइटियाँ संपत्ति कर में छूट माँग सकती हैं।',
        ],
      ),
    ],
  },
  {
    slug: 'pay-safely-by-phone',
    cards: [
      card(
        5,
        'market',
        ['Pay safely by phone', 'फोनवरून सुरक्षित भरणा', 'फ़ोन से सुरक्षित भुगतान'],
        [
          'Paying by phone is easy, and safe as long as you keep four rules.',
          'फोनवरून पैसे भरणे सोपे आहे, आणि चार नियम पाळले तर सुरक्षितही.',
          'फ़ोन से भुगतान आसान है, और चार नियम मानें तो सुरक्षित भी।',
        ],
      ),
      card(
        6,
        'city-gate',
        ['1. The PIN is yours alone', '१. पिन फक्त तुमचा', '१. पिन केवल आपका'],
        [
          'Tell your PIN to nobody: not to the bank, not to the corporation, not to your employer.',
          'पिन कोणालाही सांगू नका: बँकेला नाही, महानगरपालिकेला नाही, मालकालाही नाही.',
          'पिन किसी को न बताएँ: न बैंक को, न महानगरपालिका को, न मालिक को।',
        ],
      ),
      card(
        6,
        'festival-lamps',
        ['2. No PIN to receive', '२. पैसे घेताना पिन नाही', '२. पैसे पाने में पिन नहीं'],
        [
          'The PIN is for paying only. Anyone who asks for it to send you money is ' +
            'trying to cheat you.',
          'पिन फक्त पैसे देताना लागतो. पैसे ‘मिळतील’ असे सांगून कोणी पिन मागत असेल, तर ती फसवणूक आहे.',
          'पिन केवल पैसे देते समय लगता है। पैसे ‘मिलेंगे’ कहकर कोई पिन माँगे, तो वह धोखाधड़ी है।',
        ],
      ),
      card(
        6,
        'water-tank',
        ['3. Read the name first', '३. आधी नाव वाचा', '३. पहले नाम पढ़ें'],
        [
          'Before you enter the PIN, read the name that the app shows. Is it the one you want to pay?',
          'पिन टाकण्यापूर्वी ॲपमध्ये दिसणारे नाव वाचा. पैसे त्यांनाच द्यायचे आहेत का?',
          'पिन डालने से पहले ऐप में दिखने वाला नाम पढ़ें। क्या पैसे उन्हीं को देने हैं?',
        ],
      ),
      card(
        6,
        'hill-temple',
        ['4. Not sure? Wait', '४. खात्री नाही? थांबा', '४. भरोसा नहीं? रुकें'],
        [
          'If it says neither successful nor failed, do not pay again. Look into your account the next day.',
          '“यशस्वी” किंवा “अयशस्वी” काहीच दिसले नाही तर पुन्हा भरू नका. दुसऱ्या दिवशी खाते पाहा.',
          '“सफल” या “विफल” कुछ न दिखे तो दोबारा भुगतान न करें। अगले दिन खाता देखें।',
        ],
      ),
      card(
        7,
        'municipal-hall',
        ['Money gone? Call 1930', 'पैसे गेले? 1930 वर फोन करा', 'पैसे गए? 1930 पर फ़ोन करें'],
        [
          'If money is gone, call 1930 at once: it is the national helpline for cyber ' +
            'fraud. Then tell your bank.',
          'पैसे गेले असल्यास लगेच 1930 वर फोन करा: ही सायबर फसवणुकीसाठीची राष्ट्रीय मदतवाहिनी आहे. नंतर बँकेला कळवा.',
          'पैसे चले गए तो तुरंत 1930 पर फ़ोन करें: यह साइबर धोखाधड़ी की राष्ट्रीय सहायता सेवा है। फिर बैंक को बताएँ।',
        ],
      ),
    ],
  },
];

export const durationSeconds = ({ cards }: Film): number =>
  cards.reduce((sum, { seconds }) => sum + seconds, 0);

/** The start of each card in seconds. */
export const startsOf = ({ cards }: Film): number[] =>
  cards.map((_, index) => cards.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0));

/** A WebVTT timestamp: `01:05.000`. */
const timestamp = (seconds: number): string =>
  `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`;

/**
 * @returns the captions of a film in one language as a WebVTT file
 *   (https://www.w3.org/TR/webvtt1/), one cue for each card. Cues are positioned at the top, because
 *   the text of the card is at the bottom.
 */
export function captionsOf(film: Film, locale: Locale): string {
  const starts = startsOf(film);
  const cues = film.cards.map(
    ({ seconds, sentence }, index) =>
      `${index + 1}\n${timestamp(starts[index]!)} --> ${timestamp(starts[index]! + seconds)} line:1\n${sentence[locale]}`,
  );
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** The transcript in the markup of `richText()`: text and sentence of every card. */
export const transcriptOf = (film: Film, locale: Locale): string =>
  film.cards
    .map(({ words, sentence }) => `**${words[locale]}**\n\n${sentence[locale]}`)
    .join('\n\n');
