import type { Project } from '../content-models.types.ts';
import type { Example, Localized } from '../examples.ts';

/** A text in English, Marathi and Hindi. */
export type Texts = readonly [en: string, mr: string, hi: string];
export const localized = ([en, mr, hi]: Texts): Localized<string> => ({ en, mr, hi });

/** The sources of the facts: press, trade journals and public data, each with its date. */
const SOURCES = {
  press2016: [
    'a press report of 25 December 2016',
    '२५ डिसेंबर २०१६ चे वृत्त',
    '२५ दिसंबर २०१६ का समाचार',
  ],
  press2017: ['a press report of 4 July 2017', '४ जुलै २०१७ चे वृत्त', '४ जुलाई २०१७ का समाचार'],
  trade2018July: [
    'a trade report of 18 July 2018',
    '१८ जुलै २०१८ चे व्यवसाय वृत्त',
    '१८ जुलाई २०१८ का व्यावसायिक समाचार',
  ],
  trade2018: ['a trade report of 2018', '२०१८ चे व्यवसाय वृत्त', '२०१८ का व्यावसायिक समाचार'],
  journal2018: [
    'a trade journal of 23 December 2018',
    '२३ डिसेंबर २०१८ चे व्यवसाय नियतकालिक',
    '२३ दिसंबर २०१८ की व्यावसायिक पत्रिका',
  ],
  journal2019: [
    'a trade journal of 7 December 2019',
    '७ डिसेंबर २०१९ चे व्यवसाय नियतकालिक',
    '७ दिसंबर २०१९ की व्यावसायिक पत्रिका',
  ],
  data2019: ['the public data set of 2019', '२०१९ चा जाहीर माहितीसंच', '२०१९ का सार्वजनिक डेटा'],
  press2023: [
    'a press report of 24 January 2023',
    '२४ जानेवारी २०२३ चे वृत्त',
    '२४ जनवरी २०२३ का समाचार',
  ],
  press2024: [
    'a press report of 10 January 2024',
    '१० जानेवारी २०२४ चे वृत्त',
    '१० जनवरी २०२४ का समाचार',
  ],
  budget2024: [
    'accounts of the corporation’s budget for 2024–25',
    'महानगरपालिकेच्या २०२४–२५ अंदाजपत्रकाची माहिती',
    'महानगरपालिका के २०२४–२५ के बजट की जानकारी',
  ],
  press2025: ['a press report of 2025', '२०२५ चे वृत्त', '२०२५ का समाचार'],
  summary: [
    'a public summary without a date',
    'तारीख नसलेला एक जाहीर सारांश',
    'बिना तिथि का एक सार्वजनिक सारांश',
  ],
  otherSummary: [
    'another summary without a date',
    'तारीख नसलेला आणखी एक सारांश',
    'बिना तिथि का एक और सारांश',
  ],
  exchange: [
    'the public description of the city’s data exchange, without a date',
    'शहराच्या माहिती विनिमय यंत्रणेचे तारीख नसलेले जाहीर वर्णन',
    'शहर के डेटा विनिमय का बिना तिथि का सार्वजनिक विवरण',
  ],
  formerSite: [
    'a page of the corporation’s former site, without a date',
    'महानगरपालिकेच्या जुन्या संकेतस्थळाचे तारीख नसलेले पान',
    'महानगरपालिका की पुरानी वेबसाइट का बिना तिथि का पृष्ठ',
  ],
} as const satisfies Record<string, Texts>;
export type Source = keyof typeof SOURCES;

const listed = (sources: readonly Source[], language: 0 | 1 | 2): string =>
  sources.map((source) => SOURCES[source][language]).join('; ');

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Builds the note that names a page's sources, and says that the corporation has not confirmed
 * them.
 */
export const writtenFrom = (...sources: Source[]): Localized<string> => ({
  en: `${sentence(listed(sources, 0))}. The corporation has not confirmed it. For the present state ask the department.`,
  mr: `${listed(sources, 1)}. महानगरपालिकेने याला दुजोरा दिलेला नाही. सद्यस्थिती विभागाकडून जाणून घ्या.`,
  hi: `${listed(sources, 2)}। महानगरपालिका ने इसकी पुष्टि नहीं की है। वर्तमान स्थिति विभाग से पूछें।`,
});

type Fields = Omit<
  Example<Project>,
  'slug' | 'title' | 'summary' | 'body' | 'agency' | 'place' | 'portals' | 'sourceNote'
>;
interface Writing extends Fields {
  title: Texts;
  summary: Texts;
  body: Texts;
  agency?: Texts;
  place?: Texts;
  sources: Source[];
}

/** A project as an example document; `projectExamples` sets its portals. */
export const project = (
  slug: string,
  { title, summary, body, agency, place, sources, ...fields }: Writing,
): Example<Project> => ({
  slug,
  audience: ['resident', 'investor'],
  reviewedOn: '2026-11-02',
  reviewOn: '2027-05-03',
  ...fields,
  title: localized(title),
  summary: localized(summary),
  body: localized(body),
  ...(agency && { agency: localized(agency) }),
  ...(place && { place: localized(place) }),
  sourceNote: writtenFrom(...sources),
});

type Milestones = NonNullable<Example<Project>['milestones']>;

/** A milestone that was reached, on the day, in the month or in the year that the source names. */
export const happened = (
  actualOn: string,
  precision: 'day' | 'month' | 'year',
  title: Texts,
): Milestones[number] => ({ title: localized(title), actualOn, precision, state: 'done' });
export const begun = (
  actualOn: string,
  precision: 'day' | 'month' | 'year',
  title: Texts,
): Milestones[number] => ({ title: localized(title), actualOn, precision, state: 'under-way' });

export const WHOLE_CITY: Texts = ['Whole city', 'संपूर्ण शहर', 'पूरा शहर'];
export const MISSION_COMPANY: Texts = [
  'Pune Smart City Development Corporation Limited',
  'पुणे स्मार्ट सिटी विकास महामंडळ मर्यादित',
  'पुणे स्मार्ट सिटी विकास निगम लिमिटेड',
];
export const BUS_COMPANY: Texts = [
  'Pune Mahanagar Parivahan Mahamandal, the bus company',
  'पुणे महानगर परिवहन महामंडळ',
  'पुणे महानगर परिवहन महामंडल, बस कंपनी',
];
