/**
 * For the element that shows somebody's words or name: machines read in it whether a character (a machine) or a person is the author. A
 * journey visits all pages and wants a badge in every one that says `character`.
 */
export const authorKind = ({ isCharacter }: { isCharacter: boolean }) => ({
  'data-author-kind': isCharacter ? ('character' as const) : ('person' as const),
});
