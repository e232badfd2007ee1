// node replica-killable.ts <bucket as JSON> <host> <root>: follows the bucket until killed.
import { createReplica } from '../replication/replica.ts';
import { s3Bucket, type S3BucketOptions } from '../replication/s3-bucket.ts';

const [bucket, host, root] = process.argv.slice(2) as [string, string, string];
const replica = createReplica({
  bucket: s3Bucket(JSON.parse(bucket) as S3BucketOptions),
  host,
  root,
  pollMs: 5,
  beatMs: 100,
});
process.stdout.write('started\n');
await replica.run();
