/** Colour science for the palette test: CIE Lab, CIEDE2000 and simulated colour vision deficiencies. */

type Tripel = readonly [number, number, number]

export type Sehen = 'NORMAL' | 'PROTANOPIE' | 'DEUTERANOPIE' | 'TRITANOPIE'

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const MACHADO: Readonly<Record<Sehen, readonly [Tripel, Tripel, Tripel]>> = {
  NORMAL: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  PROTANOPIE: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  DEUTERANOPIE: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  TRITANOPIE: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

export const SEHEN = Object.keys(MACHADO) as readonly Sehen[]

function multiply(matrix: readonly [Tripel, Tripel, Tripel], v: Tripel): Tripel {
  const row = (r: Tripel): number => r[0] * v[0] + r[1] * v[1] + r[2] * v[2]
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

function linearRgb(hex: string): Tripel {
  const channel = (start: number): number => {
    const c = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** CIE Lab (D65) of `#rrggbb` as seen with this kind of vision. */
export function toLab(hex: string, sehen: Sehen): Tripel {
  const seen = multiply(MACHADO[sehen], linearRgb(hex)).map((c) => Math.min(1, Math.max(0, c)))
  const xyz = multiply(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0],
  )
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((t * 24389) / 27 + 16) / 116)
  const [x, y, z] = [f(xyz[0] / 0.95047), f(xyz[1]), f(xyz[2] / 1.08883)]
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const GRAD = Math.PI / 180
const hue = (a: number, b: number): number => (Math.atan2(b, a) / GRAD + 360) % 360

/** CIEDE2000 colour difference (Sharma, Wu and Dalal 2005), kL = kC = kH = 1. */
export function ciede2000([L1, a1, b1]: Tripel, [L2, a2, b2]: Tripel): number {
  const mittelC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(mittelC ** 7 / (mittelC ** 7 + 25 ** 7)))
  const [p1, p2] = [a1 * (1 + g), a2 * (1 + g)]
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)]
  const [h1, h2] = [hue(p1, b1), hue(p2, b2)]
  const grau = c1 * c2 === 0
  const weit = Math.abs(h2 - h1) > 180
  const dh = grau ? 0 : h2 - h1 - (weit ? 360 * Math.sign(h2 - h1) : 0)
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((dh / 2) * GRAD)
  const h = grau ? h1 + h2 : (h1 + h2 + (weit ? (h1 + h2 < 360 ? 360 : -360) : 0)) / 2
  const L = (L1 + L2) / 2
  const C = (c1 + c2) / 2
  const t =
    1 -
    0.17 * Math.cos((h - 30) * GRAD) +
    0.24 * Math.cos(2 * h * GRAD) +
    0.32 * Math.cos((3 * h + 6) * GRAD) -
    0.2 * Math.cos((4 * h - 63) * GRAD)
  const sL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2)
  const sC = 1 + 0.045 * C
  const sH = 1 + 0.015 * C * t
  const rC = 2 * Math.sqrt(C ** 7 / (C ** 7 + 25 ** 7))
  const rT = -Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * GRAD) * rC
  const [l, c, d] = [(L2 - L1) / sL, (c2 - c1) / sC, dH / sH]
  return Math.sqrt(l * l + c * c + d * d + rT * c * d)
}

/** Smallest distance among these pairs of colours, over all four kinds of vision. */
export function smallestDistance(paare: readonly (readonly [string, string])[]): number {
  const distances = paare.flatMap(([eine, andere]) =>
    SEHEN.map((sehen) => ciede2000(toLab(eine, sehen), toLab(andere, sehen))),
  )
  return Math.min(...distances)
}
