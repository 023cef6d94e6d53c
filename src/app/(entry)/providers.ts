import 'server-only';
import { webApp } from '@/server/platform/web-app';

/** Identity providers that one may come from, as the pages show them. */
export const shownProviders = () => webApp().config.auth.providers.map(({ id, name }) => ({ id, name }));
