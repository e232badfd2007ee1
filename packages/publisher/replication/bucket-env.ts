import { z } from 'zod';
import type { S3BucketOptions } from './s3-bucket.ts';

const given = (what: string) => z.string({ error: `is missing: ${what}` }).min(1);

/** The settings of the bucket that the publisher writes and hosts read. */
export const bucketVariables = {
  S3_ENDPOINT: z.url({
    error: 'must be the address of the storage, such as https://s3.ap-south-1.amazonaws.com',
  }),
  S3_BUCKET: given('the name of the bucket'),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: given('the id of the key that may use the bucket'),
  S3_SECRET_ACCESS_KEY: given('the secret of the key that may use the bucket'),
};

type BucketEnv = { [Name in keyof typeof bucketVariables]: string };

export const bucketOptionsFrom = (env: BucketEnv): S3BucketOptions => ({
  endpoint: env.S3_ENDPOINT,
  bucket: env.S3_BUCKET,
  region: env.S3_REGION,
  accessKeyId: env.S3_ACCESS_KEY_ID,
  secretAccessKey: env.S3_SECRET_ACCESS_KEY,
});
