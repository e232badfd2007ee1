import fs from 'node:fs';
import { statesDocument } from './states-drawing.ts';

fs.writeFileSync(new URL('../../docs/benefit-states.md', import.meta.url), statesDocument());
