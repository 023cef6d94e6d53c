/** What a model without eyes cannot do: only models that name it are asked. */
const named: ReadonlySet<string> = new Set(['describe-image']);

/** `purposes` null is all that any model can do. */
export const servesPurpose = (purposes: readonly string[] | null, purpose: string): boolean =>
  purposes === null ? !named.has(purpose) : purposes.includes(purpose);
