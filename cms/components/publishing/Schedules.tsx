'use client';
import { useState, type KeyboardEvent } from 'react';
import { LOCALES } from '@pune/i18n';
import { dayAndMinute, duration } from '../../india-time.ts';
import type { ScheduleView } from '../../publishing-overview.ts';
import { LATE_MS } from '../../schedule-limits.ts';
import { LANGUAGES } from '../../languages.ts';
import { send } from './send.ts';

interface Props {
  /** The endpoint of this document's schedules. */
  address: string;
  /** The endpoint of all schedules. */
  schedulesAddress: string;
  schedules: ScheduleView[];
  mayChange: boolean;
  onChange: () => void;
}

/** Describes a schedule that has been carried out. */
function outcome({ at, carriedOutAt }: ScheduleView): string {
  const late = Date.parse(carriedOutAt!) - Date.parse(at);
  return late > LATE_MS
    ? `Carried out on ${dayAndMinute(carriedOutAt!)}, ${duration(late)} late.`
    : `Carried out on ${dayAndMinute(carriedOutAt!)}.`;
}

/** The schedules of a document; an account that may publish it can add and cancel them. */
export function Schedules({ address, schedulesAddress, schedules, mayChange, onChange }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (work: Promise<string | null>): Promise<boolean> => {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    setProblem(answer);
    if (answer === null) onChange();
    return answer === null;
  };
  const add = (wish: Wish) => ask(send(address, 'POST', wish));
  const pending = schedules.filter(({ state }) => state !== 'done');
  const done = schedules.filter(({ state }) => state === 'done').toReversed();
  if (schedules.length === 0 && !mayChange) return null;
  return (
    <div className="pune-schedules">
      <h5>Scheduled</h5>
      {pending.length === 0 && <p className="pune-soft">Nothing is scheduled.</p>}
      <ul>
        {pending.map((schedule) => (
          <li key={schedule.id} className={schedule.alarm ? 'pune-schedules__late' : undefined}>
            <strong>{schedule.what}</strong> <span className="pune-soft">by {schedule.byName}</span>
            {schedule.alarm && (
              <p role="alert" className="pune-error">
                {schedule.alarm}
              </p>
            )}
            {schedule.mayCancel && (
              <button
                type="button"
                disabled={isBusy}
                onClick={() => void ask(send(`${schedulesAddress}/${schedule.id}`, 'DELETE'))}
                aria-label={`Cancel: ${schedule.what}`}
              >
                Cancel
              </button>
            )}
          </li>
        ))}
      </ul>
      {done.slice(0, 1).map((schedule) => (
        <p key={schedule.id} className="pune-soft">
          {schedule.what}: {outcome(schedule)}
        </p>
      ))}
      {mayChange && <ScheduleForm isBusy={isBusy} onAdd={add} />}
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
    </div>
  );
}

interface Wish {
  action: string;
  language: string;
  at: string;
}
const NO_WISH: Wish = { action: 'publish', language: '', at: '' };

/** Not a `<form>`, because it is inside the document's form, and forms cannot be nested. */
function ScheduleForm({
  isBusy,
  onAdd,
}: {
  isBusy: boolean;
  onAdd: (wish: Wish) => Promise<boolean>;
}) {
  const [wish, setWish] = useState(NO_WISH);
  const add = async () => (await onAdd(wish)) && setWish(NO_WISH);
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void add();
  };
  return (
    <details>
      <summary>Schedule publishing or taking down</summary>
      <div
        className="pune-schedules__form"
        role="group"
        aria-label="Schedule publishing or taking down"
      >
        <label>
          What{' '}
          <select
            value={wish.action}
            onChange={(event) => setWish({ ...wish, action: event.target.value })}
          >
            <option value="publish">Publish the draft as it is then</option>
            <option value="takeDown">Take down</option>
          </select>
        </label>
        <label>
          Language
          <select
            value={wish.language}
            onChange={(event) => setWish({ ...wish, language: event.target.value })}
          >
            <option value="">All languages</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {LANGUAGES[locale]}
              </option>
            ))}
          </select>
        </label>
        <label>
          Day and time, in India{' '}
          <input
            type="datetime-local"
            value={wish.at}
            onChange={(event) => setWish({ ...wish, at: event.target.value })}
            onKeyDown={onEnter}
          />
        </label>
        <button type="button" disabled={isBusy} onClick={() => void add()}>
          Schedule
        </button>
      </div>
    </details>
  );
}
