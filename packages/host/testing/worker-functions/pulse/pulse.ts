import { appendFileSync } from 'node:fs';
import type { Config } from '@netlify/functions';

/** Records every second the id of the process that runs it. */
export default async (): Promise<void> => appendFileSync(process.env.PULSES!, `${process.pid}\n`);

export const config: Config = { schedule: '* * * * * *' };
