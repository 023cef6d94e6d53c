import { addEndpointInput, checkEndpointInput, editEndpointInput, removeEndpointInput } from '@/contracts/inputs/models';
import { addEndpoint, editEndpoint, removeEndpoint } from '@/server/models/change-endpoint';
import { checkConnection } from '@/server/models/check-connection';
import { modelsView } from '@/server/models/models-view';
import { noInput, operatorProcedure, router } from '../trpc';

/** For operators: the model service. No answer of these holds a key. Each change answers with everything after it. */
export const modelsRouter = router({
  view: operatorProcedure.input(noInput).query(({ ctx }) => modelsView(ctx.app)),

  add: operatorProcedure.input(addEndpointInput).mutation(async ({ ctx, input }) => {
    await addEndpoint(ctx.app, ctx.viewer.id, input);
    return modelsView(ctx.app);
  }),

  edit: operatorProcedure.input(editEndpointInput).mutation(async ({ ctx, input }) => {
    await editEndpoint(ctx.app, ctx.viewer.id, input);
    return modelsView(ctx.app);
  }),

  remove: operatorProcedure.input(removeEndpointInput).mutation(async ({ ctx, input }) => {
    await removeEndpoint(ctx.app, ctx.viewer.id, input.id);
    return modelsView(ctx.app);
  }),

  /** Asks the server which models it has; a mutation, because a browser may not make us ask it by opening an address. */
  check: operatorProcedure.input(checkEndpointInput).mutation(({ ctx, input }) => checkConnection(ctx.app, input)),
});
