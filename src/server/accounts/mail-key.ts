/** What uniqueness and look-ups of a mail address are about. What Postgres cannot store becomes a `?`. */
export const mailKey = (address: string) =>
  address
    .trim()
    .normalize('NFKC')
    .toLowerCase()
    .toWellFormed()
    .replace(/\p{Cc}/gu, '?')
    .slice(0, 254);

/** As much of an address as tells its owner which one it is: `a…@example.org`. */
export const hintOfAddress = (address: string) => address.replace(/^(.).*@/u, '$1…@');
