'use client';
import type { AlertAudience as Audience, CountedPeople } from '@pune/std/alert-audience';
import { LOCALE_NAMES, LOCALES } from '@pune/i18n';
import { formatNumber } from '@pune/i18n/format';
import { useSay } from '../say.ts';
import { useAlertAudience } from './useAlertAudience.ts';

/** Beside the form of an alert: how many people are told when it is published, and by which channel. */
export function AlertAudience() {
  const { say } = useSay();
  const { counted, countAgain } = useAlertAudience();
  return (
    <section className="pune-checks pune-audience" aria-label={say('Who will be told')}>
      <h2>{say('Who will be told')}</h2>
      <div role="status">
        {counted.kind === 'Counting' && <p className="pune-soft">{say('Counting …')}</p>}
        {counted.kind === 'Unknown' && (
          <p>
            {say(
              'The count does not answer at the moment. You can publish all the same: messages go out by themselves.',
            )}
          </p>
        )}
        {counted.kind === 'Counted' && <Found audience={counted.audience} />}
      </div>
      {counted.kind === 'Unknown' && (
        <button type="button" className="pune-link" onClick={countAgain}>
          {say('Count again')}
        </button>
      )}
    </section>
  );
}

function Found({ audience }: { audience: Audience }) {
  const { say } = useSay();
  switch (audience.kind) {
    case 'drill':
      return <p>{say('No one: drills and tests are never sent.')}</p>;
    case 'unsent':
      return <p>{say('No one: messages about such alerts are not set up. Portals show it.')}</p>;
    case 'topic':
    case 'emergency':
      return (
        <>
          <p>
            {audience.kind === 'emergency'
              ? say('By SMS everybody in the area, whatever they chose, at any hour.')
              : say('Those who chose this topic, in the area of the alert.')}
          </p>
          <dl>
            <Line name={say('SMS')} people={audience.people.sms} />
            <Line name={say('E-mail')} people={audience.people.email} />
            <Line name={say('Browser notification')} people={audience.people.webpush} />
          </dl>
          <p className="pune-soft">{say('Accounts at this moment, to the nearest ten.')}</p>
        </>
      );
  }
}

function Line({ name, people }: { name: string; people: CountedPeople }) {
  const { say, language } = useSay();
  const shown = (count: number | null | undefined): string =>
    count == null
      ? say('fewer than {{count}}', { count: formatNumber(10, language) })
      : say('about {{count}}', { count: formatNumber(count, language) });
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{shown(people.all)}</strong>
        {people.all !== null && (
          <ul>
            {LOCALES.map((locale) => (
              <li key={locale}>
                <span lang={locale}>{LOCALE_NAMES[locale]}</span>: {shown(people.languages[locale])}
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
