/** First 32 bits of the fractional part of a root. */
const bruchteil = (wurzel: number): number => ((wurzel - Math.floor(wurzel)) * 2 ** 32) | 0

const PRIMZAHLEN = Array.from({ length: 312 }, (_, i) => i).filter(
  (n) =>
    n > 1 && Array.from({ length: n - 2 }, (_, i) => i + 2).every((teiler) => n % teiler !== 0),
)
const KONSTANTEN = PRIMZAHLEN.slice(0, 64).map((p) => bruchteil(Math.cbrt(p)))
const BEGINN = PRIMZAHLEN.slice(0, 8).map((p) => bruchteil(Math.sqrt(p)))

/**
 * SHA-256 (FIPS 180-4) of a text in UTF-8, as hexadecimal digits. Of its own,
 * because the domain runs wherever JavaScript does and waits for nothing.
 */
export function sha256(text: string): string {
  const inhalt = new TextEncoder().encode(text)
  const daten = new Uint8Array(Math.ceil((inhalt.length + 9) / 64) * 64)
  daten.set(inhalt)
  daten[inhalt.length] = 0x80
  const sicht = new DataView(daten.buffer)
  sicht.setUint32(daten.length - 8, Math.floor(inhalt.length / 2 ** 29))
  sicht.setUint32(daten.length - 4, (inhalt.length << 3) >>> 0)
  const zustand = Int32Array.from(BEGINN)
  const worte = new Int32Array(64)
  for (let ab = 0; ab < daten.length; ab += 64) {
    for (let i = 0; i < 16; i += 1) worte[i] = sicht.getInt32(ab + 4 * i)
    mische(zustand, worte)
  }
  return [...zustand].map((wort) => (wort >>> 0).toString(16).padStart(8, '0')).join('')
}

const rechts = (wort: number, um: number): number => (wort >>> um) | (wort << (32 - um))

function mische(zustand: Int32Array, worte: Int32Array): void {
  for (let i = 16; i < 64; i += 1) {
    const [x, y] = [worte[i - 15]!, worte[i - 2]!]
    const s0 = rechts(x, 7) ^ rechts(x, 18) ^ (x >>> 3)
    const s1 = rechts(y, 17) ^ rechts(y, 19) ^ (y >>> 10)
    worte[i] = (worte[i - 16]! + s0 + worte[i - 7]! + s1) | 0
  }
  let [a, b, c, d] = [zustand[0]!, zustand[1]!, zustand[2]!, zustand[3]!]
  let [e, f, g, h] = [zustand[4]!, zustand[5]!, zustand[6]!, zustand[7]!]
  for (let i = 0; i < 64; i += 1) {
    const s1 = rechts(e, 6) ^ rechts(e, 11) ^ rechts(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + KONSTANTEN[i]! + worte[i]!) | 0
    const s0 = rechts(a, 2) ^ rechts(a, 13) ^ rechts(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  for (const [i, wort] of [a, b, c, d, e, f, g, h].entries()) zustand[i] = zustand[i]! + wort
}
