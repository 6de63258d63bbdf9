import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { OHNE_GEOKODIERER } from '../modules/adresse/geokodierer.ts'
import {
  EINLESEZIELE,
  type Einlesebericht,
  type Einleseziel,
} from '../modules/angebotsaustausch/einlesebericht.ts'
import { importAngebote } from '../modules/angebotsaustausch/import-angebote.ts'
import { parseTabellenwahl } from '../modules/angebotsaustausch/tabellenwahl.ts'
import { parseArgumente } from './argumente.ts'
import { readNamedFile } from './dateien.ts'
import { Aufruffehler, type Kommando, type Umgebung } from './kommando.ts'

const OPTIONEN = {
  als: { type: 'string' },
  'mit-neuen': { type: 'boolean' },
  'nur-pruefen': { type: 'boolean' },
  wahl: { type: 'string' },
} as const

export const angeboteEinlesen: Kommando = {
  name: 'angebote einlesen',
  kurz: 'liest Unterstützungsangebote aus einer Datei ein, mit denselben Prüfungen wie die Seite',
  hilfe: `pnpm sozial angebote einlesen DATEI [--nur-pruefen] [--als entwurf|eingereicht|veroeffentlicht]

  Eine Tabelle (CSV, XLSX, ODS), GeoJSON oder HSDS 3 (JSON oder ZIP). Bekanntes wird an der Kennung
  wiedererkannt, sonst an Anbieter, Titel und Adresse: Dieselbe Datei noch einmal ändert nichts.
  Was falsch ist, bleibt weg und wird genannt; der Rest kommt ganz herein oder gar nicht.

  --als ZIEL      als was Vollständiges hereinkommt; sonst als Entwurf
  --mit-neuen     legt Anbieter an, die noch nicht im Verzeichnis stehen
  --nur-pruefen   ändert nichts
  --wahl PFAD     JSON: was Spalten und Wörter bedeuten, die nicht erkannt werden, zum Beispiel
                  {"spalten": {"3": "ort"}, "kategorien": {"Jugendhaus": "jugendarbeit-offen"}}

  Ende mit 0: alles ist eingelesen (oder in Ordnung). 1: nichts lässt sich einlesen, die Gründe
  stehen da. 3: einiges bleibt weg oder ein Wort ist unbekannt; jemand muss entscheiden.`,
  run: async (args, umgebung) => {
    const { values, positionals } = parseArgumente(args, OPTIONEN, 1)
    const [pfad] = positionals
    if (pfad === undefined) throw new Aufruffehler('Es fehlt die Datei mit den Angeboten.')
    const { openDatenbank, akteur, ordner, sage } = umgebung
    const auftrag = {
      datei: await readNamedFile(ordner, pfad),
      ziel: toZiel(values.als),
      mitNeuen: values['mit-neuen'] === true,
      nurPruefen: values['nur-pruefen'] === true,
      wahl: parseTabellenwahl(await readWahl(ordner, values.wahl)),
    }
    const { db } = await openDatenbank()
    const geokodierer = umgebung.geokodierer?.() ?? OHNE_GEOKODIERER
    const quellen = { pool: db.pool, geokodierer }
    const bericht = await importAngebote(quellen, { akteur, bereich: 'KREIS' }, auftrag)
    sagBericht(auftrag.datei.name, bericht, sage)
    return ausgangOf(bericht)
  },
}

async function readWahl(ordner: string, pfad: string | undefined): Promise<string | undefined> {
  if (pfad === undefined) return undefined
  const { inhalt } = await readNamedFile(ordner, pfad)
  return new TextDecoder().decode(inhalt)
}

function toZiel(text = 'ENTWURF'): Einleseziel {
  const ziel = EINLESEZIELE.find((eines) => eines === text.toUpperCase())
  if (ziel !== undefined) return ziel
  const worte = EINLESEZIELE.map((eines) => eines.toLowerCase()).join(', ')
  throw new Aufruffehler(`„${text}“ gibt es bei --als nicht. Möglich sind ${worte}.`)
}

function ausgangOf({ anzahl, unbekannteKategorien }: Einlesebericht): number {
  const brauchbar = anzahl.NEU + anzahl.GEAENDERT + anzahl.GLEICH
  if (brauchbar === 0) return 1
  return anzahl.FEHLER > 0 || unbekannteKategorien.length > 0 ? 3 : 0
}

const SCHWERE = { FEHLER: 'Fehler', HINWEIS: 'Hinweis' }

function sagBericht(name: string, bericht: Einlesebericht, sage: Umgebung['sage']): void {
  const { uebernommen, anzahl, unvollstaendig, neueAnbieter, weitereMeldungen } = bericht
  const { NEU, GEAENDERT, GLEICH, FEHLER } = anzahl
  const urteil = uebernommen ? 'eingelesen' : 'geprüft, nichts geändert'
  sage(
    `${name}: ${urteil}. ${formatAnzahl(NEU, 'Angebot', 'Angebote')} neu, ${formatZahl(GEAENDERT)} geändert, ${formatZahl(GLEICH)} unverändert, ${formatZahl(FEHLER)} ${FEHLER === 1 ? 'bleibt' : 'bleiben'} weg.`,
  )
  if (unvollstaendig > 0)
    sage(
      `  ${formatAnzahl(unvollstaendig, 'Angebot ist unvollständig und wird Entwurf', 'Angebote sind unvollständig und werden Entwürfe')}.`,
    )
  if (neueAnbieter.length > 0) sage(`  Neue Anbieter: ${neueAnbieter.join(', ')}.`)
  for (const { schwere, text, ...meldung } of bericht.meldungen)
    sage(`  ${SCHWERE[schwere]}${stelleOf(meldung)}: ${text}`)
  if (weitereMeldungen > 0)
    sage(`  und ${formatAnzahl(weitereMeldungen, 'weitere Meldung', 'weitere Meldungen')}`)
  for (const { wort, anzahl: haeufig, vorschlaege } of bericht.unbekannteKategorien)
    sage(
      `  Unbekannte Kategorie „${wort}“ (${formatZahl(haeufig)}-mal)${vorschlaege.length > 0 ? `, vielleicht ${vorschlaege.join(', ')}` : ''}: bitte mit --wahl zuordnen.`,
    )
}

/** " in Zeilen 2, 3 und 12 weiteren, Spalte „Ort“". */
function stelleOf({
  zeilen,
  anzahl,
  spalte,
}: Pick<Einlesebericht['meldungen'][number], 'zeilen' | 'anzahl' | 'spalte'>): string {
  const rest = anzahl - zeilen.length
  const nummern = zeilen.join(', ') + (rest > 0 ? ` und ${formatZahl(rest)} weiteren` : '')
  const wo = zeilen.length === 0 ? '' : ` in ${anzahl === 1 ? 'Zeile' : 'Zeilen'} ${nummern}`
  return spalte === null ? wo : `${wo}${wo === '' ? ' in' : ','} Spalte „${spalte}“`
}
