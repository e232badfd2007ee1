export { run, title } from '../../packages/payments/payments.bench.ts';
