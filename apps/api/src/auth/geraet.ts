const BROWSER = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const

const SYSTEME = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Macintosh', 'macOS'],
  ['Linux', 'Linux'],
] as const

/**
 * Browser and system in two words: enough to know one's own session again in a
 * list, too little to know a person by it.
 */
export function describeGeraet(userAgent: string | undefined): string {
  const find = (liste: readonly (readonly [string, string])[]): string | undefined =>
    liste.find(([merkmal]) => userAgent?.includes(merkmal))?.[1]
  const browser = find(BROWSER)
  const system = find(SYSTEME)
  if (browser === undefined) return 'Unbekanntes Programm'
  return system === undefined ? browser : `${browser} unter ${system}`
}
