// npm run import-demands: writes and undoes bills of a file, with the keys of this installation.
import { servicesEnvironment } from './services-environment.ts';

Object.assign(process.env, servicesEnvironment());
await import('../packages/payments/import-demands.ts');
