import {
  categoryIn,
  type Configuration,
  type ConfigurationQuestion,
} from '@pune/grievances/configuration';
import {
  ANSWER_CHARACTERS_MAX,
  ANSWER_TEXT_CHARACTERS_MAX,
  answerField,
  questionOfField,
  tickField,
} from '@pune/grievances/questions.schema';
import type { Typed } from '@pune/http/bodies';
import type { FieldRefusal } from '@pune/http/refusals';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { FormField } from './staff/form.views.ts';

/** The questions of a category that the form offers; none for another one. */
export function questionsIn(
  configuration: Configuration | null,
  code: string | undefined,
): readonly ConfigurationQuestion[] {
  const category = configuration && code ? categoryIn(configuration, code) : undefined;
  return (category?.isActive && category.questions) || [];
}

/** The question as a label: an answer that may be left out is marked, as other fields are. */
const labelOf = ({ label, required }: ConfigurationQuestion, locale: Locale): string =>
  required ? label[locale] : t(locale)('grievances:question_optional', { question: label[locale] });

function hintOf({ hint, isPublic }: ConfigurationQuestion, locale: Locale): string {
  const mark = isPublic && t(locale)('grievances:question_is_public');
  return [hint?.[locale], mark].filter(Boolean).join(' · ');
}

/** Describes the control of a question in a form that a function writes. */
export function questionField(question: ConfigurationQuestion, locale: Locale): FormField {
  const { code, datatype, required, values = [] } = question;
  const name = answerField(code);
  const hint = hintOf(question, locale);
  const base = { name, label: labelOf(question, locale), required, ...(hint && { hint }) };
  const options = values.map(({ key, name: names }) => ({ value: key, label: names[locale] }));
  switch (datatype) {
    case 'singlevaluelist':
      return { ...base, kind: 'choice', options, empty: '–' };
    case 'multivaluelist':
      return {
        ...base,
        kind: 'ticks',
        options: options.map((option) => ({ ...option, name: tickField(code, option.value) })),
      };
    case 'text':
      return { ...base, kind: 'longtext', charactersMax: ANSWER_TEXT_CHARACTERS_MAX };
    case 'string':
      return { ...base, kind: 'text', charactersMax: ANSWER_CHARACTERS_MAX };
    default:
      return { ...base, kind: datatype };
  }
}

/** The typed values of a form, with the ticks of each question together. */
export function withTicks(typed: Typed, questions: readonly ConfigurationQuestion[]): Typed {
  const ticked = questions
    .filter(({ datatype }) => datatype === 'multivaluelist')
    .map(({ code, values = [] }) => [
      answerField(code),
      values
        .map(({ key }) => key)
        .filter((key) => tickField(code, key) in typed)
        .join(' '),
    ]);
  return { ...typed, ...(Object.fromEntries(ticked) as Typed) };
}

/** Names the question of each refused answer, in the reader's language. */
export const namedRefusals = (
  refusals: readonly FieldRefusal[],
  questions: readonly ConfigurationQuestion[],
  locale: Locale,
): FieldRefusal[] =>
  refusals.map((refusal) => {
    const code = refusal.field === null ? null : questionOfField(refusal.field);
    const question = questions.find((each) => each.code === code);
    return question ? { ...refusal, name: question.label[locale] } : refusal;
  });

/** The lengths that the messages of refused answers name. */
export const ANSWER_MAXIMA: Readonly<Record<string, number>> = {
  error_answer_long: ANSWER_CHARACTERS_MAX,
  error_answer_text_long: ANSWER_TEXT_CHARACTERS_MAX,
};
