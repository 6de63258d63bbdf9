/** A proposal that says what a Vorlage says. */
import { hinweis, kurz } from '../lesung/meldungen.ts'
import type { Meldung } from '../lesung/index.ts'
import type { Vorlagentreffer } from '../vorlage/typen.ts'
import type { Spaltenangabe, Zuordnung } from '../zuordnung/index.ts'
import type { Spaltenrolle, Spaltenvorschlag, Vorgaben, Zuordnungsvorschlag } from './typen.ts'

/** Sheet and head as the Vorlage found them. */
export const toVorgaben = ({ zuordnung: { blatt }, kopfzeile }: Vorlagentreffer): Vorgaben => ({
  ...(blatt !== undefined && { blatt }),
  kopfzeile,
})

/** The proposal with the mapping of the Vorlage; its columns have the roles that it gives them. */
export function mitVorlage(
  vorschlag: Zuordnungsvorschlag,
  treffer: Vorlagentreffer,
): Zuordnungsvorschlag {
  const { zuordnung, sicherheit } = treffer
  return {
    ...vorschlag,
    zuordnung,
    sicherheit,
    form: zuordnung.werte.some(({ nur }) => nur !== undefined) ? 'LANG' : 'BREIT',
    raumbezug: raumbezugOf(zuordnung),
    spalten: vorschlag.spalten.map((spalte) => nachVorlage(spalte, treffer)),
    fehlt: [],
    vorlage: treffer,
    meldungen: meldungenOf(treffer),
  }
}

function raumbezugOf({ raum }: Zuordnung): Zuordnungsvorschlag['raumbezug'] {
  if (raum.schluessel === undefined) return null
  if (raum.art === 'AMTLICH') return 'AMTLICH'
  return raum.schluessel === raum.name ? 'NAME' : 'EIGEN'
}

function nachVorlage(spalte: Spaltenvorschlag, treffer: Vorlagentreffer): Spaltenvorschlag {
  const rolle = rolleOf(spalte, treffer.zuordnung)
  const bleibt = rolle === 'UNBEACHTET' && spalte.rolle === 'ABGELEITET'
  if (bleibt) return spalte
  return {
    ...spalte,
    rolle,
    sicherheit: treffer.sicherheit,
    grund: `Wie in der Vorlage „${kurz(treffer.name)}“.`,
  }
}

function rolleOf({ spalte, kopf }: Spaltenvorschlag, zuordnung: Zuordnung): Spaltenrolle {
  const { raum, zeitraum, werte } = zuordnung
  const ist = (angabe: Spaltenangabe | undefined): boolean =>
    angabe === spalte + 1 || (typeof angabe === 'string' && kurz(angabe) === kopf)
  const zeiten = [zeitraum, ...werte.map((wert) => wert.zeitraum)]
  if (ist(raum.schluessel)) return raum.schluessel === raum.name ? 'RAUMNAME' : 'RAUMSCHLUESSEL'
  if (ist(raum.name)) return 'RAUMNAME'
  if (zeiten.some((zeit) => zeit !== undefined && 'spalte' in zeit && ist(zeit.spalte)))
    return 'ZEITRAUM'
  if (werte.some(({ nur = {} }) => Object.keys(nur).some(ist))) return 'GLIEDERUNG'
  return werte.some((wert) => ist(wert.spalte)) ? 'WERT' : 'UNBEACHTET'
}

const SICHER_IN_WORTEN = {
  SICHER: 'Die Datei sieht aus wie die früheren',
  WAHRSCHEINLICH: 'Die Datei sieht fast so aus wie die früheren',
  UNSICHER: 'Ob sie wirklich passt, ist nicht sicher',
} as const

function meldungenOf({ name, sicherheit, abweichungen }: Vorlagentreffer): readonly Meldung[] {
  const text = `Gelesen wird nach der Vorlage „${kurz(name)}“. ${SICHER_IN_WORTEN[sicherheit]}.`
  return [
    hinweis({ code: 'VORLAGE_ERKANNT', text }),
    ...abweichungen.map((satz) => hinweis({ code: 'VORLAGE_ABWEICHUNG', text: satz })),
  ]
}
