import { fetchLinkCard } from '@/server/links/fetch-link-card';
import type { Processor } from '../processor';

export const fetchLinkCardProcessor: Processor<'fetch-link-card'> = (app, payload, { signal }) =>
  fetchLinkCard(app, payload, signal);
