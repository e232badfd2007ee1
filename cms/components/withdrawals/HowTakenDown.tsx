'use client';
import { useEffect, useId, useState } from 'react';
import type { Texts, WithdrawalKind } from '@pune/content-models/withdrawals';
import type { Locale } from '@pune/i18n';
import type { Inbound } from '../../withdrawals/inbound.ts';
import { REASON_MAX, type Linked } from '../../withdrawals/rules.ts';
import { languageOf } from '../publishing/in-words.ts';
import { read } from '../read.ts';
import { useSay } from '../say.ts';
import { Successor } from './Successor.tsx';

/** The answer in work: a reason stays while another kind is looked at. */
export interface HowTaken {
  kind: WithdrawalKind | null;
  reason: Texts;
  successor: Linked | null;
}
export const NOT_SAID: HowTaken = { kind: null, reason: {}, successor: null };

interface Props {
  /** The endpoint of the taking down of this document. */
  address: string;
  admin: string;
  api: string;
  collection: string;
  id: string;
  /** The languages of the reasons. */
  languages: readonly Locale[];
  /** True if the notice stands above the text already. */
  isWithdrawn?: boolean;
  how: HowTaken;
  change: (how: HowTaken) => void;
}

/** Asks how a document is taken down and why, and lists what leads to it. */
export function HowTakenDown({
  address,
  admin,
  api,
  collection,
  id,
  languages,
  isWithdrawn = false,
  how,
  change,
}: Props) {
  const { say } = useSay();
  const name = useId();
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
  return (
    <>
      <InboundList address={address} admin={admin} />
      <fieldset>
        <legend>{say('How is it taken down?')}</legend>
        {kinds
          .filter(([each]) => !(isWithdrawn && each === 'withdrawn'))
          .map(([each, title, meaning]) => (
            <label key={each}>
              <input
                type="radio"
                name={name}
                checked={how.kind === each}
                onChange={() => change({ ...how, kind: each })}
              />{' '}
              {title}
              <span className="pune-soft">{meaning}</span>
            </label>
          ))}
      </fieldset>
      {how.kind === 'replaced' && (
        <Successor
          api={api}
          collection={collection}
          id={id}
          chosen={how.successor}
          choose={(successor) => change({ ...how, successor })}
        />
      )}
      {languages.map((locale) => (
        <label key={locale}>
          {say('Reason for readers, in {{language}}', { language: languageOf(say, locale) })}
          <textarea
            rows={2}
            lang={locale}
            maxLength={REASON_MAX}
            value={how.reason[locale] ?? ''}
            onChange={(event) =>
              change({ ...how, reason: { ...how.reason, [locale]: event.target.value } })
            }
          />
        </label>
      ))}
    </>
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
      const body = await read<{ documents: Inbound[] }>(`${address}/inbound`, abort.signal);
      if (abort.signal.aborted) return;
      if (body) setFound(body.documents);
      else setFailed(true);
    };
    ask().catch(() => setFailed(true));
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
