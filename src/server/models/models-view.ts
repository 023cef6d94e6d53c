import { endpointSchema } from '@/contracts/model-endpoint';
import type { EndpointView, ModelsView } from '@/contracts/views/models';
import type { AppContext } from '@/server/platform/app-context';
import type { SharedState } from '@/server/platform/llm/endpoints/server-states';
import { callsByEndpoint, callsByPurpose, noCalls } from './count-calls';
import { spentBudgets } from './spent-budgets';

type App = Pick<AppContext, 'db' | 'config' | 'clock' | 'modelStates'>;
type Listed = Pick<EndpointView, 'id' | 'name' | 'isGiven' | 'isEnabled' | 'hasKey' | 'settings'>;

/** Everything an operator sees of the model service. Keys are no part of it. */
export async function modelsView(app: App): Promise<ModelsView> {
  const today = new Date(app.clock.now().toISOString().slice(0, 10));
  const [added, states, byEndpoint, purposes, budgets] = await Promise.all([
    addedEndpoints(app),
    app.modelStates(),
    callsByEndpoint(app.db, today),
    callsByPurpose(app.db, today),
    spentBudgets(app),
  ]);
  const endpoints = [...givenEndpoints(app), ...added].map((listed) => ({
    ...listed,
    state: stateOf(states.get(listed.id), app.clock.now()),
    today: byEndpoint.get(listed.id) ?? { ...noCalls, firstTokenMs: null },
  }));
  return { endpoints, purposes, budgets };
}

const givenEndpoints = ({ config }: App): Listed[] =>
  config.model.endpoints.map(({ id, apiKey, ...settings }) => {
    const name = new URL(settings.baseUrl).host;
    return { id, name, isGiven: true, isEnabled: true, hasKey: apiKey !== '', settings };
  });

async function addedEndpoints({ db }: App): Promise<Listed[]> {
  const rows = await db.modelEndpoint.findMany({ orderBy: { createdAt: 'asc' } });
  return rows.map(({ id, name, isEnabled, settings: stored, sealedKey }) => {
    const { id: _id, apiKey: _apiKey, ...settings } = endpointSchema.parse(stored);
    return { id, name, isGiven: false, isEnabled, hasKey: sealedKey !== '', settings };
  });
}

function stateOf(state: SharedState | undefined, now: Date): EndpointView['state'] {
  if (!state) return { inFlight: 0, breaker: 'closed', restsUntil: null, lastError: null };
  const { inFlight, breaker, restsUntil, lastError } = state;
  return {
    inFlight,
    breaker,
    restsUntil: restsUntil > now.getTime() ? new Date(restsUntil) : null,
    lastError: lastError && { at: new Date(lastError.at), text: lastError.text },
  };
}
