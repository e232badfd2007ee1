'use client';
import { useCallback, useEffect, useState } from 'react';
import { dayAndMinute } from '../../india-time.ts';
import type { LinksView } from '../../links.endpoints.ts';
import { send } from '../publishing/send.ts';
import { read } from '../read.ts';
import { useSay, type Say } from '../say.ts';

const ASK_AGAIN_MS = 3000;

/** The failure in words; a number is the status of the server. */
function failureInWords(say: Say, detail: string | null): string {
  switch (detail) {
    case 'gone':
    case '404':
    case '410':
      return say('nothing is there');
    case 'timeout':
      return say('the server does not answer in time');
    case 'name':
      return say('there is no server of this name');
    case 'certificate':
      return say('its certificate is not valid');
    case 'connection':
      return say('the server cannot be reached');
    case 'redirects':
      return say('it leads in a circle');
    case 'private':
      return say('it is no address of the public web');
    default:
      return say('the server answers with error {{count}}', { count: detail ?? '' });
  }
}

function Last({
  last,
  say,
  language,
}: {
  last: LinksView['last'];
  say: Say;
  language: 'en' | 'mr' | 'hi';
}) {
  if (!last) return <p>{say('The links were not checked yet. It is done each night.')}</p>;
  if (last.state === 'waiting') return <p role="status">{say('The links are being checked …')}</p>;
  const time = dayAndMinute(last.endedAt ?? last.askedAt, language);
  if (last.note === 'no-network')
    return (
      <p>
        {say(
          'On {{time}} no server outside answered: the connection of this server failed, and nothing was counted.',
          { time },
        )}
      </p>
    );
  if (last.state === 'failed')
    return (
      <p>{say('The check on {{time}} failed. Try again, or tell an administrator.', { time })}</p>
    );
  return (
    <p>
      {say('Checked on {{time}}: {{count}} links, {{broken}} broken.', {
        time,
        count: last.links ?? 0,
        broken: last.broken ?? 0,
      })}
    </p>
  );
}

/** The result of the last check of links, and a button that asks for a new one. */
export function LinkCheck({ address, version }: { address: string; version?: unknown }) {
  const { say, language } = useSay();
  const [view, setView] = useState<LinksView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isWaiting = view?.last?.state === 'waiting';

  const load = useCallback(
    async (signal: AbortSignal): Promise<void> => {
      const found = await read<LinksView>(address, signal).catch(() => null);
      if (found) setView(found);
    },
    [address],
  );
  useEffect(() => {
    const abort = new AbortController();
    void load(abort.signal);
    return () => abort.abort();
    // oxlint-disable-next-line react/exhaustive-deps -- a save starts the asking anew
  }, [load, version]);
  useEffect(() => {
    if (!isWaiting) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const askAgain = async (): Promise<void> => {
      await load(abort.signal);
      if (!abort.signal.aborted) timer = setTimeout(() => void askAgain(), ASK_AGAIN_MS);
    };
    timer = setTimeout(() => void askAgain(), ASK_AGAIN_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [isWaiting, load]);

  if (!view) return null;
  const check = async (): Promise<void> => {
    const refused = await send(say, address, 'POST', {});
    setProblem(refused);
    if (!refused) await load(new AbortController().signal);
  };
  return (
    <>
      <Last last={view.last} say={say} language={language} />
      {view.links.length > 0 && (
        <ul className="pune-links">
          {view.links.map((link) => (
            <li key={`${link.field} ${link.language} ${link.address}`}>
              <a href={link.address} rel="noreferrer" target="_blank">
                {link.address}
              </a>{' '}
              <span className="pune-soft">
                {link.field}:{' '}
                {link.state === 'moved'
                  ? say('moved for good to {{address}}', { address: link.movedTo ?? '' })
                  : failureInWords(say, link.detail)}
                {link.failedSince &&
                  `, ${say('since {{time}}', { time: dayAndMinute(link.failedSince, language) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {view.mayCheck && (
        <button
          type="button"
          className="pune-button"
          disabled={isWaiting}
          onClick={() => void check()}
        >
          {say('Check the links now')}
        </button>
      )}
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
    </>
  );
}
