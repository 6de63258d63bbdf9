import type { Verstoss } from '../verstoss/index.ts'
import { hatFormel } from './berechnung.ts'
import type { Berechnung, Formelberechnung, MerkmalArt } from './berechnung.ts'
import { blaetterOf, formelnOf, hatDifferenz } from './formeln-of.ts'
import type { MerkmalFormel } from './formeln-of.ts'
import type { Indikatorfassung, Stichtagart } from './indikatorfassung.ts'
import { pruefeAngaben } from './pruefe-angaben.ts'
import { pruefeBerechnung } from './pruefe-berechnung.ts'

/** A Verstoss that forbids a definition (`FEHLER`) or makes one think twice (`HINWEIS`). */
export interface Befund extends Verstoss {
  readonly schwere: 'FEHLER' | 'HINWEIS'
}

/** What is known of a Merkmal that a formula names. */
export interface BekanntesMerkmal {
  readonly name: string
  readonly einheit: string
  readonly art: MerkmalArt
  readonly stichtagArt: Stichtagart | null
}

type Merkmale = ReadonlyMap<string, BekanntesMerkmal>

/**
 * Everything that is wrong or odd about a definition, each with its place
 * (`berechnung.zaehler.teile.0`) and a German sentence; empty when nothing is.
 *
 * @param merkmale all Merkmale by their key
 */
export function pruefeDefinition(fassung: Indikatorfassung, merkmale: Merkmale): readonly Befund[] {
  const { berechnung } = fassung
  const grundlegend = pruefeBerechnung(berechnung).map((verstoss) =>
    befund('FEHLER', { ...verstoss, pfad: inBerechnung(verstoss.pfad) }),
  )
  return [
    ...pruefeAngaben(fassung),
    ...grundlegend,
    ...(hatFormel(berechnung) ? pruefeMerkmale(berechnung, merkmale) : []),
    ...pruefeIntervall(fassung),
    ...pruefeJahre(fassung),
  ]
}

function befund(schwere: Befund['schwere'], verstoss: Verstoss): Befund {
  return { schwere, ...verstoss }
}

function inBerechnung(pfad: string): string {
  return pfad === '' ? 'berechnung' : `berechnung.${pfad}`
}

/** A leaf of the formula with what is known about it and where it stands. */
interface Stelle {
  readonly blatt: MerkmalFormel
  readonly merkmal: BekanntesMerkmal
  readonly pfad: 'berechnung.zaehler' | 'berechnung.nenner' | 'berechnung.merkmal'
}

function pruefeMerkmale(berechnung: Formelberechnung, merkmale: Merkmale): readonly Befund[] {
  const { zaehler, nenner, nennerJahreZuvor } = formelnOf(berechnung)
  const eigenerNenner = nennerJahreZuvor === 0 ? nenner : null
  const alle = [...blaetterOf(zaehler), ...(eigenerNenner ? blaetterOf(eigenerNenner) : [])]
  const unbekannte = new Set(
    alle.map(({ merkmal }) => merkmal).filter((key) => key !== '' && !merkmale.has(key)),
  )
  if (unbekannte.size > 0) {
    return [...unbekannte].map((key) =>
      befund('FEHLER', {
        code: 'MERKMAL_UNBEKANNT',
        pfad: 'berechnung',
        text: `Ein Merkmal mit dem Schlüssel „${key.slice(0, 60)}“ gibt es nicht. Bitte eines aus der Liste wählen.`,
      }),
    )
  }
  const stellen = (pfad: Stelle['pfad'], blaetter: readonly MerkmalFormel[]): readonly Stelle[] =>
    blaetter.flatMap((blatt) => {
      const merkmal = merkmale.get(blatt.merkmal)
      return merkmal === undefined ? [] : [{ blatt, merkmal, pfad }]
    })
  const oben = stellen(
    berechnung.typ === 'FERTIGWERT' ? 'berechnung.merkmal' : 'berechnung.zaehler',
    blaetterOf(zaehler),
  )
  const unten = stellen('berechnung.nenner', eigenerNenner ? blaetterOf(eigenerNenner) : [])
  return [
    ...pruefeFertigwert(berechnung, [...oben, ...unten]),
    ...pruefeMischung(oben),
    ...pruefeMischung(unten),
    ...pruefeMenge(berechnung, oben, unten),
    ...pruefeAlter(berechnung, oben, unten),
    ...pruefeZeit(oben, unten),
  ]
}

/** Means and indices cannot be summed over areas, and counts should be. */
function pruefeFertigwert({ typ }: Berechnung, stellen: readonly Stelle[]): readonly Befund[] {
  if (typ === 'FERTIGWERT') {
    return stellen
      .filter(({ merkmal }) => merkmal.art !== 'FERTIGWERT')
      .map(({ merkmal, pfad }) =>
        befund('HINWEIS', {
          code: 'ANZAHL_ALS_FERTIGWERT',
          pfad,
          text: `„${merkmal.name}“ lässt sich über Räume zusammenzählen. Als absolute Zahl hätte auch der Kreis einen Wert.`,
        }),
      )
  }
  return stellen
    .filter(({ merkmal }) => merkmal.art === 'FERTIGWERT')
    .map(({ merkmal, pfad }) =>
      befund('FEHLER', {
        code: 'FERTIGWERT_SUMMIERT',
        pfad,
        text: `„${merkmal.name}“ ist schon ein Durchschnitt, Index oder Anteil und lässt sich nicht zusammenzählen. Bitte die Anzahlen wählen, aus denen es gerechnet ist.`,
      }),
    )
}

/** Persons and square metres do not add up. */
function pruefeMischung(stellen: readonly Stelle[]): readonly Befund[] {
  const [erste] = stellen
  const andere = stellen.find(
    ({ merkmal }) =>
      merkmal.art !== erste?.merkmal.art || merkmal.einheit !== erste.merkmal.einheit,
  )
  if (erste === undefined || andere === undefined) return []
  const istFehler = andere.merkmal.art !== erste.merkmal.art
  const [a, b] = [erste.merkmal, andere.merkmal]
  const text = `„${a.name}“ (${a.einheit}) und „${b.name}“ (${b.einheit}) werden zusammengezählt, sind aber nicht dasselbe. Bitte prüfen, ob die Summe etwas bedeutet.`
  return [
    befund(istFehler ? 'FEHLER' : 'HINWEIS', {
      code: 'EINHEITEN_GEMISCHT',
      pfad: erste.pfad,
      text,
    }),
  ]
}

function pruefeMenge(
  { typ }: Berechnung,
  oben: readonly Stelle[],
  unten: readonly Stelle[],
): readonly Befund[] {
  const mengeUnten = unten.find(({ merkmal }) => merkmal.art === 'MENGE')
  const mengeOben = oben.find(({ merkmal }) => merkmal.art === 'MENGE')
  const istAnteil = typ === 'ANTEIL' || typ === 'RATE'
  if (mengeUnten !== undefined) {
    const text = `Geteilt wird durch „${mengeUnten.merkmal.name}“: das ist eine Menge (${mengeUnten.merkmal.einheit}) und keine Anzahl. Für Anteile und Raten bitte eine Anzahl wählen.`
    return [
      befund(istAnteil ? 'FEHLER' : 'HINWEIS', {
        code: 'NENNER_KEINE_ANZAHL',
        pfad: mengeUnten.pfad,
        text,
      }),
    ]
  }
  if (mengeOben !== undefined && unten.length > 0 && typ !== 'MITTELWERT') {
    const text = `„${mengeOben.merkmal.name}“ ist eine Menge, geteilt durch eine Anzahl ergibt sie einen Durchschnitt. Bitte „Durchschnitt“ wählen.`
    return [
      befund(istAnteil ? 'FEHLER' : 'HINWEIS', {
        code: 'MENGE_KEIN_MITTELWERT',
        pfad: mengeOben.pfad,
        text,
      }),
    ]
  }
  return []
}

/** A share or rate of people of one age over people of another age. */
function pruefeAlter(
  { typ }: Berechnung,
  oben: readonly Stelle[],
  unten: readonly Stelle[],
): readonly Befund[] {
  const [a, b] = [oben[0], unten[0]]
  if ((typ !== 'ANTEIL' && typ !== 'RATE') || a === undefined || b === undefined) return []
  if (oben.length > 1 || unten.length > 1 || a.blatt.merkmal === b.blatt.merkmal) return []
  const alter = ({ blatt }: Stelle) => ({
    von: blatt.teilgruppe?.alterVon ?? 0,
    bis: blatt.teilgruppe?.alterBis ?? null,
  })
  const [oberes, unteres] = [alter(a), alter(b)]
  const nenntAlter = oberes.von !== 0 || oberes.bis !== null
  if (!nenntAlter || (oberes.von === unteres.von && oberes.bis === unteres.bis)) return []
  const text = `Zähler und Nenner meinen verschiedene Alter: „${a.merkmal.name}“ ${alterText(oberes)}, „${b.merkmal.name}“ ${alterText(unteres)}. Bitte angleichen, wenn das nicht gewollt ist.`
  return [befund('HINWEIS', { code: 'ALTER_VERSCHIEDEN', pfad: 'berechnung.nenner', text })]
}

function alterText({ von, bis }: { von: number; bis: number | null }): string {
  if (bis === null) return von === 0 ? 'aller Alter' : `ab ${von} Jahren`
  return von === 0 ? `unter ${bis} Jahren` : `von ${von} bis unter ${bis} Jahren`
}

/** Days near a year-end, and what happened in a year, find the persons of the 31.12. */
const FINDET_JAHRESENDE: ReadonlySet<Stichtagart> = new Set<Stichtagart>([
  'JAHRESENDE',
  'DEZEMBER_15',
  'JANUAR_31',
  'MAERZ_1',
  'JAHR',
])

/** Numerator and denominator of different days never meet (docs/methodik/zeitbezug.md). */
function pruefeZeit(oben: readonly Stelle[], unten: readonly Stelle[]): readonly Befund[] {
  const [a, b] = [oben[0]?.merkmal, unten[0]?.merkmal]
  if (!a?.stichtagArt || !b?.stichtagArt || a.stichtagArt === b.stichtagArt) return []
  if (a.stichtagArt === 'LAUFEND' || b.stichtagArt === 'LAUFEND') return []
  if (b.stichtagArt === 'JAHRESENDE' && FINDET_JAHRESENDE.has(a.stichtagArt)) return []
  const text = `„${a.name}“ und „${b.name}“ werden für verschiedene Zeiten geliefert (${ZEIT[a.stichtagArt]}; ${ZEIT[b.stichtagArt]}). Ein Wert entsteht nur, wo beide dieselbe Zeit meinen.`
  return [befund('HINWEIS', { code: 'ZEIT_VERSCHIEDEN', pfad: 'berechnung.nenner', text })]
}

const ZEIT: Readonly<Record<Stichtagart, string>> = {
  JAHRESENDE: '31.12.',
  JAHRESMITTE: '30.06.',
  DEZEMBER_15: '15.12.',
  MAERZ_1: '01.03.',
  JANUAR_31: '31.01.',
  JAHR: 'ein Jahr',
  SCHULJAHR: 'ein Schuljahr',
  WAHLTAG: 'ein Wahltag',
  LAUFEND: 'laufend',
}

function pruefeIntervall({ berechnung, intervall }: Indikatorfassung): readonly Befund[] {
  if (intervall === 'KEINE') return []
  const fehler = (text: string) => [
    befund('FEHLER', { code: 'INTERVALL_UNPASSEND', pfad: 'intervall', text }),
  ]
  const { typ } = berechnung
  if (typ !== 'ANTEIL' && typ !== 'RATE' && typ !== 'QUOTIENT') {
    return fehler(
      'Ein Intervall gibt es nur für Anteile, Raten und Quotienten. Bitte „keines“ wählen.',
    )
  }
  if (hatDifferenz(berechnung.zaehler)) {
    return fehler(
      'Der Zähler ist eine Differenz und keine Zahl von Fällen: dafür gibt es kein Intervall. Bitte „keines“ wählen.',
    )
  }
  if (intervall === 'WILSON' && typ !== 'ANTEIL') {
    return fehler(
      'Das Intervall nach Wilson gilt für Anteile. Bitte ein anderes oder „keines“ wählen.',
    )
  }
  if (intervall === 'ZWEI_ZAEHLUNGEN' && typ !== 'QUOTIENT') {
    return fehler(
      'Das Intervall für zwei Zählungen gilt für Quotienten. Bitte ein anderes oder „keines“ wählen.',
    )
  }
  if (intervall === 'BYAR' && typ === 'QUOTIENT') {
    const text =
      'Bei Quotienten schwanken Zähler und Nenner; das Intervall nach Byar kennt nur den Zähler und ist zu eng. Passend ist das für zwei Zählungen.'
    return [befund('HINWEIS', { code: 'INTERVALL_UNGENAU', pfad: 'intervall', text })]
  }
  if (intervall === 'BYAR' && typ === 'ANTEIL') {
    const text =
      'Für Anteile ist das Intervall nach Wilson genauer; das nach Byar kann über 100 Prozent reichen.'
    return [befund('HINWEIS', { code: 'INTERVALL_UNGENAU', pfad: 'intervall', text })]
  }
  return []
}

function pruefeJahre({
  berechnung,
  poolingJahre,
  altersregel,
}: Indikatorfassung): readonly Befund[] {
  const befunde: Befund[] = []
  const { typ } = berechnung
  if (!Number.isInteger(poolingJahre) || poolingJahre < 1 || poolingJahre > 10) {
    const text = 'Zusammen gezählt werden können 1 bis 10 Jahre. Bitte eine ganze Zahl angeben.'
    befunde.push(befund('FEHLER', { code: 'POOLING_UNGUELTIG', pfad: 'poolingJahre', text }))
  } else if (poolingJahre > 1 && !('nenner' in berechnung)) {
    const text =
      'Mehrere Jahre lassen sich nur für Anteile, „je …“, Verhältnisse und Durchschnitte zusammenzählen. Bitte „jedes Jahr für sich“ wählen.'
    befunde.push(befund('FEHLER', { code: 'POOLING_UNPASSEND', pfad: 'poolingJahre', text }))
  }
  if (altersregel === 'REGELALTERSGRENZE' && !nenntFuenfundsechzig(berechnung)) {
    const text = `Die Regelaltersgrenze ersetzt ein Alter von 65 Jahren im Nenner; ${typ === 'VERFAHREN' ? 'dieses Verfahren' : 'diese Formel'} hat dort keines. Bitte „bleibt bei 65 Jahren“ wählen oder im Nenner 65 Jahre angeben.`
    befunde.push(befund('FEHLER', { code: 'ALTERSREGEL_WIRKUNGSLOS', pfad: 'altersregel', text }))
  }
  return befunde
}

function nenntFuenfundsechzig(berechnung: Berechnung): boolean {
  if (!('nenner' in berechnung)) return false
  return blaetterOf(berechnung.nenner).some(
    ({ teilgruppe }) => teilgruppe?.alterVon === 65 || teilgruppe?.alterBis === 65,
  )
}
