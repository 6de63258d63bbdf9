import { SCHRIFT, type Marke, type Zeichnung } from './zeichnung.ts'

/**
 * The drawing as a PNG, twice as fine as the screen. Drawn on a canvas rather
 * than by way of an SVG picture, so that the page's own fonts are used.
 *
 * @throws when the browser cannot make a picture (no memory, canvas blocked)
 */
export async function toPng(zeichnung: Zeichnung, scale = 2): Promise<Blob> {
  await Promise.all([document.fonts.load(fontOf(14, false)), document.fonts.load(fontOf(14, true))])
  const canvas = document.createElement('canvas')
  canvas.width = zeichnung.breite * scale
  canvas.height = zeichnung.hoehe * scale
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no 2d context')
  context.scale(scale, scale)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, zeichnung.breite, zeichnung.hoehe)
  for (const marke of zeichnung.marken) drawMark(context, marke)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}

function drawMark(context: CanvasRenderingContext2D, marke: Marke): void {
  if (marke.art === 'TEXT') {
    context.font = fontOf(marke.groesse, marke.fett ?? false)
    context.fillStyle = marke.farbe ?? '#16191d'
    context.textAlign = marke.anker === 'middle' ? 'center' : (marke.anker ?? 'start')
    context.fillText(marke.text, marke.x, marke.y)
    return
  }
  const path = new Path2D(marke.d)
  if (marke.fuellung) {
    context.globalAlpha = marke.deckkraft ?? 1
    context.fillStyle = marke.fuellung
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a canvas, not an array
    context.fill(path)
    context.globalAlpha = 1
  }
  if (marke.strich) {
    context.strokeStyle = marke.strich
    context.lineWidth = marke.breite ?? 1
    context.lineJoin = 'round'
    context.setLineDash(marke.muster ? marke.muster.split(' ').map(Number) : [])
    context.stroke(path)
  }
}

function fontOf(size: number, fett: boolean): string {
  return `${fett ? 600 : 400} ${size}px ${SCHRIFT}`
}
