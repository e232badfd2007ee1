import { once } from 'node:events';
import net from 'node:net';
import { createReadiness } from '../../packages/publisher/readiness.ts';
import { expect, test } from 'vitest';
import { servicesDatabaseState } from '../../functions/services-database.ts';

test('a database that accepts and says nothing fails the check within about a second', async () => {
  const silent = net.createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as net.AddressInfo;
  const state = servicesDatabaseState({ SERVICES_DATABASE_URL: `postgres://127.0.0.1:${port}/a` });
  const { ready } = createReadiness({
    'services database': async () => ((await state()) === 'ok' ? 'ok' : 'failing'),
  });
  const began = performance.now();
  const answer = await ready();
  expect(performance.now() - began).toBeLessThan(5000);
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({
    status: 'failing',
    checks: { 'services database': 'failing' },
  });
  silent.close();
});
