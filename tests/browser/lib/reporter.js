// Says nothing of tests that pass, what went wrong in those that fail, and at the end how many there were of each.
// With TIMES set, how long the tests of each file took as well.
import { basename } from 'node:path';

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  const times = new Map();
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (/^test:(pass|fail)$/.test(type) && data.nesting === 0) times.set(basename(data.file), (times.get(basename(data.file)) ?? 0) + data.details.duration_ms);
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass' && !isFile(data)) passed += 1;
    if (type !== 'test:fail' || isFile(data) && data.details.error.failureType === 'subtestsFailed') continue;
    failed += 1;
    const error = data.details.error.cause ?? data.details.error;
    const text = error.code === 'ERR_ASSERTION' ? error.message : error.stack ?? String(error);
    yield `FAILED ${basename(data.file ?? '')}: ${data.name}\n${text.replace(/^/gm, '    ')}\n`;
  }
  if (process.env.TIMES) for (const [file, time] of [...times].sort((one, other) => other[1] - one[1])) yield `${Math.round(time / 1000)} s ${file}\n`;
  yield `browser: ${passed} passed, ${failed} failed\n`;
}

const isFile = (data) => data.nesting === 0 && data.name.endsWith('.test.js');
