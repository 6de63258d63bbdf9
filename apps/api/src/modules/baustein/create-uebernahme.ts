import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Tag } from '@sozial/domain/zeitraum'
import { formatRaeume } from '@sozial/shared/ebene'
import { formatDatum } from '@sozial/shared/format'
import type { Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { endFassungen, relieveZuordnungen } from '../einteilung/einteilung.queries.ts'
import {
  findFassungen,
  insertRaeume,
  insertZuordnungen,
  updateGebietsstaende,
} from '../kreis/raum.queries.ts'
import { KLEINRAEUMIG } from '../messwert/raumbaum.queries.ts'
import {
  findBekannte,
  findPlaetze,
  findVergebene,
  findVorhandene,
  insertNachfolge,
  insertNeufassungen,
  type Platz,
  type Vorhandener,
} from './baustein.queries.ts'
import type { Bausteinebene } from './import-bausteine.ts'
import type { Bausteinzeile } from './pruefe-bausteine.ts'
import { findUmzuege } from './umzug.ts'
import { zieheUmrisseNach } from './ziehe-nach.ts'

/** What became of the areas of the level. */
export interface Uebernahme {
  readonly neue: number
  /** Got another outline or name from the day on. */
  readonly geaenderte: number
  readonly gleiche: number
  /** Were there and are not any more from the day on. */
  readonly beendete: number
  /** Who moves from where to where, a sentence each. */
  readonly umzuege: readonly string[]
  /** Which areas above get the outline of their new parts, a sentence for each level. */
  readonly nachgezogen: readonly string[]
}

interface Auftrag {
  readonly ab: Tag
  readonly ebene: Bausteinebene
  readonly zeilen: readonly Bausteinzeile[]
}

/**
 * Gives a level the areas of a file from a day on: new keys begin, known ones
 * get a new Fassung where outline or name differ, missing ones end. What is made
 * of them follows.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG when Sozialräume stand on areas that would begin or end,
 *   when figures were delivered for later, or when keys are taken
 */
export async function createUebernahme(tx: Tx, auftrag: Auftrag): Promise<Uebernahme> {
  const { ab, ebene, zeilen } = auftrag
  await assertEigeneSchluessel(tx, auftrag)
  const vorhandene = await findVorhandene(tx, ebene, { ab, neue: JSON.stringify(zeilen) })
  const alte = new Map(vorhandene.map((einer) => [einer.schluessel, einer]))
  const genannte = new Set(zeilen.map(({ schluessel }) => schluessel))
  const neue = zeilen.filter(({ schluessel }) => !alte.has(schluessel))
  const geaenderte = zeilen.filter(({ schluessel }) => alte.get(schluessel)?.gleich === false)
  const beendete = vorhandene.filter(({ schluessel }) => !genannte.has(schluessel))
  const wechselnde = [...geaenderte.map(({ schluessel }) => alte.get(schluessel)!), ...beendete]
  assertFrei(auftrag, { vorhandene, wechselnde, neue: neue.length, beendete: beendete.length })
  const umzuege = await replaceFassungen(tx, auftrag, { geaenderte, alte, wechselnde })
  await insertNeue(tx, auftrag, neue)
  const nachgezogen = await zieheUmrisseNach(tx, { ab, ebene })
  await updateGebietsstaende(tx)
  return {
    neue: neue.length,
    geaenderte: geaenderte.length,
    gleiche: vorhandene.length - wechselnde.length,
    beendete: beendete.length,
    umzuege,
    nachgezogen,
  }
}

interface Wechselnde {
  readonly geaenderte: readonly Bausteinzeile[]
  readonly alte: ReadonlyMap<string, Vorhandener>
  /** What changes or ends. */
  readonly wechselnde: readonly Vorhandener[]
}

/** @returns who moves, a sentence each */
async function replaceFassungen(
  tx: Tx,
  auftrag: Auftrag,
  { geaenderte, alte, wechselnde }: Wechselnde,
): Promise<readonly string[]> {
  const { ab, ebene } = auftrag
  const ende = wechselnde.map(({ id }) => id)
  const bisherige = await findPlaetze(tx, ende, ab)
  const umzuege = await findUmzuege(tx, { ab, ebene, geaenderte, plaetze: bisherige })
  const { plaetze, saetze } = umzuege
  await relieveZuordnungen(
    tx,
    bisherige.map(({ id }) => id),
    ab,
  )
  await endFassungen(tx, ende, ab)
  const zieht = ({ schluessel }: Bausteinzeile): boolean => umzuege.schluessel.has(schluessel)
  const bleibende = geaenderte.filter((zeile) => !zieht(zeile))
  await insertGeaenderte(tx, auftrag, {
    geaenderte: bleibende,
    alte,
    plaetze,
    grund: NEU_VERMESSEN,
  })
  const ziehende = geaenderte.filter(zieht)
  await insertGeaenderte(tx, auftrag, { geaenderte: ziehende, alte, plaetze, grund: UMSIEDLUNG })
  return saetze
}

const NEU_VERMESSEN = 'Neue Umrisse der kleinräumigen Gliederung'
const UMSIEDLUNG = 'Umsiedlung'

async function assertEigeneSchluessel(tx: Tx, { ebene, zeilen }: Auftrag): Promise<void> {
  const vergebene = await findVergebene(
    tx,
    ebene,
    zeilen.map(({ schluessel }) => schluessel),
  )
  if (vergebene.length === 0) return
  const genannte = nenneRaeume(vergebene)
  const gemeint = ebene === 'BAUSTEIN' ? 'QUARTIER' : 'BAUSTEIN'
  if (vergebene.every((einer) => einer.ebene === gemeint)) {
    const [wort, gewaehlt] =
      gemeint === 'QUARTIER' ? ['Quartiere', 'Bausteine'] : ['Bausteine', 'Quartiere']
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Diese Schlüssel haben schon ${wort}: ${genannte}. Bringt die Datei deren neue Umrisse, bitte „${wort}“ statt „${gewaehlt}“ wählen; sonst den Flächen eigene Schlüssel geben, zum Beispiel mit einem Buchstaben davor.`,
    )
  }
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Diese Schlüssel haben schon Gebiete anderer Ebenen: ${genannte}. Bitte den Flächen eigene Schlüssel geben, zum Beispiel mit einem Buchstaben davor.`,
  )
}

interface Bestand {
  readonly vorhandene: readonly Vorhandener[]
  readonly wechselnde: readonly Vorhandener[]
  readonly neue: number
  readonly beendete: number
}

/** Nothing that figures or Sozialräume stand on changes behind their backs. */
function assertFrei({ ab, ebene }: Auftrag, bestand: Bestand): void {
  const { vorhandene, wechselnde, neue, beendete } = bestand
  const getragene = vorhandene.filter(({ traegt }) => traegt)
  if (getragene.length > 0 && neue + beendete > 0) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Auf ${formatRaeume(getragene.length, ebene)} stehen Sozialräume; die Datei hat ${neue} Schlüssel, die es dort nicht gibt, und ihr fehlen ${beendete}. Bitte dieselben Schlüssel liefern: Andere Umrisse sind möglich, andere Bausteine erst mit einem neuen Zuschnitt.`,
    )
  }
  const zuSpaet = wechselnde.filter(({ gueltigAb }) => gueltigAb >= ab)
  if (zuSpaet.length > 0) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Am ${formatDatum(ab)} oder später beginnen schon andere Umrisse (${nenneRaeume(zuSpaet)}). Bitte einen späteren ersten Tag wählen.`,
    )
  }
  const beschlossene = wechselnde.filter(({ traegtKuenftig }) => traegtKuenftig)
  if (beschlossene.length > 0) {
    throw fehler(
      'EINGABE_UNGUELTIG',
      `Ein Zuschnitt, der nach dem ${formatDatum(ab)} beginnt, ist auf den bisherigen Umrissen beschlossen (${nenneRaeume(beschlossene)}). Bitte die neuen Umrisse nach seinem Beginn gelten lassen oder den Beschluss zuerst aufheben.`,
    )
  }
  const mitZahlen = wechselnde.filter(({ hatSpaetere }) => hatSpaetere)
  if (mitZahlen.length === 0) return
  throw fehler(
    'EINGABE_UNGUELTIG',
    `Für die Zeit ab dem ${formatDatum(ab)} gibt es schon Zahlen auf den bisherigen Umrissen (${nenneRaeume(mitZahlen)}). Bitte einen ersten Tag nach der jüngsten Lieferung wählen.`,
  )
}

async function insertGeaenderte(
  tx: Tx,
  { ab, ebene }: Auftrag,
  {
    geaenderte,
    alte,
    plaetze,
    grund,
  }: {
    readonly geaenderte: readonly Bausteinzeile[]
    readonly alte: ReadonlyMap<string, Vorhandener>
    readonly plaetze: readonly Platz[]
    readonly grund: string
  },
): Promise<void> {
  if (geaenderte.length === 0) return
  const raeume = await findBekannte(
    tx,
    ebene,
    geaenderte.map(({ schluessel }) => schluessel),
  )
  const ids = await insertNeufassungen(
    tx,
    geaenderte.map(({ schluessel, name, geometrie }) => ({
      raumId: raeume.get(schluessel)!,
      name,
      geometrie,
    })),
    { ab, grund },
  )
  const paare = geaenderte.map(({ schluessel }, i) => ({
    alt: alte.get(schluessel)!.id,
    neu: ids[i]!,
  }))
  await insertNachfolge(tx, { paare, plaetze, ab })
}

/** New areas begin under their Kommune; those that had ended begin again. */
async function insertNeue(
  tx: Tx,
  { ab, ebene }: Auftrag,
  neue: readonly Bausteinzeile[],
): Promise<void> {
  const kommunen = await findFassungen(tx, 'KOMMUNE', ab)
  const bekannte = await findBekannte(
    tx,
    ebene,
    neue.map(({ schluessel }) => schluessel),
  )
  const wieder = neue.filter(({ schluessel }) => bekannte.has(schluessel))
  const erstmals = neue.filter(({ schluessel }) => !bekannte.has(schluessel))
  const wiederIds = await insertNeufassungen(
    tx,
    wieder.map(({ schluessel, name, geometrie }) => ({
      raumId: bekannte.get(schluessel)!,
      name,
      geometrie,
    })),
    { ab, grund: '' },
  )
  const erste = await insertRaeume(
    tx,
    erstmals.map(({ schluessel, name, geometrie }) => ({
      schluessel,
      name,
      ebene,
      gueltigAb: ab,
      geometrie: geometrie as GeoJSON.Geometry,
    })),
  )
  const ids = [...wiederIds, ...erste.map(({ raumfassungId }) => raumfassungId)]
  const zuordnungen = [...wieder, ...erstmals].map(({ kommune }, i) => ({
    oberId: kommunen.get(kommune)!,
    unterId: ids[i]!,
    gueltigAb: ab,
  }))
  if (zuordnungen.length > 0) await insertZuordnungen(tx, KLEINRAEUMIG, zuordnungen)
}

const nenneRaeume = (raeume: readonly { readonly schluessel: string }[]): string =>
  aufzaehlung([...new Set(raeume.map(({ schluessel }) => schluessel))], 5)
