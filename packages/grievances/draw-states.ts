import fs from 'node:fs';
import { statesDocument } from './states-drawing.ts';

fs.writeFileSync(new URL('../../docs/grievance-states.md', import.meta.url), statesDocument());
