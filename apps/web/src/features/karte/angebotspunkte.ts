/** Offers over the map: which points, and the sentence about them. */
import { useMemo } from 'react'
import { useQuery } from '@apollo/client/react'
import { formatAnzahl } from '@sozial/shared/format'
import { useAtlas } from '../../app/atlas/use-atlas.ts'
import type { Kartenpunkt } from '../../map/punkte.ts'
import { AngebotspunkteDocument, type AngebotspunkteQuery } from './angebotspunkte.generated.ts'

/** In addresses: every category. */
export const ALLE_ANGEBOTE = 'alle'

export interface Angebotsauflage {
  readonly punkte: readonly Kartenpunkt[]
  /** "Punkte: 54 Angebote, Pflege; …", for the line below the map and every picture of it. */
  readonly satz: string
  /** Where the same offers stand as a list. */
  readonly liste: string
}

type Suche = AngebotspunkteQuery['angebotssuche']

interface Angebotslage {
  /** The points that were asked for; null: none, or not here yet. Kinds of map with several plates have none. */
  readonly auflage: Angebotsauflage | null
  /** The address asks for a category that does not exist: then there are no points, and the reader is told. */
  readonly unbekannt: boolean
}

export function useAngebotsauflage(): Angebotslage {
  const { atlas } = useAtlas()
  const { angebote, karte } = atlas.ansicht
  const aus = angebote === null || karte === 'zwei' || karte === 'bilder'
  const eng = atlas.eingrenzung?.raum ?? null
  const kategorie = angebote === ALLE_ANGEBOTE ? null : angebote
  const { data } = useQuery(AngebotspunkteDocument, {
    variables: {
      kategorien: kategorie === null ? null : [kategorie],
      raum: eng && { ebene: eng.ebene, schluessel: eng.schluessel },
    },
    skip: aus,
  })
  return useMemo(() => {
    if (aus || !data) return { auflage: null, unbekannt: false }
    const unbekannt = !istBekannt(data.angebotssuche, kategorie)
    return { auflage: unbekannt ? null : toAuflage(data.angebotssuche, kategorie), unbekannt }
  }, [aus, data, kategorie])
}

const nameOf = ({ facetten }: Suche, kategorie: string | null): string | null | undefined =>
  facetten.find(({ feld, wert }) => feld === 'kategorien' && wert === kategorie)?.name

/** What is asked for stands in the answer, also without an offer; only what exists has a name there. */
export const istBekannt = (suche: Suche, kategorie: string | null): boolean =>
  kategorie === null || Boolean(nameOf(suche, kategorie))

export function toAuflage(suche: Suche, kategorie: string | null): Angebotsauflage {
  const orte = new Set(suche.punkte.map(({ slug }) => slug)).size
  const name = nameOf(suche, kategorie)
  const ohne = suche.anzahl - orte
  const teile = [
    `Punkte: ${formatAnzahl(orte, 'Angebot', 'Angebote')}${name ? `, ${name}` : ''}`,
    ohne > 0 && `${formatAnzahl(ohne, 'weiteres hat', 'weitere haben')} keinen Punkt`,
    'Stand des Verzeichnisses heute',
  ]
  return {
    punkte: suche.punkte.map(({ slug, titel, laenge, breite }) => ({
      wessen: slug,
      titel,
      laenge,
      breite,
      nummer: null,
    })),
    satz: `${teile.filter(Boolean).join('; ')}.`,
    liste: kategorie === null ? '/angebote' : `/angebote?thema=${kategorie}`,
  }
}
