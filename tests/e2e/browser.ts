import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';

const PLACES = [
  process.env['CHROME_BIN'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGUMENTS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** A headless Chromium with a profile of its own, and a server that gives it one page and notes what else is asked for. */
export interface Browser {
  /** Shows HTML; `log` gets the paths that the page asked for, and what the browser complained of. */
  readonly open: (html: string, settings: Settings) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  readonly log: readonly string[];
}

export interface Settings {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

export async function startBrowser(): Promise<Browser> {
  const executablePath = PLACES.find((path) => path !== '' && existsSync(path));
  if (executablePath === undefined) {
    throw new Error('These tests need Chromium: install it (Debian: apt-get install chromium) or set CHROME_BIN.');
  }
  const profile = mkdtempSync(join(tmpdir(), 'mmcfg-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: ARGUMENTS.split(' '),
  });
  const { open, stop } = await shownIn(context);
  return {
    open,
    close: async () => {
      await context.close();
      stop();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** One tab and one server, for one page after the other. */
async function shownIn(context: BrowserContext): Promise<{ open: Browser['open']; stop: () => void }> {
  let [content, log]: [string, string[]] = ['', []];
  const server = createServer((request, response) => {
    log.push(`served ${request.url ?? ''}`);
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' });
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const page = await context.newPage();
  page.on('request', (request) => log.push(`request ${new URL(request.url()).pathname}`));
  page.on('console', (message) => log.push(`console ${message.text()}`));
  page.on('pageerror', (error) => log.push(`error ${String(error)}`));
  page.on('dialog', (dialog) => {
    log.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const open: Browser['open'] = async (html, { width, scheme }) => {
    await page.goto('about:blank');
    [content, log] = [html, []];
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ media: 'screen', colorScheme: scheme });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/page`);
    return { page, log };
  };
  return { open, stop: () => server.close() };
}
