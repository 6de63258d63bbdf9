import { EBENE_WORTE } from '@sozial/shared/ebene'
import { parseZuordnung } from '@sozial/formate/zuordnung'
import type { Zuordnung } from '@sozial/formate/zuordnung'
import { formatAnzahl, formatZahl } from '@sozial/shared/format'
import { LieferungAbgelehntError } from '../modules/lieferung/bericht.ts'
import type { Lieferungsbericht } from '../modules/lieferung/bericht.ts'
import { importLieferung } from '../modules/lieferung/import-lieferung.ts'
import type { Importergebnis } from '../modules/lieferung/import-lieferung.ts'
import { parseArgumente } from './argumente.ts'
import { readNamedFile } from './dateien.ts'
import { Aufruffehler } from './kommando.ts'
import type { Kommando, Umgebung } from './kommando.ts'

export const einlesen: Kommando = {
  name: 'einlesen',
  kurz: 'liest Tabellen der Statistikämter und andere Lieferungen ein',
  hilfe: `pnpm sozial einlesen DATEI… [--zuordnung ZUORDNUNG.json] [--nur-pruefen]

  Erkannt werden Tabellen der Regionaldatenbank (CSV), GENESIS-Flatfiles und INKAR (XLS, XLSX, CSV).
  --zuordnung PFAD  sagt, was die Spalten einer anderen Tabelle bedeuten
                    (Muster: packages/formate/beispiele/arbeitslose-bev1564.zuordnung.json)
  --nur-pruefen     prüft und berichtet, übernimmt nichts

  Jede Datei wird ganz oder gar nicht übernommen; dieselbe Datei ein zweites Mal ändert nichts.`,
  run: async (args, umgebung) => {
    const { values, positionals } = parseArgumente(
      args,
      {
        zuordnung: { type: 'string' },
        'nur-pruefen': { type: 'boolean', default: false },
      },
      Infinity,
    )
    if (positionals.length === 0)
      throw new Aufruffehler('Es fehlt die Datei, die eingelesen werden soll.')
    const zuordnung = await readZuordnungsdatei(umgebung, values.zuordnung)
    let abgelehnte = 0
    for (const pfad of positionals) {
      if (!(await liesEin(umgebung, { pfad, zuordnung, nurPruefen: values['nur-pruefen'] }))) {
        abgelehnte += 1
      }
    }
    return abgelehnte === 0 ? 0 : 1
  },
}

async function readZuordnungsdatei(
  { ordner }: Umgebung,
  pfad: string | undefined,
): Promise<Zuordnung | undefined> {
  if (pfad === undefined) return undefined
  const { inhalt } = await readNamedFile(ordner, pfad)
  return parseZuordnung(new TextDecoder().decode(inhalt))
}

interface Leseauftrag {
  readonly pfad: string
  readonly zuordnung: Zuordnung | undefined
  readonly nurPruefen: boolean
}

/** @returns false when the file was rejected */
async function liesEin(
  { openDatenbank, akteur, ordner, sage }: Umgebung,
  { pfad, zuordnung, nurPruefen }: Leseauftrag,
): Promise<boolean> {
  const datei = await readNamedFile(ordner, pfad)
  const { db } = await openDatenbank()
  try {
    const ergebnis = await importLieferung(db, { datei, zuordnung, nurPruefen, akteur })
    sage(`${datei.name}: ${urteilOf(ergebnis, nurPruefen)}`)
    sagBericht(ergebnis.bericht, sage)
    for (const zeile of toSpeisungszeilen(ergebnis.speist)) sage(`  speist ${zeile}`)
    return true
  } catch (error) {
    if (!(error instanceof LieferungAbgelehntError)) throw error
    sage(`${datei.name}: abgelehnt, es wurde nichts übernommen.`)
    sagBericht(error.bericht, sage)
    return false
  }
}

function urteilOf({ neu, lieferungId }: Importergebnis, nurPruefen: boolean): string {
  if (!neu) return `schon übernommen als Lieferung ${lieferungId}, nichts geändert.`
  return nurPruefen
    ? 'in Ordnung, noch nichts übernommen.'
    : `übernommen als Lieferung ${lieferungId}.`
}

const SCHWERE = { FEHLER: 'Fehler', WARNUNG: 'Warnung', HINWEIS: 'Hinweis' }

function sagBericht(bericht: Lieferungsbericht, sage: Umgebung['sage']): void {
  const { gelesen, uebernommen, geschuetzt, neu, geaendert, uebergangen, meldungen } = bericht
  if (gelesen > 0) {
    sage(
      `  ${formatZahl(gelesen)} Zellen gelesen, ${formatZahl(uebernommen)} übernommen (${formatZahl(neu)} neu, ${formatZahl(geaendert)} geändert, ${formatZahl(geschuetzt)} geschützt), ${formatZahl(uebergangen)} übergangen`,
    )
  }
  for (const { schwere, text } of meldungen) {
    sage(`  ${SCHWERE[schwere]}: ${text}`)
  }
}

/** One line per Indikator: "Einwohner: Kreis, Kommunen (8 Zeiträume)". */
function toSpeisungszeilen(speist: Importergebnis['speist']): readonly string[] {
  const zeilen = new Map<string, string>()
  for (const { name, ebene, zeitraeume } of speist) {
    const dauer = formatAnzahl(zeitraeume, 'Zeitraum', 'Zeiträume')
    const bisher = zeilen.get(`${name}|${dauer}`)
    const wort = EBENE_WORTE[ebene].sammelname
    zeilen.set(`${name}|${dauer}`, bisher === undefined ? `${name}: ${wort}` : `${bisher}, ${wort}`)
  }
  return [...zeilen].map(([key, zeile]) => `${zeile} (${key.slice(key.indexOf('|') + 1)})`)
}
