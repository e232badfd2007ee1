import { LOCALES } from '@pune/i18n';
import type { Video } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';
import { durationSeconds, FILMS, startsOf, transcriptOf, type Film } from './films.ts';
import { FILM_TITLES } from './videos.titles.ts';

type VideoExample = Example<Video>;

const inEach = (textIn: (locale: (typeof LOCALES)[number]) => string): Localized<string> => ({
  en: textIn('en'),
  mr: textIn('mr'),
  hi: textIn('hi'),
});

const OUR_OWN: Localized<string> = {
  en:
    'The film was drawn for this portal. It shows how things are meant to work; it is not ' +
    'an official film of the corporation.',
  mr:
    'ही चित्रफीत या संकेतस्थळासाठी तयार केली आहे. काम कसे व्हावे ते ती दाखवते; ती महानगरपालिकेची ' +
    'अधिकृत चित्रफीत नाही.',
  hi:
    'यह वीडियो इस वेबसाइट के लिए बनाया गया है। काम कैसे होना चाहिए, यह दिखाता है; यह ' +
    'महानगरपालिका का आधिकारिक वीडियो नहीं है।',
};

/** The descriptions of the videos. */
const ABOUT: Record<string, VideoExample> = {
  'how-to-report-a-problem': {
    slug: 'how-to-report-a-problem',
    portals: ['city', 'pmc', 'smart-city'],
    department: 'public-relations',
    summary: {
      en: 'Four steps from the photograph of a pothole to the grievance that is really done.',
      mr: 'खड्ड्याच्या छायाचित्रापासून काम खरोखर होईपर्यंतच्या चार पायऱ्या.',
      hi: 'गड्ढे की फ़ोटो से काम सचमुच होने तक के चार कदम।',
    },
    poster: 'old-street',
    relatedServices: ['lokshahi-din', 'unauthorised-hoarding-complaint'],
  },
  'wet-and-dry-waste': {
    slug: 'wet-and-dry-waste',
    portals: ['city', 'pmc'],
    department: 'solid-waste-management',
    summary: {
      en:
        'What goes into which bin, what is handed over apart, and what compost has to do with ' +
        'your tax.',
      mr: 'कोणत्या पेटीत काय टाकायचे, काय वेगळे द्यायचे आणि खताचा कराशी काय संबंध आहे.',
      hi: 'किस कूड़ेदान में क्या डालें, क्या अलग दें और खाद का कर से क्या संबंध है।',
    },
    poster: 'waste-sorting',
    relatedServices: ['eco-concession'],
  },
  'pay-safely-by-phone': {
    slug: 'pay-safely-by-phone',
    portals: ['city', 'pmc'],
    department: 'information-technology',
    summary: {
      en:
        'Four rules for everybody who pays by phone for the first time, and the number ' +
        'to call if money is gone.',
      mr: 'फोनवरून पहिल्यांदा पैसे भरणाऱ्या सर्वांसाठी चार नियम, आणि पैसे गेल्यास फोन करायचा क्रमांक.',
      hi: 'फ़ोन से पहली बार भुगतान करने वाले सभी के लिए चार नियम, और पैसे चले जाने पर फ़ोन करने का नंबर।',
    },
    poster: 'market',
    relatedServices: ['property-tax-payment'],
  },
};

function example(film: Film): VideoExample {
  const starts = startsOf(film);
  return {
    ...ABOUT[film.slug]!,
    title: FILM_TITLES[film.slug]!,
    reviewedOn: '2026-11-02',
    reviewOn: '2027-11-01',
    // The only relation in the examples that differs by language.
    film: inEach((locale) => `${film.slug}-${locale}`) as unknown as string,
    durationSeconds: durationSeconds(film),
    isSilent: true,
    captions: LOCALES.map((language) => ({ language, file: `${film.slug}-captions-${language}` })),
    chapters: film.cards.map(({ words }, index) => ({
      startsAtSeconds: starts[index]!,
      title: words,
    })),
    transcript: inEach((locale) => transcriptOf(film, locale)),
    sourceNote: OUR_OWN,
  };
}

export const videoExamples: VideoExample[] = FILMS.map(example);
