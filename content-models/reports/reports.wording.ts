import type { Report } from '../content-models.types.ts';
import type { Example } from '../examples.ts';
import { localized, type Texts } from '../projects/projects.wording.ts';

type Chapters = NonNullable<Example<Report>['chapters']>;
type Milestones = NonNullable<Example<Report>['milestones']>;

interface Writing {
  department: string;
  title: Texts;
  summary: Texts;
  body: Texts;
  costRupees?: number;
  costNote?: Texts;
  chapters: readonly (readonly [title: Texts, summary: Texts])[];
  milestones: readonly (readonly [plannedOn: string, title: Texts])[];
}

const SAMPLE: Texts = [
  'A sample of the form of a detailed project report, written for this portal. No official ' +
    'report is known to us; the planned dates are samples. The file is its text, so chapters ' +
    'have no pages of their own. Facts about the project stand on its own page, with their ' +
    'sources.',
  'सविस्तर प्रकल्प अहवालाच्या स्वरूपाचा नमुना, या संकेतस्थळासाठी लिहिलेला. अधिकृत अहवाल ' +
    'आम्हाला ज्ञात नाही; नियोजित तारखा नमुन्यादाखल आहेत. फाइलमध्ये हाच मजकूर आहे, म्हणून ' +
    'प्रकरणांना वेगळी पाने नाहीत. प्रकल्पाची माहिती स्रोतांसह त्याच्या पानावर आहे.',
  'विस्तृत परियोजना रिपोर्ट के स्वरूप का नमूना, इस वेबसाइट के लिए लिखा गया। आधिकारिक रिपोर्ट ' +
    'हमें ज्ञात नहीं है; नियोजित तिथियाँ नमूने के लिए हैं। फ़ाइल में यही पाठ है, इसलिए ' +
    'अध्यायों के अलग पृष्ठ नहीं हैं। परियोजना की जानकारी स्रोतों के साथ उसके पृष्ठ पर है।',
];
const NOBODY: Texts = [
  'Written for this portal; no consultant',
  'या संकेतस्थळासाठी लिहिलेला; सल्लागार नाही',
  'इस वेबसाइट के लिए लिखा गया; कोई सलाहकार नहीं',
];

/** A sample of a detailed project report about an existing project. */
export const sampleReport = (
  project: string,
  { department, title, summary, body, costRupees, costNote, chapters, milestones }: Writing,
): Example<Report> => ({
  slug: `${project}-report`,
  department,
  audience: ['resident', 'investor'],
  reviewedOn: '2026-11-02',
  reviewOn: '2027-05-03',
  sample: true,
  project,
  status: 'draft',
  preparedOn: '2026-11-02',
  consultant: localized(NOBODY),
  title: localized(title),
  summary: localized(summary),
  body: localized(body),
  ...(costRupees && { costRupees }),
  ...(costNote && { costNote: localized(costNote) }),
  chapters: chapters.map(([chapter, text], i): Chapters[number] => ({
    number: String(i + 1),
    title: localized(chapter),
    summary: localized(text),
  })),
  milestones: milestones.map(([plannedOn, milestone]): Milestones[number] => ({
    title: localized(milestone),
    plannedOn,
    precision: 'month',
    state: 'planned',
  })),
  sourceNote: localized(SAMPLE),
});
