export { run, title } from '../../packages/payments/demands/demands.bench.ts';
