/** Where a browser goes after signing in: to a page of ours, whatever it was told. */

/** Longer addresses do not fit into a cookie; whoever has one starts at the front. */
const HOECHSTENS = 1500

/**
 * The page to go back to, as path and query; `/` for anything that is not one
 * of ours or would only lead round in a circle.
 */
export function parseWeg(weg: unknown): string {
  if (typeof weg !== 'string' || weg.length > HOECHSTENS) return '/'
  // Browsers read a backslash as a slash and skip control characters; both hide another host.
  if (!/^\/(?!\/)[^\\\p{C}]*$/u.test(weg)) return '/'
  const hier = 'https://hier.invalid'
  if (!URL.canParse(weg, hier)) return '/'
  const { origin, pathname, search, hash } = new URL(weg, hier)
  const unserer = origin === hier && !/^\/(\/|oidc\/|anmelden|graphql)/.test(pathname)
  return unserer ? `${pathname}${search}${hash}` : '/'
}
