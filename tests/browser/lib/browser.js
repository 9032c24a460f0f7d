// Chromium from the distribution, and pages that remember what they asked for and complained about.
import { existsSync } from 'node:fs';
import { after, before } from 'node:test';
import { chromium } from 'playwright-core';

const programs = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? programs.find(existsSync),
    args: ['--disable-gpu', '--hide-scrollbars', '--disable-background-networking'],
    chromiumSandbox: false,
  });

/** One browser for the tests of a file: `const chrome = browser()`, then `chrome.page(...)` in a test. */
export function browser() {
  const held = {};
  before(async () => { held.browser = await launch(); });
  after(() => held.browser?.close());
  held.page = (options) => newPage(held.browser, options);
  return held;
}

export const phone = { width: 360, height: 740 };
export const tablet = { width: 768, height: 1024 };
export const desktop = { width: 1440, height: 900 };

/** A page in its own context; `page.asked` are its requests, `page.complaints` its errors. */
export async function newPage(browser, { size = desktop, dark = false, javaScript = true, ...rest } = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    javaScriptEnabled: javaScript,
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    serviceWorkers: 'block',
    bypassCSP: false,
    ...rest,
  });
  const page = await context.newPage();
  page.asked = [];
  page.complaints = [];
  page.on('request', (request) => page.asked.push(request.url()));
  page.on('requestfailed', (request) => page.complaints.push(`request failed: ${request.url()}`));
  page.on('pageerror', (error) => page.complaints.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.complaints.push(message.text());
  });
  return page;
}
