'use client';
import { useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import type { WithdrawalView } from '../../withdrawals.endpoints.ts';
import { dayAndMinute } from '../../india-time.ts';
import { textFor } from '@pune/content-models/withdrawals';
import { send } from '../publishing/send.ts';
import { read } from '../read.ts';
import { useSay } from '../say.ts';
import { TakeDown } from './TakeDown.tsx';

/** The event by which the menu of the form opens the panel. */
export const OPEN = 'pune:take-down';

/** The panel of a taking down: its kind, the document that took the place, and the way to do it. */
export function Withdrawal() {
  const { say, language } = useSay();
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo();
  const { config } = useConfig();
  const { admin, api } = config.routes;
  const address = `${api}/publishing/${collectionSlug}/${id}/withdrawal`;
  const [view, setView] = useState<WithdrawalView | null>(null);
  const [isOpen, setOpen] = useState(false);
  const panel = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!id) return;
    const abort = new AbortController();
    void read<WithdrawalView>(address, abort.signal)
      .then((found) => found && setView(found))
      .catch(() => {});
    return () => abort.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- a save starts the asking anew
  }, [id, address, lastUpdateTime]);
  useEffect(() => {
    const open = (): void => setOpen(true);
    window.addEventListener(OPEN, open);
    return () => window.removeEventListener(OPEN, open);
  }, []);
  useEffect(() => {
    if (isOpen) panel.current?.querySelector('h2')?.focus();
  }, [isOpen]);

  if (!id || !view) return null;
  const { languages, mayTakeDown, replaces, withdrawal } = view;
  const isPublic = languages.length > 0;
  if (!withdrawal && replaces.length === 0 && !(isPublic && mayTakeDown)) return null;
  const link = ({ type, id: other, title }: { type: string; id: string; title: string }) => (
    <a href={`${admin}/collections/${type}/${other}`}>{title}</a>
  );
  return (
    <section className="pune-withdrawal" aria-label={say('Taking down')} ref={panel}>
      <h2 tabIndex={-1}>{say('Taking down')}</h2>
      {withdrawal && (
        <p role="note" className="pune-note">
          {kindInWords(say, withdrawal.kind)}{' '}
          {say('By {{name}}, {{time}}.', {
            name: withdrawal.byName,
            time: dayAndMinute(withdrawal.at, language),
          })}{' '}
          <span lang={textFor(withdrawal.reason, language)?.locale}>
            {textFor(withdrawal.reason, language)?.text}
          </span>
          {withdrawal.successor && (
            <>
              <br />
              {say('Replaced by')}: {link(withdrawal.successor)}
            </>
          )}
        </p>
      )}
      {replaces.map((other) => (
        <p key={`${other.type} ${other.id}`}>
          {say('Takes the place of')}: {link(other)}
        </p>
      ))}
      {isPublic && mayTakeDown && withdrawal?.kind === 'withdrawn' && <PutBack address={address} />}
      {isPublic && mayTakeDown && !isOpen && (
        <button type="button" className="pune-button" onClick={() => setOpen(true)}>
          {say('Take down')}
        </button>
      )}
      {isPublic && mayTakeDown && isOpen && (
        <TakeDown
          address={address}
          admin={admin}
          api={api}
          collection={collectionSlug!}
          id={String(id)}
          languages={languages}
          isWithdrawn={withdrawal?.kind === 'withdrawn'}
          close={() => setOpen(false)}
        />
      )}
    </section>
  );
}

function kindInWords(
  say: ReturnType<typeof useSay>['say'],
  kind: NonNullable<WithdrawalView['withdrawal']>['kind'],
): string {
  switch (kind) {
    case 'error':
      return say('Taken down: published in error.');
    case 'replaced':
      return say('Taken down: another document took its place.');
    case 'withdrawn':
      return say('Withdrawn: the page stays, with the reason above the text.');
  }
}

function PutBack({ address }: { address: string }) {
  const { say } = useSay();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const end = async (): Promise<void> => {
    const answer = await send(say, `${address}/end`, 'POST', { reason });
    setProblem(answer);
    if (answer === null) window.location.reload();
  };
  return (
    <details>
      <summary>{say('It holds again')}</summary>
      <label>
        {say('Why it holds again')}
        <textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
      <button type="button" className="pune-button" onClick={() => void end()}>
        {say('Take the notice off')}
      </button>
    </details>
  );
}
