import type { Place } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';
import type { PlaceKind, TransportMode } from './places.constants.ts';

/** A text in English, Marathi and Hindi. */
export type Texts = readonly [en: string, mr: string, hi: string];
const localized = ([en, mr, hi]: Texts): Localized<string> => ({ en, mr, hi });

const SOURCE: Texts = [
  'Name, part of the city and description are general public knowledge; the point on the map is ' +
    'approximate. Hours, prices and facilities that are missing here could not be confirmed: ' +
    'check before you go.',
  'नाव, परिसर व वर्णन ही सर्वज्ञात माहिती आहे; नकाशावरील ठिकाण अंदाजे आहे. येथे नसलेल्या वेळा, ' +
    'दर व सुविधांची खात्री करता आली नाही: जाण्यापूर्वी खात्री करा.',
  'नाम, इलाका और विवरण सर्वज्ञात जानकारी है; मानचित्र पर स्थान अनुमानित है। जो समय, दर और ' +
    'सुविधाएँ यहाँ नहीं हैं, उनकी पुष्टि नहीं हो सकी: जाने से पहले पता कर लें।',
];

interface Facts {
  title: Texts;
  summary: Texts;
  locality: Texts;
  /** Degrees: latitude, longitude. */
  at?: readonly [latitude: number, longitude: number];
  /** The slug of the ward office. */
  office?: string;
  /** True for a place of the corporation, which its portal shows as well. */
  municipal?: boolean;
  flagship?: boolean;
  department?: string;
  audience?: Example<Place>['audience'];
  picture?: string;
  drawing?: Place['drawing'];
  price?: Place['price'];
  stepFree?: 'yes' | 'no';
  accessNote?: Texts;
  website?: string;
  stops?: readonly (readonly [TransportMode, Texts])[];
}

export const place = (kind: PlaceKind, slug: string, facts: Facts): Example<Place> => ({
  slug,
  kind,
  portals: facts.municipal ? ['city', 'pmc'] : ['city'],
  ...(facts.department && { department: facts.department }),
  ...(facts.audience && { audience: facts.audience }),
  ...(facts.picture && { picture: facts.picture }),
  ...(facts.drawing && { drawing: facts.drawing }),
  ...(facts.office && { office: facts.office }),
  ...(facts.at && { latitude: facts.at[0], longitude: facts.at[1] }),
  ...(facts.price && { price: facts.price }),
  ...(facts.website && { website: facts.website }),
  ...(facts.stepFree && { access: { stepFree: facts.stepFree } }),
  ...(facts.accessNote && { accessNote: localized(facts.accessNote) }),
  ...(facts.stops && {
    transport: facts.stops.map(([mode, stop]) => ({ mode, stop: localized(stop) })),
  }),
  flagship: facts.flagship ?? false,
  title: localized(facts.title),
  summary: localized(facts.summary),
  locality: localized(facts.locality),
  sourceNote: localized(SOURCE),
  checkedOn: '2026-11-28',
  reviewedOn: '2026-11-28',
  reviewOn: '2027-05-28',
});
