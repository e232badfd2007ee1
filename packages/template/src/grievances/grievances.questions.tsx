import type { ConfigurationQuestion } from '@pune/grievances/configuration';
import type { AnswerField } from '@pune/grievances/constants';
import {
  ANSWER_CHARACTERS_MAX,
  ANSWER_TEXT_CHARACTERS_MAX,
  answerField,
  tickField,
} from '@pune/grievances/questions.schema';
import type { Locale } from '@pune/i18n';
import { Field, FieldGroup, type Tied } from '../shared/islands/form.parts.tsx';
import type { Category } from './grievances.use-questions.ts';
import type { Say } from './grievances.use-texts.ts';

interface Props {
  /** The chosen category; null if it has no questions. */
  category: Category | null;
  locale: Locale;
  say: Say;
  errors: Partial<Record<AnswerField, string>>;
}

function control(
  { datatype, required, values = [] }: ConfigurationQuestion,
  locale: Locale,
  own: Tied,
) {
  const tied = { ...own, required };
  switch (datatype) {
    case 'singlevaluelist':
      return (
        <select {...tied}>
          <option value="">–</option>
          {values.map(({ key, name }) => (
            <option key={key} value={key}>
              {name[locale]}
            </option>
          ))}
        </select>
      );
    case 'text':
      return <textarea {...tied} rows={4} maxLength={ANSWER_TEXT_CHARACTERS_MAX} />;
    case 'number':
      return <input {...tied} className="s" type="text" inputMode="decimal" />;
    case 'datetime':
      return <input {...tied} type="datetime-local" />;
    default:
      return <input {...tied} type="text" maxLength={ANSWER_CHARACTERS_MAX} autoComplete="off" />;
  }
}

/** The questions of the chosen category, in the markup of the plain form's step. */
export function Questions({ category, locale, say, errors }: Props) {
  if (!category) return null;
  const isAnyPublic = category.questions.some(({ isPublic }) => isPublic);
  const asked = category.questions.map((question) => {
    const { code, label, hint, required, isPublic, datatype, values = [] } = question;
    const name = answerField(code);
    const about = {
      id: `grievances-${name}`,
      name,
      error: errors[name],
    };
    const text = required ? label[locale] : say('question_optional', { question: label[locale] });
    const help = [hint?.[locale], isPublic && say('question_is_public')]
      .filter(Boolean)
      .join(' · ');
    // Keyed by the category: an answer to one is none to another with the same code.
    const key = `${category.code} ${code}`;
    return datatype === 'multivaluelist' ? (
      <FieldGroup key={key} {...about} legend={text}>
        {help && <span className="hint">{help}</span>}
        {values.map((value, index) => (
          <label key={value.key} className="pick">
            <input
              id={index === 0 ? about.id : undefined}
              type="checkbox"
              name={tickField(code, value.key)}
              value={value.key}
            />
            {value.name[locale]}
          </label>
        ))}
      </FieldGroup>
    ) : (
      <Field key={key} {...about} label={text} hint={help}>
        {(tied) => control(question, locale, tied)}
      </Field>
    );
  });
  return (
    <fieldset id="grievances-questions" tabIndex={-1} aria-describedby="grievances-questions-hint">
      <legend>{say('questions_legend', { category: category.label[locale] })}</legend>
      <p className="hint" id="grievances-questions-hint">
        {say(isAnyPublic ? 'questions_public' : 'questions_private')}
      </p>
      <input type="hidden" name="asked" value={category.code} />
      {asked}
    </fieldset>
  );
}
