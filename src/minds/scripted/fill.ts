export type Slots = Readonly<Record<string, string | null | undefined>>;

/** The sentence with its {slots} filled; null when one of them has nothing in it. English sentences begin with a capital. */
export function fill(template: string, slots: Slots): string | null {
  let isWhole = true;
  const filled = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = slots[name];
    if (!value) isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : null;
}

/** All those sentences that can be filled. */
export const fillable = (templates: readonly string[], slots: Slots): string[] =>
  templates.flatMap((template) => fill(template, slots) ?? []);
