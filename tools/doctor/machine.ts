import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { readAlarms } from '../../packages/std/alarms.ts';
import { weaknessOf } from '../../packages/std/secret-strength.ts';
import { unfinishedRestore } from '../backup/restoring.ts';
import { keysDue, sentenceOfDue, type KeyDue } from '../secrets/report.ts';
import { SERVICE_SECRETS, serviceSecretsFile } from '../start/service-secrets.ts';
import { gap, ok, problem, type Finding } from './findings.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const GIGABYTE = 1024 ** 3;

/** Node of the version that the project is tested with. */
export function nodeFindings(version = process.versions.node): Finding[] {
  const major = Number(version.split('.')[0]);
  return [
    major >= 24
      ? ok('node', `Node ${version}`)
      : problem(
          'node',
          `Node ${version} is older than 24`,
          'Install Node 24, or start by npm, which brings it',
        ),
  ];
}

/** A restore that stopped half-way: data are missing, so no start goes on. */
export function restoreFindings(dataDir: string): Finding[] {
  const unfinished = unfinishedRestore(dataDir);
  return unfinished
    ? [problem('restore', unfinished, 'Give it the same folder of backups as before')]
    : [];
}

/** Below these shares of the disk, first work that can wait stops, then uploads. */
const FREE_SHARE_MIN = 0.15;

/** The nearest folder that exists: others are made at the first start. */
const existing = (folder: string): string =>
  fs.existsSync(folder) ? folder : existing(path.dirname(folder));

export function diskFindings(folder: string, statfs = fs.statfsSync): Finding[] {
  const { bavail, blocks, bsize } = statfs(existing(folder));
  const [free, share] = [bavail * bsize, bavail / blocks];
  const words = `${(free / GIGABYTE).toFixed(1)} GB (${Math.round(share * 100)} %) free on the disk of ${folder}`;
  const remedy = 'Make room there, or move DATA_DIR to a larger disk';
  if (free < GIGABYTE) return [problem('disk', words, remedy)];
  return [share < FREE_SHARE_MIN ? gap('disk', words, remedy) : ok('disk', words)];
}

/** A folder to which functions write: photos of citizens, readings. */
export function folderFindings(subject: string, folder: string, variable: string): Finding[] {
  try {
    fs.accessSync(existing(folder), fs.constants.W_OK);
    return [ok(subject, `${folder} can be written`)];
  } catch {
    return [
      problem(
        subject,
        `${folder} cannot be written by this account`,
        `Give it the right to write there, or set ${variable} to another folder`,
      ),
    ];
  }
}

/** Files that no other account of the machine may read. */
export function rightsFindings(dataDir: string): Finding[] {
  const open = ['services.db', 'cms.db', 'secrets.json', 'service-secrets.json']
    .map((name) => path.join(dataDir, name))
    .filter((file) => fs.existsSync(file) && (fs.statSync(file).mode & 0o077) !== 0);
  return [
    open.length === 0
      ? ok('rights', 'Databases and keys are readable by their account alone')
      : problem(
          'rights',
          `Other accounts of this machine can read ${open.join(', ')}`,
          `chmod 600 ${open.join(' ')}`,
        ),
  ];
}

/** Reports a key of the first start whose rotation or retirement is due. */
function rotationFinding(key: KeyDue): Finding[] {
  const remedy = `npm run secrets:rotate -- ${key.name}`;
  switch (key.due.kind) {
    case 'Fresh':
    case 'RetireSoon':
      return [];
    case 'RotateSoon':
    case 'Switch':
    case 'Retire':
      return [gap('secrets', sentenceOfDue(key), remedy)];
  }
}

/**
 * The strength of all keys, and the rotations that are due of those that the first start made.
 *
 * @param given the variables that the operator sets: keys among them have an age of their own
 */
export function secretFindings(
  env: Record<string, string | undefined>,
  dataDir: string,
  {
    given = {},
    now = Date.now(),
  }: { given?: Record<string, string | undefined>; now?: number } = {},
): Finding[] {
  const weak = [...SERVICE_SECRETS, 'PAYLOAD_SECRET'].flatMap((name) => {
    const weakness = env[name] ? weaknessOf(env[name]) : null;
    return weakness
      ? [problem('secrets', `${name} ${weakness}`, 'Make one with openssl rand -base64 32')]
      : [];
  });
  const file = serviceSecretsFile(dataDir);
  if (!fs.existsSync(file))
    return [...weak, ok('secrets', 'The keys that are not given are made at the first start')];
  const due = keysDue(given, dataDir, now).flatMap(rotationFinding);
  return [
    ...weak,
    ...(due.length > 0 ? due : [ok('secrets', 'No rotation of a key is due within 30 days')]),
  ];
}

const CERTIFICATE_DAYS_MIN = 14;

function certificateFinding(folder: string, name: string, now: number): Finding {
  const file = path.join(folder, name, 'fullchain.pem');
  const remedy = `Get a certificate of ${name} into ${path.dirname(file)}, such as by certbot`;
  try {
    const certificate = new X509Certificate(fs.readFileSync(file));
    const days = Math.floor((Date.parse(certificate.validTo) - now) / DAY_MS);
    const key = path.join(folder, name, 'privkey.pem');
    if (!certificate.checkHost(name))
      return problem('tls', `The certificate in ${file} is not for ${name}`, remedy);
    if (days < 0) return problem('tls', `The certificate of ${name} has expired`, remedy);
    if (!fs.existsSync(key)) return problem('tls', `${key} is missing`, remedy);
    return days < CERTIFICATE_DAYS_MIN
      ? gap(
          'tls',
          `The certificate of ${name} expires in ${days} days`,
          'See why it is not renewed: certbot renew',
        )
      : ok('tls', `The certificate of ${name} is valid for ${days} days`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES')
      return gap(
        'tls',
        `${file} cannot be read by this account`,
        'Run npm run doctor as root to look at it',
      );
    return code === 'ENOENT'
      ? problem('tls', `${file} is missing`, remedy)
      : problem('tls', `${file} holds no certificate`, remedy);
  }
}

/** The certificates that the generated configuration of nginx names. */
export function tlsFindings(
  names: readonly string[],
  folder: string,
  { isGiven, now = Date.now() }: { isGiven: boolean; now?: number },
): Finding[] {
  if (!isGiven && !fs.existsSync(folder))
    return [
      gap(
        'tls',
        `No certificates in ${folder}`,
        'Nothing to do where Caddy or another machine speaks TLS; else name their folder: npm run doctor -- --certificates FOLDER',
      ),
    ];
  return names.map((name) => certificateFinding(folder, name, now));
}

/** @returns `yes` or `no` of the system's service of the time; null if there is none */
function synchronised(): string | null {
  try {
    return execFileSync('timedatectl', ['show', '--property=NTPSynchronized', '--value'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 5000,
    }).trim();
  } catch {
    return null;
  }
}

export function clockFindings(state: string | null = synchronised()): Finding[] {
  if (state === 'yes') return [ok('clock', 'The clock follows a time server')];
  const remedy = 'Let chrony or systemd-timesyncd set it: codes, sessions and time limits go by it';
  return [
    state === 'no'
      ? problem('clock', 'The clock follows no time server', remedy)
      : gap('clock', 'Whether the clock follows a time server is unknown here', remedy),
  ];
}

export function alarmFindings(dataDir: string): Finding[] {
  return readAlarms(dataDir).map(({ id, since, message }) =>
    problem('alarms', `${message} (${id}, since ${since})`, `Read the log in ${dataDir}/logs`),
  );
}
