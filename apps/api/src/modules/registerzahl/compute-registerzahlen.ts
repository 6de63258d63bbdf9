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
import { importLieferung, type Importergebnis } from '../lieferung/import-lieferung.ts'
import { createBestand, type Bestand } from '../messwert/berechnung-bestand.ts'
import { loadGrundlage, type Grundlage } from '../messwert/compute-messwerte.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import { REGISTERZUORDNUNG, toRegisterdatei, type Tageszahlen } from './registerdatei.ts'
import {
  findEinzelkategorien,
  findKleinraeume,
  findKreiszeile,
  findStandorteAm,
} from './registerzahl.queries.ts'
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

/**
 * Computes the figures of these days from what the register has of them and
 * takes them over. Nothing changed since: nothing is written.
 *
 * @throws GraphQLError EINGABE_UNGUELTIG where people or areas of a day are not known
 * @throws LieferungAbgelehntError when the figures do not pass the checks
 */
export async function computeRegisterzahlen(
  db: Schreibdatenbank,
  { tage, akteur }: Auftrag,
): Promise<Importergebnis> {
  return write(db, async (tx) => {
    const zahlen = await deriveTage(tx, tage)
    return importLieferung(
      { pool: db.pool, offen: tx },
      {
        datei: toRegisterdatei(zahlen, await findKreiszeile(tx)),
        zuordnung: REGISTERZUORDNUNG,
        akteur,
      },
    )
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
