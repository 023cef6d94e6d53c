import { deliver } from '@/server/deliveries/deliver';
import type { Processor } from '../processor';

export const deliverProcessor: Processor<'deliver'> = (app, payload, { signal }) => deliver(app, payload, signal);
