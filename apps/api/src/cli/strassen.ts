import { createReferenzdateien } from '@sozial/formate/strassen'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { importStrassen, type Strassenbericht } from '../modules/strasse/import-strassen.ts'
import { findAbschnitte, findBaQuartiere } from '../modules/strasse/strasse.queries.ts'
import { parseArgumente } from './argumente.ts'
import { readNamedFile } from './dateien.ts'
import { Aufruffehler, type Kommando, type Umgebung } from './kommando.ts'

export const strassenEinlesen: Kommando = {
  name: 'strassen einlesen',
  kurz: 'liest ein Straßenverzeichnis ein: welche Hausnummern in welchem Quartier liegen',
  hilfe: `pnpm sozial strassen einlesen DATEI [--nur-pruefen]

  Eine Tabelle mit den Spalten AGS, Straße, Straßenschlüssel, PLZ, von, bis, Seite und Quartier.
  Sie tritt an die Stelle dessen, was von ihren Kommunen da ist, ganz oder gar nicht.

  Ende mit 0: eingelesen (oder in Ordnung). 1: nicht eingelesen, die Gründe stehen da.`,
  run: async (args, { openDatenbank, akteur, ordner, sage }) => {
    const optionen = { 'nur-pruefen': { type: 'boolean' } } as const
    const { values, positionals } = parseArgumente(args, optionen, 1)
    const [pfad] = positionals
    if (pfad === undefined) throw new Aufruffehler('Es fehlt die Datei mit den Straßen.')
    const datei = await readNamedFile(ordner, pfad)
    const { db } = await openDatenbank()
    const nurPruefen = values['nur-pruefen'] === true
    const bericht = await importStrassen(db, { datei, akteur, nurPruefen })
    sagBericht(datei.name, bericht, sage)
    return bericht.befunde.some(({ schwere }) => schwere === 'FEHLER') ? 1 : 0
  },
}

const SCHWERE = { FEHLER: 'Fehler', WARNUNG: 'Warnung', HINWEIS: 'Hinweis' }

function sagBericht(name: string, bericht: Strassenbericht, sage: Umgebung['sage']): void {
  const { strassen, abschnitte, kommunen, uebernommen, neue, entfallene, befunde } = bericht
  const urteil = uebernommen ? 'eingelesen' : 'geprüft, nichts geändert'
  sage(
    `${name}: ${urteil}. ${formatAnzahl(strassen, 'Straße', 'Straßen')} in ${formatAnzahl(abschnitte, 'Abschnitt', 'Abschnitten')}: ${kommunen.join(', ')}.`,
  )
  if (neue.length + entfallene.length > 0) {
    sage(`  ${formatZahl(neue.length)} Straßen neu, ${formatZahl(entfallene.length)} entfallen`)
  }
  for (const { schwere, text, zeile } of befunde) {
    sage(`  ${SCHWERE[schwere]}${zeile === null ? '' : ` in Zeile ${zeile}`}: ${text}`)
  }
}

export const strassenAusgeben: Kommando = {
  name: 'strassen ausgeben',
  kurz: 'schreibt die beiden Referenzdateien für die Bundesagentur für Arbeit',
  hilfe: `pnpm sozial strassen ausgeben [ORDNER]

  Schreibt Strassenraster-zu.csv (Gebiete mit Schlüssel und Einwohnern) und Strassenraster-ra.csv
  (Straßen und Hausnummern) in den Ordner, sonst in den, aus dem gerufen wird.

  Ende mit 0: geschrieben. 1: Es ist noch kein Straßenverzeichnis eingelesen.`,
  run: async (args, { openDatenbank, ordner, sage }) => {
    const { positionals } = parseArgumente(args, {}, 1)
    const ziel = resolve(ordner, positionals[0] ?? '.')
    const { db } = await openDatenbank()
    const abschnitte = await findAbschnitte(db.pool)
    if (abschnitte.length === 0) {
      sage('Noch ist kein Straßenverzeichnis eingelesen („pnpm sozial strassen einlesen“).')
      return 1
    }
    const { zu, ra } = createReferenzdateien(await findBaQuartiere(db.pool), abschnitte)
    await mkdir(ziel, { recursive: true })
    for (const [name, text] of [
      ['zu', zu],
      ['ra', ra],
    ] as const) {
      const pfad = join(ziel, `Strassenraster-${name}.csv`)
      await writeFile(pfad, text)
      sage(`${pfad}: ${formatAnzahl(text.trimEnd().split('\n').length, 'Zeile', 'Zeilen')}`)
    }
    return 0
  },
}
