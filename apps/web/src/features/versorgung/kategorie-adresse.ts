/** The address of the page on one category. Pure. */
import { istTag } from '@sozial/domain/zeitraum'
import type { Verkehrsmittel } from '@sozial/domain/erreichbarkeit'

export interface Kategorieansicht {
  /** Slug of the Indikator that says need; null: that of the field. */
  readonly bedarf: string | null
  /** Key of the area whose offers are looked at; null: of all. */
  readonly raum: string | null
  /** Places per 100 that are wanted; null: the Richtwert. */
  readonly ziel: number | null
  readonly wegmittel: Verkehrsmittel
  readonly minuten: number
  /** The expert's columns are open. */
  readonly experte: boolean
  /** Id of a Szenario that is kept, `neu` for one that is tried; null: none. */
  readonly szenario: string | null
  /** Id of a kept one that is laid beside it; null: none. */
  readonly gegen: string | null
}

const MITTEL = { fuss: 'ZU_FUSS', rad: 'FAHRRAD', auto: 'AUTO' } as const
export const MINUTEN = [5, 10, 15, 20, 30] as const
const slugOf = (mittel: Verkehrsmittel): string =>
  Object.entries(MITTEL).find(([, wert]) => wert === mittel)?.[0] ?? ''

/** Reads the query part; what makes no sense falls back. */
export function parseKategorie(suche: URLSearchParams): Kategorieansicht {
  const ziel = Number((suche.get('ziel') ?? '').replace(',', '.'))
  const minuten = Number(suche.get('minuten'))
  const mittel = suche.get('weg') ?? ''
  const szenario = suche.get('szenario') ?? ''
  return {
    bedarf: /^[a-z0-9-]{2,80}$/.test(suche.get('bedarf') ?? '') ? suche.get('bedarf') : null,
    raum: suche.get('raum'),
    ziel: ziel > 0 && ziel <= 1000 ? ziel : null,
    wegmittel: mittel === 'fuss' || mittel === 'rad' ? MITTEL[mittel] : 'AUTO',
    minuten: MINUTEN.find((wert) => wert === minuten) ?? 15,
    experte: suche.get('experte') === 'ja',
    szenario: /^(neu|\d{1,9})$/.test(szenario) ? szenario : null,
    gegen: /^\d{1,9}$/.test(suche.get('gegen') ?? '') ? suche.get('gegen') : null,
  }
}

/** The query part again; level and day stay as they are. */
export function toKategoriesuche(ansicht: Kategorieansicht, bisher: URLSearchParams): string {
  const werte = {
    ...kopfOf(bisher),
    bedarf: ansicht.bedarf ?? '',
    raum: ansicht.raum ?? '',
    ziel: ansicht.ziel === null ? '' : String(ansicht.ziel).replace('.', ','),
    weg: ansicht.wegmittel === 'AUTO' ? '' : slugOf(ansicht.wegmittel),
    minuten: ansicht.minuten === 15 ? '' : String(ansicht.minuten),
    experte: ansicht.experte ? 'ja' : '',
    szenario: ansicht.szenario ?? '',
    gegen: ansicht.szenario === null ? '' : (ansicht.gegen ?? ''),
  }
  return toText(werte)
}

/** Level and day of an address; empty: as usual. */
const kopfOf = (bisher: URLSearchParams) => ({
  ebene: bisher.get('ebene') ?? '',
  stichtag: istTag(bisher.get('stichtag') ?? '') ? bisher.get('stichtag')! : '',
})

const toText = (werte: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(werte).filter(([, wert]) => wert !== '')).toString()

interface Ziel {
  /** Key of the category; null: to all of them. */
  readonly kategorie: string | null
  /** Key of the area to look at; null: none. */
  readonly raum: string | null
}

/** A way within these pages: on the same level and day. */
export function wegOf({ kategorie, raum }: Ziel, bisher: URLSearchParams): string {
  const suche = toText({ ...kopfOf(bisher), raum: raum ?? '' })
  return `/versorgung${kategorie === null ? '' : `/${kategorie}`}${suche === '' ? '' : `?${suche}`}`
}
