export { run, title } from '../../packages/payments/bill-run/bill-run.bench.ts';
