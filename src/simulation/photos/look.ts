import { z } from 'zod';

export const skins = ['light', 'fair', 'tan', 'brown', 'dark'] as const;
export const hairColours = ['black', 'brown', 'auburn', 'blonde', 'grey', 'white'] as const;
export const hairStyles = ['short', 'crop', 'bob', 'long', 'bun', 'ponytail', 'curly', 'bald'] as const;
export const clothColours = [
  'red',
  'orange',
  'mustard',
  'green',
  'teal',
  'blue',
  'indigo',
  'plum',
  'pink',
  'sand',
  'grey',
  'white',
] as const;
export const lookExtras = ['glasses', 'beard', 'moustache', 'apron', 'cap', 'earrings'] as const;

/** How somebody looks, in few words: what every picture of it keeps. */
export const lookSchema = z.object({
  skin: z.enum(skins),
  hair: z.enum(hairColours),
  hairStyle: z.enum(hairStyles),
  top: z.enum(clothColours),
  trousers: z.enum(clothColours),
  /** share of the ordinary width */
  build: z.enum(['slim', 'medium', 'broad']),
  extras: z.array(z.enum(lookExtras)).max(4),
});
export type Look = z.output<typeof lookSchema>;
