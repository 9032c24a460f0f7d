// Says nothing of tests that pass, what went wrong in those that fail, and at the end how many there were of each.
import { basename } from 'node:path';

export default async function* report(source) {
  let passed = 0;
  let failed = 0;
  const started = Date.now();
  for await (const { type, data } of source) {
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (data?.details?.type === 'suite') continue;
    if (type === 'test:pass' && !isFile(data)) passed += 1;
    if (type !== 'test:fail' || isFile(data) && data.details.error.failureType === 'subtestsFailed') continue;
    failed += 1;
    const error = data.details.error.cause ?? data.details.error;
    const text = error.code === 'ERR_ASSERTION' ? error.message : error.stack ?? String(error);
    yield `FAILED ${basename(data.file ?? '')}: ${data.name}\n${text.replace(/^/gm, '    ')}\n`;
  }
  if (process.env.TIMES) yield `browser tests took ${Math.round((Date.now() - started) / 1000)} s\n`;
  yield `browser: ${passed} passed, ${failed} failed\n`;
}

const isFile = (data) => data.nesting === 0 && data.name.endsWith('.test.js');
