/** Rules about single Räume: their name, their size, their shape. */
import { aufzaehlung } from '../aufzaehlung/index.ts'
import { groupBy } from '../strasse/group-by.ts'
import type { Befund } from './befund.ts'
import {
  HOECHSTGROESSE,
  istTeilbar,
  lageInSpanne,
  MINDESTGROESSE,
  type Raumgroesse,
} from './groesse.ts'
import type { Zuschnittslage } from './lage.ts'
import { anzahl, GENANNT, raumname, vergleichsname, zahl } from './worte.ts'

/** What several rules look at, reckoned once. */
export interface Pruefstoff {
  readonly lage: Zuschnittslage
  /** Bausteine per Raum. */
  readonly mitglieder: readonly (readonly number[])[]
  /** Sums per Raum; the last one is what is not assigned. */
  readonly groessen: readonly Raumgroesse[]
  /** Inhabitants per Kommune; `null`: not known. */
  readonly kommuneneinwohner: readonly (number | null)[]
  /** Connected part of the own Kommune per Baustein. */
  readonly kommunenteile: readonly number[]
  /** Connected part of the own Raum per Baustein. */
  readonly raumteile: readonly number[]
}

const gegeben = (grund: string): string | null => (grund.trim() === '' ? null : grund.trim())

const namenVon = ({ lage }: Pruefstoff, bausteine: readonly number[]): string =>
  aufzaehlung(
    bausteine.map((baustein) => lage.bausteine.namen[baustein] ?? ''),
    GENANNT,
  )

/** Name of the Kommune of a Raum; undefined: it is in none. */
function kommunenname({ lage }: Pruefstoff, raum: number): string | undefined {
  const { kommune } = lage.raeume[raum]!
  return kommune === null ? undefined : lage.kommunen[kommune]?.name
}

/** What all findings about one Raum have in common. */
function zum(stoff: Pruefstoff, raum: number): Pick<Befund, 'raum' | 'kommune' | 'bausteine'> {
  return {
    raum,
    kommune: stoff.lage.raeume[raum]!.kommune,
    bausteine: stoff.mitglieder[raum] ?? [],
  }
}

/** A Raum without Bausteine, and Bausteine of another Kommune in it. */
export function checkInhalt(stoff: Pruefstoff, raum: number): readonly Befund[] {
  const { lage, mitglieder } = stoff
  const angabe = lage.raeume[raum]!
  const fehler = { art: 'FEHLER', schluessel: angabe.id, grund: null, ...zum(stoff, raum) } as const
  const eigene = mitglieder[raum] ?? []
  if (eigene.length === 0) {
    const satz = `${raumname(angabe)} hat noch keinen Baustein: ordnen Sie welche zu oder entfernen Sie den Raum.`
    return [{ ...fehler, regel: 'LEERER_RAUM', satz }]
  }
  const kommune = kommunenname(stoff, raum)
  if (kommune === undefined) {
    const satz = `${raumname(angabe)} liegt in keiner Kommune, die es dann gibt. Bitte seine Kommune wählen.`
    return [{ ...fehler, regel: 'FREMDE_KOMMUNE', satz }]
  }
  const fremde = eigene.filter((eines) => lage.bausteine.kommunen[eines] !== angabe.kommune)
  if (fremde.length === 0) return []
  const satz = `${raumname(angabe)} liegt in ${kommune}, ${namenVon(stoff, fremde)} aber nicht. Ein Sozialraum bleibt in einer Kommune.`
  return [{ ...fehler, regel: 'FREMDE_KOMMUNE', bausteine: fremde, satz }]
}

/** Inhabitants outside 10,000 to 15,000 want a reason; nothing is forbidden. */
export function checkGroesse(stoff: Pruefstoff, raum: number): readonly Befund[] {
  const angabe = stoff.lage.raeume[raum]!
  const groesse = stoff.groessen[raum]!
  if (groesse.bausteine === 0) return []
  const warnung = { art: 'WARNUNG', schluessel: angabe.id, ...zum(stoff, raum) } as const
  const ohneZahl = (stoff.mitglieder[raum] ?? []).filter(
    (eines) => (stoff.lage.bausteine.gruppen.einwohner[eines] ?? null) === null,
  )
  const unbekannt: readonly Befund[] =
    ohneZahl.length === 0
      ? []
      : [
          {
            ...warnung,
            regel: 'EINWOHNER_UNBEKANNT',
            bausteine: ohneZahl,
            satz: `In ${raumname(angabe)} ist von ${anzahl(ohneZahl.length, 'Baustein', 'Bausteinen')} die Einwohnerzahl nicht bekannt (${namenVon(stoff, ohneZahl)}) und damit auch die des Raums nicht.`,
            grund: null,
          },
        ]
  const { einwohner } = groesse.summen
  if (einwohner === null || lageInSpanne(einwohner) === 'INNEN') return unbekannt
  const satz = groessensatz(stoff, raum, einwohner)
  return [{ ...warnung, regel: 'GROESSE', satz, grund: gegeben(angabe.groessengrund) }]
}

function groessensatz(stoff: Pruefstoff, raum: number, einwohner: number): string {
  const angabe = stoff.lage.raeume[raum]!
  const abstand =
    einwohner < MINDESTGROESSE
      ? `${zahl(MINDESTGROESSE - einwohner)} weniger als ${zahl(MINDESTGROESSE)}`
      : `${zahl(einwohner - HOECHSTGROESSE)} mehr als ${zahl(HOECHSTGROESSE)}`
  const satz = `${raumname(angabe)} hat ${zahl(einwohner)} Einwohner, ${abstand}.`
  const { kommune: stelle } = angabe
  const gesamt = stelle === null ? null : (stoff.kommuneneinwohner[stelle] ?? null)
  if (gesamt === null || istTeilbar(gesamt)) return satz
  if (gesamt === einwohner && gesamt < MINDESTGROESSE) return `${satz} Mehr hat die Kommune nicht.`
  const kommune = kommunenname(stoff, raum)
  return gesamt < MINDESTGROESSE
    ? `${satz} ${kommune} hat im Ganzen nur ${zahl(gesamt)}.`
    : `${satz} ${kommune} hat ${zahl(gesamt)}: ein Raum wäre zu groß, mehrere gleich große wären zu klein.`
}

/** A Raum in several parts, unless its Kommune itself lies in parts that far apart. */
export function checkZusammenhang(stoff: Pruefstoff, raum: number): readonly Befund[] {
  const { lage, mitglieder, kommunenteile, raumteile } = stoff
  const teile = groupBy(mitglieder[raum] ?? [], (eines) => raumteile[eines])
  const verbindbare = [...groupBy(teile.values(), ([eines]) => kommunenteile[eines!]).values()]
    .filter((gruppe) => gruppe.length > 1)
    .flat()
    .toSorted((a, b) => b.length - a.length)
  if (verbindbare.length === 0) return []
  const kleinere = verbindbare.slice(1).flat()
  const angabe = lage.raeume[raum]!
  return [
    {
      art: 'WARNUNG',
      regel: 'GETRENNTE_TEILE',
      schluessel: `${angabe.id}:${verbindbare.length}`,
      ...zum(stoff, raum),
      bausteine: kleinere,
      satz: `${raumname(angabe)} besteht aus ${verbindbare.length} getrennten Teilen; abseits liegt ${namenVon(stoff, kleinere)}.`,
      grund: null,
    },
  ]
}

/** At least so many cases are expected in a Raum for an indicator of the Kernset (domain.md: 20 children). */
const MINDESTFAELLE = 20

/** Indicators of which so few cases are expected that the figure would be protected or unsure. */
export function checkErwarteteFaelle(stoff: Pruefstoff, raum: number): readonly Befund[] {
  const angabe = stoff.lage.raeume[raum]!
  const { summen, bausteine } = stoff.groessen[raum]!
  if (bausteine === 0) return []
  return stoff.lage.kreisraten
    .flatMap(({ gruppe, rate, ...rest }) => {
      const summe = summen[gruppe]
      return summe === null ? [] : [{ ...rest, faelle: summe * rate }]
    })
    .filter(({ faelle }) => faelle < MINDESTFAELLE)
    .map(({ slug, name, faelle }) => ({
      art: 'WARNUNG',
      regel: 'ERWARTETE_FAELLE',
      schluessel: `${angabe.id}:${slug}`,
      ...zum(stoff, raum),
      satz: `In ${raumname(angabe)} sind für „${name}“ nur etwa ${zahl(Math.round(faelle))} Fälle zu erwarten; unter ${MINDESTFAELLE} trägt der Wert kaum eine Aussage.`,
      grund: null,
    }))
}

/** Each Raum is to say why it is cut like this. */
export function checkGrund(stoff: Pruefstoff, raum: number): readonly Befund[] {
  const angabe = stoff.lage.raeume[raum]!
  if (gegeben(angabe.grund) !== null || stoff.groessen[raum]!.bausteine === 0) return []
  const satz = `Warum ${raumname(angabe)} ein Sozialraum ist, steht noch nirgends.`
  return [
    {
      art: 'WARNUNG',
      regel: 'GRUND_FEHLT',
      schluessel: angabe.id,
      ...zum(stoff, raum),
      satz,
      grund: null,
    },
  ]
}

/** A name that is missing, and one that is a mere Ortsteil of two Kommunen. */
export function checkName(
  stoff: Pruefstoff,
  raum: number,
  orte: ReadonlyMap<string, ReadonlySet<number>>,
): readonly Befund[] {
  const angabe = stoff.lage.raeume[raum]!
  const gemeinsam = { schluessel: angabe.id, ...zum(stoff, raum), grund: null }
  if (angabe.name.trim() === '') {
    const satz = `Raum ${angabe.nummer} hat noch keinen Namen.`
    return [{ art: 'FEHLER', regel: 'NAME_FEHLT', ...gemeinsam, satz }]
  }
  const kommunen = orte.get(vergleichsname(angabe.name))
  if (!kommunen || kommunen.size < 2) return []
  const namen = [...kommunen].map((kommune) => stoff.lage.kommunen[kommune]?.name ?? '')
  const eigene = kommunenname(stoff, raum) ?? ''
  const satz = `„${angabe.name}“ gibt es in ${aufzaehlung(namen, GENANNT)}. Eindeutig wäre „${angabe.name} (${eigene})“.`
  return [{ art: 'WARNUNG', regel: 'NAME_MEHRDEUTIG', ...gemeinsam, satz }]
}
