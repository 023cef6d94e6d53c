import type { AppContext } from '../app-context';
import { createBudgets } from '../llm/budget/budgets';
import { checkedMaker } from './checked-maker';
import { comfyuiMaker } from './comfyui/comfyui-maker';
import { drawnMaker } from './drawn/drawn-maker';
import type { ImageMaker } from './image-maker';
import { openAiMaker } from './openai/openai-maker';

/** The maker that the configuration names; null when pictures are off. */
export function createImageMaker(app: Pick<AppContext, 'config' | 'db' | 'clock'>): ImageMaker | null {
  const maker = chosen(app);
  return maker && checkedMaker(maker, { timeoutMs: app.config.images.timeoutMs });
}

function chosen(app: Pick<AppContext, 'config' | 'db' | 'clock'>): ImageMaker | null {
  const { maker, comfyui, openai } = app.config.images;
  if (maker === 'comfyui' && comfyui.url) return comfyuiMaker({ ...comfyui, url: comfyui.url });
  if (maker === 'openai' && openai.baseUrl) return openAiMaker({ ...openai, baseUrl: openai.baseUrl }, createBudgets(app));
  return maker === 'drawn' ? drawnMaker() : null;
}
