import config from '@payload-config';
import { getPayload } from 'payload';
import { environmentFrom } from '../../environment.ts';
import { cmsReadiness } from '../../readiness.ts';

export const dynamic = 'force-dynamic';

const readiness = cmsReadiness(() => getPayload({ config }), environmentFrom());

export const GET = (): Promise<Response> => readiness.ready();
