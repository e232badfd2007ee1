import { format } from './lint/programs.ts';

process.exitCode = format() ? 0 : 1;
