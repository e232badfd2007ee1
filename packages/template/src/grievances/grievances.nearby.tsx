import { GRIEVANCES_NEARBY_API } from '@pune/grievances/constants';
import type { NearbyAnswer } from '@pune/grievances/schema';
import type { RefObject } from 'react';
import { read } from './grievances.read.ts';

export type NearbyReport = NearbyAnswer['reports'][number];

/** A person does not wait longer for a comparison: the report is filed without it. */
const TIMEOUT_MS = 5_000;

/** The values of a form by which open reports are compared; empty without a position. */
export const nearbyKey = (form: FormData): string =>
  ['category', 'latitude', 'longitude'].every((name) => form.get(name))
    ? String(
        new URLSearchParams(
          ['category', 'latitude', 'longitude'].map((name) => [name, String(form.get(name))]),
        ),
      )
    : '';

/** Finds open reports near the place of a form. A failure is no reason not to file. */
export async function findNearby(
  key: string,
  locale: string,
  fetcher: typeof fetch = fetch,
): Promise<NearbyReport[]> {
  const address = `${GRIEVANCES_NEARBY_API}?${key}&lang=${locale}`;
  return (
    (
      (await read(
        address,
        { signal: AbortSignal.timeout(TIMEOUT_MS) },
        fetcher,
      )) as NearbyAnswer | null
    )?.reports ?? []
  );
}

interface Props {
  reports: readonly NearbyReport[];
  say: (
    key: 'nearby_title' | 'nearby_lead' | 'action_follow_instead' | 'action_file_another',
  ) => string;
  /** True in a frame of another site: links open in a page of their own. */
  isFramed: boolean;
  place: RefObject<HTMLElement | null>;
}

/** Open reports to compare with, in the markup of the plain form's step. */
export function Nearby({ reports, say, isFramed, place }: Props) {
  const target = isFramed ? { target: '_blank', rel: 'noopener' } : {};
  return (
    <section className="paati warn" ref={place} tabIndex={-1} aria-labelledby="grievances-nearby">
      <h2 id="grievances-nearby">{say('nearby_title')}</h2>
      <p>{say('nearby_lead')}</p>
      <ul className="rows">
        {reports.map(({ number, facts, words, photo, statusUrl, followUrl }) => (
          <li key={number}>
            <p>
              <b>
                <a className="num" href={statusUrl} {...target}>
                  {number}
                </a>
              </b>
              <br />
              {facts.join(' · ')}
            </p>
            {photo && (
              <p>
                <img src={photo.url} alt={photo.alt} loading="lazy" />
              </p>
            )}
            {words && <p lang={words.language}>“{words.text}”</p>}
            <p className="mt1">
              <a className="btn alt" href={followUrl} {...target}>
                {say('action_follow_instead')}
                <span className="vh"> {number}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt1">
        <button className="btn" type="submit">
          {say('action_file_another')}
        </button>
      </p>
    </section>
  );
}
