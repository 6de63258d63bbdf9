/** A site while it is entered. Pure. */
import type { Angebotsform, Barrierefreiheit, Punktlage } from '@sozial/domain/angebot'
import { readOeffnungszeiten, describeOeffnungszeiten } from '@sozial/domain/oeffnungszeit'
import { parseAdresszeile } from '@sozial/domain/strasse'
import type { AdressvorschlaegeQuery } from './angebote.generated.ts'
import type { SpeichereStandortMutationVariables } from './pflege.generated.ts'
import type { Standort } from './angebot-worte.ts'

export type Vorschlag = AdressvorschlaegeQuery['adressvorschlaege'][number]
type Angaben = SpeichereStandortMutationVariables['angaben']

export interface Standortentwurf {
  readonly id: string | null
  readonly name: string
  readonly form: Angebotsform
  readonly geheim: boolean
  /** Address in one line, as typed. */
  readonly adresse: string
  /** Null: the server finds it by the address. */
  readonly punkt: {
    readonly laenge: number
    readonly breite: number
    readonly punktlage: Punktlage
  } | null
  readonly zeiten: string
  readonly barrierefreiheit: readonly Barrierefreiheit[]
  readonly oepnv: string
}

export const LEERER_STANDORT: Standortentwurf = {
  id: null,
  name: '',
  form: 'ORT',
  geheim: false,
  adresse: '',
  punkt: null,
  zeiten: '',
  barrierefreiheit: [],
  oepnv: '',
}

type Adressteile = Pick<Standort, 'strasse' | 'hausnummer' | 'plz' | 'ort'>

export const toZeile = ({ strasse, hausnummer, plz, ort }: Adressteile): string =>
  [`${strasse} ${hausnummer}`.trim(), `${plz} ${ort}`.trim()].filter(Boolean).join(', ')

export const toEntwurf = (standort: Standort): Standortentwurf => ({
  id: standort.id,
  name: standort.name,
  form: standort.form,
  geheim: standort.geheim,
  adresse: toZeile(standort),
  punkt:
    standort.laenge === null || standort.breite === null
      ? null
      : {
          laenge: standort.laenge,
          breite: standort.breite,
          punktlage: standort.punktlage ?? 'KARTE',
        },
  zeiten: standort.zeiten,
  barrierefreiheit: standort.barrierefreiheit as readonly Barrierefreiheit[],
  oepnv: standort.oepnv,
})

export const istUnberuehrt = (entwurf: Standortentwurf): boolean =>
  JSON.stringify(entwurf) === JSON.stringify(LEERER_STANDORT)

/** Without a comma or Postleitzahl the last word may be the place: then the place is what was typed alone. */
export function toAngaben({ id: _id, adresse, punkt, ...rest }: Standortentwurf): Angaben {
  const { strasse, hausnummer, plz, ort } = parseAdresszeile(adresse)
  return { ...rest, strasse, hausnummer, plz, ort, ...punkt }
}

export interface Gelesen {
  readonly worte: string
  readonly fehler: string
}

/** How typed times are understood; both empty: nothing typed. */
export function readZeiten(text: string, heute: string): Gelesen {
  if (text.trim() === '') return { worte: '', fehler: '' }
  const gelesen = readOeffnungszeiten(text, heute)
  return gelesen.ok
    ? { worte: describeOeffnungszeiten(gelesen.zeiten), fehler: '' }
    : { worte: '', fehler: gelesen.verstoesse.map((einer) => einer.text).join(' ') }
}

/** "Erkelenz, Sozialraum Erkelenz-Mitte, Quartier Oerath". */
export function lagewort(lage: Vorschlag['lage']): string {
  if (lage === null) return ''
  const teile = [
    lage.kommune,
    lage.sozialraum && `Sozialraum ${lage.sozialraum}`,
    lage.quartier && lage.quartier !== lage.sozialraum && `Quartier ${lage.quartier}`,
  ]
  return teile.filter(Boolean).join(', ')
}
