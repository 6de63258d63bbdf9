import { useMemo } from 'react'
import { useQuery } from '@apollo/client/react'
import { ANSICHT_VORGABE, type Ansicht } from '@sozial/shared/ansicht'
import { toFehler, type Fehler } from '../../lib/fehler.ts'
import { getSicht } from '../sitzung/sicht.ts'
import { useSitzung } from '../sitzung/use-sitzung.ts'
import { AtlasDocument, type AtlasQueryVariables } from './atlas.generated.ts'
import {
  createAtlas,
  createAtlasdaten,
  type Atlas,
  type AtlasIndikator,
  type AtlasKreis,
  type Katalogeintrag,
} from './atlas-state.ts'
import { resolveWahl, type Wahl } from './atlas-wahl.ts'

/** What the atlas can show at the moment. */
export type Atlaszustand =
  | { readonly art: 'laedt' }
  | { readonly art: 'fehler'; readonly fehler: Fehler; readonly erneut: () => void }
  /** No value for this choice: an empty database, an unknown Indikator or a level without values. */
  | {
      readonly art: 'leer'
      readonly kreis: AtlasKreis
      readonly katalog: readonly Katalogeintrag[]
      readonly wahl: Wahl | undefined
      /** The chosen Indikator, where it exists: its sheet can be read without values. */
      readonly indikator: AtlasIndikator | null
    }
  | {
      readonly art: 'bereit'
      readonly atlas: Atlas
      readonly laedt: boolean
      /** A newer answer failed; what is shown is the one before. */
      readonly fehler: Fehler | null
      readonly erneut: () => void
    }

/** For the catalogue alone, while the address leaves the choice open. */
const OHNE_WAHL = { indikator: '', ebene: 'KOMMUNE', mitWerten: false } as const

/** Variables of the one operation. An address that names Indikator and level needs a single request. */
export function toVariablen(
  wahl: Wahl | undefined,
  { stand }: Pick<Ansicht, 'stand'>,
): AtlasQueryVariables {
  return { ...(wahl ? { ...wahl, mitWerten: true } : OHNE_WAHL), stand, sicht: getSicht() }
}

/** The choice that the address makes by itself. */
export function wahlOf({ indikator, ebene }: Ansicht): Wahl | undefined {
  return indikator !== null && ebene !== null ? { indikator, ebene } : undefined
}

/** Sends the operation of the atlas and lays the address over its answer. */
export function useAtlasAbfrage(ansicht: Ansicht): Atlaszustand {
  const fest = wahlOf(ansicht)
  const katalog = useQuery(AtlasDocument, {
    variables: toVariablen(undefined, ANSICHT_VORGABE),
    skip: fest !== undefined,
  })
  const wahl =
    fest ??
    (katalog.data && resolveWahl(ansicht, katalog.data.indikatoren, katalog.data.startseite))
  const abfrage = useQuery(AtlasDocument, {
    variables: toVariablen(wahl, ansicht),
    skip: wahl === undefined,
  })
  const antwort = wahl ? (abfrage.data ?? abfrage.previousData) : katalog.data
  const ohneZweck = useSitzung()?.zweck === null
  const daten = useMemo(() => antwort && createAtlasdaten(antwort), [antwort])
  const atlas = useMemo(() => {
    return daten && { ...createAtlas(daten, { ...ansicht, ...wahlImBild(daten) }), ohneZweck }
  }, [daten, ansicht, ohneZweck])

  const offen = wahl ? abfrage : katalog
  const fehler = offen.error ? toFehler(offen.error) : null
  const erneut = () => void offen.refetch()
  if (atlas && (abfrage.loading || fehler || abfrage.data?.messwerte)) {
    return { art: 'bereit', atlas, laedt: abfrage.loading, fehler, erneut }
  }
  if (fehler) return { art: 'fehler', fehler, erneut }
  if (!offen.data || offen.loading) return { art: 'laedt' }
  const { kreis, indikatoren, indikator = null } = offen.data
  return { art: 'leer', kreis, katalog: indikatoren, wahl, indikator }
}

function wahlImBild(
  daten: { readonly indikator: { readonly slug: string } } & Pick<Atlas, 'ebene'>,
): Wahl {
  return { indikator: daten.indikator.slug, ebene: daten.ebene }
}
