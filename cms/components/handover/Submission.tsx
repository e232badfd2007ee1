'use client';
import { NOTE_MAX } from '@pune/content-models/changes/rules';
import type { Texts } from '@pune/content-models/withdrawals';
import { useState } from 'react';
import type { HandOverView } from '../../handovers.endpoints.ts';
import type { Say } from '../../handovers/words.ts';
import type { Act } from './act.ts';

/** Submits the draft: to whom, with a note. Not a `<form>`, because it is inside that of the document. */
export function Submission({
  view,
  speak,
  act,
  isBusy,
}: {
  view: HandOverView;
  speak: Say;
  act: Act;
  isBusy: boolean;
}) {
  const [to, setTo] = useState('');
  const [note, setNote] = useState('');
  const [changeNote, setChangeNote] = useState<Texts>(view.changeNote ?? {});
  const isAgain = view.state === 'submitted' || view.state === 'returned';
  const label = speak(isAgain ? 'submit_again' : 'submit');
  const submit = async () => {
    if (await act('submit', { to, note, changeNote })) setNote('');
  };
  return (
    <details className="pune-handover__form" open={view.state === 'returned'}>
      <summary>{label}</summary>
      <div role="group" aria-label={label}>
        <label>
          {speak('to_whom')}
          <select value={to} onChange={(event) => setTo(event.target.value)}>
            <option value="">{speak('to_anyone')}</option>
            {view.persons.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {speak('note')}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        {view.toldLanguages.map((locale) => (
          <label key={locale}>
            {speak('change_note', { language: speak(locale) })}
            <textarea
              rows={2}
              lang={locale}
              maxLength={NOTE_MAX}
              value={changeNote[locale] ?? ''}
              onChange={(event) => setChangeNote({ ...changeNote, [locale]: event.target.value })}
            />
          </label>
        ))}
        <button
          type="button"
          className="pune-button"
          disabled={isBusy}
          onClick={() => void submit()}
        >
          {label}
        </button>
      </div>
    </details>
  );
}
