// The Nu HTML checker has nothing to say against any page of the four targets, nor against their style sheets.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { none } from './lib/none.js';
import { output } from './lib/output.js';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
const targets = ['site', 'kiosk', 'board', 'preview'].map((target) => join(output, target));

function check(...options) {
  const { stderr, stdout, error, status } = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'gnu', ...options, ...targets], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) throw error;
  const said = (stderr + stdout).split('\n').filter(Boolean).map((line) => line.replace(`file:${output}/`, ''));
  none(status && said.length === 0 ? [`the checker ended with ${status}`] : said, 30);
}

test('pages are valid HTML', () => check('--skip-non-html'));
