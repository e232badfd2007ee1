import { isCalendarDay } from '@pune/std/india-time';
import { openPayments } from '../open-payments.ts';

// `npm run reconcile`: compares the days that are open, as the schedule does each minute.
// `npm run reconcile -- 2026-11-28 [GATEWAY]`: compares one day again.
const [day, only] = process.argv.slice(2);
if (day !== undefined && !isCalendarDay(day)) {
  console.error('Usage: npm run reconcile [-- YYYY-MM-DD [GATEWAY]]');
  process.exit(2);
}
const { payments } = await openPayments();
try {
  const { finance } = payments;
  const names = payments.gateways().map(({ name }) => name);
  const days = [];
  if (day === undefined) days.push(...(await finance.reconcileOpen()).days);
  else for (const name of only ? [only] : names) days.push(await finance.reconcileDay(name, day));
  if (day !== undefined) await finance.reconcileBank();
  await finance.publishProofs();
  for (const { day: on, gateway, changed, error } of days)
    console.log(`${on} ${gateway}: ${error ?? `compared, ${changed} items changed`}`);
  for (const { class: name, count, paise } of await finance.summary())
    console.log(`${name}: ${count} items, ${(paise / 100).toFixed(2)} rupees apart`);
  process.exitCode = days.some(({ error }) => error !== null) ? 1 : 0;
} finally {
  await payments.close();
}
