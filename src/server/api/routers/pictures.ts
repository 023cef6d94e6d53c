import { retryPicturesInput } from '@/contracts/inputs/pictures';
import { pausePictures, retryPictures } from '@/server/photos/control-pictures';
import { picturesView } from '@/server/photos/pictures-view';
import { noInput, operatorProcedure, router } from '../trpc';

export const picturesRouter = router({
  view: operatorProcedure.input(noInput).query(({ ctx }) => picturesView(ctx.app)),
  pause: operatorProcedure.input(noInput).mutation(async ({ ctx }) => {
    await pausePictures(ctx.app, true);
    return picturesView(ctx.app);
  }),
  resume: operatorProcedure.input(noInput).mutation(async ({ ctx }) => {
    await pausePictures(ctx.app, false);
    return picturesView(ctx.app);
  }),
  retry: operatorProcedure.input(retryPicturesInput).mutation(async ({ ctx, input }) => {
    await retryPictures(ctx.app, input.id === null ? null : [input.id]);
    return picturesView(ctx.app);
  }),
});
