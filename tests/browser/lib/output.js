// The built sample: where it is, which pages it has, what its addresses are.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const project = resolve(import.meta.dirname, '../../..');
export const output = resolve(process.env.OUTPUT ?? join(project, 'output'));
export const communities = readdirSync(join(project, 'content'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();

/** The day of the build. */
export const TODAY = '2026-11-06';

/** What was built from `tests/sites/kinds`, a community with records of every further kind. */
export const kinds = resolve(process.env.KINDS ?? join(project, 'tests/sites/kinds/output'));

/** The address residents reach the site at, as `mingbai.toml` says it. */
export const publicAddress = /^address\s*=\s*"([^"]+)"/m.exec(readFileSync(join(project, 'mingbai.toml'), 'utf8'))[1];

/** Every file below a folder of the output, as sorted paths relative to it. */
export const files = (folder, ending = '') => below(join(output, folder), ending);

function below(root, ending) {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** The pages of a target of another output, as paths from that output. */
export const pagesBelow = (root, target) => below(join(root, target), '.html').map((path) => `${target}/${path}`);

/** The pages of a target, `site`, `preview`, `kiosk` or `board`, without those that only lead on. */
export const pages = (target) => files(target, '.html').filter((path) => !leadsOn(`${target}/${path}`));

/** The pages at addresses that records had before. */
export const moved = (target) => files(target, '.html').filter((path) => leadsOn(`${target}/${path}`));

const leadsOn = (path) => /<body class="?moved\b/.test(read(path));

export const read = (path) => readFileSync(join(output, path), 'utf8');

export function fileUrl(address) {
  const [path, fragment] = address.split('#');
  return pathToFileURL(join(output, path)).href + (fragment ? `#${fragment}` : '');
}

/** One page of each template and each kind of record, by what it shows. */
export const samples = {
  home: 'index.html',
  community: 'qinghelu/index.html',
  'community without overdue': 'wutongli/index.html',
  list: 'wutongli/finance/index.html',
  year: 'wutongli/years/2026.html',
  duties: 'qinghelu/duties.html',
  duty: 'wutongli/duties/national-2026/meeting-decisions.html',
  'duties of all communities': 'duties.html',
  'a duty of all communities': 'duty/national-2026/meeting-decisions.html',
  bodies: 'wutongli/bodies/index.html',
  body: 'wutongli/bodies/supervisory.html',
  finance: 'wutongli/finance/2026-09.html',
  'long finance': 'qinghelu/finance/2026-H1.html',
  'finance from CSV': 'wutongli/finance/2026-Q3-fund.html',
  'money of a year': 'wutongli/finance/year-2026.html',
  audit: 'qinghelu/finance/2026-Q3-audit.html',
  meeting: 'wutongli/meeting/2026-06-assembly.html',
  consultation: 'wutongli/consultation/2026-08-canteen.html',
  hearing: 'qinghelu/hearing/2026-09-16.html',
  convention: 'wutongli/convention/wutongli.html',
  charter: 'wutongli/charter/wutongli.html',
  notice: 'wutongli/notice/2026-07-typhoon.html',
  changes: 'wutongli/changes.html',
  'changes of the site': 'changes.html',
};
