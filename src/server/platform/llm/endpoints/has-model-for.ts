import type { AppContext } from '../../app-context';
import { servesPurpose } from '../pool/serves-purpose';
import { readAdded } from './read-added';

/** Is there a model for this purpose, in the environment or added by an operator? */
export async function hasModelFor(app: Pick<AppContext, 'db' | 'config' | 'log'>, purpose: string): Promise<boolean> {
  const all = [...app.config.model.endpoints, ...(await readAdded(app))];
  return all.some((endpoint) =>
    [endpoint.purposes, ...endpoint.models.map((model) => model.purposes ?? endpoint.purposes)].some((purposes) =>
      servesPurpose(purposes, purpose),
    ),
  );
}
