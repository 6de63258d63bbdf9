/** What a Fassung changes, in words, for somebody who compares what was with what is to be. Pure. */
import { FELDER, type Feldname, type Inhaltsfeld, type Stufe } from '@sozial/domain/angebot'
import { feldwort, type Namen } from '../angebotsworte.ts'
import type { PruefbildFragment } from './pruefung.generated.ts'

export type Fassung = PruefbildFragment['fassungen'][number]

const STUFENWORTE: Readonly<Record<string, string>> = {
  OEFFENTLICH: 'alle',
  PLANUNG: 'nur die Planung',
  INTERN: 'nur der Anbieter',
} satisfies Record<Stufe, string>

export interface Feldwechsel {
  readonly feld: string
  readonly name: string
  readonly alt: string
  readonly neu: string
  /** "Sehen künftig alle (bisher nur die Planung)"; empty: as it was. */
  readonly sicht: string
}

const istFeld = (name: string): name is Feldname => name in FELDER

/** What a Fassung changes against the one that is published, in the order of the form. */
export function findFeldwechsel(
  { felder, vorher, nachher, stufen }: Fassung,
  namen: Namen,
): readonly Feldwechsel[] {
  return felder.filter(istFeld).map((feld) => {
    const stufe = stufen.find((eine) => eine.feld === feld)
    return {
      feld,
      name: FELDER[feld].name,
      alt: feldwort(vorher, feld as Inhaltsfeld, namen),
      neu: feldwort(nachher, feld as Inhaltsfeld, namen),
      sicht: stufe
        ? `Sehen künftig ${STUFENWORTE[stufe.nachher]} (bisher ${STUFENWORTE[stufe.vorher]})`
        : '',
    }
  })
}
