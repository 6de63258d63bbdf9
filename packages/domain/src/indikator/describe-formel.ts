import { hatFormel } from './berechnung.ts'
import type { Berechnung, Formel } from './berechnung.ts'
import { formelnOf } from './formeln-of.ts'
import { ALLE } from './teilgruppe.ts'
import type { Teilgruppe } from './teilgruppe.ts'

/**
 * The formula of an Indikator as a German line for the Indikatorenblatt.
 *
 * @param nameOf printed name of a Merkmal by its key
 * @example "Arbeitslose ÷ Bevölkerung 15 bis unter 65 Jahre × 100"
 */
export function describeFormel(
  berechnung: Berechnung,
  nameOf: (merkmal: string) => string,
): string {
  switch (berechnung.typ) {
    case 'VERFAHREN':
      return berechnung.verfahren
    case 'FERTIGWERT':
      return `${formelText({ ...berechnung, art: 'MERKMAL' }, nameOf)}, wie von der Quelle geliefert`
    case 'ABSOLUT': {
      const { zaehler, faktor } = berechnung
      return faktor === 1
        ? formelText(zaehler, nameOf)
        : `${inKlammern(zaehler, nameOf)}${faktorText(faktor)}`
    }
    case 'VERAENDERUNG': {
      const jetzt = inKlammern(berechnung.zaehler, nameOf)
      const wann = jahreZuvorText(berechnung.jahre)
      return `(${jetzt} − ${jetzt} ${wann}) ÷ ${jetzt} ${wann}${faktorText(berechnung.faktor)}`
    }
    default: {
      const { zaehler, nenner, faktor } = berechnung
      return `${inKlammern(zaehler, nameOf)} ÷ ${inKlammern(nenner, nameOf)}${faktorText(faktor)}`
    }
  }
}

/** Numerator and denominator of a formula as German lines; null where there is none. */
export function describeBruch(
  berechnung: Berechnung,
  nameOf: (merkmal: string) => string,
): { readonly zaehler: string | null; readonly nenner: string | null } {
  if (!hatFormel(berechnung)) return { zaehler: null, nenner: null }
  const { zaehler, nenner, nennerJahreZuvor } = formelnOf(berechnung)
  const damals = nennerJahreZuvor === 0 ? '' : ` ${jahreZuvorText(nennerJahreZuvor)}`
  return {
    zaehler: formelText(zaehler, nameOf),
    nenner: nenner && `${formelText(nenner, nameOf)}${damals}`,
  }
}

function jahreZuvorText(jahre: number): string {
  return jahre === 1 ? 'im Vorjahr' : `vor ${jahre} Jahren`
}

function formelText(formel: Formel, nameOf: (merkmal: string) => string): string {
  switch (formel.art) {
    case 'MERKMAL':
      return formatMerkmal(nameOf(formel.merkmal), { ...ALLE, ...formel.teilgruppe })
    case 'SUMME':
      return formel.teile.map((teil) => formelText(teil, nameOf)).join(' + ')
    case 'DIFFERENZ':
      return `${formelText(formel.von, nameOf)} − ${inKlammern(formel.abzueglich, nameOf)}`
  }
}

/** Brackets round everything that is more than one Merkmal. */
function inKlammern(formel: Formel, nameOf: (merkmal: string) => string): string {
  const text = formelText(formel, nameOf)
  const einfach =
    formel.art === 'MERKMAL' ||
    (formel.art === 'SUMME' && formel.teile.length === 1 && formel.teile[0]?.art === 'MERKMAL')
  return einfach ? text : `(${text})`
}

function faktorText(faktor: number): string {
  return faktor === 1 ? '' : ` × ${ZAHL.format(faktor)}`
}

const ZAHL = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 10 })

const GESCHLECHT = { MAENNLICH: 'männlich', WEIBLICH: 'weiblich', DIVERS: 'divers' }
const NATIONALITAET = { DEUTSCH: 'deutsch', AUSLAENDISCH: 'ausländisch' }

/** "Bevölkerung (weiblich) 15 bis unter 45 Jahre" */
export function formatMerkmal(
  name: string,
  { geschlecht, nationalitaet, ...alter }: Teilgruppe,
): string {
  const gruppe = gruppentexte({ geschlecht, nationalitaet })
  const klammer = gruppe.length === 0 ? [] : [`(${gruppe.join(', ')})`]
  return [name, ...klammer, ...alterText(alter)].join(' ')
}

/** "weiblich, 3 bis unter 6 Jahre"; empty for all. */
export function formatTeilgruppe({ geschlecht, nationalitaet, ...alter }: Teilgruppe): string {
  return [...gruppentexte({ geschlecht, nationalitaet }), ...alterText(alter)].join(', ')
}

function gruppentexte({
  geschlecht,
  nationalitaet,
}: Pick<Teilgruppe, 'geschlecht' | 'nationalitaet'>): readonly string[] {
  return [
    ...(geschlecht === 'INSGESAMT' ? [] : [GESCHLECHT[geschlecht]]),
    ...(nationalitaet === 'INSGESAMT' ? [] : [NATIONALITAET[nationalitaet]]),
  ]
}

function alterText({
  alterVon,
  alterBis,
}: Pick<Teilgruppe, 'alterVon' | 'alterBis'>): readonly string[] {
  if (alterBis === null) return alterVon === 0 ? [] : [`${alterVon} Jahre und älter`]
  if (alterVon === 0) return [`unter ${alterBis} ${alterBis === 1 ? 'Jahr' : 'Jahre'}`]
  return [`${alterVon} bis unter ${alterBis} Jahre`]
}
