'use client';
import { useField } from '@payloadcms/ui';
import { useSay, type Say } from '../say.ts';

function nameOf(say: Say, name: string): string {
  switch (name) {
    case 'before':
      return say('Rights before');
    case 'after':
      return say('Rights after');
    case 'languages':
      return say('Public languages');
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

/** The particulars of an act, as a list: Payload's editor of JSON loads from another server. */
export function ActDetails({ path }: { path: string }) {
  const { say } = useSay();
  const { value } = useField<Record<string, string> | null>({ path });
  const entries = Object.entries(value ?? {});
  if (entries.length === 0) return null;
  return (
    <dl className="pune-acts__details">
      {entries.map(([name, text]) => (
        <div key={name}>
          <dt>{nameOf(say, name)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
