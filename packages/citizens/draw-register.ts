import fs from 'node:fs';
import { registerDocument } from './register-drawing.ts';

fs.writeFileSync(new URL('../../docs/privacy.md', import.meta.url), registerDocument());
