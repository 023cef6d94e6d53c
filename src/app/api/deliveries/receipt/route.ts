import { receiptInput } from '@/contracts/inputs/channels';
import { answerDevice } from '@/server/deliveries/answer-device';
import { takeReceipt } from '@/server/deliveries/receipts';
import { webApp } from '@/server/platform/web-app';

export const dynamic = 'force-dynamic';

/** The service worker says that it showed a notice; the token that came with it is all it needs. */
export const POST = (request: Request): Promise<Response> =>
  answerDevice(webApp(), request, receiptInput, (app, input) => takeReceipt(app, input));
