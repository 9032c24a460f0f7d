// The program that was built last, and a copy of the sample to run it on.
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from './output.js';

export const program = [process.env.MINGBAI, ...['release', 'debug'].map((build) => join(project, 'target', build, 'mingbai'))].find((path) => path && existsSync(path));

/** A copy of the sample site in a temporary folder. */
export function copyOfSample() {
  const site = mkdtempSync(join(tmpdir(), 'mingbai-site-'));
  for (const name of ['mingbai.toml', 'content', 'ledger']) if (existsSync(join(project, name))) cpSync(join(project, name), join(site, name), { recursive: true });
  return site;
}
