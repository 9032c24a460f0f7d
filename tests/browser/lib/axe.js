// What axe-core finds on a page against WCAG 2.2 AA, as lines.
const wcag = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  rules: { 'target-size': { enabled: true } },
};

/** Opens `url`, lets `prepare` change the page, and runs `axe`, the source of axe-core; `name` stands before each line. */
export async function violations(page, axe, url, name, prepare = () => {}) {
  await page.goto(url);
  await page.evaluate(prepare);
  await page.evaluate(axe);
  const found = await page.evaluate((options) => window.axe.run({ exclude: ['.watermark'] }, options), wcag);
  return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${name}: ${id} ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`));
}
