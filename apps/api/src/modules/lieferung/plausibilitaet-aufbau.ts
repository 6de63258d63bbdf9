import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { formatZeitraum } from '@sozial/domain/zeitraum'
import type { Meldung } from '@sozial/formate/lesung'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatZahl, formatZeitpunkt } from '@sozial/shared/format'
import { findLetzteLieferung, findLuecken } from './plausibilitaet-aufbau.queries.ts'
import type { LetzteLieferung, Luecke } from './plausibilitaet-aufbau.queries.ts'
import { begrenze, meldung } from './plausibilitaet-stoff.ts'
import type { Pruefstoff } from './plausibilitaet-stoff.ts'

/** The file as a whole: is it built as the last one, does it cover all areas, does it bring anything? */
export async function pruefeAufbau(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  // A correction names the figures it corrects; the others are all still there.
  if (stoff.lesung.format === 'KORREKTUR') return []
  return [
    ...(await pruefeDefinition(stoff)),
    ...(await pruefeLuecken(stoff)),
    ...pruefeNeues(stoff),
  ]
}

async function pruefeDefinition(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const { tx, lesung, kennungen, zuordnung } = stoff
  const letzte = await findLetzteLieferung(tx, {
    quelleId: kennungen.quelleId,
    tabelle: lesung.tabelle,
    name: lesung.tabelle === null ? (zuordnung?.name ?? null) : null,
  })
  if (letzte === undefined) return []
  const unterschiede = unterschiedeOf(stoff, letzte)
  if (unterschiede.length === 0) return []
  const name = lesung.tabelle === null ? `„${lesung.titel}“` : `Tabelle ${lesung.tabelle}`
  const text = `${name} ist anders aufgebaut als zuletzt (${formatZeitpunkt(letzte.erfasstAm.toISOString())}): ${unterschiede.join('; ')}. Bitte prüfen, ob sich eine Definition geändert hat.`
  return [meldung('DEFINITION_ANDERS', text)]
}

function unterschiedeOf({ strom, lesung }: Pruefstoff, letzte: LetzteLieferung): readonly string[] {
  const jetzt = new Map(strom.merkmale.werte.map(({ schluessel, name }) => [schluessel, name]))
  const fehlt = Object.entries(letzte.merkmale).filter(([schluessel]) => !jetzt.has(schluessel))
  const neu = [...jetzt].filter(([schluessel]) => !(schluessel in letzte.merkmale))
  // Half of another table under the same name is no new version of it.
  if (jetzt.size - neu.length < jetzt.size / 2) return []
  const namen = (liste: readonly (readonly [string, string])[]) =>
    aufzaehlung(
      liste.map(([, name]) => `„${name}“`),
      3,
    )
  const andererTitel = ohneZeit(lesung.titel) !== ohneZeit(letzte.titel)
  return [
    ...(fehlt.length === 0 ? [] : [`es fehlt ${namen(fehlt)}`]),
    ...(neu.length === 0 ? [] : [`neu ist ${namen(neu)}`]),
    ...(andererTitel ? [`sie heißt jetzt „${lesung.titel}“, vorher „${letzte.titel}“`] : []),
  ]
}

/** A title without what changes every year. */
const ohneZeit = (titel: string): string => titel.replaceAll(/[\d.,/\s-]+/g, ' ').trim()

async function pruefeLuecken(stoff: Pruefstoff): Promise<readonly Meldung[]> {
  const gruppen = new Map<string, Luecke[]>()
  for (const luecke of await findLuecken(stoff.tx)) {
    const key = `${luecke.ebene}|${luecke.zeitraum}|${luecke.zellen === 0}`
    const gruppe = gruppen.get(key)
    if (gruppe) gruppe.push(luecke)
    else gruppen.set(key, [luecke])
  }
  const meldungen = [...gruppen.values()].map((gruppe) => lueckensatz(stoff, gruppe))
  return begrenze('RAUM_UNVOLLSTAENDIG', meldungen, { was: 'Zeiträume mit fehlenden Gebieten' })
}

/** More names than this are counted. */
const NAMEN = 6

function lueckensatz({ strom }: Pruefstoff, gruppe: readonly Luecke[]): Meldung {
  const [erste] = gruppe
  const { zeitraum, zellen, voll, ebene } = erste!
  const wann = formatZeitraum(strom.zeitraeume.werte[zeitraum - 1]!)
  const wer = aufzaehlung(
    gruppe.map((luecke) => luecke.name),
    NAMEN,
  )
  const { singular, plural } = EBENE_WORTE[ebene]
  const was =
    zellen === 0
      ? `hat die Datei keine Zahlen für ${formatAnzahl(gruppe.length, singular, plural)}: ${wer}`
      : `hat die Datei für ${wer} weniger Zahlen als für die anderen (bis zu ${formatZahl(voll)})`
  return meldung('RAUM_UNVOLLSTAENDIG', `Für ${wann} ${was}. Summen darüber bleiben leer.`, {
    anzahl: gruppe.length,
  })
}

function pruefeNeues({ vergleich }: Pruefstoff): readonly Meldung[] {
  const { uebernommen, neu, geaendert } = vergleich
  if (uebernommen === 0 || neu + geaendert > 0) return []
  const text = 'Die Datei enthält nur Zahlen, die schon da sind. Die Übernahme ändert nichts.'
  return [meldung('NICHTS_NEUES', text)]
}
