import { deliver } from '@/server/deliveries/deliver';
import { createChannels } from '@/server/platform/channels/create-channels';
import { aBrowser, type PushService, pushService } from './push-service';
import { type TestApp, type TestAppOptions, testApp } from './test-app';

export type TestAppWithPush = TestApp & { service: PushService };

/** The application with a push service on loopback that it may reach, and nothing else there. */
export async function testAppWithPush(options: TestAppOptions = {}): Promise<TestAppWithPush> {
  const service = await pushService();
  const app = await testApp(options);
  const channels = createChannels({ config: app.config, db: app.db, clock: app.clock, guard: service.guard });
  return {
    ...app,
    channels,
    service,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await service[Symbol.asyncDispose]();
    },
  };
}

/** What the worker would do with all that is due now. */
export async function deliverDue(app: TestApp): Promise<void> {
  const due = await app.db.delivery.findMany({
    where: { state: 'due', nextAt: { lte: app.clock.now() } },
    orderBy: { id: 'asc' },
  });
  for (const { id } of due) await deliver(app, { deliveryId: id }, new AbortController().signal);
}

export type OpenedPush = { title: string; body: string; link: string; tag: string; language: string; token: string };

/** All pushes that this browser got, as its service worker reads them. */
export function pushesTo(app: TestAppWithPush, browser: ReturnType<typeof aBrowser>): OpenedPush[] {
  const path = new URL(browser.endpoint).pathname;
  return app.service.arrived.filter((one) => one.path === path).map(({ body }) => browser.open(body) as OpenedPush);
}

export { aBrowser };
