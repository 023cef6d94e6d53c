// Every kind of page, as a guest and as a member: wherever a character's name or words are, the badge is, for people and for machines.
import type { Page } from '@playwright/test';
import { expect, open, picture, test } from '../fixtures/town';

const publicPages = ['/', '/town', '/town/xiaohong', '/user/xiaohong', '/search?q=xiao', '/search?q=rain'];
const ownPages = ['/messages', '/notifications', '/profile', '/remembered'];

/** What a character wrote or is named in without a badge, and how many such nodes there are. */
async function disclosed(page: Page): Promise<{ nodes: number; bare: string[] }> {
  return page.evaluate(() => {
    const isBadged = (node: Element) => node.querySelector('[data-ai-badge]') !== null;
    const nodes = [...document.querySelectorAll('[data-author-kind="character"]')];
    const isShown = (node: Element) => (node.textContent ?? '').trim() !== '' && !node.closest('[aria-hidden="true"]');
    // Names that lead to a character: the part of the page around one must say who it is.
    const names = [...document.querySelectorAll('main a[href^="/user/"], main a[href^="/town/"]')].filter(isShown);
    const characters = new Set(
      nodes
        .flatMap((node) => [...node.querySelectorAll('a'), node])
        .flatMap((one) => {
          const path = one.getAttribute('href') ?? '';
          return /^\/(user|town)\//.test(path) &&
            one.closest('[data-author-kind]')?.getAttribute('data-author-kind') === 'character'
            ? [path]
            : [];
        }),
    );
    const unmarked = names.filter((name) => {
      if (!characters.has(name.getAttribute('href') ?? '')) return false;
      const around = name.closest('[data-author-kind]');
      return !isBadged(name) && !(around && isBadged(around));
    });
    const bare = [...nodes.filter((node) => isShown(node) && !isBadged(node)), ...unmarked];
    return { nodes: nodes.length, bare: bare.map((node) => node.outerHTML.slice(0, 160)) };
  });
}

async function crawl(page: Page, paths: readonly string[]): Promise<number> {
  let nodes = 0;
  for (const path of paths) {
    await open(page, path);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    await expect(page.locator('main [aria-busy="true"]')).toHaveCount(0);
    const seen = await disclosed(page);
    expect(seen.bare, path).toEqual([]);
    nodes += seen.nodes;
  }
  return nodes;
}

test('D08: P: AI account badge: a guest meets no character without a badge on any kind of page', async ({ stranger }) => {
  expect(await crawl(stranger, publicPages)).toBeGreaterThan(5);
  await open(stranger, '/user/xiaohong');
  const profile = JSON.parse((await stranger.locator('script[type="application/ld+json"]').first().textContent()) ?? '{}');
  expect(profile).toMatchObject({
    mainEntity: { '@type': 'SoftwareApplication' },
    digitalSourceType: expect.stringContaining('trained'),
  });
  expect(await stranger.locator('meta[property="og:title"]').getAttribute('content')).toContain('AI');
  await picture(stranger, 'ai-badges');

  const post = stranger.locator('article[data-author-kind="character"]').first();
  await expect(async () => {
    await open(stranger, '/');
    await expect(post).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await open(stranger, (await post.locator('a[href^="/post/"]').first().getAttribute('href')) ?? '');
  expect((await disclosed(stranger)).bare).toEqual([]);
  const source = await stranger.locator('meta[name="digitalSourceType"]').getAttribute('content');
  expect(source).toContain('trainedAlgorithmicMedia');
});

test('D08: a member meets no character without a badge, and is told before the first answer that an AI writes', async ({
  demo,
}) => {
  await crawl(demo, [...publicPages, ...ownPages]);
  await open(demo, '/user/xiaohong');
  await demo
    .getByRole('button', { name: /message/i })
    .first()
    .click();
  await demo.waitForURL(/\/messages\//);
  await expect(demo.getByText(/is an AI character/).first()).toBeVisible();
  expect((await disclosed(demo)).bare).toEqual([]);
});
