import type { Action, CaseRow, Field, Input, Refusal } from './case-type.ts';
import { OFFICES, STATUSES, TEXTS, text } from './memory-texts.testing.ts';

const CHARACTERS_MAX = 400;

const note: Field = {
  name: 'note',
  label: text('Note for officers', 'अधिकाऱ्यांसाठी टीप', 'अधिकारियों के लिए टिप्पणी'),
  hint: text('Citizens never read it.', 'नागरिकांना ही दिसत नाही.', 'यह नागरिकों को नहीं दिखती.'),
  kind: 'longtext',
  required: true,
  charactersMax: CHARACTERS_MAX,
};

const reply: Field = {
  name: 'reply',
  label: text('Reply to the citizen', 'नागरिकाला उत्तर', 'नागरिक को उत्तर'),
  kind: 'longtext',
  required: true,
  charactersMax: CHARACTERS_MAX,
  templates: async (found) => [
    text(
      `The work on ${found.number} is complete.`,
      `${found.number} चे काम पूर्ण झाले आहे.`,
      `${found.number} का काम पूरा हो गया है.`,
    ),
    text(
      'The light was replaced and tested after dark.',
      'दिवा बदलला असून अंधारात तपासला आहे.',
      'बत्ती बदल दी गई है और अँधेरे में जाँची गई है.',
    ),
  ],
};

const photos: Field = {
  name: 'photos',
  label: text('Photos of the finished work', 'पूर्ण कामाची छायाचित्रे', 'पूरे हुए काम के फ़ोटो'),
  kind: 'photos',
  required: true,
};

const office: Field = {
  name: 'office',
  label: TEXTS.office,
  kind: 'choice',
  required: true,
  options: async () => Object.entries(OFFICES).map(([value, label]) => ({ value, label })),
};

const until: Field = {
  name: 'until',
  label: text('Until', 'पर्यंत', 'तब तक'),
  kind: 'date',
  required: true,
};

const message =
  (en: string, mr: string, hi: string, field?: string) =>
  async (found: CaseRow, values: Input['values']): Promise<string> =>
    [`${found.number}: ${text(en, mr, hi)(found.citizenLanguage)}`, field && values[field]]
      .filter(Boolean)
      .join('\n\n');

/** The actions of the type, with the state that follows from each; null leaves it. */
export const ACTIONS: readonly (Action & { to: string | null })[] = [
  {
    name: 'acknowledge',
    label: text('Acknowledge', 'दखल घ्या', 'संज्ञान लें'),
    done: text('Acknowledged.', 'दखल घेतली.', 'संज्ञान लिया गया.'),
    permission: 'grievances.answer',
    from: ['submitted'],
    to: 'acknowledged',
    fields: [],
    message: message('Your request was read.', 'तुमची विनंती वाचली आहे.', 'आपका अनुरोध पढ़ लिया गया है.'),
    isBulk: true,
    shortcut: 'a',
  },
  {
    name: 'resolve',
    label: text('Resolve', 'निराकरण करा', 'निराकरण करें'),
    done: text('Resolved.', 'निराकरण झाले.', 'निराकरण हुआ.'),
    permission: 'grievances.answer',
    from: ['acknowledged', 'parked'],
    to: 'resolved',
    fields: [reply, photos],
    message: message(
      'Your request was resolved.',
      'तुमच्या विनंतीचे निराकरण झाले आहे.',
      'आपके अनुरोध का निराकरण हो गया है.',
      'reply',
    ),
    isBulk: false,
  },
  {
    name: 'park',
    label: text('Park', 'प्रलंबित ठेवा', 'स्थगित करें'),
    done: text('Parked.', 'प्रलंबित ठेवले.', 'स्थगित किया गया.'),
    permission: 'grievances.answer',
    from: ['acknowledged'],
    to: 'parked',
    fields: [until, { ...reply, name: 'reason', templates: async () => [] }],
    message: message(
      'Your request waits for longer work.',
      'तुमची विनंती मोठ्या कामासाठी प्रलंबित आहे.',
      'आपका अनुरोध लंबे काम के लिए स्थगित है.',
      'reason',
    ),
    isBulk: false,
  },
  {
    name: 'transfer',
    label: text('Transfer', 'हस्तांतरित करा', 'स्थानांतरित करें'),
    done: text('Transferred.', 'हस्तांतरित केले.', 'स्थानांतरित किया गया.'),
    permission: 'grievances.transfer',
    from: ['submitted', 'acknowledged'],
    to: null,
    fields: [office, { ...note, required: false }],
    message: null,
    isBulk: true,
    undo: 'take_back',
  },
  {
    name: 'take_back',
    label: text('Take the transfer back', 'हस्तांतरण मागे घ्या', 'स्थानांतरण वापस लें'),
    done: text('Taken back.', 'मागे घेतले.', 'वापस लिया गया.'),
    permission: 'grievances.transfer',
    from: ['submitted', 'acknowledged'],
    to: null,
    fields: [],
    message: null,
    isBulk: true,
  },
  {
    name: 'note',
    label: text('Add a note', 'टीप जोडा', 'टिप्पणी जोड़ें'),
    done: text('The note is kept.', 'टीप जतन झाली.', 'टिप्पणी सहेजी गई.'),
    permission: 'grievances.answer',
    from: STATUSES.map(({ value }) => value),
    to: null,
    fields: [note],
    message: null,
    isBulk: false,
  },
];

const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

/** A rule of this type alone, which the form does not know. */
const FIRST_DAY = '2000-01-01';

/** The fields of an input that the action refuses. */
export async function refusalsOf(
  { fields }: Action,
  { values, files }: Input,
  found: CaseRow,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const field of fields) {
    const value = values[field.name]?.trim() ?? '';
    const options = field.kind === 'choice' ? await field.options!(found, null as never) : [];
    const isGiven = field.kind === 'photos' ? (files[field.name]?.length ?? 0) > 0 : value !== '';
    const message =
      field.required && !isGiven
        ? TEXTS.required
        : value.length > (field.charactersMax ?? Infinity)
          ? TEXTS.tooLong
          : field.kind === 'choice' && !options.some((option) => option.value === value)
            ? TEXTS.badOption
            : field.kind === 'date' && (!isDay(value) || value < FIRST_DAY)
              ? TEXTS.badDate
              : null;
    if (message) refusals.push({ field: field.name, message });
  }
  return refusals;
}
