/** The offers behind the figures, with what planners watch: funding that ends, entries nobody confirmed. */
import { istBestaetigungFaellig, istSichtbar } from '@sozial/domain/angebot'
import { findAuslaufende } from '@sozial/domain/versorgung'
import type { Versorgungswelt } from './find-versorgung.ts'
import { euroImJahr, gehoertZu } from './to-versorgung.ts'
import type { Angebotszeile } from './versorgung.queries.ts'
import type { VersorgungsangebotType } from './versorgung.type.ts'

interface Wahl {
  /** Null: of all categories. */
  readonly kategorie: string | null
  readonly raeume: readonly number[]
  /** Whether money and who pays is shown. */
  readonly mitEuro: boolean
  readonly alleRaeume: boolean
}

/** Offers that lie in the areas, serve them or serve the whole Kreis. */
export function toAngebote(
  welt: Versorgungswelt,
  { kategorie, raeume, mitEuro, alleRaeume }: Wahl,
): readonly VersorgungsangebotType[] {
  const stelleOf = new Map(raeume.map((raum, stelle) => [raum, stelle]))
  const zeilen = welt.zeilen.filter(
    ({ inhalt }) => kategorie === null || gehoertZu(inhalt, kategorie, welt.baum.pfadOf),
  )
  const angebotOf = new Map(welt.angebote.map((angebot) => [angebot.id, angebot]))
  return zeilen.flatMap((zeile) => {
    const { kreisweit, raeume: bediente, standorte, kategorien } = angebotOf.get(String(zeile.id))!
    const orte = standorte.filter(({ geheim }) => !geheim)
    const beruehrt =
      kreisweit ||
      [...bediente, ...orte.map(({ raum }) => raum)].some(
        (raum) => raum !== null && stelleOf.has(raum),
      )
    if (!beruehrt && !alleRaeume) return []
    return [
      {
        ...kopfOf(zeile, welt.heute, mitEuro),
        kategorien: [...kategorien],
        kreisweit,
        geheim: orte.length < standorte.length,
        bedient: kreisweit ? [] : [...bediente].flatMap((raum) => stelleOf.get(raum) ?? []),
        standorte: orte.map(({ id, raum, plaetze }) => {
          const { name, ort } = zeile.standorte.find((eines) => String(eines.id) === id)!
          return {
            id: Number(id),
            name: [name, ort].filter((text) => text !== '').join(', '),
            raum: raum === null ? null : (stelleOf.get(raum) ?? null),
            plaetze: kategorie === null ? null : (plaetze.get(kategorie)?.bestehend ?? null),
          }
        }),
      },
    ]
  })
}

function kopfOf(zeile: Angebotszeile, heute: string, mitEuro: boolean) {
  const { id, slug, organisation, bestaetigtAm, inhalt } = zeile
  const sichtbar = istSichtbar(inhalt, 'foerderung', 'PLANUNG')
  const [erste] = sichtbar ? findAuslaufende(zeile.foerderungen, heute) : []
  return {
    id,
    slug,
    titel: inhalt.titel ?? '',
    organisation,
    bestaetigtAm,
    bestaetigungFaellig: istBestaetigungFaellig(bestaetigtAm, heute),
    foerderungBis: (mitEuro && erste?.bis) || null,
    geber: (mitEuro && erste?.geber) || '',
    euro: mitEuro ? euroImJahr(zeile) : null,
  }
}
