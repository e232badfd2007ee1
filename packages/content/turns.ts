import type { Kind } from './answers.ts';

/** When pages that asked a question are made after its answer changed: before all others, or after all others. */
export type Turn = 'first' | 'last';

/** Questions of other kinds let their pages be made in the order of the changes. */
const TURNS: { [K in Kind]?: Turn } = { alertsInForce: 'first', emergencies: 'last' };

/** The turn of the pages that asked a question, by the key under which it was recorded. */
export const turnOf = (key: string): Turn | undefined => TURNS[(JSON.parse(key) as [Kind])[0]];
