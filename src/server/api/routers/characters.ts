import {
  createCharacterInput,
  editCharacterInput,
  exportCardInput,
  importCardInput,
  listCharactersInput,
  oneCharacterInput,
  previewPersonaInput,
} from '@/contracts/inputs/characters';
import { demandFullMode } from '../../accounts/declare-age';
import { castingOptions } from '../../casting/casting-options';
import { characterSheet } from '../../casting/character-sheet';
import { createCharacter } from '../../casting/create-character';
import { editCharacter } from '../../casting/edit-character';
import { exportCard } from '../../casting/export-card';
import { importCard } from '../../casting/import-card';
import { listCharacters } from '../../casting/list-characters';
import { previewPersona } from '../../casting/preview-persona';
import { retireCharacter, reviveCharacter } from '../../casting/retire-character';
import { mainWorld } from '../../world/main-world';
import { noInput, operatorProcedure, router } from '../trpc';

const worldId = mainWorld;

/** For operators: who lives in the town, who came and who went. */
export const charactersRouter = router({
  list: operatorProcedure.input(listCharactersInput).query(({ ctx, input }) => listCharacters(ctx.app, { worldId, ...input })),
  options: operatorProcedure.input(noInput).query(({ ctx }) => castingOptions(ctx.app, worldId)),
  sheet: operatorProcedure.input(oneCharacterInput).query(({ ctx, input }) => characterSheet(ctx.app, { worldId, ...input })),
  preview: operatorProcedure
    .input(previewPersonaInput)
    // A persona in two scripts is longer than an address may be; it changes nothing, so it costs nothing.
    .meta({ cost: 0 })
    .mutation(({ ctx, input }) => previewPersona(ctx.app, { worldId, persona: input.persona })),
  create: operatorProcedure
    .input(createCharacterInput)
    .meta({ cost: 5 })
    .mutation(async ({ ctx, input }) => {
      await demandFullMode(ctx.app, ctx.viewer);
      return createCharacter(ctx.app, { worldId, byId: ctx.viewer.id }, input);
    }),
  edit: operatorProcedure
    .input(editCharacterInput)
    .mutation(({ ctx, input }) => editCharacter(ctx.app, { worldId, byId: ctx.viewer.id }, input)),
  importCard: operatorProcedure
    .input(importCardInput)
    .meta({ cost: 5 })
    .mutation(({ ctx, input }) => importCard(ctx.app, { worldId, ...input })),
  exportCard: operatorProcedure
    .input(exportCardInput)
    .meta({ cost: 5 })
    .mutation(async ({ ctx, input }) => {
      const { bytes, ...file } = await exportCard(ctx.app, { worldId, ...input });
      return { ...file, base64: Buffer.from(bytes).toString('base64') };
    }),
  retire: operatorProcedure
    .input(oneCharacterInput)
    .mutation(({ ctx, input }) => retireCharacter(ctx.app, { worldId, byId: ctx.viewer.id, ...input })),
  revive: operatorProcedure
    .input(oneCharacterInput)
    .mutation(({ ctx, input }) => reviveCharacter(ctx.app, { worldId, byId: ctx.viewer.id, ...input })),
});
