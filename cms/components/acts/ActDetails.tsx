'use client';
import { useField } from '@payloadcms/ui';
import { isLocale, type Locale } from '@pune/i18n';
import { dayAndMinute } from '../../india-time.ts';
import { LANGUAGES } from '../../languages.ts';
import { useSay, type Say } from '../say.ts';

function nameOf(say: Say, name: string): string {
  switch (name) {
    case 'before':
      return say('Rights before');
    case 'after':
      return say('Rights after');
    case 'languages':
      return say('Public languages');
    case 'language':
      return say('Language');
    case 'ends':
      return say('Ends by itself on');
    case 'fields':
      return say('Changed fields');
    case 'to':
      return say('Submitted to');
    case 'created':
      return say('New documents');
    case 'changed':
      return say('Changed documents');
    case 'takenBack':
      return say('Taken back');
    case 'left':
      return say('Not taken back');
    case 'rows':
      return say('Rows that go in');
    case 'digest':
      return say('Digest of the import');
    default:
      return say('Kind of file');
  }
}

/** Times and languages are kept in words that do not change. */
function textOf(say: Say, language: Locale, name: string, text: string): string {
  if (name === 'ends') return dayAndMinute(text, language);
  return name === 'language' && isLocale(text) ? say(LANGUAGES[text]) : text;
}

/** The particulars of an act, as a list: Payload's editor of JSON loads from another server. */
export function ActDetails({ path }: { path: string }) {
  const { say, language } = useSay();
  const { value } = useField<Record<string, string> | null>({ path });
  const entries = Object.entries(value ?? {});
  if (entries.length === 0) return null;
  return (
    <dl className="pune-acts__details">
      {entries.map(([name, text]) => (
        <div key={name}>
          <dt>{nameOf(say, name)}</dt>
          <dd>{textOf(say, language, name, text)}</dd>
        </div>
      ))}
    </dl>
  );
}
