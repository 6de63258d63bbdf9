import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Ebene } from '@sozial/domain/raum'
import { formatZeitraeumeKurz } from '@sozial/domain/zeitraum'
import type { Meldung, Rohmerkmal } from '@sozial/formate/lesung'
import { deuteSchluessel } from '@sozial/formate/schluessel'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatAnzahl, formatDatum, formatZahl } from '@sozial/shared/format'
import { groupBy } from '../../group-by.ts'
import type { Kreiszeile } from '../kreis/raum.queries.ts'
import type { Akteur } from '../protokoll/protokoll.queries.ts'
import type { DoppelteZelle } from './figuren.ts'
import type { BekanntesMerkmal, OhneFassung } from './staging.queries.ts'
import { toStelle } from './stelle.ts'
import type { FremderRaum, Zellenstrom } from './zellenstrom.ts'

/** More places of one kind than this are summed up in one sentence. */
const HOECHSTENS = 20

const fehler = (code: string, text: string, angaben: Partial<Meldung> = {}): Meldung => ({
  schwere: 'FEHLER',
  code,
  text,
  stelle: null,
  roh: null,
  ...angaben,
})

const hinweis = (code: string, text: string): Meldung => fehler(code, text, { schwere: 'HINWEIS' })

/** Did the file have cells, and any for our areas? */
export function pruefeRaeume({ zaehler }: Zellenstrom, kreis: Kreiszeile): readonly Meldung[] {
  const { gelesen, uebergangen, fremde } = zaehler
  if (gelesen === 0) {
    return [
      fehler(
        'KEINE_ZELLEN',
        'Die Datei enthält keine Zahlen. Bitte die vollständige Tabelle herunterladen.',
      ),
    ]
  }
  if (fremde.size === 0) return []
  if (uebergangen === gelesen) {
    const text = `Die Datei enthält kein Gebiet von ${kreis.name} (${kreis.schluessel}), sondern ${beispieleOf([...fremde])}${fremde.size > 3 ? ` und ${formatZahl(fremde.size - 3)} weitere` : ''}. Bitte eine Tabelle mit den Schlüsseln dieses Kreises wählen.`
    return [fehler('KEIN_EIGENER_RAUM', text)]
  }
  const deutungen = deuteSchluessel(fremde.keys())
  // Only an official key says whose area it is; "Westkreis" may be anywhere.
  const istAnderswo = ([text]: Fremde[number]): boolean =>
    deutungen.get(text)?.art === 'SCHLUESSEL' && !text.startsWith(kreis.schluessel)
  const alle = [...fremde]
  return [
    ...meldeFremde(alle.filter(istAnderswo), kreis),
    ...meldeUnbekannte(
      alle.filter((einer) => !istAnderswo(einer)),
      kreis,
    ),
  ]
}

type Fremde = readonly (readonly [text: string, raum: FremderRaum])[]

const beispieleOf = (fremde: Fremde): string =>
  fremde
    .slice(0, 3)
    .map(([text, { name }]) => (name === '' || name === text ? text : `${name} (${text})`))
    .join(', ')

const zeilenOf = (fremde: Fremde): number => fremde.reduce((n, [, raum]) => n + raum.zeilen, 0)

/** Said of a file before and after it is taken over, and when it is withdrawn. */
const zaehltNicht = (zeilen: number): string =>
  zeilen === 1 ? 'Diese Zeile zählt nicht mit.' : 'Diese Zeilen zählen nicht mit.'

function meldeFremde(fremde: Fremde, kreis: Kreiszeile): readonly Meldung[] {
  if (fremde.length === 0) return []
  const zeilen = zeilenOf(fremde)
  const beispiele = beispieleOf(fremde)
  const wem =
    fremde.length === 1
      ? beispiele
      : `${formatZahl(fremde.length)} anderen Gebieten, zum Beispiel ${beispiele}`
  const text = `${formatAnzahl(zeilen, 'Zeile gehört', 'Zeilen gehören')} nicht zu ${kreis.name}, sondern zu ${wem}. ${zaehltNicht(zeilen)}`
  return [hinweis('FREMDE_RAEUME', text)]
}

function meldeUnbekannte(unbekannte: Fremde, kreis: Kreiszeile): readonly Meldung[] {
  const [erster] = unbekannte
  if (erster === undefined) return []
  const zeilen = zeilenOf(unbekannte)
  const beispiele = beispieleOf(unbekannte)
  const wen =
    unbekannte.length === 1
      ? `ein Gebiet, das in ${kreis.name} nicht bekannt ist: ${beispiele}`
      : `${formatZahl(unbekannte.length)} Gebiete, die in ${kreis.name} nicht bekannt sind, zum Beispiel ${beispiele}`
  const text = `${formatAnzahl(zeilen, 'Zeile nennt', 'Zeilen nennen')} ${wen}. ${zaehltNicht(zeilen)}`
  return [{ ...hinweis('RAEUME_UNBEKANNT', text), stelle: { ...erster[1].stelle, spalte: null } }]
}

/** Areas that had no borders at the time of the figure: one sentence for each day on which borders began or ended. */
export function pruefeFassungen(
  fehlende: readonly OhneFassung[],
  { zeitraeume, blaetter }: Pick<Zellenstrom, 'zeitraeume' | 'blaetter'>,
): readonly Meldung[] {
  const ursachen = groupBy(fehlende, toGrenze)
  return [...ursachen].map(([grenze, paare]) => {
    const nummern = [...new Set(paare.map(({ zeitraum }) => zeitraum))]
    const zeiten = formatZeitraeumeKurz(nummern.map((nummer) => zeitraeume.werte[nummer - 1]!))
    const wann =
      zeiten.length === 1 ? `Zeitraum ${zeiten[0]}` : `Zeiträume ${aufzaehlung(zeiten, NAMEN)}`
    const zeile = Math.min(...paare.map((paar) => paar.zeile))
    const text = `Für ${formatGebiete(paare)} gibt es ${grenze} keine Grenzen: ${wann} (zuerst in Zeile ${zeile}). Bitte ${zeiten.length === 1 ? 'diesen Zeitraum' : 'diese Zeiträume'} aus der Datei nehmen oder den Kreis mit früheren Grenzen („gültig ab“) anlegen.`
    const anzahl = paare.reduce((summe, { zellen }) => summe + zellen, 0)
    // Of several sheets nobody knows which one the row is in.
    const [blatt = null, zweites] = blaetter.werte
    const stelle = zweites === undefined ? { blatt, zeile, spalte: null } : null
    return fehler('KEIN_GEBIETSSTAND', text, { anzahl, stelle })
  })
}

function toGrenze({ gueltigAb, gueltigBis }: OhneFassung): string {
  if (gueltigAb !== null) return `vor dem ${formatDatum(gueltigAb)}`
  return gueltigBis === null ? 'hier' : `ab dem ${formatDatum(gueltigBis)}`
}

/** "Musterkreis (05998) und 10 Kommunen": one by its name, several by their number. */
function formatGebiete(paare: readonly OhneFassung[]): string {
  const gebiete = new Map(paare.map((paar) => [`${paar.ebene} ${paar.schluessel}`, paar]))
  const teile = [...groupBy([...gebiete.values()], ({ ebene }): Ebene => ebene)].map(
    ([ebene, raeume]) => {
      const [erster] = raeume
      return raeume.length === 1 && erster
        ? `${erster.name} (${erster.schluessel})`
        : `${formatZahl(raeume.length)} ${EBENE_WORTE[ebene].plural}`
    },
  )
  return aufzaehlung(teile)
}

/** More names than this are counted. */
const NAMEN = 6

/** Real figures stand beside made-up ones: who brings them should know. */
export function pruefeDemo(kreis: Kreiszeile, { art }: Akteur): readonly Meldung[] {
  // What the demo Kreis is made of comes by itself.
  if (!kreis.demo || art === 'SYSTEM') return []
  const text =
    'Dieser Kreis enthält erzeugte Demodaten; wirkliche Zahlen stehen dann daneben. Für den eigenen Kreis bitte eine eigene Datenbank anlegen (die README sagt, wie).'
  return [hinweis('DEMO_KREIS', text)]
}

/** Figures that stand twice: contradicting ones block, equal ones do not matter. */
export function pruefeDoppelte(
  doppelte: readonly DoppelteZelle[],
  { merkmale, blaetter }: Zellenstrom,
): readonly Meldung[] {
  const verschiedene = doppelte.filter(({ verschieden }) => verschieden)
  const meldungen = verschiedene.slice(0, HOECHSTENS).map((zelle) => {
    const name = merkmale.werte[zelle.merkmal - 1]!.name
    const stelle = toStelle(zelle, { blaetter })
    const text = `„${name}“ für ${zelle.schluessel} steht in Zeile ${zelle.zeile} und in Zeile ${zelle.andereZeile} mit verschiedenen Werten. Bitte die falsche Angabe löschen.`
    return fehler('ZELLE_WIDERSPRICHT', text, { stelle, roh: zelle.schluessel })
  })
  const gleiche = doppelte.length - verschiedene.length
  return [
    ...meldungen,
    ...weitere(
      verschiedene.length,
      'ZELLE_WIDERSPRICHT',
      'Zahlen stehen mehrmals mit verschiedenen Werten in der Datei',
    ),
    ...(gleiche === 0
      ? []
      : [
          hinweis(
            'ZELLE_DOPPELT',
            `${formatZahl(gleiche)} Zahlen stehen mehrmals mit demselben Wert in der Datei; sie zählen einmal.`,
          ),
        ]),
  ]
}

/** A Merkmal must mean the same in every file: its kind, and what it is measured in. */
export function pruefeMerkmale(
  gelieferte: readonly Rohmerkmal[],
  bekannte: ReadonlyMap<string, BekanntesMerkmal>,
): readonly Meldung[] {
  return gelieferte.flatMap((geliefert) => {
    const bekannt = bekannte.get(geliefert.schluessel)!
    const gleicheEinheit = geliefert.art === 'ANZAHL' || geliefert.einheit === bekannt.einheit
    if (geliefert.art === bekannt.art && gleicheEinheit) return []
    const text = `„${geliefert.name}“ ist bisher als ${ART[bekannt.art]} in „${bekannt.einheit}“ bekannt, die Datei liefert ${ART[geliefert.art]} in „${geliefert.einheit}“. Bitte in der Zuordnung einen anderen Namen und Schlüssel als „${geliefert.schluessel}“ vergeben.`
    return fehler('MERKMAL_ANDERS', text, { roh: geliefert.schluessel })
  })
}

const ART = { ANZAHL: 'Anzahl', MENGE: 'Menge', FERTIGWERT: 'Fertigwert' }

function weitere(anzahl: number, code: string, was: string): readonly Meldung[] {
  if (anzahl <= HOECHSTENS) return []
  const rest = anzahl - HOECHSTENS
  return [fehler(code, `Noch ${formatZahl(rest)} weitere ${was}.`, { anzahl: rest })]
}
