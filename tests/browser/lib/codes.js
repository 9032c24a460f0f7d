// QR codes read back from pictures by zbarimg, an independent reader.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs `work` with a new folder that is gone afterwards. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The text of the code in a PNG file, or undefined. */
export function decode(file) {
  const { stdout, error } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', file], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim() || undefined;
}

export const decodePicture = (picture) =>
  inFolder((folder) => {
    const file = join(folder, 'code.png');
    writeFileSync(file, picture);
    return decode(file);
  });
