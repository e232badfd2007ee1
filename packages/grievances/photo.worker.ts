// Runs in a process of its own, started by `photo-decoders.ts`: decodes one photo at a time, with
// less priority than the pages.
import os from 'node:os';
import sharp from 'sharp';
import workerpool from 'workerpool';
import { decodePhoto } from './decode-photo.ts';

const PRIORITY = 10;

try {
  os.setPriority(PRIORITY);
} catch {
  // A container may forbid it: photos are then decoded with the priority of the pages.
}
sharp.concurrency(1);
sharp.cache(false);
workerpool.worker({ decode: decodePhoto });
