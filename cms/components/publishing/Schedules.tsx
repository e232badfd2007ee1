'use client';
import { useState, type FormEvent } from 'react';
import { LOCALES } from '@pune/i18n';
import { dayAndMinute, duration } from '../../india-time.ts';
import type { ScheduleView } from '../../publishing-overview.ts';
import { LATE_MS } from '../../schedule-limits.ts';
import { LANGUAGES } from '../../words.ts';

interface Props {
  /** Where the CMS answers about this document. */
  address: string;
  /** Where it answers about schedules. */
  schedulesAddress: string;
  schedules: ScheduleView[];
  mayChange: boolean;
  onChange: () => void;
}

/** Asks the CMS; gives what it has to say against it, in words, or `null`. */
async function send(address: string, method: 'POST' | 'DELETE', body?: object): Promise<string | null> {
  try {
    const answer = await fetch(address, { method, credentials: 'include', signal: AbortSignal.timeout(10_000), ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) });
    if (answer.ok) return null;
    const { errors } = (await answer.json()) as { errors?: { message: string }[] };
    return errors?.[0]?.message ?? 'The CMS could not do this. Try again.';
  } catch {
    return 'The CMS does not answer. Try again in a moment.';
  }
}

/** What a schedule came to, once it is carried out. */
function outcome({ at, carriedOutAt }: ScheduleView): string {
  const late = Date.parse(carriedOutAt!) - Date.parse(at);
  return late > LATE_MS ? `Carried out on ${dayAndMinute(carriedOutAt!)}, ${duration(late)} late.` : `Carried out on ${dayAndMinute(carriedOutAt!)}.`;
}

/** What is scheduled for a document; whoever may publish it adds and cancels. */
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
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const { action, language, at } = Object.fromEntries(new FormData(form));
    if (await ask(send(address, 'POST', { action, language, at }))) form.reset();
  };
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
            {schedule.alarm && <p role="alert" className="pune-error">{schedule.alarm}</p>}
            {mayChange && <button type="button" disabled={isBusy} onClick={() => void ask(send(`${schedulesAddress}/${schedule.id}`, 'DELETE'))} aria-label={`Cancel: ${schedule.what}`}>Cancel</button>}
          </li>
        ))}
      </ul>
      {done.slice(0, 1).map((schedule) => <p key={schedule.id} className="pune-soft">{schedule.what}: {outcome(schedule)}</p>)}
      {mayChange && <ScheduleForm isBusy={isBusy} onSubmit={add} />}
      {problem && <p role="alert" className="pune-error">{problem}</p>}
    </div>
  );
}

function ScheduleForm({ isBusy, onSubmit }: { isBusy: boolean; onSubmit: (event: FormEvent<HTMLFormElement>) => void }) {
  return (
    <details>
      <summary>Schedule publishing or taking down</summary>
      <form onSubmit={onSubmit} className="pune-schedules__form">
        <label>What <select name="action"><option value="publish">Publish the draft as it is then</option><option value="takeDown">Take down</option></select></label>
        <label>Language <select name="language"><option value="">All languages</option>{LOCALES.map((locale) => <option key={locale} value={locale}>{LANGUAGES[locale]}</option>)}</select></label>
        <label>Day and time, in India <input type="datetime-local" name="at" required /></label>
        <button type="submit" disabled={isBusy}>Schedule</button>
      </form>
    </details>
  );
}
