import { categoryLabel, type Configuration } from '@pune/grievances/configuration';
import { safe } from '@pune/http/markup';
import type { ProblemOptions } from '@pune/http/problems';
import type { View } from '@pune/http/view';
import { t } from '@pune/i18n/server';
import { hintLine } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { namedRefusals, questionField, questionsIn } from '../question-fields.ts';
import { fieldView } from '../staff/form.views.ts';

const QUESTIONS_ID = 'grievances-questions';

/** The questions of a category, as a part of the form below the choice of the category. */
function questionsPart(configuration: Configuration, category: string, { locale }: View): string {
  const T = t(locale);
  const questions = questionsIn(configuration, category);
  const isAnyPublic = questions.some(({ isPublic }) => isPublic);
  const fields = questions.map((question) => {
    const field = questionField(question, locale);
    const { name, label, hint } = field;
    return fieldView(field, { id: `grievances-${name}`, name, label, hint }, '');
  });
  const hintId = `${QUESTIONS_ID}-hint`;
  return safe(
    html`<fieldset id="${QUESTIONS_ID}" tabindex="-1" aria-describedby="${hintId}">
      <legend>${T('grievances:questions_legend', { category: categoryLabel(configuration, category, locale) })}</legend>
      ${hintLine(hintId, T(isAnyPublic ? 'grievances:questions_public' : 'grievances:questions_private'))}
      ${hidden({ asked: category })}${fields}
    </fieldset>`,
  );
}

/** Adds the questions of the chosen category to a form that is shown again. */
export function withQuestions(
  options: ProblemOptions,
  configuration: Configuration | null,
  view: View,
): ProblemOptions {
  const { typed = {}, refusals = [] } = options;
  const category = typed['category'];
  const questions = questionsIn(configuration, category);
  if (!configuration || category === undefined || questions.length === 0) return options;
  return {
    ...options,
    refusals: namedRefusals(refusals, questions, view.locale),
    typed: { ...typed, asked: category },
    after: { category: questionsPart(configuration, category, view) },
  };
}

/** The step in which a form without scripts is given the questions of its category. */
export function questionStep(
  configuration: Configuration,
  category: string,
  { locale }: View,
): Pick<ProblemOptions, 'above' | 'question'> {
  const T = t(locale);
  const title = T('grievances:problem_questions_title');
  const label = categoryLabel(configuration, category, locale);
  return {
    question: title,
    above: safe(
      notice({ id: 'questions', title, tone: 'warn' }, [
        html`<p>${T('grievances:problem_questions')}</p>`,
        html`<p><a href="#${QUESTIONS_ID}">${T('grievances:questions_to', { category: label })}</a></p>`,
      ]),
    ),
  };
}
