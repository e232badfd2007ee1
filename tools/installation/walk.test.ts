// Follows docs/guides/install.md word for word on a bare Debian that boots with systemd.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../env.ts';
import { bootDebian, missingForMachine, type Machine } from './debian-machine.ts';
import { stepsOf } from './guide.ts';

/** The releases of Debian that the guide names. */
const SUITES = (process.env.INSTALLATION_SUITES ?? 'trixie bookworm').split(' ');
const missing = process.env.TEST_ALL
  ? missingForMachine()
  : 'it takes a quarter of an hour: npm run check-all';

const ANSWERS = {
  REPOSITORY: '/mnt/repository',
  'E-MAIL': 'administrator@example.org',
  NAME: 'Asha Kulkarni',
  PASSWORD: 'of-the-mail-server',
};
const NAMES = ['city', 'pmc', 'smartcity', 'officers', 'cms'].map((name) => `${name}.example.org`);

/** An authority that speaks ACME stands for Let's Encrypt, and /etc/hosts for the name servers. */
const AUTHORITY = `
echo "127.0.0.1 acme.example.org ${NAMES.join(' ')}" >> /etc/hosts
cd /tmp
apt-get download --quiet caddy
dpkg --extract caddy_*.deb /opt/authority
cd -
cat > /opt/authority/Caddyfile <<'END'
{
	admin off
	http_port 14080
	https_port 14000
	skip_install_trust
}
acme.example.org:14000 {
	tls internal
	acme_server
}
END
systemd-run --quiet --unit authority --setenv XDG_DATA_HOME=/opt/authority/data --setenv HOME=/opt/authority \\
  /opt/authority/usr/bin/caddy run --adapter caddyfile --config /opt/authority/Caddyfile
until [ -e /opt/authority/data/caddy/pki/authorities/local/root.crt ]; do sleep 0.2; done
cp /opt/authority/data/caddy/pki/authorities/local/root.crt /usr/local/share/ca-certificates/authority.crt
update-ca-certificates
mkdir -p ~/.config/letsencrypt
echo 'server = https://acme.example.org:14000/acme/local/directory' > ~/.config/letsencrypt/cli.ini
export REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
`;

/** A repository with the programs as they are here, also those that are not committed. */
function makeRepository(folder: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', [
      '-C',
      folder,
      '-c',
      'user.name=Walk',
      '-c',
      'user.email=walk@example.org',
      ...args,
    ]);
  const names = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root });
  fs.chmodSync(folder, 0o755);
  const archive = execFileSync('tar', ['-c', '--null', '--files-from=-', '--ignore-failed-read'], {
    cwd: root,
    input: names,
    maxBuffer: 1024 ** 3,
  });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=The programs of this test');
}

describe.skipIf(missing !== null).each(SUITES)(
  `a bare Debian${missing ? ` (skipped: ${missing})` : ''}: %s`,
  (suite) => {
    const folder = process.env.INSTALLATION_FOLDER
      ? path.join(process.env.INSTALLATION_FOLDER, suite)
      : fs.mkdtempSync(path.join(os.tmpdir(), 'pune-installation-'));
    const repository = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-repository-'));
    let machine: Machine;
    const outputs: string[] = [];
    const log = fs.createWriteStream(`${folder}.log`);
    const ask = async (commands: string): Promise<string> => {
      const { status, output } = await machine.run(commands);
      expect({ status, commands, output }).toMatchObject({ status: 0 });
      return output;
    };

    beforeAll(async () => {
      makeRepository(repository);
      machine = await bootDebian({
        suite,
        folder,
        shared: { [ANSWERS.REPOSITORY]: repository },
        say: (line) => log.write(`${new Date().toISOString()} ${line}\n`),
      });
      // The reader's repository is not a folder of another account of the machine.
      fs.writeFileSync(path.join(folder, 'etc/gitconfig'), '[safe]\n\tdirectory = *\n');
    }, 1_800_000);
    afterAll(async () => {
      await machine?.stop();
      fs.rmSync(repository, { recursive: true });
      if (!process.env.INSTALLATION_FOLDER) fs.rmSync(folder, { recursive: true, force: true });
    }, 300_000);

    const guide = fs.readFileSync(path.join(root, 'docs/guides/install.md'), 'utf8');
    for (const { heading, text } of stepsOf(guide, suite, ANSWERS))
      test(`${heading}: ${text.split('\n')[0]}`, async () => {
        if (heading.startsWith('8.')) await ask(AUTHORITY);
        log.write(`\n# ${heading}\n${text}\n`);
        const ran = await machine.run(text);
        outputs.push(ran.output);
        if (heading.startsWith('5.') && text.includes('npm run doctor'))
          expect(ran.output).toContain('There is no administrator of the CMS');
        else expect({ ...ran, text }).toMatchObject({ status: 0 });
      }, 1_800_000);

    test('each service runs, and none may do what it need not', async () => {
      const services = ['host', 'worker', 'publisher', 'cms'].map((name) => `portals-${name}`);
      expect(await ask(`systemctl is-active ${services.join(' ')}`)).toBe('active\n'.repeat(4));
      for (const service of services) {
        // 0 is confined, 10 is open.
        const words = await ask(`systemd-analyze security --no-pager ${service} | tail -n 1`);
        expect(Number(/exposure level for \S+: ([\d.]+)/.exec(words)![1])).toBeLessThan(3);
      }
      expect(
        await ask('systemd-analyze verify --man=no /etc/systemd/system/portals-*[a-z].service'),
      ).toBe('');
    });

    test('no other account reads keys, databases, logs or files of citizens', async () => {
      const files = await ask(
        'find /var/lib/portals /etc/portals/credentials -type f -perm /o+r -not -path "/var/lib/portals/releases/*"',
      );
      const allowed =
        /^\/var\/lib\/portals\/(?:media|previews|renderers|configuration|alarms|processes)\/|^\/var\/lib\/portals\/(?:prepared\.inputs|publisher-status\.json|publisher\.poke|reserve\.bin)$/;
      expect(files.split('\n').filter((file) => file && !allowed.test(file))).toEqual([]);
      await ask('runuser -u nobody -- sh -c "! cat /var/lib/portals/service-secrets.json"');
    });

    test('the administrator signs in, and nobody else is there', async () => {
      const password = /^Its password, .*: (\S+)$/m.exec(outputs.join('\n'))?.[1];
      const body = JSON.stringify({ email: ANSWERS['E-MAIL'], password });
      const answer = await ask(
        `curl --silent --fail-with-body --retry 60 --retry-all-errors --retry-delay 1 --header 'Content-Type: application/json' --header 'Origin: https://cms.example.org' --data '${body}' https://cms.example.org/api/users/login`,
      );
      expect(JSON.parse(answer)).toMatchObject({ user: { role: 'administrator' } });
      expect(
        await ask(
          'runuser -u postgres -- psql --tuples-only --no-align cms --command "select count(*) from users"',
        ),
      ).toBe('1\n');
      const link = /https:\/\/officers\.example\.org\/staff\/invitations\/\S+/.exec(
        outputs.join('\n'),
      )![0];
      expect(await ask(`curl --silent --fail ${link}`)).toContain('<form');
    });

    test('pages come by HTTP/2, and by HTTP/3 where Debian’s nginx and curl speak it', async () => {
      const versions = suite === 'bookworm' ? ['2'] : ['2', '3'];
      for (const version of versions) {
        const option = version === '2' ? '--http2' : '--http3-only';
        expect(
          await ask(
            `curl --silent --show-error ${option} --output /dev/null --write-out '%{http_code} %{http_version}' https://pmc.example.org/mr/`,
          ),
        ).toBe(`200 ${version}`);
      }
    });

    test('every service starts again, and visitors wait instead of failing', async () => {
      for (const name of ['host', 'worker', 'publisher', 'cms']) {
        await ask(`systemctl kill --signal=KILL portals-${name}`);
        await ask(
          'curl --silent --show-error --fail --max-time 60 --output /dev/null https://pmc.example.org/api/openapi.json',
        );
        await ask(`until systemctl is-active --quiet portals-${name}; do sleep 0.3; done`);
      }
      await ask('systemctl stop portals.target');
      expect(
        await ask(
          'curl --silent --output /dev/null --write-out "%{http_code}" https://pmc.example.org/mr/',
        ),
      ).toBe('200');
      await ask('systemctl start portals.target');
      await ask(
        'curl --silent --show-error --fail --retry 60 --retry-all-errors --retry-delay 1 --output /dev/null http://127.0.0.1:8080/readyz',
      );
    });
  },
);
