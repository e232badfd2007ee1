import {
  parseConfiguration,
  type Configuration,
  type ConfigurationCategory,
  type ConfigurationContents,
  type ConfigurationQuestion,
} from './configuration.ts';
import type { Filing } from './grievances.schema.ts';
import type { Grievances } from './grievances.ts';
import { POINTS } from './wards/schematic-layer.ts';

const name = (en: string, mr: string, hi: string) => ({ en, mr, hi });
const workday = { from: '10:00', to: '18:00' };

const testQuestion = (
  code: string,
  datatype: ConfigurationQuestion['datatype'],
  changes: Partial<ConfigurationQuestion> = {},
): ConfigurationQuestion => ({
  code,
  label: name(`Question ${code}`, `प्रश्न ${code}`, `सवाल ${code}`),
  datatype,
  required: false,
  isPublic: false,
  ...changes,
});

/** A question of each datatype; a time and a state must be answered, and a state is public. */
export const TEST_QUESTIONS: ConfigurationQuestion[] = [
  testQuestion('pole_number', 'string', { hint: name('On the pole', 'खांबावर', 'खंभे पर') }),
  testQuestion('since', 'datetime', { required: true }),
  testQuestion('state', 'singlevaluelist', {
    required: true,
    isPublic: true,
    values: [
      { key: 'leans', name: name('It leans', 'कललेला आहे', 'झुका है') },
      { key: 'sparks', name: name('It sparks', 'ठिणग्या पडतात', 'चिंगारी निकलती है') },
    ],
  }),
  testQuestion('dangers', 'multivaluelist', {
    values: [
      { key: 'school', name: name('School', 'शाळा', 'विद्यालय') },
      { key: 'water', name: name('Water', 'पाणी', 'पानी') },
      { key: 'tree', name: name('Tree', 'झाड', 'पेड़') },
    ],
  }),
  testQuestion('height', 'number'),
  testQuestion('more', 'text'),
];

export const testCategory = (
  code: string,
  changes: Partial<ConfigurationCategory> = {},
): ConfigurationCategory => ({
  code,
  label: name(code, `${code} (मराठी)`, `${code} (हिंदी)`),
  department: 'road',
  acknowledgeHours: 8,
  resolveHours: 56,
  isActive: true,
  keywords: [],
  ...changes,
});

const OFFICES: Record<string, ReturnType<typeof name>> = {
  'WO-01': name('Aundh-Baner', 'औंध-बाणेर', 'औंध-बाणेर'),
  'WO-03': name('Kothrud-Bavdhan', 'कोथरूड-बावधन', 'कोथरूड-बावधन'),
};

/** Five categories, fifteen ward offices, a week from Monday to Friday, two holidays. */
export const TEST_CONTENTS: ConfigurationContents = {
  categories: [
    testCategory('pothole', { label: name('Pothole', 'खड्डा', 'गड्ढा'), keywords: ['hole'] }),
    testCategory('street_light', {
      label: name('Street light', 'पथदिवा', 'स्ट्रीट लाइट'),
      department: 'electrical',
      resolveHours: 24,
    }),
    testCategory('electric_pole', {
      label: name('Dangerous pole', 'धोकादायक खांब', 'खतरनाक खंभा'),
      department: 'electrical',
      acknowledgeHours: 4,
      resolveHours: 8,
      questions: TEST_QUESTIONS,
    }),
    testCategory('other', {
      label: name('Something else', 'इतर काही', 'कुछ और'),
      department: 'general-administration',
    }),
    testCategory('retired', { isActive: false }),
  ],
  hours: [workday, workday, workday, workday, workday, null, null],
  holidays: [
    { date: '2026-01-26', name: name('Republic Day', 'प्रजासत्ताक दिन', 'गणतंत्र दिवस') },
    { date: '2026-08-15', name: name('Independence Day', 'स्वातंत्र्य दिन', 'स्वतंत्रता दिवस') },
  ],
  offices: POINTS.map(([id, [longitude, latitude]]) => ({
    id,
    name: OFFICES[id] ?? name(`Office ${id}`, `कार्यालय ${id}`, `कार्यालय ${id}`),
    longitude,
    latitude,
    villages: id === 'WO-01' ? [name('Sus', 'सूस', 'सूस')] : [],
  })),
  templates: [
    {
      code: 'work_planned',
      label: name('Work is planned', 'काम नियोजित आहे', 'काम की योजना है'),
      states: ['acknowledged', 'assigned', 'in_progress'],
      text: name(
        'The work is planned. You will hear from us when it begins.',
        'काम नियोजित आहे. काम सुरू झाल्यावर आम्ही कळवू.',
        'काम की योजना बन गई है। काम शुरू होने पर हम सूचित करेंगे।',
      ),
    },
  ],
};

/** @throws if the contents do not match the schema */
export function configurationWith(changes: Partial<ConfigurationContents> = {}): Configuration {
  const parsed = parseConfiguration({ ...TEST_CONTENTS, ...changes });
  if (parsed.kind !== 'Parsed') throw new Error(parsed.problems.join('\n'));
  return parsed.configuration;
}

/** The service of grievances, with a configuration under which all cases are filed. */
export const filingUnder = (
  grievances: Grievances,
  configuration: Configuration = configurationWith(),
) => ({
  ...grievances,
  file: (filing: Filing, upload: Uint8Array | null, address: string) =>
    grievances.file(filing, upload, address, configuration),
});
