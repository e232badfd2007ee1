'use client';
import { NOTE_MAX, type Choice, type ChoiceRefusal } from '@pune/content-models/changes/rules';
import type { Texts } from '@pune/content-models/withdrawals';
import type { Locale } from '@pune/i18n';
import { languageOf } from '../publishing/in-words.ts';
import { useSay } from '../say.ts';

/** The answer in work: the note stays while the other choice is looked at. */
export interface Answer {
  kind: Choice['kind'] | '';
  note: Texts;
}
export const NO_ANSWER: Answer = { kind: '', note: {} };

/** Two choices, and the note to readers in each language of the public text. */
export function ChangeForm({
  answer,
  change,
  languages,
  refusal,
}: NotesProps & { refusal: ChoiceRefusal | null }) {
  const { say } = useSay();
  const kinds: [Choice['kind'], string, string][] = [
    [
      'correction',
      say('Small correction'),
      say('Spelling, a link, the layout: what the page says stays the same.'),
    ],
    [
      'told',
      say('Tell readers'),
      say('The note is in the history of the page, in the feed, and in the mail to subscribers.'),
    ],
  ];
  return (
    <div className="pune-change">
      <fieldset>
        <legend className="pune-soft">{say('What kind of change is it?')}</legend>
        {kinds.map(([kind, name, meaning]) => (
          <label key={kind}>
            <input
              type="radio"
              name="pune-change-kind"
              checked={answer.kind === kind}
              onChange={() => change({ ...answer, kind })}
            />{' '}
            {name}
            <span className="pune-soft">{meaning}</span>
          </label>
        ))}
      </fieldset>
      {answer.kind === 'told' && (
        <ChangeNotes answer={answer} change={change} languages={languages} />
      )}
      {refusal && (
        <p role="alert" className="pune-error">
          {refusal === 'Kind'
            ? say('Choose: a small correction, or a change that readers are told of.')
            : refusal === 'Note'
              ? say('Say to readers in a few words what has changed, in at least one language.')
              : say('The note is too long: at most {{count}} characters in each language.', {
                  count: NOTE_MAX,
                })}
        </p>
      )}
    </div>
  );
}

interface NotesProps {
  answer: Answer;
  change: (answer: Answer) => void;
  languages: readonly Locale[];
}

/** The note to readers in each language. */
export function ChangeNotes({ answer, change, languages }: NotesProps) {
  const { say } = useSay();
  return (
    <>
      {languages.map((locale) => (
        <label key={locale} className="pune-held__reason">
          {say('Note to readers, in {{language}}', { language: languageOf(say, locale) })}
          <textarea
            rows={2}
            lang={locale}
            maxLength={NOTE_MAX}
            value={answer.note[locale] ?? ''}
            onChange={(event) =>
              change({ ...answer, note: { ...answer.note, [locale]: event.target.value } })
            }
          />
        </label>
      ))}
      {languages.length > 1 && (
        <p className="pune-soft">
          {say('A language without a note shows the note of another one, marked as such.')}
        </p>
      )}
    </>
  );
}
