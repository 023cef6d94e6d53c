import { endpointSchema } from '@/contracts/model-endpoint';
import type { AppContext } from '../../app-context';
import type { EndpointConfig } from '../model-config';
import { openKey } from './seal-key';

/** The enabled endpoints that an operator added, with their keys. One that cannot be read is left out, and the log says so. */
export async function readAdded({ db, config, log }: Pick<AppContext, 'db' | 'config' | 'log'>): Promise<EndpointConfig[]> {
  const rows = await db.modelEndpoint.findMany({ where: { isEnabled: true }, orderBy: { createdAt: 'asc' } });
  return rows.flatMap(({ id, settings, sealedKey }) => {
    try {
      const apiKey = openKey(config.auth.secret, id, sealedKey);
      return [endpointSchema.parse({ ...Object(settings), id, apiKey })];
    } catch (error) {
      log.error(
        { err: error, endpointId: id },
        'a model endpoint cannot be used: was NEXTAUTH_SECRET changed? Give its key again',
      );
      return [];
    }
  });
}
