// Follows docs/guides/install.md word for word on a bare Debian that boots with systemd.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { totpCode } from '../../packages/std/totp.ts';
import { root } from '../env.ts';
import { bootDebian, missingForMachine, type Machine } from './debian-machine.ts';
import { blocksOf, stepsOf } from './guide.ts';
import { createVisitor } from './visitor.ts';

/** The releases of Debian that the guide names. */
const SUITES = (process.env.INSTALLATION_SUITES ?? 'trixie bookworm').split(' ');
const missing = process.env.TEST_ALL
  ? missingForMachine()
  : 'it takes half an hour: npm run check-all';

const ANSWERS = {
  REPOSITORY: '/mnt/repository',
  'E-MAIL': 'administrator@example.org',
  NAME: 'Asha Kulkarni',
  PASSWORD: 'of-the-mail-server',
};
const NAMES = ['city', 'pmc', 'smartcity', 'governance', 'officers', 'cms'].map(
  (name) => `${name}.example.org`,
);

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
cat > /etc/systemd/system/authority.service <<'END'
[Service]
Environment=XDG_DATA_HOME=/opt/authority/data HOME=/opt/authority
ExecStart=/opt/authority/usr/bin/caddy run --adapter caddyfile --config /opt/authority/Caddyfile
[Install]
WantedBy=multi-user.target
END
systemctl enable --quiet --now authority
until [ -e /opt/authority/data/caddy/pki/authorities/local/root.crt ]; do sleep 0.2; done
cp /opt/authority/data/caddy/pki/authorities/local/root.crt /usr/local/share/ca-certificates/authority.crt
update-ca-certificates
mkdir -p ~/.config/letsencrypt
echo 'server = https://acme.example.org:14000/acme/local/directory' > ~/.config/letsencrypt/cli.ini
export REQUESTS_CA_BUNDLE=/etc/ssl/certs/ca-certificates.crt
`;

/** Asks an address until it answers, for a minute. */
const arrives = (address: string): string =>
  `curl --silent --show-error --fail --retry 60 --retry-all-errors --retry-delay 1 --output /dev/null ${address}`;

const read = (guide: string): string =>
  fs.readFileSync(path.join(root, `docs/guides/${guide}.md`), 'utf8');

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
    const { visit, send } = createVisitor(() => machine);
    const outputs: string[] = [];
    const log = fs.createWriteStream(`${folder}.log`);
    const ask = async (commands: string): Promise<string> => {
      const { status, output } = await machine.run(commands);
      expect({ status, commands, output }).toMatchObject({ status: 0 });
      return output;
    };

    const boot = () =>
      bootDebian({
        suite,
        folder,
        shared: { [ANSWERS.REPOSITORY]: repository },
        say: (line) => log.write(`${new Date().toISOString()} ${line}\n`),
      });

    beforeAll(async () => {
      makeRepository(repository);
      machine = await boot();
      // The reader's repository is not a folder of another account of the machine.
      fs.writeFileSync(path.join(folder, 'etc/gitconfig'), '[safe]\n\tdirectory = *\n');
    }, 1_800_000);
    afterAll(async () => {
      await machine?.stop();
      fs.rmSync(repository, { recursive: true });
      if (!process.env.INSTALLATION_FOLDER) fs.rmSync(folder, { recursive: true, force: true });
    }, 300_000);

    const steps = stepsOf(read('install'), suite, ANSWERS);
    for (const { heading, text } of steps)
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
      await ask(arrives('https://cms.example.org/admin'));
      const signIn = async (more: object) => {
        const body = JSON.stringify({ email: ANSWERS['E-MAIL'], password, ...more });
        return JSON.parse(
          await ask(
            `curl --silent --header 'Content-Type: application/json' --header 'Origin: https://cms.example.org' --data '${body}' https://cms.example.org/api/users/login`,
          ),
        );
      };
      const { errors } = await signIn({});
      const { secret, ticket } = errors[0].data.setUp;
      const answer = await signIn({ ticket, code: totpCode(secret, new Date()) });
      expect(answer).toMatchObject({ user: { role: 'administrator', authenticator: 'on' } });
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

    /** The versions of HTTP by which a page comes. */
    async function speaks(versions: readonly string[]): Promise<void> {
      for (const version of versions) {
        const option = version === '2' ? '--http2' : '--http3-only';
        expect(
          await ask(
            `curl --silent --show-error ${option} --output /dev/null --write-out '%{http_code} %{http_version}' https://pmc.example.org/mr/`,
          ),
        ).toBe(`200 ${version}`);
      }
    }
    // Debian 12 has neither nginx nor curl with HTTP/3.
    const VERSIONS = suite === 'bookworm' ? ['2'] : ['2', '3'];
    test('pages come by HTTP/2, and by HTTP/3 where Debian’s nginx and curl speak it', () =>
      speaks(VERSIONS));

    const numbers: string[] = [];
    /** Files a grievance as a citizen whose browser runs no script, and finds it by its number. */
    async function fileAndTrack(): Promise<void> {
      const address = 'https://pmc.example.org/mr/grievances/new/';
      let form = await visit(address);
      // The publisher may be making the page.
      for (let tries = 0; !form.page.querySelector('[name=category]') && tries < 120; tries++) {
        await wait(1000);
        form = await visit(address);
      }
      expect(form.page.querySelectorAll('[name=category]').length).toBeGreaterThan(5);
      const filed = await send(form, address, 'category', {
        category: 'garbage',
        landmark: 'पौड रस्ता',
        description: 'शाळेसमोर तीन दिवसांपासून कचरा पडला आहे.',
      });
      expect([filed.status, filed.page.text]).toEqual([303, expect.anything()]);
      const receipt = await visit(filed.location);
      expect(receipt.status).toBe(200);
      expect(receipt.page.text).toContain('शाळेसमोर तीन दिवसांपासून कचरा पडला आहे.');
      const shown = receipt.page.querySelector('.case-number')!.text.trim();
      numbers.push(shown);
      await track(shown);
    }
    async function track(shown: string): Promise<void> {
      const address = 'https://pmc.example.org/mr/grievances/track/';
      const found = await send(await visit(address), address, 'number', { number: shown });
      expect([found.status, found.location]).toEqual([303, expect.stringContaining('/api/')]);
      const status = await visit(found.location);
      expect([status.status, status.page.text]).toEqual([200, expect.stringContaining(shown)]);
      expect(status.page.text).not.toContain('शाळेसमोर');
    }
    test('a citizen without JavaScript files a grievance, and tracks its number', fileAndTrack);

    test('the officers’ administrator accepts the invitation, and signs in at the desk', async () => {
      const link = /https:\/\/officers\.example\.org\/staff\/invitations\/\S+/.exec(
        outputs.join('\n'),
      )![0];
      const invitation = await visit(link);
      const secret = invitation.page.querySelector('#secret')!.text.replace(/\s/g, '');
      const password = 'monsoon over the old mill';
      const accepted = await send(invitation, link, 'again', {
        password,
        again: password,
        code: totpCode(secret, new Date()),
      });
      expect([accepted.status, accepted.page.text]).toEqual([303, expect.anything()]);
      const signIn = await visit(accepted.location);
      // A code works once: this one is of the next half minute.
      const code = totpCode(secret, new Date(Date.now() + 30_000));
      const typed = { email: ANSWERS['E-MAIL'], password, code };
      const signed = await send(signIn, accepted.location, 'email', typed);
      expect([signed.status, signed.page.text]).toEqual([303, expect.anything()]);
      // The desk leads an administrator, who has no cases, to the officers' accounts.
      const desk = await visit(signed.location);
      expect(desk.location).toBe('https://officers.example.org/staff/persons/?lang=en');
      const persons = await visit(desk.location);
      expect([persons.status, persons.page.text]).toEqual([
        200,
        expect.stringContaining(ANSWERS['E-MAIL']),
      ]);
    });

    test('every service starts again by itself, and pages are served meanwhile', async () => {
      for (const name of ['host', 'worker', 'publisher', 'cms']) {
        await ask(`systemctl kill --signal=KILL portals-${name}`);
        // A busy machine may take longer than the web server lets a visitor wait.
        await ask(arrives('https://pmc.example.org/api/openapi.json'));
        await ask(`until systemctl is-active --quiet portals-${name}; do sleep 0.3; done`);
      }
      await ask('systemctl stop portals.target');
      expect(
        await ask(
          'curl --silent --output /dev/null --write-out "%{http_code}" https://pmc.example.org/mr/',
        ),
      ).toBe('200');
      await ask('systemctl start portals.target');
      await ask(arrives('http://127.0.0.1:8080/readyz'));
    }, 900_000);

    test('the machine starts again with everything', async () => {
      const failed = 'systemctl list-units --failed --plain --no-legend "portals-*" nginx.service';
      await machine.stop();
      machine = await boot();
      const services = ['prepare', 'host', 'worker', 'publisher', 'cms'].map(
        (name) => `portals-${name}`,
      );
      await ask(
        `until systemctl is-active --quiet ${services.join(' ')}; do sleep 1; [ -z "$(${failed})" ] || break; done`,
      );
      expect(
        await ask(`systemctl is-active nginx postgresql portals.target ${services.join(' ')}`),
      ).toBe('active\n'.repeat(3 + services.length));
      expect(await ask(failed)).toBe('');
      await ask(arrives('https://cms.example.org/admin'));
      await ask(steps.find(({ heading }) => heading.startsWith('5.'))!.text);
      await ask('as_portals npm run doctor');
      await track(numbers[0]!);
      await fileAndTrack();
    }, 900_000);

    test('Caddy takes the place of nginx', async () => {
      await ask('systemctl disable --now nginx');
      const { text } = blocksOf(read('web-server')).find((one) => one.text.includes('caddy'))!;
      // The authority of this test stands for Let's Encrypt here too.
      const authority = '{\\n\\tacme_ca https://acme.example.org:14000/acme/local/directory\\n}';
      for (const command of text.trim().split('\n')) {
        if (command.startsWith('systemctl'))
          await ask(`sed -i '1i ${authority}' /etc/caddy/Caddyfile`);
        await ask(command.replace('apt-get install', 'apt-get install --yes'));
      }
      for (const name of ['pmc', 'officers', 'cms'])
        await ask(arrives(`https://${name}.example.org/`));
      await speaks(VERSIONS);
      await track(numbers[0]!);
      await fileAndTrack();
    }, 900_000);
  },
);
