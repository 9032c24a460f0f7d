// `mingbai serve --review`, as a clerk starts it for one reviewer.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { program } from './program.js';

/** A free port. */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/** Serves what is under review on a day until the test is over: the reviewer's link, and the address that it is at. */
export async function review(t, root, day, reviewer, ...more) {
  const port = String(await freePort());
  const server = spawn(program, ['serve', '--review', '--root', root, '--today', day, '--port', port, '--reviewer', reviewer, ...more], { stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => server.kill());
  const [line] = await once(createInterface({ input: server.stdout }), 'line');
  return { link: /http:\S+/.exec(line)[0], address: `http://127.0.0.1:${port}/` };
}
