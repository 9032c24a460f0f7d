// Printed sheets: PDF by Chromium, read back by poppler.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Prints what the page shows on the paper its style asks for. */
export const print = (page, file) => page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });

/** Width and height of every page in points. */
export function sizes(file) {
  const info = execFileSync('pdfinfo', ['-f', '1', '-l', '999', file], { encoding: 'utf8' });
  return [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gm)].map(([, width, height]) => [Number(width), Number(height)]);
}

/** The text of every page, in the order of its lines. */
export function texts(file) {
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
}

/** Pictures of the pages, as files. */
export function pictures(file, folder) {
  execFileSync('pdftoppm', ['-r', '120', '-png', file, join(folder, 'page')]);
  return sizes(file).map((_, at, all) => join(folder, `page-${String(at + 1).padStart(String(all.length).length, '0')}.png`));
}
