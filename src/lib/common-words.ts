/** English words that stand in every text and so tell nothing about it. */
export const commonWords: ReadonlySet<string> = new Set(
  'a an and are as at be but by did do does for from had has have he her his i in is it its me my not of on or our she so that the their them they this to was we were what when where who will with you your'.split(
    ' ',
  ),
);
