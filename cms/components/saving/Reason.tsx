'use client';
import { useTranslation } from '@payloadcms/ui';
import { useState } from 'react';
import { REASON_LENGTH_MAX, reasonOf } from '../../handovers/reasons.ts';
import { say } from '../../handovers/words.ts';
import type { Decision } from './guard.ts';

/** Asks for the reason to publish a text that no other person has approved. */
export function Reason({
  message,
  decide,
}: {
  message: string;
  decide: (decision: Decision) => void;
}) {
  const { i18n } = useTranslation();
  const speak = say(i18n.language);
  const [text, setText] = useState('');
  const [isShort, setShort] = useState(false);
  const send = () => {
    const reason = reasonOf(text);
    setShort(!reason);
    if (reason) decide({ reason });
  };
  return (
    <>
      <p id="pune-held-words">{message}</p>
      <label className="pune-held__reason">
        {speak('reason')}
        <textarea
          rows={2}
          maxLength={REASON_LENGTH_MAX}
          value={text}
          aria-describedby="pune-reason-hint"
          aria-invalid={isShort}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p id="pune-reason-hint" className="pune-soft">
        {speak('reason_hint')}{' '}
        <button type="button" className="pune-link" onClick={() => setText(speak('reason_urgent'))}>
          {speak('reason_urgent')}
        </button>
      </p>
      {isShort && (
        <p role="alert" className="pune-error">
          {speak('reason_too_short')}
        </p>
      )}
      <p className="pune-held__buttons">
        <button
          type="button"
          className="pune-button pune-button--first"
          onClick={() => decide('giveUp')}
        >
          {speak('back_to_form')}
        </button>
        <button type="button" className="pune-button" onClick={send}>
          {speak('publish_with_reason')}
        </button>
      </p>
    </>
  );
}
