import type { Db } from '@sozial/db'
import { feinsteAltersgruppen, fasseZusammen, pruefeAlter } from '@sozial/domain/auskunft'
import type { Geschlecht, Nationalitaet, Teilgruppe } from '@sozial/domain/indikator'
import { hatZahl, type Wert } from '@sozial/domain/wert'
import type { Zugang } from '../../auth/zugang.ts'
import { fehler } from '../../errors.ts'
import { findAnmerkungenZumMerkmal } from '../anmerkung/anmerkung.lesen.queries.ts'
import { parseId } from '../../graphql/parse-id.ts'
import type { Zeichen } from '../messwert/berechnung-bestand.ts'
import { findQuellen } from '../quelle/quelle.lesen.queries.ts'
import { findGelieferteMerkmale, type Raumangabe } from './auskunft.queries.ts'
import type { AuskunftInput, AuskunftType } from './auskunft.type.ts'
import { altersgruppenOf, toZeiten } from './find-altersaufbau.ts'
import { loadGrundbestand, type Grundbestand } from './grundbestand.ts'

/**
 * How many of a Merkmal there are in some areas, and together; `null` where the
 * Merkmal was not delivered then.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when the ages are no range
 */
export async function findAuskunft(
  db: Db,
  frage: AuskunftInput,
  zugang: Zugang,
): Promise<AuskunftType | null> {
  const teilgruppe = toTeilgruppe(frage)
  const merkmal = (await findGelieferteMerkmale(db, zugang)).find(
    (m) => m.schluessel === frage.merkmal,
  )
  const zeitraumId = frage.zeitraum ? parseId(frage.zeitraum) : null
  const grund = merkmal && (await loadGrundbestand(db, merkmal, { zeitraumId, zugang }))
  if (!grund) return null
  const gefragt = new Set(frage.raeume)
  const raeume = grund.raeume.filter(
    ({ ebene, schluessel }) => ebene === frage.ebene && gefragt.has(schluessel),
  )
  const { quelleId, werte: gezaehlte, zeichen } = lies(grund, raeume, teilgruppe)
  const werte = gezaehlte.map((wert, i) => grund.zeige(wert, quelleId, raeume[i]!))
  const teile = raeume.map((raum, i) => ({ name: raum.name, wert: werte[i] as Wert }))
  const zusammen = fasseZusammen(teile, grund.merkmal.art)
  const [quelle = null] = await findQuellen(db, quelleId === null ? [] : [quelleId])
  return {
    merkmal: grund.merkmal,
    ...toZeiten(grund),
    ...angebotOf(quelleId === null ? [] : grund.teilgruppenOf(quelleId)),
    zeilen: raeume.map((raum, i) => {
      const wert = werte[i] as Wert
      return { raum, ...wert, zeichen: hatZahl(wert) ? (zeichen[i] ?? null) : null }
    }),
    summe: zusammen.art === 'SUMME' ? zusammen.summe : null,
    grund: zusammen.art === 'SUMME' ? null : zusammen.grund,
    betroffen: zusammen.art === 'SUMME' ? [] : zusammen.teile,
    quelle,
    anmerkungen: await findAnmerkungenZumMerkmal(db, zugang, { ...frage, ...grund.zeitraum }),
  }
}

function toTeilgruppe(frage: AuskunftInput): Teilgruppe {
  const { geschlecht, nationalitaet, alterVon, alterBis = null } = frage
  if (pruefeAlter({ von: alterVon, bis: alterBis }, []).art === 'LEER') {
    throw fehler('EINGABE_UNGUELTIG', 'Das Alter „bis unter“ muss größer sein als das Alter „ab“.')
  }
  return { geschlecht, nationalitaet, alterVon, alterBis }
}

/** All areas from the same Quelle: the first that has figures for most of them. */
function lies(
  { bestand, merkmal, zeitraum }: Grundbestand,
  raeume: readonly Raumangabe[],
  teilgruppe: Teilgruppe,
): {
  readonly quelleId: number | null
  readonly werte: readonly Wert[]
  readonly zeichen: readonly Zeichen[]
} {
  const moeglich = bestand.quellenOf(merkmal.schluessel, zeitraum.id).map((quelleId) => {
    const zaehlung = { merkmal: merkmal.schluessel, quelleId, zeitraumId: zeitraum.id }
    const { wertOf, zeichenOf } = bestand.vektorOf(zaehlung, teilgruppe)
    const werte = raeume.map(({ id }) => wertOf(String(id)))
    const fehlend = werte.filter(({ status }) => status === 'NICHT_VERFUEGBAR').length
    const zeichen = raeume.map(({ id }) => zeichenOf(String(id)))
    return { quelleId, werte, zeichen, fehlend }
  })
  const [beste] = moeglich.toSorted((a, b) => a.fehlend - b.fehlend)
  return beste ?? { quelleId: null, werte: [], zeichen: [] }
}

const GESCHLECHTER: readonly Geschlecht[] = ['INSGESAMT', 'WEIBLICH', 'MAENNLICH', 'DIVERS']
const NATIONALITAETEN: readonly Nationalitaet[] = ['INSGESAMT', 'DEUTSCH', 'AUSLAENDISCH']

/** What one can ask for with these Teilgruppen. */
function angebotOf(teilgruppen: readonly Teilgruppe[]) {
  const geschlechter = new Set(teilgruppen.map(({ geschlecht }) => geschlecht))
  const nationalitaeten = new Set(teilgruppen.map(({ nationalitaet }) => nationalitaet))
  return {
    gruppen: feinsteAltersgruppen(altersgruppenOf(teilgruppen)),
    geschlechter: GESCHLECHTER.filter((g) => g === 'INSGESAMT' || geschlechter.has(g)),
    nationalitaeten: NATIONALITAETEN.filter((n) => n === 'INSGESAMT' || nationalitaeten.has(n)),
  }
}
