import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './paths';
import { canInstallPackages, installPackages } from './redis-binary';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const HOW_TO_GET_CHROMIUM = 'npx playwright install --with-deps chromium, or set E2E_CHROMIUM to a Chromium or Chrome';

/** The browser that the e2e tests can drive: the one named, Playwright's own, or the system's. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.E2E_CHROMIUM) return existsSync(env.E2E_CHROMIUM) ? env.E2E_CHROMIUM : undefined;
  return [chromium.executablePath(), ...USUAL].find((file) => existsSync(file));
}

function showsChinese(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/** Finds or installs a browser, and fonts for Chinese pictures where it can. Throws a sentence when there is no way. */
export function ensureChromium(): string {
  if (canInstallPackages() && !showsChinese()) installPackages(['fonts-noto-cjk']);
  const found = findChromium();
  if (found) return found;
  if (canInstallPackages()) installPackages(['chromium']);
  if (!findChromium()) {
    const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
    const asRoot = process.getuid?.() === 0 ? ['--with-deps'] : [];
    spawnSync(process.execPath, [cli, 'install', ...asRoot, 'chromium'], { stdio: 'ignore', timeout: 300_000 });
  }
  const installed = findChromium();
  if (!installed) throw new Error(`There is no Chromium and none could be installed. Do this: ${HOW_TO_GET_CHROMIUM}.`);
  return installed;
}
