import type { Say } from '../say.ts';

/** The list of problems that need attention. */
export function Alarms({ alarms, say }: { alarms: string[]; say: Say }) {
  if (alarms.length === 0) return null;
  return (
    <div role="alert" className="pune-alarms">
      <strong>{say('Somebody must look at this')}</strong>
      <ul>
        {alarms.map((alarm) => (
          <li key={alarm}>{alarm}</li>
        ))}
      </ul>
    </div>
  );
}
