// The role `prepare` of the image: prepares the data, and notes it for the roles that wait.
import '../prepare.ts';
import { notePrepared, ownImage } from './prepared.ts';

// A preparation that fails ends the process before.
notePrepared(process.env.DATA_DIR!, ownImage());
