/** The borders that can be chosen, in words. Pure. */
import { addTage } from '@sozial/domain/zeitraum'
import type { Ansicht } from '@sozial/shared/ansicht'
import { formatDatum } from '@sozial/shared/format'
import type { Atlas } from './atlas-state.ts'

export interface Gebietsstandwahl {
  /** The newest first. */
  readonly eintraege: readonly {
    readonly text: string
    readonly teil: Pick<Ansicht, 'stand' | 'zeitraum'>
    readonly gewaehlt: boolean
  }[]
  /** What the shown borders mean for the figures. */
  readonly satz: string
  /** Zuschnitt that was decided so; null: it is not known. */
  readonly zuschnitt: string | null
}

/** Borders in a few words, with the day in addresses that means them; the oldest first. */
export function benenneGrenzen<T extends { readonly stichtag: string }>(
  gebietsstaende: readonly T[],
): readonly (T & { readonly text: string; readonly stand: string | null })[] {
  return gebietsstaende.map((gebietsstand, i) => {
    const naechster = gebietsstaende[i + 1]?.stichtag
    const stand = naechster === undefined ? null : addTage(naechster, -1)
    const text =
      stand === null ? `seit ${formatDatum(gebietsstand.stichtag)}` : `bis ${formatDatum(stand)}`
    return { ...gebietsstand, text, stand }
  })
}

type Grundlage = Pick<Atlas, 'gebietsstand' | 'gebietsstaende' | 'ansicht' | 'periode'>

export function createGebietsstandwahl(atlas: Grundlage): Gebietsstandwahl {
  const { gebietsstand, gebietsstaende, ansicht, periode } = atlas
  const eintraege = benenneGrenzen(gebietsstaende).map(({ stichtag, text, stand }) => {
    // A period that begins later was never counted on these borders.
    const passt = stand === null || periode.bis <= addTage(stand, 1)
    return {
      text,
      teil: { stand, zeitraum: passt ? ansicht.zeitraum : null },
      gewaehlt: stichtag === gebietsstand.stichtag,
    }
  })
  const gewaehlter = eintraege.find(({ gewaehlt }) => gewaehlt)
  // Decided for a day to come: only their address leads to them, yet they are what is shown.
  const kommend = {
    text: `ab ${formatDatum(gebietsstand.stichtag)}`,
    teil: { stand: ansicht.stand, zeitraum: ansicht.zeitraum },
    gewaehlt: true,
  }
  return {
    eintraege: [...eintraege, ...(gewaehlter ? [] : [kommend])].toReversed(),
    satz: satzOf(gebietsstand, gewaehlter?.teil.stand ?? null),
    zuschnitt: findNeue(gebietsstand)[0]?.zuschnitt ?? null,
  }
}

const findNeue = ({ stichtag, neuZugeschnittene }: Grundlage['gebietsstand']) =>
  neuZugeschnittene.filter(({ ab }) => ab === stichtag)

function satzOf(gebietsstand: Grundlage['gebietsstand'], bis: string | null): string {
  if (bis !== null) {
    return `Diese Grenzen galten bis ${formatDatum(bis)}; für die Zeit danach gibt es auf ihnen keine Werte.`
  }
  const namen = findNeue(gebietsstand).map(({ name }) => name)
  if (namen.length === 0 || namen.length > 3) return ''
  return `Neu zugeschnitten: ${new Intl.ListFormat('de').format(namen)}.`
}
