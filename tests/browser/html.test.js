// The Nu HTML checker has nothing to say against the pages of the four targets: of the same sheet on two papers one is looked at,
// of the same page in site and preview the first.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { none } from './lib/none.js';
import { files, output, ownOfPreview } from './lib/output.js';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const sheets = new Set(files('board', '.html'));
const checked = {
  site: files('site', '.html'),
  kiosk: files('kiosk', '.html'),
  board: [...sheets].filter((path) => !sheets.has(path.replace('.a3.', '.a4.')) || !path.includes('.a3.')),
  preview: ownOfPreview(),
};

test('pages are valid HTML', () => {
  const paths = Object.entries(checked).flatMap(([target, paths]) => paths.map((path) => join(output, target, path)));
  const { stderr, stdout, error, status } = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'gnu', ...paths], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) throw error;
  const said = (stderr + stdout).split('\n').filter(Boolean).map((line) => line.replace(`file:${output}/`, ''));
  none(status && said.length === 0 ? [`the checker ended with ${status}`] : said, 30);
});
