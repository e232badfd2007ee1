import { appendFileSync } from 'node:fs';
import type { Config } from '@netlify/functions';

/** Notes every second which process runs it. */
export default async (): Promise<void> => appendFileSync(process.env.PULSES!, `${process.pid}\n`);

export const config: Config = { schedule: '* * * * * *' };
