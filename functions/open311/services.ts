import type {
  Configuration,
  ConfigurationCategory,
  ConfigurationQuestion,
} from '@pune/grievances/configuration';
import {
  ANSWER_CHARACTERS_MAX,
  ANSWER_TEXT_CHARACTERS_MAX,
} from '@pune/grievances/questions.schema';
import { LOCALE_NAMES, LOCALES, type Locale } from '@pune/i18n';
import { PARTNERS_API } from '@pune/open311/constants';
import {
  MEDIA_TYPES,
  SPECIFICATION,
  type Attribute,
  type Discovery,
  type Service,
  type ServiceDefinition,
} from '@pune/open311/schema';
import { w3Date } from '@pune/open311/dates';
import { ROOT, say } from './feature.ts';

/** The codes of the attributes that every service takes, none of them required. */
export const WARD_OFFICE = 'ward_office';
export const LANGUAGE = 'language';

/** Finds a service that is offered. */
export const offeredCategory = (
  { categories }: Configuration,
  code: string,
): ConfigurationCategory | undefined =>
  categories.find((category) => category.isActive && category.code === code);

const serviceOf = (category: ConfigurationCategory, locale: Locale): Service => ({
  service_code: category.code,
  service_name: category.label[locale],
  description: say(locale, 'service_description', {
    acknowledge: category.acknowledgeHours,
    resolve: category.resolveHours,
  }),
  metadata: true,
  type: 'realtime',
  // A comma separates keywords.
  keywords: category.keywords.map((keyword) => keyword.replaceAll(',', ' ')).join(',') || null,
  group: category.department,
});

/** The services in a language: the active categories. */
export const servicesIn = ({ categories }: Configuration, locale: Locale): Service[] =>
  categories.filter(({ isActive }) => isActive).map((category) => serviceOf(category, locale));

const listAttribute = (
  locale: Locale,
  order: number,
  code: string,
  values: Attribute['values'],
): Attribute => ({
  variable: true,
  code,
  datatype: 'singlevaluelist',
  required: false,
  datatype_description: say(locale, 'attribute_list'),
  order,
  description: say(locale, `attribute_${code}`),
  values,
});

/** The keys of what the answer to a question is; the lengths stand for themselves. */
const ANSWER_KINDS = {
  string: ['attribute_string', { max: ANSWER_CHARACTERS_MAX }],
  text: ['attribute_text', { max: ANSWER_TEXT_CHARACTERS_MAX }],
  number: ['attribute_number', {}],
  datetime: ['attribute_datetime', {}],
  singlevaluelist: ['attribute_list', {}],
  multivaluelist: ['attribute_multi', {}],
} as const satisfies Record<ConfigurationQuestion['datatype'], unknown>;

/** The attribute of a question. The help of the editors comes before the kind of answer. */
function questionAttribute(
  { code, label, hint, datatype, required, values }: ConfigurationQuestion,
  order: number,
  locale: Locale,
): Attribute {
  const [kind, limits] = ANSWER_KINDS[datatype];
  const described = say(locale, kind, { ...limits, attribute_field: `attribute[${code}][]` });
  return {
    variable: true,
    code,
    datatype,
    required,
    datatype_description: [hint?.[locale], described].filter(Boolean).join(' '),
    order,
    description: label[locale],
    ...(values && { values: values.map(({ key, name }) => ({ key, name: name[locale] })) }),
  };
}

/** The attributes of a service: the questions of the category, then ward office and language. */
export const definitionOf = (
  { offices }: Pick<Configuration, 'offices'>,
  { code, questions = [] }: ConfigurationCategory,
  locale: Locale,
): ServiceDefinition => ({
  service_code: code,
  attributes: [
    ...questions.map((question, index) => questionAttribute(question, index + 1, locale)),
    listAttribute(
      locale,
      questions.length + 1,
      WARD_OFFICE,
      offices.map(({ id, name }) => ({ key: id, name: name[locale] })),
    ),
    listAttribute(
      locale,
      questions.length + 2,
      LANGUAGE,
      LOCALES.map((key) => ({ key, name: LOCALE_NAMES[key] })),
    ),
  ],
});

/** @param changeset when the services changed last */
export function discoveryOf(origin: string, changeset: string, locale: Locale): Discovery {
  const changed = w3Date(changeset);
  const home = `${origin}/${locale}/`;
  const partners = `${origin}${PARTNERS_API}?lang=${locale}`;
  return {
    changeset: changed,
    contact: say(locale, 'discovery_contact', { url: home }),
    key_service: say(locale, 'discovery_key_service', { url: partners }),
    endpoints: [
      {
        specification: SPECIFICATION,
        url: `${origin}${ROOT}`,
        changeset: changed,
        type: 'production',
        formats: Object.values(MEDIA_TYPES),
      },
    ],
  };
}
