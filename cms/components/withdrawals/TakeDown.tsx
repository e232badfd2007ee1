'use client';
import { useEffect, useState } from 'react';
import type { WithdrawalKind } from '@pune/content-models/withdrawals';
import type { Locale } from '@pune/i18n';
import type { Inbound } from '../../withdrawals/inbound.ts';
import { REASON_MAX } from '../../withdrawals/rules.ts';
import { languageOf } from '../publishing/in-words.ts';
import { send } from '../publishing/send.ts';
import { useSay } from '../say.ts';
import { Successor, type Chosen } from './Successor.tsx';

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

/** Asks how a public document is taken down and why, and lists what leads to it. */
export function TakeDown({
  address,
  admin,
  api,
  collection,
  id,
  languages,
  isWithdrawn,
  close,
}: Props) {
  const { say } = useSay();
  const [kind, setKind] = useState<WithdrawalKind | null>(null);
  const [reason, setReason] = useState<Partial<Record<Locale, string>>>({});
  const [successor, setSuccessor] = useState<Chosen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const kinds: [WithdrawalKind, string, string][] = [
    [
      'error',
      say('Published in error'),
      say('The address says that the page was removed, and why. Its files are gone with it.'),
    ],
    [
      'replaced',
      say('Replaced by another document'),
      say('The address leads to the other document, which says what it replaces.'),
    ],
    [
      'withdrawn',
      say('Withdrawn'),
      say(
        'The page stays, with date and reason above the text. It leaves lists and feeds, and search marks it.',
      ),
    ],
  ];
  const takeDown = async (): Promise<void> => {
    setBusy(true);
    const answer = await send(say, address, 'POST', {
      kind,
      reason,
      successor: successor && `${successor.type}/${successor.id}`,
    });
    setProblem(answer);
    if (answer === null) window.location.reload();
    else setBusy(false);
  };
  return (
    <div className="pune-withdrawal__form">
      <InboundList address={address} admin={admin} />
      <fieldset>
        <legend>{say('How is it taken down?')}</legend>
        {kinds
          .filter(([each]) => !(isWithdrawn && each === 'withdrawn'))
          .map(([each, name, meaning]) => (
            <label key={each}>
              <input
                type="radio"
                name="pune-withdrawal-kind"
                checked={kind === each}
                onChange={() => setKind(each)}
              />{' '}
              {name}
              <span className="pune-soft">{meaning}</span>
            </label>
          ))}
      </fieldset>
      {kind === 'replaced' && (
        <Successor
          api={api}
          collection={collection}
          id={id}
          chosen={successor}
          choose={setSuccessor}
        />
      )}
      {languages.map((locale) => (
        <label key={locale}>
          {say('Reason for readers, in {{language}}', { language: languageOf(say, locale) })}
          <textarea
            rows={2}
            lang={locale}
            maxLength={REASON_MAX}
            value={reason[locale] ?? ''}
            onChange={(event) => setReason({ ...reason, [locale]: event.target.value })}
          />
        </label>
      ))}
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

/** The public documents that lead to this one, with their owners. */
function InboundList({ address, admin }: { address: string; admin: string }) {
  const { say } = useSay();
  const [found, setFound] = useState<Inbound[] | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      const answer = await fetch(`${address}/inbound`, {
        credentials: 'include',
        signal: abort.signal,
      });
      if (answer.ok) setFound(((await answer.json()) as { documents: Inbound[] }).documents);
      else setFailed(true);
    };
    ask().catch(() => !abort.signal.aborted && setFailed(true));
    return () => abort.abort();
  }, [address]);
  if (isFailed)
    return (
      <p role="alert" className="pune-error">
        {say('The documents that lead here could not be listed. Open this again.')}
      </p>
    );
  if (!found) return <p className="pune-soft">{say('Looking for what leads here …')}</p>;
  if (found.length === 0)
    return <p className="pune-soft">{say('No published document leads here.')}</p>;
  return (
    <>
      <p>{say('These lead here ({{count}}):', { count: found.length })}</p>
      <ul>
        {found.map(({ type, id, title, owner }) => (
          <li key={`${type} ${id}`}>
            <a href={`${admin}/collections/${type}/${id}`}>{title}</a>
            {owner && <span className="pune-soft"> · {owner}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
