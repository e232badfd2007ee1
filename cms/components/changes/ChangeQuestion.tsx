'use client';
import { choiceFrom, type ChoiceRefusal } from '@pune/content-models/changes/rules';
import { useState } from 'react';
import type { Decision, Trouble } from '../saving/guard.ts';
import { useSay } from '../say.ts';
import { ChangeForm, NO_ANSWER, type Answer } from './ChangeForm.tsx';

/** Asks, as a step of publishing, if readers are told of a change. */
export function ChangeQuestion({
  trouble,
  decide,
}: {
  trouble: Extract<Trouble, { kind: 'Change' }>;
  decide: (decision: Decision) => void;
}) {
  const { say } = useSay();
  const [answer, setAnswer] = useState<Answer>(
    trouble.note ? { kind: 'told', note: trouble.note } : NO_ANSWER,
  );
  const [refusal, setRefusal] = useState<ChoiceRefusal | null>(null);
  const publish = () => {
    const change = choiceFrom(answer) ?? 'Kind';
    if (typeof change === 'string') setRefusal(change);
    else decide({ change });
  };
  return (
    <>
      <p id="pune-held-words">{trouble.message}</p>
      <ChangeForm
        answer={answer}
        change={setAnswer}
        languages={trouble.languages}
        refusal={refusal}
      />
      <p className="pune-held__buttons">
        <button
          type="button"
          className="pune-button pune-button--first"
          onClick={() => decide('giveUp')}
        >
          {say('Go back to the form')}
        </button>
        <button type="button" className="pune-button" onClick={publish}>
          {say('Publish')}
        </button>
      </p>
    </>
  );
}
