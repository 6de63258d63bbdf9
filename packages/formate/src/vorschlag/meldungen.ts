/** What a proposal found and what only the user can say, each with a way on. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import type { Meldung } from '../lesung/index.ts'
import { fehler, hinweis, kurz } from '../lesung/meldungen.ts'
import { parseZelle, spaltenbuchstabe } from '../text/index.ts'
import { istAdressliste } from './einzelfaelle.ts'
import type { Probe, Spalte } from './probe.ts'
import type { Raumfund } from './raum.ts'
import type { Rolle, Rollenverteilung } from './rollen.ts'
import type { Spaltenrolle, Zuordnungsvorschlag } from './typen.ts'
import { inhaltOf } from './zahlen.ts'
import { istVerlorenesDatum } from './zeit.ts'

interface Befund {
  readonly probe: Probe
  readonly verteilt: Rollenverteilung
  readonly rollen: ReadonlyMap<number, Rolle>
  readonly fehlt: Zuordnungsvorschlag['fehlt']
  readonly auslassen: readonly string[]
  /** Names of what is counted. */
  readonly merkmale: readonly string[]
  /** Texts that stand for a missing figure. */
  readonly fehlend: readonly string[]
  readonly zuVieleArten: boolean
  /** Years of stocks are read as 31 December. */
  readonly jahresende: boolean
}

export function baueMeldungen(befund: Befund): readonly Meldung[] {
  return [gefunden(befund), ...befund.fehlt.map((was) => OFFEN[was](befund)), ...zweifel(befund)]
}

/** "Spalte A („ags“)" */
const benenne = ({ nr, kopf }: Spalte): string =>
  kopf === '' ? `Spalte ${spaltenbuchstabe(nr)}` : `„${kurz(kopf, 40)}“ (${spaltenbuchstabe(nr)})`

function mitRolle({ probe, rollen }: Befund, rolle: Spaltenrolle): readonly Spalte[] {
  return probe.spalten.filter(({ nr }) => rollen.get(nr)?.rolle === rolle)
}

/** More than this are counted. */
const GENANNT = 6

const nenneSpalten = (spalten: readonly Spalte[]): string =>
  aufzaehlung(spalten.map(benenne), GENANNT)

function gefunden(befund: Befund): Meldung {
  const teile = (
    [
      ['Räume', [...mitRolle(befund, 'RAUMSCHLUESSEL'), ...mitRolle(befund, 'RAUMNAME')]],
      ['Zeitraum', mitRolle(befund, 'ZEITRAUM')],
      ['unterschieden nach', mitRolle(befund, 'GLIEDERUNG')],
      ['Zahlen', mitRolle(befund, 'WERT')],
    ] as const
  ).flatMap(([name, spalten]) =>
    spalten.length > 0 ? [`${name} in ${nenneSpalten(spalten)}`] : [],
  )
  const abgeleitet = mitRolle(befund, 'ABGELEITET').length
  const unbeachtet = mitRolle(befund, 'UNBEACHTET').length
  const rest = [
    ...(abgeleitet > 0
      ? [
          abgeleitet === 1
            ? 'eine Spalte mit Anteilen wird neu berechnet'
            : `${abgeleitet} Spalten mit Anteilen werden neu berechnet`,
        ]
      : []),
    ...(unbeachtet > 0
      ? [unbeachtet === 1 ? 'eine bleibt unbeachtet' : `${unbeachtet} bleiben unbeachtet`]
      : []),
  ]
  const satz =
    teile.length > 0 ? `Gefunden wurden ${teile.join('; ')}` : 'Es wurde keine Spalte erkannt'
  return hinweis({
    code: 'SPALTEN_GEFUNDEN',
    text: `${[satz.replaceAll(' in „', ': „').replaceAll(' in Spalte', ': Spalte'), ...rest].join('; ')}.`,
  })
}

const vorhandene = ({ probe: { spalten } }: Befund): string =>
  `Vorhanden sind ${nenneSpalten(spalten)}.`

const ADRESSEN: Meldung = fehler({
  code: 'ADRESSEN',
  text: 'Die Zeilen sind Adressen (Straße und Hausnummer); eine solche Liste wird nicht angenommen, weil Adressen auf Personen schließen lassen (Datenschutz). Bitte je Quartier oder Sozialraum zusammenzählen und dessen Nummer oder Namen angeben; dass der Browser das übernimmt, kommt später.',
})

function verlorenesDatum({ probe }: Befund): Meldung | null {
  const spalte = probe.spalten.find(istVerlorenesDatum)
  if (spalte === undefined) return null
  return fehler({
    code: 'DATUM_VERLOREN',
    text: `${benenne(spalte)} enthält Zahlen wie ${spalte.gefuellt[0] ?? ''}; das sind Datumswerte, die ihre Form verloren haben. Bitte die Spalte in der Datei als Datum formatieren oder den Zeitraum angeben.`,
  })
}

const OFFEN: Readonly<Record<Zuordnungsvorschlag['fehlt'][number], (befund: Befund) => Meldung>> = {
  RAUM: (befund) =>
    istAdressliste(befund.probe)
      ? ADRESSEN
      : fehler({
          code: 'RAUM_OFFEN',
          text: `Keine Spalte nennt Gebiete mit Schlüssel oder Namen. ${vorhandene(befund)} Bitte angeben, in welcher Spalte die Räume stehen.`,
        }),
  ZEITRAUM: (befund) =>
    verlorenesDatum(befund) ??
    fehler({
      code: 'ZEITRAUM_OFFEN',
      text: `Weder eine Spalte noch die Überschrift sagt, für welche Zeit die Zahlen gelten. ${vorhandene(befund)} Bitte das Jahr oder den Stichtag angeben.`,
    }),
  WERTE: (befund) =>
    befund.zuVieleArten
      ? fehler({
          code: 'WERTE_OFFEN',
          text: 'Zu einem Raum gehören viele Zeilen, die nichts unterscheidet; das ist eine Liste von Einzelfällen und keine Tabelle je Raum. Bitte erst je Raum zusammenzählen oder die unterscheidenden Spalten angeben.',
        })
      : (gemischt(befund) ??
        fehler({
          code: 'WERTE_OFFEN',
          text: `Keine Spalte enthält durchgehend Zahlen. ${vorhandene(befund)} Bitte angeben, in welcher Spalte die Werte stehen.`,
        })),
}

/** A column that has figures, and something else often enough to be none. */
function gemischt({ probe, verteilt }: Befund): Meldung | null {
  const { schreibung } = verteilt.schreibung
  const spalte = probe.spalten.find((eine) => inhaltOf(eine, schreibung) === 'GEMISCHT')
  const keine = spalte?.gefuellt.filter((text) => parseZelle(text, schreibung).art === 'UNLESBAR')
  if (spalte === undefined || keine === undefined || keine.length === 0) return null
  return fehler({
    code: 'WERTE_OFFEN',
    text: `Keine Spalte enthält durchgehend Zahlen: ${benenne(spalte)} hat neben Zahlen auch ${zitiere([...new Set(keine)])}. Bitte in der Datei berichtigen oder angeben, in welcher Spalte die Werte stehen.`,
  })
}

function zweifel(befund: Befund): readonly Meldung[] {
  const { probe, verteilt, auslassen, merkmale, fehlend, jahresende } = befund
  const { raum, zeit, schreibung } = verteilt
  const unbekannt = raum?.unbekannt.filter((text) => !auslassen.includes(text)) ?? []
  const genannte = auslassen.filter((text) => text !== '')
  return [
    ...(probe.quelle.blaetter.length > 1 ? [andereBlaetter(probe)] : []),
    ...(probe.weitere > 0 ? [zuBreit(probe)] : []),
    ...nichtssagende(merkmale),
    ...(schreibung.sicherheit === 'UNSICHER' ? [mehrdeutig(schreibung.grund)] : []),
    ...(zeit?.sicherheit === 'UNSICHER' ? [geraten(zeit.grund)] : []),
    ...(jahresende ? [JAHRESENDE] : []),
    ...(raum !== null && istNurName(raum) ? [NUR_NAMEN] : []),
    ...(unbekannt.length > 0 ? [namenUnbekannt(unbekannt)] : []),
    ...(raum !== null && raum.mehrdeutig.length > 0 ? [namenMehrdeutig(raum.mehrdeutig)] : []),
    ...(genannte.length > 0 ? [zeilenAusgelassen(genannte)] : []),
    ...(fehlend.length > 0 ? [alsFehlend(fehlend, probe)] : []),
  ]
}

/** Heads that only the title above them completes. */
const NICHTSSAGEND =
  /^(ins)?gesamt$|^(zusammen|summe|anzahl|wert|zahl|fälle|personen|kinder|sonstige|andere|davon|darunter)$|^(ambulant|(teil)?stationär|männlich|weiblich)e?$/i

/** What is counted would be called "gesamt" everywhere, for ever, beside the "gesamt" of the next table. */
function nichtssagende(merkmale: readonly string[]): readonly Meldung[] {
  const namen = [...new Set(merkmale)].filter((name) => NICHTSSAGEND.test(name))
  if (namen.length === 0) return []
  const text = `${zitiere(namen)} ${namen.length === 1 ? 'sagt' : 'sagen'} allein nicht, was gezählt wird; so hieße es aber künftig überall. Bitte je Spalte bei „Was wird gezählt?“ ausschreiben, zum Beispiel „Hilfen zur Erziehung, ambulant“.`
  return [hinweis({ code: 'NAME_NICHTSSAGEND', text, anzahl: namen.length })]
}

/** Figures on another sheet would be lost without a word. */
function andereBlaetter({ quelle: { blatt, blaetter } }: Probe): Meldung {
  const andere = blaetter.filter((eines) => eines !== blatt)
  return hinweis({
    code: 'BLAETTER_UNGELESEN',
    text: `Gelesen wird nur das Blatt „${kurz(blatt ?? '', 40)}“, nicht ${zitiere(andere)}. Stehen auch dort Zahlen: die Datei noch einmal hochladen, ihre Zuordnung ändern und unter der Tabelle das andere Blatt wählen.`,
    anzahl: andere.length,
  })
}

const zuBreit = ({ spalten, weitere }: Probe): Meldung =>
  hinweis({
    code: 'SPALTEN_UEBERZAEHLIG',
    text: `Angesehen wurden die ersten ${spalten.length.toLocaleString('de-DE')} Spalten; die ${weitere.toLocaleString('de-DE')} weiteren werden nicht gelesen. Bitte die Tabelle teilen oder abseits stehende Einträge löschen.`,
    anzahl: weitere,
  })

const mehrdeutig = (grund: string): Meldung =>
  hinweis({
    code: 'ZAHLEN_MEHRDEUTIG',
    text: `Ob „1.234“ tausend oder eins Komma zwei bedeutet, ist nicht sicher; gelesen werden ${grund}. Bitte an einem bekannten Wert prüfen.`,
  })

const geraten = (grund: string): Meldung =>
  hinweis({
    code: 'ZEITRAUM_GERATEN',
    text: `${grund} Bitte prüfen, ob das der Zeitraum der Zahlen ist.`,
  })

const JAHRESENDE: Meldung = hinweis({
  code: 'BESTAND_ZUM_JAHRESENDE',
  text: 'Einwohner, Haushalte, Wohnungen und Flächen zählen an einem Tag: Ein Jahr gilt bei ihnen als der 31.12., ein Monat oder Quartal als sein letzter Tag. Ist ein anderer Stichtag gemeint, bitte angeben.',
})

const istNurName = ({ bezug, unbekannt, umschluesselung }: Raumfund): boolean =>
  bezug === 'NAME' && unbekannt.length === 0 && Object.keys(umschluesselung).length === 0

const NUR_NAMEN: Meldung = hinweis({
  code: 'NUR_NAMEN',
  text: 'Die Tabelle nennt ihre Gebiete nur mit Namen. Sicherer sind Gebietsschlüssel (zum Beispiel 05370016) in einer eigenen Spalte.',
})

/** „a“, „b“, … */
const zitiere = (texte: readonly string[]): string =>
  aufzaehlung(
    texte.map((text) => `„${kurz(text, 40)}“`),
    GENANNT,
  )

const namenUnbekannt = (namen: readonly string[]): Meldung =>
  hinweis({
    code: 'NAMEN_UNBEKANNT',
    text: `${namen.length === 1 ? 'Ein Name gehört' : `${namen.length} Namen gehören`} zu keinem Raum des Kreises: ${zitiere(namen)}. Bitte die Schreibweise prüfen.`,
    anzahl: namen.length,
  })

const namenMehrdeutig = (namen: readonly string[]): Meldung =>
  hinweis({
    code: 'NAMEN_MEHRDEUTIG',
    text: `Mehrere Räume des Kreises heißen so: ${zitiere(namen)}. Welcher gemeint ist, sagt erst ein Schlüssel; bitte in der Datei eine Spalte mit Schlüsseln ergänzen oder die Namen unterscheiden.`,
    anzahl: namen.length,
  })

const alsFehlend = (texte: readonly string[], probe: Probe): Meldung =>
  hinweis({
    code: 'ALS_FEHLEND_GELESEN',
    text: `Als fehlender Wert gilt ${nenneZellen(texte, probe)}. Ist das eine Zahl oder ein Wort mit anderer Bedeutung, bitte in der Datei berichtigen.`,
    anzahl: texte.length,
  })

/** "„k. A.“ (zuerst in C7), „fehlt“ (zuerst in D9)" */
function nenneZellen(texte: readonly string[], { spalten, daten }: Probe): string {
  const genannte = texte.slice(0, 6).map((text) => {
    const spalte = spalten.find((eine) => eine.texte.includes(text))
    if (spalte === undefined) return `„${kurz(text, 40)}“`
    const zeile = daten[spalte.texte.indexOf(text)]?.zeile ?? ''
    return `„${kurz(text, 40)}“ (zuerst in ${spaltenbuchstabe(spalte.nr)}${zeile})`
  })
  const rest = texte.length - genannte.length
  return genannte.join(', ') + (rest > 0 ? ` und ${rest} weitere` : '')
}

const zeilenAusgelassen = (texte: readonly string[]): Meldung =>
  hinweis({
    code: 'ZEILEN_AUSGELASSEN',
    text: `Keine Gebiete sind ${zitiere(texte)}; diese Zeilen werden nicht gelesen.`,
    anzahl: texte.length,
  })
