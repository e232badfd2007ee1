'use client';
import { useState } from 'react';
import type { Locale } from '@pune/i18n';
import { bodyOf } from '../../withdrawals/rules.ts';
import { send } from '../publishing/send.ts';
import { useSay } from '../say.ts';
import { HowTakenDown, NOT_SAID } from './HowTakenDown.tsx';

interface Props {
  address: string;
  admin: string;
  api: string;
  collection: string;
  id: string;
  /** The languages in which the document is public. */
  languages: readonly Locale[];
  /** True if the notice stands above the text already. */
  isWithdrawn: boolean;
  close: () => void;
}

/** Takes a public document down. */
export function TakeDown({ close, ...target }: Props) {
  const { say } = useSay();
  const [how, setHow] = useState(NOT_SAID);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const takeDown = async (): Promise<void> => {
    setBusy(true);
    const answer = await send(say, target.address, 'POST', bodyOf(how));
    setProblem(answer);
    if (answer === null) window.location.reload();
    else setBusy(false);
  };
  return (
    <div className="pune-withdrawal__form">
      <HowTakenDown {...target} how={how} change={setHow} />
      <p className="pune-soft">
        {say(
          'Readers see the reason at once; it stays marked until another person has approved it.',
        )}
      </p>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
      <p className="pune-held__buttons">
        <button
          type="button"
          className="pune-button pune-button--first"
          disabled={isBusy}
          onClick={() => void takeDown()}
        >
          {say('Take down now')}
        </button>
        <button type="button" className="pune-button" disabled={isBusy} onClick={close}>
          {say('Leave it public')}
        </button>
      </p>
    </div>
  );
}
