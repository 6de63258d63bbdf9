/**
 * What the register says of past days, as a Lieferung like any other: checked,
 * with provenance, protected and published by the same rules.
 */
import { BEVOELKERUNG } from '@sozial/domain/indikator'
import { deriveRegisterzahlen, type Altersgruppe } from '@sozial/domain/registerzahl'
import { hatZahl, type Wert } from '@sozial/domain/wert'
import { stichtag, type Tag } from '@sozial/domain/zeitraum'
import { write, type Schreibdatenbank, type Tx } from '../../database/transaction.ts'
import { fehler } from '../../errors.ts'
import { findGrundzahlvektoren } from '../grundzahl/grundzahl.queries.ts'
import { importLieferung } from '../lieferung/import-lieferung.ts'
import { createBestand, type Bestand } from '../messwert/berechnung-bestand.ts'
import { loadGrundlage, type Grundlage } from '../messwert/compute-messwerte.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import {
  istGleich,
  REGISTERZUORDNUNG,
  toRegisterblatt,
  toRegisterdatei,
  type Registerblatt,
  type Tageszahlen,
} from './registerdatei.ts'
import {
  findEinzelkategorien,
  findInhalt,
  findKleinraeume,
  findKreiszeile,
  findStandorteAm,
} from './registerzahl.queries.ts'
import { findRegistertage } from './registertag.queries.ts'
import {
  createRaumfinder,
  toKleinraumlagen,
  toRegistertag,
  toTeilgruppe,
  type Kleinraumlage,
} from './registertag.ts'

interface Auftrag {
  /** In order. */
  readonly tage: readonly Tag[]
  readonly akteur: Akteur
}

export interface Registerlauf {
  readonly neu: boolean
  /** The one that holds for the last of the days. */
  readonly lieferungId: number
  /** Figures that were written. */
  readonly uebernommen: number
}

/**
 * Computes the figures of these days from what the register has of them and
 * takes them over. Where they are those that hold, nothing is written.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG where people or areas of a day are not known
 * @throws LieferungAbgelehntError when the figures do not pass the checks
 */
export async function computeRegisterzahlen(
  db: Schreibdatenbank,
  { tage, akteur }: Auftrag,
): Promise<Registerlauf> {
  return write(db, async (tx) => {
    const kreis = await findKreiszeile(tx)
    const blaetter = (await deriveTage(tx, tage)).map((tag) => toRegisterblatt(tag, kreis))
    const gueltige = await findGueltige(tx, tage)
    const letzte = gueltige.get(tage.at(-1)!)
    if (letzte !== undefined && (await sindGleich(tx, blaetter, gueltige)))
      return { neu: false, lieferungId: letzte, uebernommen: 0 }
    const { lieferungId, neu, bericht } = await importLieferung(
      { pool: db.pool, offen: tx },
      { datei: toRegisterdatei(blaetter, gueltige), zuordnung: REGISTERZUORDNUNG, akteur },
    )
    return { neu, lieferungId: lieferungId!, uebernommen: bericht.uebernommen }
  })
}

/** Whose figures hold for the days. */
async function findGueltige(tx: Tx, tage: readonly Tag[]): Promise<ReadonlyMap<Tag, number>> {
  const bekannte = await findRegistertage(tx)
  return new Map(
    bekannte.flatMap(({ tag, lieferungId }) =>
      lieferungId !== null && tage.includes(tag) ? [[tag, lieferungId] as const] : [],
    ),
  )
}

async function sindGleich(
  tx: Tx,
  blaetter: readonly Registerblatt[],
  gueltige: ReadonlyMap<Tag, number>,
): Promise<boolean> {
  const inhalte = new Map<number, Uint8Array>()
  for (const id of new Set(gueltige.values())) inhalte.set(id, await findInhalt(tx, id))
  return blaetter.every((blatt) => {
    const inhalt = inhalte.get(gueltige.get(blatt.tag) ?? 0)
    return inhalt !== undefined && istGleich(blatt, inhalt)
  })
}

async function deriveTage(tx: Tx, tage: readonly Tag[]): Promise<readonly Tageszahlen[]> {
  const grundlage = await loadGrundlage(tx)
  const kategorien = await findEinzelkategorien(tx)
  const finder = new Map<string, ReturnType<typeof createRaumfinder>>()
  const ergebnis: Tageszahlen[] = []
  for (const tag of tage) {
    const raeume = toKleinraumlagen(await findKleinraeume(tx, tag))
    const personenOf = await loadPersonen(tx, { tag, raeume, grundlage })
    const key = raeume.map(({ fassung }) => fassung).join()
    const findRaum = finder.get(key) ?? createRaumfinder(raeume)
    finder.set(key, findRaum)
    const standorte = await findStandorteAm(tx, tag)
    const registertag = toRegistertag(standorte, { tag, raeume, personenOf, kategorien, findRaum })
    ergebnis.push({ tag, raeume, zahlen: deriveRegisterzahlen(registertag) })
  }
  return ergebnis
}

const unbekannt = (tag: Tag) =>
  fehler(
    'EINGABE_UNGUELTIG',
    `Für den ${tag.split('-').toReversed().join('.')} sind keine Einwohner gezählt. Bitte zuerst die Bevölkerung dieses Tages liefern; ohne sie lässt sich nicht sagen, wie viele Menschen ein Angebot erreichen.`,
  )

/** Inhabitants of that very day, of the Quelle that knows most of the areas. */
async function loadPersonen(
  tx: Tx,
  {
    tag,
    raeume,
    grundlage,
  }: {
    readonly tag: Tag
    readonly raeume: readonly Kleinraumlage[]
    readonly grundlage: Grundlage
  },
): Promise<(fassung: number, gruppe: Altersgruppe) => Wert> {
  const { von } = stichtag(tag)
  const zeitraum = grundlage.kalender.zeitraeume.find(
    (eines) => eines.art === 'STICHTAG' && eines.von === von,
  )
  const merkmalId = grundlage.merkmalIds.get(BEVOELKERUNG)
  if (zeitraum === undefined || merkmalId === undefined || raeume.length === 0) throw unbekannt(tag)
  const vektoren = await findGrundzahlvektoren(tx, {
    merkmale: [merkmalId],
    zeitraeume: [zeitraum.id],
    raumfassungen: grundlage.baum.raumfassungen,
  })
  const { kalender } = grundlage
  const bestand = createBestand(vektoren, { ...grundlage, tagOf: kalender.tagOf })
  const leser = bestand
    .quellenOf(BEVOELKERUNG, zeitraum.id)
    .map((quelleId) => createLeser(bestand, { quelleId, zeitraumId: zeitraum.id }))
  const zahl = leser.map(
    (lies) => raeume.filter((raum) => hatZahl(lies(raum.fassung, ALLER))).length,
  )
  const beste = leser[zahl.indexOf(Math.max(...zahl))]
  if (beste === undefined || Math.max(...zahl) === 0) throw unbekannt(tag)
  return beste
}

const ALLER: Altersgruppe = { von: 0, bis: null }

function createLeser(
  bestand: Bestand,
  ort: { readonly quelleId: number; readonly zeitraumId: number },
): (fassung: number, gruppe: Altersgruppe) => Wert {
  return (fassung, gruppe) =>
    bestand
      .vektorOf({ merkmal: BEVOELKERUNG, ...ort }, toTeilgruppe(gruppe))
      .wertOf(String(fassung))
}
