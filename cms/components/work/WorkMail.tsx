'use client';
import { useAuth, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { RHYTHMS, type Rhythm } from '../../work-mails/rhythms.ts';
import { useSay } from '../say.ts';
import { storedRhythm, storeRhythm } from './rhythm.ts';

/** On one's own account: how often My work comes by e-mail. A choice is stored at once. */
export function WorkMail() {
  const { say } = useSay();
  const { i18n } = useTranslation();
  const { user } = useAuth();
  const { id } = useDocumentInfo();
  const { api } = useConfig().config.routes;
  const [chosen, setChosen] = useState<Rhythm | null>(null);
  const [told, setTold] = useState('');
  const isOwn = Boolean(user) && String(user!.id) === String(id);
  useEffect(() => {
    if (!isOwn) return;
    const abort = new AbortController();
    const load = async () => {
      const rhythm = await storedRhythm(api, abort.signal);
      if (abort.signal.aborted) return;
      setChosen(rhythm);
      if (!rhythm) setTold(say('The CMS does not answer. Try again in a moment.'));
    };
    void load();
    return () => abort.abort();
  }, [isOwn, api, say]);
  if (!isOwn) return null;
  const names: Record<Rhythm, string> = {
    daily: say('Every day at 07:00'),
    weekly: say('On Mondays at 07:00'),
    never: say('Never'),
  };
  const choose = async (rhythm: Rhythm) => {
    setChosen(rhythm);
    setTold('');
    const refusal = await storeRhythm(say, api, { rhythm, language: i18n.language });
    if (refusal) setChosen(chosen);
    setTold(refusal ?? say('Saved.'));
  };
  return (
    <fieldset className="pune-work-mail" disabled={chosen === null}>
      <legend>{say('My work by e-mail')}</legend>
      <p className="pune-soft">
        {say(
          'What waits for you, in the language of your account. Nothing comes when nothing waits.',
        )}
      </p>
      {RHYTHMS.map((rhythm) => (
        <label key={rhythm}>
          <input
            type="radio"
            name="work-mail"
            checked={chosen === rhythm}
            onChange={() => void choose(rhythm)}
          />{' '}
          {names[rhythm]}
        </label>
      ))}
      <p role="status">{told}</p>
    </fieldset>
  );
}
