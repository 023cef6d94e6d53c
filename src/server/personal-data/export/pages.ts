/** Rows read at once. */
export const rowsAtOnce = 200;

/** All rows, page after page, each beginning after the last row of the one before. */
export async function* pages<After, Row extends After>(
  read: (after: After | undefined, take: number) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  for (let after: Row | undefined; ; ) {
    const rows = await read(after, rowsAtOnce);
    if (rows.length > 0) yield rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1);
  }
}
