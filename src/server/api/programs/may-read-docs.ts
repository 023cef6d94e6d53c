import 'server-only';
import { currentViewer } from '../../auth/current-viewer';
import { viewerOfToken } from '../../auth/tokens/viewer-of-token';
import type { AppContext } from '../../platform/app-context';

/** Everybody, members (by their log-in or a token), or nobody: as the setting says. */
export async function mayReadDocs(app: AppContext, headers: Headers): Promise<boolean> {
  const { access } = app.config.programs;
  if (access !== 'tokens') return access === 'open';
  const token = /^Bearer (?<token>\S+)$/i.exec(headers.get('authorization') ?? '')?.groups?.token;
  if (token !== undefined) return (await viewerOfToken(app, token)) !== null;
  return (await currentViewer(app)) !== null;
}
