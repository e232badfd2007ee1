import { memoryBucket } from '../testing/memory-bucket.ts';
import { describeBucket } from './bucket.contract.ts';

describeBucket('memory', memoryBucket);
