import { describe, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { connectionsEach, servicesDatabaseUrl } from './env.ts';

describe('the address of the services database', () => {
  test('is a file in the data folder unless the environment says otherwise', () => {
    expect(servicesDatabaseUrl({})).toBe('.data/services.db');
    expect(servicesDatabaseUrl({ DATA_DIR: '/srv/pune' })).toBe('/srv/pune/services.db');
    expect(servicesDatabaseUrl({ SERVICES_DATABASE_URL: 'postgres://db/services' })).toBe(
      'postgres://db/services',
    );
  });

  test('is refused by name when it is invalid', () => {
    expect(() => servicesDatabaseUrl({ SERVICES_DATABASE_URL: 'mysql://db' })).toThrow(
      /SERVICES_DATABASE_URL/,
    );
    expect(() => openDatabase('mysql://db')).toThrow('not an address of "mysql"');
  });
});

test.each([
  [1, 20],
  [2, 20],
  [4, 15],
  [16, 3],
  [200, 1],
])(
  '%i processes take %i connections each and together fit on one server',
  (processes, connections) => {
    expect(connectionsEach(processes)).toBe(connections);
  },
);
