import fs from 'node:fs';
import { statesDocument } from './states-drawing.ts';

fs.writeFileSync(new URL('../../docs/payment-states.md', import.meta.url), statesDocument());
