// A site in a temporary folder, and the program run on it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { program } from './program.js';

const folder = () => mkdtempSync(join(tmpdir(), 'mingbai-site-'));

/** A site of `files`, by path. */
export function newSite(files) {
  const site = at(folder());
  for (const [path, text] of Object.entries(files)) site.write(path, text);
  return site;
}

function at(root) {
  const path = (name) => join(root, name);
  const site = {
    root,
    path,
    has: (name) => existsSync(path(name)),
    url: (name) => pathToFileURL(path(name)).href,
    read: (name) => readFileSync(path(name), 'utf8'),
    write(name, text) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    /** Puts `to` in the place of `from`, which has to be there. */
    change(name, from, to) {
      const text = site.read(name);
      assert.ok(text.includes(from), `${name} has no ${from}`);
      site.write(name, text.replace(from, () => to));
    },
    /** Runs a command line on a day: what it said, after it ended as it should. */
    run(day, line, status = 0) {
      const said = spawnSync(program, [...line.split(' '), '--today', day], { cwd: root, encoding: 'utf8', env: { ...process.env, MINGBAI_LANG: 'zh', NO_COLOR: '1' } });
      assert.equal(said.status, status, `mingbai ${line}\n${said.stdout}${said.stderr}`);
      return said.stdout + said.stderr;
    },
    /** Runs a line in a shell, in a folder of the site. */
    shell(line, name = '.') {
      const said = spawnSync('sh', ['-c', line], { cwd: path(name), encoding: 'utf8' });
      assert.equal(said.status, 0, `${line}\n${said.stdout}${said.stderr}`);
      return said.stdout;
    },
    copy() {
      const copied = folder();
      cpSync(root, copied, { recursive: true });
      return at(copied);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  return site;
}
