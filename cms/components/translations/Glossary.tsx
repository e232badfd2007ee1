'use client';
import { useDebounce, useFormFields, useLocale } from '@payloadcms/ui';
import { isLocale, type Locale } from '@pune/i18n';
import { questionsIn, wordsIn, type Word } from '@pune/i18n/glossary';
import { useMemo, useState } from 'react';
import { wordsOf } from '../../translations/words-of.ts';
import { useSay } from '../say.ts';

/** A longer list is folded. */
const OPEN_MAX = 6;
/** A word that is being typed is not questioned. */
const SETTLED_MS = 800;

interface Field {
  /** The path of the field of the translation. */
  path: string;
  /** The source text, and its language. */
  text: string;
  source: Locale;
}

/**
 * For a translator: the words of the glossary that occur in the source text of a field, and a
 * question about words of the translation for which the glossary has another one. Nothing is
 * refused.
 */
export function Glossary({ path, text, source }: Field) {
  const { code } = useLocale();
  if (!isLocale(code)) return null;
  return (
    <>
      <Offered text={text} source={source} target={code} />
      <Questions path={path} source={source} target={code} />
    </>
  );
}

function Offered({ text, source, target }: Omit<Field, 'path'> & { target: Locale }) {
  const { say } = useSay();
  const [copied, setCopied] = useState<Word | null>(null);
  const words = useMemo(() => wordsIn(text, source), [text, source]);
  if (words.length === 0) return null;
  const copy = async (word: Word): Promise<void> => {
    await navigator.clipboard.writeText(word[target]).then(
      () => setCopied(word),
      () => setCopied(null),
    );
  };
  return (
    <details className="pune-glossary" open={words.length <= OPEN_MAX}>
      <summary>{say('Words of the glossary ({{count}})', { count: words.length })}</summary>
      <ul>
        {words.map((word) => (
          <li key={word.en}>
            <span lang={source}>{word[source]}</span>{' '}
            <button
              type="button"
              className="pune-link"
              aria-label={say('Copy “{{word}}”', { word: word[target] })}
              title={say('Copy “{{word}}”', { word: word[target] })}
              onClick={() => void copy(word)}
            >
              <span lang={target}>{word[target]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="pune-soft">
        {copied && say('“{{word}}” is copied.', { word: copied[target] })}
      </p>
    </details>
  );
}

function Questions({ path, source, target }: Omit<Field, 'text'> & { target: Locale }) {
  const { say } = useSay();
  const value = useFormFields(([fields]) => fields[path]?.value);
  const settled = useDebounce(value, SETTLED_MS);
  const questions = useMemo(() => questionsIn(wordsOf(settled), target), [settled, target]);
  return (
    <div role="status">
      {questions.length > 0 && (
        <ul className="pune-questions">
          {questions.map(({ found, word }) => (
            <li key={`${found} ${word.en}`}>
              {say(
                '“{{found}}” stands here. The glossary has “{{term}}” for “{{meaning}}”. Is that meant?',
                { found, term: word[target], meaning: word[source] },
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
