import { wrapText } from './text-width.ts'
import type { Marke, Zeichnung } from './zeichnung.ts'

/** What stands around a drawing on a sheet of its own. */
export interface Blatt {
  readonly titel: string
  /** Definition, period, unit. */
  readonly untertitel: string
  /** The generated sentence. */
  readonly satz: string
  /** Signs that occur, interval, source, licence: one paragraph each. */
  readonly fuss: readonly string[]
  /** Stamps such as "Demodaten (synthetisch)" and "Arbeitsstand". */
  readonly marken: readonly string[]
}

/** The room of a drawing on its sheet. */
export interface Blattraum {
  readonly breite: number
  readonly x: number
  readonly y: number
}

/** A drawing in its room: marks, height, and notes that did not fit into it. */
export interface Blattgrafik {
  readonly marken: readonly Marke[]
  readonly hoehe: number
  readonly notizen: readonly string[]
}

const BREITE = 1200
const RAND = 40
const INNEN = BREITE - 2 * RAND
const TINTE = '#16191d'
const LEISE = '#4a5057'

/** A chart as a sheet of its own, with everything a reader needs who never saw the page. */
export function createBlatt(blatt: Blatt, zeichne: (raum: Blattraum) => Blattgrafik): Zeichnung {
  const kopf = headMarks(blatt)
  const grafik = zeichne({ breite: INNEN, x: RAND, y: kopf.hoehe })
  const fuss = paragraphs([...grafik.notizen, ...blatt.fuss], {
    y: kopf.hoehe + grafik.hoehe + 24,
    size: 12,
    farbe: LEISE,
  })
  return {
    breite: BREITE,
    hoehe: fuss.unten + RAND - 12,
    titel: blatt.titel,
    beschreibung: blatt.satz,
    marken: [...kopf.marken, ...grafik.marken, ...fuss.marken],
  }
}

function headMarks(blatt: Blatt): {
  readonly marken: readonly Marke[]
  readonly hoehe: number
} {
  const titel = paragraphs([blatt.titel], { y: RAND + 22, size: 28, farbe: TINTE })
  const unter = paragraphs([blatt.untertitel], { y: titel.unten + 2, size: 14, farbe: LEISE })
  const satz = paragraphs([blatt.satz], { y: unter.unten + 8, size: 16, farbe: TINTE })
  const stempel: Marke[] =
    blatt.marken.length === 0
      ? []
      : [
          {
            art: 'TEXT',
            x: BREITE - RAND,
            y: 28,
            text: blatt.marken.join(' · '),
            groesse: 12,
            fett: true,
            anker: 'end',
          },
        ]
  return {
    marken: [...stempel, ...titel.marken, ...unter.marken, ...satz.marken],
    hoehe: satz.unten + 12,
  }
}

interface Absatzform {
  /** Baseline of the first line. */
  readonly y: number
  readonly size: number
  readonly farbe: string
}

/** Texts below each other, wrapped; `unten` is the baseline of what would come next. */
function paragraphs(
  texts: readonly string[],
  { y, size, farbe }: Absatzform,
): { readonly marken: readonly Marke[]; readonly unten: number } {
  const height = Math.round(size * 1.4)
  const lines = texts.filter((text) => text !== '').flatMap((text) => wrapText(text, INNEN, size))
  return {
    marken: lines.map((text, i) => ({
      art: 'TEXT',
      x: RAND,
      y: y + i * height,
      text,
      groesse: size,
      farbe,
    })),
    unten: y + lines.length * height,
  }
}
