/** Whether a secret is one. */
const BYTES = 32
const LAENGEN = `in Base64 ${Math.ceil(BYTES / 3) * 4}, hexadezimal ${BYTES * 2} Zeichen`

const HEX = /^[0-9a-f]+$/i
const BASE64 = /^[\w+/-]+={0,2}$/

const WOERTER =
  /geheim|passwor|secret|changeme|aendern|sozialmon|qwertz|qwerty|asdfgh|beispiel|example|letmein|default|production|heinsberg|landkreis/i

/**
 * The bytes of a secret, or why it is none: every part ends what begins
 * with "Es". Refuses what is not written as random bytes are; whoever
 * takes `openssl rand -base64 32` is refused less often than once in a million.
 */
export function parseGeheimnis(text: string): Buffer | readonly string[] {
  const bytes = decode(text)
  if (bytes === null) {
    return ['ist weder Base64 noch hexadezimal geschrieben']
  }
  const maengel = [
    ...(bytes.length < BYTES
      ? [`ist mit ${text.length} Zeichen zu kurz (${BYTES} zufällige Bytes sind ${LAENGEN})`]
      : []),
    ...findMuster(text, bytes),
  ]
  return maengel.length > 0 ? maengel : bytes
}

/** "Es wiederholt sich und ist nicht so gemischt wie Zufall": the parts as one sentence, without its end. */
export const describeMaengel = (maengel: readonly string[]): string =>
  `Es ${new Intl.ListFormat('de', { type: 'conjunction' }).format(maengel)}`

function decode(text: string): Buffer | null {
  if (HEX.test(text) && text.length % 2 === 0) return Buffer.from(text, 'hex')
  return BASE64.test(text) ? Buffer.from(text, 'base64') : null
}

function findMuster(text: string, bytes: Buffer): readonly string[] {
  const maengel: string[] = []
  if (WOERTER.test(text)) maengel.push('enthält ein Wort aus dem Wörterbuch')
  if (hasRepetition(text)) maengel.push('wiederholt sich')
  if (hasSequence(text)) maengel.push('enthält eine Zeichenfolge der Reihe nach')
  if (bytes.every((byte) => byte >= 0x20 && byte < 0x7f))
    maengel.push('ist nur anders geschriebener Text')
  else if (!isMixed(text)) maengel.push('ist nicht so gemischt wie Zufall')
  return maengel
}

/** The same eight signs twice. */
function hasRepetition(text: string): boolean {
  const gesehen = new Set<string>()
  for (let i = 0; i + 8 <= text.length; i++) {
    const stueck = text.slice(i, i + 8)
    if (gesehen.has(stueck)) return true
    gesehen.add(stueck)
  }
  return false
}

/** Eight signs that rise, fall or stay by one step each: `abcdefgh`, `87654321`, `aaaaaaaa`. */
function hasSequence(text: string): boolean {
  let schritt = Number.NaN
  let laenge = 1
  for (let i = 1; i < text.length; i++) {
    const naechster = text.charCodeAt(i) - text.charCodeAt(i - 1)
    laenge = naechster === schritt ? laenge + 1 : 2
    schritt = naechster
    if (laenge >= 8 && Math.abs(schritt) <= 1) return true
  }
  return false
}

/**
 * Shares of capitals, small letters and digits that random bytes miss less
 * often than once in a hundred million (binomial tails); words and dates do.
 */
function isMixed(text: string): boolean {
  const anteil = (muster: RegExp): number => (text.match(muster)?.length ?? 0) / text.length
  if (HEX.test(text)) return anteil(/\d/g) > 0.25 && anteil(/\d/g) < 0.97
  return anteil(/[a-z]/g) < 0.85 && anteil(/[A-Z]/g) < 0.85 && anteil(/\d/g) < 0.55
}
