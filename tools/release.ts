import fs from 'node:fs';
import path from 'node:path';
import { root } from './env.ts';

/** The version of the programs: each release has its own in `package.json`. */
export const { version: release } = JSON.parse(
  fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
) as { version: string };
