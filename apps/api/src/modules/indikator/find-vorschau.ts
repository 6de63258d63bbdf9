import type { Db } from '@sozial/db'
import { describeFormel } from '@sozial/domain/indikator'
import type { Befund } from '@sozial/domain/indikator'
import type { Ebene } from '@sozial/domain/raum'
import { beschraenkungOf, zugangFuer, type Zugang } from '../../auth/zugang.ts'
import { readOnly, type Tx } from '../../database/transaction.ts'
import { berechneEntwurf } from '../messwert/berechne-entwurf.ts'
import type { Entwurfswerte } from '../messwert/berechne-entwurf.ts'
import { findMerkmalkoepfe } from '../merkmal/merkmal.lesen.queries.ts'
import { toZeitraeume } from '../zeitraum/to-zeitraeume.ts'
import { findFehlende } from './describe-bedarf.ts'
import type { IndikatorvorschauType, VorschauzeileType } from './vorschau.type.ts'
import type { Fassungsentwurf } from './planung.input.ts'
import { hatFehler, pruefeEntwurf } from './pruefe-entwurf.ts'

/** Faults in the texts do not keep the formula from being computed. */
const istRechenfehler = ({ schwere, pfad }: Befund) =>
  schwere === 'FEHLER' && /^(berechnung|poolingJahre|altersregel)/.test(pfad)

interface Vorschauort {
  readonly ebene: Ebene
  readonly zeitraumId: number | null
  readonly zugang: Zugang
}

/**
 * Computes a draft on the present data and says what is wrong with it. Nothing
 * is stored: the transaction only reads, on one state of the data.
 */
export async function findVorschau(
  db: Db,
  entwurf: Fassungsentwurf,
  { zugang, ...ort }: Vorschauort,
): Promise<IndikatorvorschauType> {
  return readOnly(db, async (tx) => {
    const { fassung, befunde: meldungen } = await pruefeEntwurf(tx, entwurf)
    if (fassung === null) return { ...LEER, meldungen }
    const koepfe = await findMerkmalkoepfe(tx)
    const merkmale = new Map(koepfe.map((merkmal) => [merkmal.schluessel, merkmal]))
    const { berechnung } = fassung
    const formel = describeFormel(berechnung, (key) => merkmale.get(key)?.name ?? key)
    if (hatFehler(meldungen.filter(istRechenfehler))) return { ...LEER, meldungen, formel }
    const fehlendeMerkmale = findFehlende(berechnung, merkmale)
    const werte = maskiere(await berechneEntwurf(tx, fassung, ort), zugangFuer(zugang, ort.ebene))
    return { meldungen, formel, fehlendeMerkmale, ...(await toWerte(tx, werte)) }
  })
}

/** What the asker may not see of them is gone. */
function maskiere(werte: Entwurfswerte, zugang: Zugang): Entwurfswerte {
  const beschraenkung = beschraenkungOf(zugang)
  if (beschraenkung === null) return werte
  const zeilen = werte.zeilen.map((zeile) =>
    beschraenkung.darf(werte.quellen, zeile.raumfassungId)
      ? zeile
      : { raumfassungId: zeile.raumfassungId, ...KEIN_ZUGRIFF },
  )
  return { ...werte, zeilen }
}

const KEIN_ZUGRIFF = {
  zaehler: null,
  nenner: null,
  wert: null,
  unten: null,
  oben: null,
  status: 'KEIN_ZUGRIFF',
  zeichen: null,
} as const

const LEER = { formel: '', fehlendeMerkmale: [], zeitraeume: [], zeitraum: null, zeilen: [] }

async function toWerte(tx: Tx, { zeitraeume, zeitraum, zeilen }: Entwurfswerte) {
  const namen = await findRaumnamen(
    tx,
    zeilen.map(({ raumfassungId }) => raumfassungId),
  )
  const alle = toZeitraeume(zeitraeume)
  return {
    zeitraeume: alle,
    zeitraum: alle.find(({ id }) => id === zeitraum?.id) ?? null,
    zeilen: zeilen
      .map((zeile): VorschauzeileType => ({ ...zeile, ...namen.get(zeile.raumfassungId)! }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
  }
}

interface Raumname {
  readonly schluessel: string
  readonly name: string
}

async function findRaumnamen(
  tx: Tx,
  raumfassungen: readonly number[],
): Promise<ReadonlyMap<number, Raumname>> {
  const { rows } = await tx.query<Raumname & { readonly id: number }>(
    `SELECT f.id, r.schluessel, f.name FROM raumfassung f JOIN raum r ON r.id = f.raum_id
     WHERE f.id = ANY($1)`,
    [raumfassungen],
  )
  return new Map(rows.map(({ id, schluessel, name }) => [id, { schluessel, name }]))
}
