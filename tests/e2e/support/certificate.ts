import { spawnSync } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A self-signed certificate and what a browser is told to trust it by. */
export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** SHA-256 of the public key in base64, as `--ignore-certificate-errors-spki-list` takes it. */
  readonly spki: string;
}

/** Makes a certificate of two days for the hosts with openssl. No key lies in the project or outlives the call on disk. */
export function makeCertificate(hosts: readonly string[]): Certificate {
  const folder = mkdtempSync(path.join(tmpdir(), 'meipi-certificate-'));
  try {
    return generate(folder, hosts);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function generate(folder: string, hosts: readonly string[]): Certificate {
  const [config, keyFile, certFile] = ['openssl.cnf', 'key.pem', 'cert.pem'].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(config, configuration(hosts));
  // prettier-ignore
  const ran = spawnSync('openssl', [
    'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2',
    '-config', config, '-keyout', keyFile, '-out', certFile,
  ], { encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`openssl could not make the certificate: ${ran.stderr || ran.error?.message}`);
  const cert = readFileSync(certFile, 'utf8');
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const spki = createHash('sha256').update(publicKey).digest('base64');
  return { key: readFileSync(keyFile, 'utf8'), cert, spki };
}

/** A file and not `-addext`, which the openssl of older systems does not know. */
function configuration(hosts: readonly string[]): string {
  const names = hosts.map((host) => `DNS:${host}`).join(',');
  return `[req]
distinguished_name=name
x509_extensions=extensions
prompt=no
[name]
CN=Meipi tests
[extensions]
subjectAltName=${names || 'DNS:localhost'}
`;
}
