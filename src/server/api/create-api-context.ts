import 'server-only';
import { currentViewer } from '../auth/current-viewer';
import { webApp } from '../platform/web-app';
import { type ApiContext, addressFrom, languageFrom } from './context';

export async function createApiContext({ headers, inProcess }: { headers: Headers; inProcess: boolean }): Promise<ApiContext> {
  const app = webApp();
  const viewer = await currentViewer(app);
  return {
    app,
    viewer,
    inProcess,
    address: addressFrom(headers, app.config.trustProxy),
    language: languageFrom(headers, viewer),
  };
}
