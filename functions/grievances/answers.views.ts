import { answerText } from '@pune/grievances/answers';
import type { PublicGrievance } from '@pune/grievances/schema';
import type { Locale } from '@pune/i18n';

/** The answers that editors made public, each with its question. */
export const publicAnswers = (
  { answers }: Pick<PublicGrievance, 'answers'>,
  locale: Locale,
): [question: string, answer: string][] =>
  answers
    .filter(({ isPublic }) => isPublic)
    .map((answer) => [answer.question[locale], answerText(answer, locale)]);
