import type { EndpointConfig } from '../model-config';

export type TokenCount = { input: number; output: number };

/** Expected length of an answer, tokens: what is set aside for one before it is known. */
const answerTokens = 600;
/** Characters that make a token at the least, over English and Chinese: the estimate is rather too high than too low. */
const charactersAToken = 2;

/** Millionths of the currency: a price is per million tokens, so a token costs as many millionths. 0 without a price. */
export function costMicros({ price }: Pick<EndpointConfig, 'price'>, { input, output }: TokenCount): number {
  return price ? Math.ceil(input * price.input + output * price.output) : 0;
}

export const estimateTokens = (characters: number): TokenCount => ({
  input: Math.ceil(characters / charactersAToken),
  output: answerTokens,
});
