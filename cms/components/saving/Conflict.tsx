'use client';
import { useConfig } from '@payloadcms/ui';
import type { ClientField } from 'payload';
import { useState } from 'react';
import { dayAndMinute } from '../../india-time.ts';
import { setPending, type Decision, type Trouble } from './guard.ts';
import { useSay } from '../say.ts';
import { inWords } from './values.ts';

type ConflictTrouble = Extract<Trouble, { kind: 'Conflict' }>;

/** Maps field names to labels, including fields in rows and tabs. */
function labelsOf(fields: readonly ClientField[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const field of fields) {
    if ('name' in field && field.name)
      labels.set(
        field.name,
        'label' in field && typeof field.label === 'string' ? field.label : field.name,
      );
    else if ('tabs' in field)
      for (const tab of field.tabs)
        for (const [name, label] of labelsOf(tab.fields)) labels.set(name, label);
    else if ('fields' in field)
      for (const [name, label] of labelsOf(field.fields)) labels.set(name, label);
  }
  return labels;
}

/** Shows both versions field by field, with the three options. */
export function Conflict({
  trouble,
  decide,
}: {
  trouble: ConflictTrouble;
  decide: (decision: Decision) => void;
}) {
  const { say, language } = useSay();
  const { getEntityConfig } = useConfig();
  const [copied, setCopied] = useState(false);
  const labels = labelsOf(getEntityConfig({ collectionSlug: trouble.collection })?.fields ?? []);
  const { comparison, mine, theirs } = trouble;
  const shown =
    comparison.both.length > 0
      ? comparison.both
      : [...new Set([...comparison.mine, ...comparison.theirs])];
  const own = comparison.mine
    .map((field) => `${labels.get(field) ?? field}\n${inWords(say, mine[field], language)}`)
    .join('\n\n');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(own).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  const reload = (): void => {
    decide('giveUp');
    // Dropped words are not offered again.
    setPending(trouble.key, false);
    // The form asks before it reloads, because its content is lost.
    window.location.reload();
  };
  return (
    <>
      <p id="pune-held-words">
        {say(trouble.message)} {say('Choose what becomes of them.')}
      </p>
      {shown.length === 0 && (
        <p>{say('Nothing differs in this language; another language may.')}</p>
      )}
      {shown.map((field) => (
        <div key={field} className="pune-held__field">
          <h3>{labels.get(field) ?? field}</h3>
          <div className="pune-held__both">
            <div>
              <h4>{say('Yours')}</h4>
              <pre>{inWords(say, mine[field], language)}</pre>
            </div>
            <div>
              <h4>
                {say('Saved {{time}}', { time: dayAndMinute(String(theirs.updatedAt), language) })}
              </h4>
              <pre>{inWords(say, theirs[field], language)}</pre>
            </div>
          </div>
        </div>
      ))}
      <p className="pune-held__buttons">
        <button type="button" className="pune-button" onClick={() => void copy()}>
          {copied ? say('Copied') : say('Copy mine')}
        </button>
        <button type="button" className="pune-button" onClick={reload}>
          {say('Load theirs, drop mine')}
        </button>
        <button type="button" className="pune-button" onClick={() => decide('keepMine')}>
          {mine._status === 'published' ? say('Publish with mine') : say('Save mine over theirs')}
        </button>
        <button type="button" className="pune-button" onClick={() => decide('giveUp')}>
          {say('Later')}
        </button>
      </p>
      <p className="pune-soft">
        {say(
          'Only the fields that you changed are written over theirs; everything else stays as they saved it.',
        )}
      </p>
    </>
  );
}
