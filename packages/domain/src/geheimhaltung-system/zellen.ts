import { findMesswertschutz, skaliert, vereinigt } from '../geheimhaltung/index.ts'
import type { Schutzbedarf, Zahlschutz } from '../geheimhaltung/index.ts'
import { istGeheim } from '../wert/index.ts'
import type { Bau, Bauzelle } from './bauzelle.ts'
import { schutztypOf } from './eingabe.ts'
import type { FruehererBlock, Systemblock, Systemeingabe } from './eingabe.ts'
import type { Form, Formbezug } from './formen.ts'
import { kostenOf } from './kosten.ts'
import type { Raumordnung } from './raumordnung.ts'

/** The cells of one Stand by form and area. */
export interface Schicht {
  /** null: the Stand to be published. */
  readonly stand: number | null
  readonly zellen: Map<number, Map<number, number>>
  /** Areas of a form without a number that nobody protects. */
  readonly ohneWert: Map<number, Set<number>>
  /** What is left of a whole and must not become known. */
  readonly reste: Restbedarf[]
  /** Forms of which one is part of the other. */
  readonly anteile: readonly Anteil[]
}

export interface Anteil {
  readonly zaehler: NonNullable<Formbezug>
  readonly nenner: NonNullable<Formbezug>
}

export interface Restbedarf {
  readonly zaehler: Zahlort
  readonly nenner: Zahlort
  readonly bedarf: Schutzbedarf
}

/** A cell, and what makes it of the stored number. */
export interface Zahlort {
  readonly zelle: number
  readonly faktor: number
}

/** A block with the forms of its numbers. */
export interface Formblock {
  readonly block: Systemblock | FruehererBlock
  readonly zaehler: Formbezug
  readonly nenner: Formbezug
}

export interface Zellrahmen {
  readonly eingabe: Systemeingabe
  readonly formen: readonly Form[]
  readonly ordnung: Raumordnung
}

/** The place of a Messwert: which block, which of its areas. */
interface Ort {
  readonly formblock: Formblock
  readonly i: number
}

type Teil = 'ZAEHLER' | 'NENNER'

/** Adds the cells of a Stand. Equal numbers of the same form and area are one cell, in all Stände. */
export function addSchicht(
  bau: Bau,
  rahmen: Zellrahmen,
  { stand, bloecke }: { stand: number | null; bloecke: readonly Formblock[] },
): Schicht {
  const anteile = bloecke.flatMap(({ block, zaehler, nenner }) =>
    block.berechnung.typ === 'ANTEIL' && zaehler && nenner ? [{ zaehler, nenner }] : [],
  )
  const schicht: Schicht = { stand, zellen: new Map(), ohneWert: new Map(), reste: [], anteile }
  const offen: Ort[] = []
  const leger = createLeger(bau, rahmen, schicht)
  for (const formblock of bloecke) {
    for (const i of formblock.block.raumfassungen.keys()) {
      const ort = { formblock, i }
      if (istGeschuetztVonAnderen(ort)) offen.push(ort)
      else legeMesswert(leger, schicht, ort)
    }
  }
  // What a supplier protects comes last: of its numbers those count that nobody else shows.
  for (const ort of offen) legeGeschuetzten(leger, rahmen, ort)
  return schicht
}

function istGeschuetztVonAnderen({ formblock: { block }, i }: Ort): boolean {
  const status = block.status[i]!
  return istGeheim(status) || status === 'UNBEKANNT_QUELLE'
}

function schutzOf({ formblock: { block }, i }: Ort) {
  const zelle = {
    status: block.status[i]!,
    zaehler: block.zaehler[i] ?? null,
    nenner: block.nenner[i] ?? null,
    beitraege: block.beitraege?.[i] ?? null,
  }
  const schutz = findMesswertschutz(schutztypOf(block), zelle, block.schwellen)
  return { ...zelle, schutz }
}

function legeMesswert(leger: Leger, schicht: Schicht, ort: Ort): void {
  const { zaehler, nenner, schutz } = schutzOf(ort)
  const { formblock } = ort
  const { verborgen } = schutz
  const a = leger.lege(ort, 'ZAEHLER', { wert: zaehler, schutz: schutz.zaehler, verborgen })
  const b = leger.lege(ort, 'NENNER', { wert: nenner, schutz: schutz.nenner, verborgen })
  if (a === undefined || b === undefined || schutz.rest === null) return
  schicht.reste.push({
    zaehler: { zelle: a, faktor: formblock.zaehler!.faktor },
    nenner: { zelle: b, faktor: formblock.nenner!.faktor },
    bedarf: schutz.rest,
  })
}

/** Protected is what cannot be read elsewhere; of a denominator only what the same Quelle counts. */
function legeGeschuetzten(leger: Leger, { formen }: Zellrahmen, ort: Ort): void {
  const { schutz } = schutzOf(ort)
  const { zaehler, nenner } = ort.formblock
  const quellen = zaehler === null ? [] : formen[zaehler.form]!.quellen
  const gleicheQuelle =
    zaehler === null ||
    (nenner !== null && formen[nenner.form]!.quellen.some((eine) => quellen.includes(eine)))
  const verborgen = { wert: null, verborgen: true }
  if (!leger.ist(ort, 'ZAEHLER'))
    leger.lege(ort, 'ZAEHLER', { ...verborgen, schutz: schutz.zaehler })
  if (leger.ist(ort, 'NENNER')) return
  if (gleicheQuelle) leger.lege(ort, 'NENNER', { ...verborgen, schutz: schutz.nenner })
  else leger.fehlt(ort, 'NENNER')
}

/** Puts numbers into cells. */
interface Leger {
  readonly ist: (ort: Ort, teil: Teil) => boolean
  readonly fehlt: (ort: Ort, teil: Teil) => void
  readonly lege: (ort: Ort, teil: Teil, zahl: Zahl) => number | undefined
}

interface Zahl {
  readonly wert: number | null
  readonly schutz: Zahlschutz
  /** The Messwert is hidden by a rule: this number is not read here. */
  readonly verborgen: boolean
}

function createLeger(bau: Bau, rahmen: Zellrahmen, schicht: Schicht): Leger {
  const formOf = ({ formblock }: Ort, teil: Teil) =>
    teil === 'ZAEHLER' ? formblock.zaehler : formblock.nenner
  const raumOf = ({ formblock, i }: Ort) => rahmen.ordnung.raumOf(formblock.block.raumfassungen[i]!)
  const fehlt: Leger['fehlt'] = (ort, teil) => {
    const bezug = formOf(ort, teil)
    if (bezug === null) return
    const raeume = schicht.ohneWert.get(bezug.form) ?? new Set<number>()
    schicht.ohneWert.set(bezug.form, raeume.add(raumOf(ort)))
  }
  return {
    fehlt,
    ist: (ort, teil) => {
      const bezug = formOf(ort, teil)
      return bezug === null || schicht.zellen.get(bezug.form)?.has(raumOf(ort)) === true
    },
    lege: (ort, teil, zahl) => {
      const bezug = formOf(ort, teil)
      if (bezug === null) return undefined
      if (zahl.wert === null && !zahl.schutz.verborgen) {
        fehlt(ort, teil)
        return undefined
      }
      const nummer = findZelle(bau, { rahmen, schicht }, { bezug, raum: raumOf(ort), zahl })
      ergaenze(bau.zellen[nummer]!, { ort, teil, zahl, faktor: bezug.faktor }, { rahmen, schicht })
      return nummer
    },
  }
}

/** The cell of a number: the one that has it already, else a new one. */
function findZelle(
  bau: Bau,
  { rahmen, schicht }: { rahmen: Zellrahmen; schicht: Schicht },
  { bezug, raum, zahl }: { bezug: NonNullable<Formbezug>; raum: number; zahl: Zahl },
): number {
  const form = rahmen.formen[bezug.form]!
  const wert = zahl.wert === null ? null : toZellwert(zahl.wert * bezug.faktor, form)
  const key = `${form.key}@${raum}@${wert ?? '?'}`
  let nummer = bau.nummern.get(key)
  if (nummer === undefined) {
    const { stand } = schicht
    nummer = bau.zellen.push(toBauzelle({ key, form, bezug, raum, wert, stand })) - 1
    bau.nummern.set(key, nummer)
  }
  const raeume = schicht.zellen.get(bezug.form) ?? new Map<number, number>()
  if (raeume.size === 0) schicht.zellen.set(bezug.form, raeume)
  if (!raeume.has(raum)) raeume.set(raum, nummer)
  return nummer
}

/** Counts are whole; a mean of two days times two has the last bits of a double. */
const toZellwert = (wert: number, { zaehlt }: Form): number =>
  zaehlt && Math.abs(wert - Math.round(wert)) < 1e-6 ? Math.round(wert) + 0 : wert

function toBauzelle({
  key,
  form,
  bezug,
  raum,
  wert,
  stand,
}: Pick<Bauzelle, 'key' | 'raum' | 'wert' | 'stand'> & {
  form: Form
  bezug: NonNullable<Formbezug>
}): Bauzelle {
  return {
    art: 'WERT',
    key,
    form: bezug.form,
    raum,
    wert,
    ganzzahlig: form.zaehlt && Number.isInteger(wert ?? 0),
    stand,
    bezuege: [],
    abgeleitete: [],
    verborgen: false,
    bekannt: false,
    neu: false,
    gerundet: false,
    exakt: false,
    bedarf: null,
    kosten: 0,
    schwelle: 0,
    unten: form.nichtNegativ && form.zaehlt ? Math.min(0, wert ?? 0) : null,
    oben: null,
    nenner: null,
    schuetztKorrekturen: false,
  }
}

/** A further Messwert that a cell is part of: the stricter demand holds, and it costs more to give up. */
function ergaenze(
  zelle: Bauzelle,
  { ort, teil, zahl, faktor }: { ort: Ort; teil: Teil; zahl: Zahl; faktor: number },
  { rahmen, schicht }: { rahmen: Zellrahmen; schicht: Schicht },
): void {
  const { block } = ort.formblock
  const { schwellen } = block
  const raumfassung = block.raumfassungen[ort.i]!
  const gezeigt = 'gezeigt' in block && block.gezeigt[ort.i] === true
  const rundet = schwellen.verfahren === 'RUNDUNG_5' && istGerundet(ort, teil, rahmen)
  zelle.verborgen ||= zahl.schutz.verborgen
  zelle.bekannt ||= gezeigt
  zelle.bedarf = vereinigt(zelle.bedarf, skaliert(zahl.schutz.bedarf, faktor))
  zelle.schwelle = Math.max(zelle.schwelle, schwellen.minZaehler * Math.abs(faktor))
  zelle.schuetztKorrekturen ||= schwellen.schuetztKorrekturen
  if (teil === 'ZAEHLER') merkeNenner(zelle, ort)
  if (schicht.stand !== null) return
  zelle.neu = true
  zelle.gerundet ||= rundet
  zelle.exakt ||= !rundet && !zahl.verborgen
  zelle.bezuege.push({ block: block.id, raumfassung, teil, faktor })
  if (!zahl.verborgen && zelle.wert !== null) {
    const ebene = rahmen.eingabe.ebenen.get(raumfassung) ?? 'KREIS'
    zelle.kosten += kostenOf(ebene, zelle.wert, !rahmen.formen[zelle.form]!.nichtNegativ)
  }
}

function merkeNenner(zelle: Bauzelle, { formblock, i }: Ort): void {
  const { block, nenner } = formblock
  const wert = block.nenner[i] ?? null
  if (nenner === null || wert === null) return
  zelle.nenner ??= new Map()
  const minNenner = Math.max(
    block.schwellen.minNenner,
    zelle.nenner.get(nenner.form)?.minNenner ?? 0,
  )
  zelle.nenner.set(nenner.form, { wert, minNenner })
}

/** Counts of the Quelle that rounds; a denominator of another one stays exact. */
function istGerundet({ formblock }: Ort, teil: Teil, { formen }: Zellrahmen): boolean {
  const { zaehler, nenner } = formblock
  if (teil === 'ZAEHLER' || zaehler === null || nenner === null) return true
  const quellen = formen[zaehler.form]!.quellen
  return formen[nenner.form]!.quellen.every((eine) => quellen.includes(eine))
}
