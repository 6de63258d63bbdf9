import type { Meldung, Rohmerkmal } from '@sozial/formate/lesung'
import { formatAnzahl, formatDatum, formatZahl } from '@sozial/shared/format'
import type { Kreiszeile } from '../kreis/raum.queries.ts'
import type { BekanntesMerkmal, DoppelteZelle, OhneFassung } from './staging.queries.ts'
import type { Zellenstrom } from './zellenstrom.ts'

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
  const beispiele = [...fremde].slice(0, 3).map(([schluessel, name]) => `${name} (${schluessel})`)
  if (uebergangen === gelesen) {
    const text = `Die Datei enthält kein Gebiet von ${kreis.name} (${kreis.schluessel}), sondern ${beispiele.join(', ')}${fremde.size > 3 ? ` und ${formatZahl(fremde.size - 3)} weitere` : ''}. Bitte eine Tabelle mit den Schlüsseln dieses Kreises wählen.`
    return [fehler('KEIN_EIGENER_RAUM', text)]
  }
  const wurden = fremde.size === 1 ? 'wurde' : 'wurden'
  const text = `${formatAnzahl(fremde.size, 'anderes Gebiet', 'andere Gebiete')} ${wurden} übergangen, zum Beispiel ${beispiele.join(', ')}.`
  return [hinweis('FREMDE_RAEUME', text)]
}

/** Areas that had no borders on the day of the figure. */
export function pruefeFassungen(fehlende: readonly OhneFassung[]): readonly Meldung[] {
  const meldungen = fehlende
    .slice(0, HOECHSTENS)
    .map(({ schluessel, name, tag, gueltigAb, zeile }) =>
      fehler(
        'KEIN_GEBIETSSTAND',
        `${name} (${schluessel}) hat am ${formatDatum(tag)} keinen Gebietsstand: Der erste gilt ab ${formatDatum(gueltigAb)}. Bitte den Kreis mit früherem „gültig ab“ anlegen oder diesen Zeitraum aus der Datei nehmen.`,
        { stelle: { blatt: null, zeile, spalte: null }, roh: schluessel },
      ),
    )
  return [
    ...meldungen,
    ...weitere(
      fehlende.length,
      'KEIN_GEBIETSSTAND',
      'Paare aus Gebiet und Zeitraum haben keinen Gebietsstand',
    ),
  ]
}

/** Figures that stand twice: contradicting ones block, equal ones do not matter. */
export function pruefeDoppelte(
  doppelte: readonly DoppelteZelle[],
  { merkmale, blaetter }: Zellenstrom,
): readonly Meldung[] {
  const verschiedene = doppelte.filter(({ verschieden }) => verschieden)
  const meldungen = verschiedene.slice(0, HOECHSTENS).map((zelle) => {
    const name = merkmale.werte[zelle.merkmal - 1]!.name
    const stelle = {
      blatt: blaetter.werte[zelle.blatt - 1] ?? null,
      zeile: zelle.zeile,
      spalte: zelle.spalte === 0 ? null : toSpaltenbuchstaben(zelle.spalte),
    }
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
    const text = `„${geliefert.name}“ ist bisher als ${ART[bekannt.art]} in „${bekannt.einheit}“ bekannt, die Datei liefert ${ART[geliefert.art]} in „${geliefert.einheit}“. Bitte in der Zuordnung einen anderen Schlüssel als „${geliefert.schluessel}“ vergeben.`
    return fehler('MERKMAL_ANDERS', text, { roh: geliefert.schluessel })
  })
}

const ART = { ANZAHL: 'Anzahl', MENGE: 'Menge', FERTIGWERT: 'Fertigwert' }

function weitere(anzahl: number, code: string, was: string): readonly Meldung[] {
  if (anzahl <= HOECHSTENS) return []
  return [fehler(code, `Noch ${formatZahl(anzahl - HOECHSTENS)} weitere ${was}.`)]
}

/** 1 → `A`, 27 → `AA`. */
function toSpaltenbuchstaben(nummer: number): string {
  const rest = (nummer - 1) % 26
  const davor = Math.floor((nummer - 1) / 26)
  return (davor === 0 ? '' : toSpaltenbuchstaben(davor)) + String.fromCharCode(65 + rest)
}
