// Runs in a process started by `photo-decoders.ts`: decodes one photo at a time, at a lower
// priority than the pages.
import os from 'node:os';
import sharp from 'sharp';
import workerpool from 'workerpool';
import { decodePhoto } from './decode-photo.ts';

const PRIORITY = 10;

try {
  os.setPriority(PRIORITY);
} catch {
  // A container may forbid it: photos are then decoded at the normal priority.
}
sharp.concurrency(1);
sharp.cache(false);
workerpool.worker({ decode: decodePhoto });
