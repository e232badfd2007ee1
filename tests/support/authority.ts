import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** An authority of a test, which signs the certificates of its names. */
export interface Authority {
  /** Its certificate and its key, files of PEM. */
  certificate: string;
  key: string;
  /** Writes `fullchain.pem` and `privkey.pem` of a name into a folder, as certbot does. */
  certify: (name: string, folder: string) => void;
}

export const hasOpenssl = (): boolean => spawnSync('openssl', ['version']).status === 0;

const settingsOf = (name: string) => `[req]
distinguished_name = names
prompt = no
[names]
CN = ${name}
[authority]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
[server]
basicConstraints = critical, CA:false
extendedKeyUsage = serverAuth
subjectAltName = DNS:${name}
`;

/** Makes an authority whose files are in a folder. */
export function makeAuthority(folder: string): Authority {
  const [certificate, key] = [
    path.join(folder, 'authority.pem'),
    path.join(folder, 'authority.key'),
  ];
  const sign = (name: string, section: string, files: string[], signer: string[]): void => {
    const settings = path.join(folder, 'openssl.cnf');
    fs.writeFileSync(settings, settingsOf(name));
    const [out, keyOut] = files as [string, string];
    const words = `req -x509 -days 30 -nodes -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -extensions ${section}`;
    const places = ['-config', settings, '-out', out, '-keyout', keyOut];
    execFileSync('openssl', [...words.split(' '), ...places, ...signer], { stdio: 'pipe' });
  };
  sign('Authority of the tests', 'authority', [certificate, key], []);
  return {
    certificate,
    key,
    certify(name, into) {
      fs.mkdirSync(into, { recursive: true });
      const files = ['fullchain.pem', 'privkey.pem'].map((file) => path.join(into, file));
      sign(name, 'server', files, ['-CA', certificate, '-CAkey', key]);
    },
  };
}
