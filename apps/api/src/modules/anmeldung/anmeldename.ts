/** As long as the column. */
const LAENGE = 254

/** One name, however it was typed. */
export const toAnmeldename = (eingabe: string): string =>
  eingabe
    .slice(0, LAENGE + 1)
    .normalize('NFKC')
    .trim()
    .toLowerCase()
