// npm run admin:create: makes an administrator of the CMS, or with --desk one of officers' accounts.
import { argv } from 'node:process';

if (argv.includes('--desk')) await import('./create-desk-administrator.ts');
else await import('../cms/create-administrator.ts');
