/**
 * Paints an SVG of ours onto a canvas. By hand rather than by way of an image:
 * an image could use neither the fonts of the page nor pass a strict content
 * policy. Knows what the maps use: g, path, rect, circle, text, pattern, clipPath.
 */

/** Attributes that children take over. */
type Stil = ReadonlyMap<string, string>

const VERERBT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'font-size',
  'font-weight',
  'font-family',
  'text-anchor',
] as const

interface Malgrund {
  readonly context: CanvasRenderingContext2D
  readonly wurzel: Element
}

/** @throws when the browser gives no canvas to draw on */
export async function toCanvas(svg: SVGSVGElement, massstab: number): Promise<HTMLCanvasElement> {
  const familie = svg.getAttribute('font-family') ?? 'sans-serif'
  await Promise.all([
    document.fonts.load(`400 14px ${familie}`),
    document.fonts.load(`600 14px ${familie}`),
  ])
  const canvas = document.createElement('canvas')
  canvas.width = Number(svg.getAttribute('width')) * massstab
  canvas.height = Number(svg.getAttribute('height')) * massstab
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The browser gives no canvas.')
  context.scale(massstab, massstab)
  paint(svg, new Map(), { context, wurzel: svg })
  return canvas
}

function zahl(element: Element, name: string): number {
  return Number(element.getAttribute(name) ?? 0)
}

function inherit(element: Element, stil: Stil): Stil {
  const neu = new Map(stil)
  for (const name of VERERBT) {
    const wert = element.getAttribute(name)
    if (wert !== null) neu.set(name, wert)
  }
  return neu
}

const OHNE_BILD = new Set(['defs', 'title', 'desc', 'clipPath', 'pattern'])

function paint(element: Element, geerbt: Stil, grund: Malgrund): void {
  if (OHNE_BILD.has(element.tagName)) return
  const { context } = grund
  const stil = inherit(element, geerbt)
  context.save()
  translate(element, context)
  clip(element, grund)
  if (element.tagName === 'text') paintText(element, stil, grund)
  else {
    const pfad = pathOf(element)
    if (pfad) paintPath(pfad, stil, grund)
    else for (const kind of element.children) paint(kind, stil, grund)
  }
  context.restore()
}

function translate(element: Element, context: CanvasRenderingContext2D): void {
  const treffer = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(
    element.getAttribute('transform') ?? '',
  )
  if (treffer) context.translate(Number(treffer[1]), Number(treffer[2]))
}

function byVerweis(verweis: string | null | undefined, wurzel: Element): Element | null {
  const id = /^url\(#(.+)\)$/.exec(verweis ?? '')?.[1]
  return id === undefined ? null : wurzel.querySelector(`[id="${CSS.escape(id)}"]`)
}

function clip(element: Element, { context, wurzel }: Malgrund): void {
  const schnitt = byVerweis(element.getAttribute('clip-path'), wurzel)?.firstElementChild
  const pfad = schnitt && pathOf(schnitt)
  if (pfad) context.clip(pfad)
}

function pathOf(element: Element): Path2D | null {
  if (element.tagName === 'path') return new Path2D(element.getAttribute('d') ?? '')
  const pfad = new Path2D()
  if (element.tagName === 'rect') {
    pfad.rect(
      zahl(element, 'x'),
      zahl(element, 'y'),
      zahl(element, 'width'),
      zahl(element, 'height'),
    )
    return pfad
  }
  if (element.tagName === 'circle') {
    pfad.arc(zahl(element, 'cx'), zahl(element, 'cy'), zahl(element, 'r'), 0, 2 * Math.PI)
    return pfad
  }
  return null
}

function fillStyle(stil: Stil, grund: Malgrund): string | CanvasPattern | null {
  const farbe = stil.get('fill') ?? '#000000'
  if (farbe === 'none') return null
  const muster = byVerweis(farbe, grund.wurzel)
  return muster ? patternOf(muster, grund) : farbe
}

function patternOf(muster: Element, { context, wurzel }: Malgrund): CanvasPattern | null {
  const fein = 4
  const kachel = document.createElement('canvas')
  kachel.width = zahl(muster, 'width') * fein
  kachel.height = zahl(muster, 'height') * fein
  const flaeche = kachel.getContext('2d')
  if (!flaeche) return null
  flaeche.scale(fein, fein)
  for (const kind of muster.children) paint(kind, new Map(), { context: flaeche, wurzel })
  const bild = context.createPattern(kachel, 'repeat')
  const winkel = /rotate\(([-\d.]+)\)/.exec(muster.getAttribute('patternTransform') ?? '')?.[1] ?? 0
  bild?.setTransform(new DOMMatrix().rotate(Number(winkel)).scale(1 / fein))
  return bild
}

function setStroke(stil: Stil, context: CanvasRenderingContext2D): boolean {
  const farbe = stil.get('stroke') ?? 'none'
  if (farbe === 'none') return false
  context.strokeStyle = farbe
  context.lineWidth = Number(stil.get('stroke-width') ?? 1)
  context.lineJoin = stil.get('stroke-linejoin') === 'round' ? 'round' : 'miter'
  context.setLineDash(
    stil.get('stroke-dasharray')?.split(/[ ,]+/).map(Number).filter(Number.isFinite) ?? [],
  )
  return true
}

function paintPath(pfad: Path2D, stil: Stil, grund: Malgrund): void {
  const { context } = grund
  const fuellung = fillStyle(stil, grund)
  if (fuellung !== null) {
    context.globalAlpha = Number(stil.get('fill-opacity') ?? 1)
    context.fillStyle = fuellung
    context.fill(pfad, 'evenodd')
  }
  context.globalAlpha = Number(stil.get('stroke-opacity') ?? 1)
  if (setStroke(stil, context)) context.stroke(pfad)
  context.globalAlpha = 1
}

function paintText(element: Element, stil: Stil, { context }: Malgrund): void {
  const anker = stil.get('text-anchor')
  context.textAlign = anker === 'middle' ? 'center' : anker === 'end' ? 'end' : 'start'
  context.font = `${stil.get('font-weight') ?? 400} ${stil.get('font-size') ?? 14}px ${stil.get('font-family') ?? 'sans-serif'}`
  const [text, x, y] = [element.textContent ?? '', zahl(element, 'x'), zahl(element, 'y')]
  // The halo of a text lies under its letters.
  if (setStroke(stil, context)) context.strokeText(text, x, y)
  context.fillStyle = stil.get('fill') ?? '#000000'
  context.fillText(text, x, y)
}
