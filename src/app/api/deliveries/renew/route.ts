import { renewedInput } from '@/contracts/inputs/channels';
import { answerDevice } from '@/server/deliveries/answer-device';
import { renewDevice } from '@/server/deliveries/targets';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

/** The service worker says that the push service gave this browser another address. */
export const POST = (request: Request): Promise<Response> =>
  answerDevice(webApp(), request, renewedInput, (app, input) => renewDevice(app, input));
