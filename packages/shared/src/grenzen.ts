/** Bounds of one request that the server keeps and the screens know. */

/** Entries of a list: as many as a large catalogue has Indikatoren. */
export const HOECHSTENS_GELISTET = 250
