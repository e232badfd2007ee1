import type { Say } from '../say.ts';
import { seconds, stepsOf, totalMs, type Steps as StepTimes } from './in-words.ts';

/** The duration of each step of a publish: a proportional bar, and the times in words. */
export function Steps({ ms, say }: { ms: StepTimes; say: Say }) {
  const steps = stepsOf(say, ms);
  const total = totalMs(ms) || 1;
  return (
    <div className="pune-steps">
      <div className="pune-steps__bar" aria-hidden="true">
        {steps.map(({ name, ms: part }, n) => (
          <span
            key={name}
            className={`pune-steps__part pune-steps__part--${n}`}
            style={{ flexGrow: Math.max(part / total, 0.005) }}
          />
        ))}
      </div>
      <ul>
        {steps.map(({ name, ms: part }, n) => (
          <li key={name}>
            <span className={`pune-steps__key pune-steps__part--${n}`} aria-hidden="true" />{' '}
            {seconds(say, part)} {name}
          </li>
        ))}
      </ul>
    </div>
  );
}
