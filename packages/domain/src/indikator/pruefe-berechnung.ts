import type { Verstoss } from '../verstoss/index.ts'
import { hatFormel } from './berechnung.ts'
import type { Berechnung, Formel, Formelberechnung, Verfahren } from './berechnung.ts'
import { formelnOf } from './formeln-of.ts'
import type { MerkmalFormel } from './formeln-of.ts'
import { pruefeAnteil } from './pruefe-anteil.ts'
import { ALLE, vertraeglich } from './teilgruppe.ts'

/**
 * All rules that a Berechnung breaks, each with the place in the tree
 * (`zaehler.teile.0`) and a German sentence; empty when it can be computed.
 *
 * Codes: MERKMAL_FEHLT, ALTER_UNGUELTIG, SUMME_LEER, SUMME_DOPPELT,
 * DIFFERENZ_GLEICH, FAKTOR_UNGUELTIG, JAHRE_UNGUELTIG, NICHT_IM_NENNER,
 * VERFAHREN_UNBENANNT.
 */
export function pruefeBerechnung(berechnung: Berechnung): readonly Verstoss[] {
  if (!hatFormel(berechnung)) return pruefeVerfahren(berechnung)
  const { zaehler, nenner } = formelnOf(berechnung)
  const eigenerNenner = berechnung.typ === 'VERAENDERUNG' ? null : nenner
  return [
    ...pruefeFormel(zaehler, berechnung.typ === 'FERTIGWERT' ? '' : 'zaehler'),
    ...(eigenerNenner === null ? [] : pruefeFormel(eigenerNenner, 'nenner')),
    ...pruefeFaktor(berechnung),
    ...pruefeJahre(berechnung),
    ...(berechnung.typ === 'ANTEIL' ? pruefeAnteil(berechnung.zaehler, berechnung.nenner) : []),
  ]
}

function pruefeVerfahren({ verfahren, wartetAuf }: Verfahren): readonly Verstoss[] {
  if (verfahren.trim() !== '' && wartetAuf.trim() !== '') return []
  const text =
    'Das Verfahren ist nicht beschrieben. Bitte sagen, wie gerechnet wird und worauf der Indikator noch wartet.'
  return [{ code: 'VERFAHREN_UNBENANNT', pfad: 'verfahren', text }]
}

function pruefeFaktor(berechnung: Formelberechnung): readonly Verstoss[] {
  if (berechnung.typ === 'FERTIGWERT') return []
  if (berechnung.faktor > 0 && Number.isFinite(berechnung.faktor)) return []
  const text = `Der Faktor ${berechnung.faktor} ist nicht größer als null. Bitte 1, 100 oder 1.000 angeben.`
  return [{ code: 'FAKTOR_UNGUELTIG', pfad: 'faktor', text }]
}

function pruefeJahre(berechnung: Formelberechnung): readonly Verstoss[] {
  if (berechnung.typ !== 'VERAENDERUNG') return []
  if (Number.isInteger(berechnung.jahre) && berechnung.jahre >= 1) return []
  const text = `Der Abstand von ${berechnung.jahre} Jahren ist keine ganze Zahl ab 1. Bitte angeben, mit welchem früheren Jahr verglichen wird.`
  return [{ code: 'JAHRE_UNGUELTIG', pfad: 'jahre', text }]
}

function pruefeFormel(formel: Formel, pfad: string): readonly Verstoss[] {
  switch (formel.art) {
    case 'MERKMAL':
      return pruefeMerkmal(formel, pfad)
    case 'SUMME':
      return [
        ...pruefeSumme(formel.teile, pfad),
        ...formel.teile.flatMap((teil, i) => pruefeFormel(teil, `${pfad}.teile.${i}`)),
      ]
    case 'DIFFERENZ':
      return [
        ...pruefeDifferenz(formel.von, formel.abzueglich, pfad),
        ...pruefeFormel(formel.von, `${pfad}.von`),
        ...pruefeFormel(formel.abzueglich, `${pfad}.abzueglich`),
      ]
  }
}

function pruefeMerkmal(formel: MerkmalFormel, pfad: string): readonly Verstoss[] {
  const verstoesse: Verstoss[] = []
  if (formel.merkmal.trim() === '') {
    const text = 'Das Merkmal fehlt. Bitte ein Merkmal auswählen.'
    verstoesse.push({ code: 'MERKMAL_FEHLT', pfad: join(pfad, 'merkmal'), text })
  }
  const { alterVon, alterBis } = { ...ALLE, ...formel.teilgruppe }
  const ganz = Number.isInteger(alterVon) && (alterBis === null || Number.isInteger(alterBis))
  if (!ganz || alterVon < 0 || alterVon >= (alterBis ?? Infinity)) {
    const text = `Das Alter ${alterVon} bis unter ${alterBis ?? 'offen'} ist kein Altersbereich. Bitte ganze Jahre ab 0 angeben, das erste kleiner als das zweite.`
    verstoesse.push({ code: 'ALTER_UNGUELTIG', pfad: join(pfad, 'teilgruppe'), text })
  }
  return verstoesse
}

function pruefeSumme(teile: readonly Formel[], pfad: string): readonly Verstoss[] {
  if (teile.length === 0) {
    const text = 'Die Summe hat keine Teile. Bitte mindestens ein Merkmal hinzufügen.'
    return [{ code: 'SUMME_LEER', pfad, text }]
  }
  return teile.flatMap((teil, i): readonly Verstoss[] => {
    const doppelt = teile.slice(0, i).some((frueher) => ueberschneiden(frueher, teil))
    const text =
      'Dieser Teil der Summe überschneidet sich mit einem früheren: dieselben Personen würden zweimal gezählt. Bitte die Altersbereiche oder Gruppen trennen.'
    return doppelt ? [{ code: 'SUMME_DOPPELT', pfad: `${pfad}.teile.${i}`, text }] : []
  })
}

function pruefeDifferenz(von: Formel, abzueglich: Formel, pfad: string): readonly Verstoss[] {
  if (JSON.stringify(von) !== JSON.stringify(abzueglich)) return []
  const text = 'Von einem Merkmal wird dasselbe Merkmal abgezogen: das Ergebnis ist immer null.'
  return [{ code: 'DIFFERENZ_GLEICH', pfad, text }]
}

/** Two Merkmale that count some persons both. */
function ueberschneiden(a: Formel, b: Formel): boolean {
  if (a.art !== 'MERKMAL' || b.art !== 'MERKMAL' || a.merkmal !== b.merkmal) return false
  const x = { ...ALLE, ...a.teilgruppe }
  const y = { ...ALLE, ...b.teilgruppe }
  return (
    vertraeglich(x.geschlecht, y.geschlecht) &&
    vertraeglich(x.nationalitaet, y.nationalitaet) &&
    x.alterVon < (y.alterBis ?? Infinity) &&
    y.alterVon < (x.alterBis ?? Infinity)
  )
}

/** In a FERTIGWERT the Merkmal stands at the root. */
function join(pfad: string, schluessel: string): string {
  return pfad === '' ? schluessel : `${pfad}.${schluessel}`
}
