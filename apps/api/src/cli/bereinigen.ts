import { formatAnzahl } from '@sozial/shared/format'
import { purgeLieferung } from '../modules/lieferung/purge-lieferung.ts'
import { parseArgumente, pflicht, toNummer } from './argumente.ts'
import type { Kommando } from './kommando.ts'

export const bereinigen: Kommando = {
  name: 'bereinigen',
  kurz: 'löscht eine irrtümlich gelieferte Datei mit Angaben über Personen ganz',
  hilfe: `pnpm sozial bereinigen NUMMER --datei "name.csv" --grund "Die Datei enthielt Namen von Personen."

  --datei wiederholt zur Bestätigung den Dateinamen, wie ihn „pnpm sozial lieferung liste“ zeigt.
  Der Grund bleibt stehen und nennt deshalb keinen Namen. Es gibt kein Zurück.
  Sicherungen, das Transaktionsprotokoll von PostgreSQL und freigegebener Platz in seinen
  Dateien sind nicht erfasst: siehe docs/betrieb.md, „Eine Lieferung bereinigen“.`,
  run: async (args, { openDatenbank, akteur, sage }) => {
    const { values, positionals } = parseArgumente(
      args,
      { datei: { type: 'string' }, grund: { type: 'string' } },
      1,
    )
    const id = toNummer(positionals[0], 'die Nummer der Lieferung')
    const bestaetigung = pflicht(values.datei, '--datei: der Name der Datei, zur Bestätigung')
    const grund = pflicht(values.grund, '--grund: warum die Lieferung bereinigt wird')
    const { db } = await openDatenbank()
    const { spuren, datenstaende } = await purgeLieferung(db, { id, bestaetigung, grund, akteur })
    if (spuren === null) {
      sage(`Lieferung ${id} war schon bereinigt.`)
      return 0
    }
    sage(
      `Lieferung ${id} ist bereinigt: ${formatAnzahl(spuren.grundzahlen, 'Zahl', 'Zahlen')} und ${formatAnzahl(spuren.indikatoren, 'Indikator', 'Indikatoren')} gelöscht, ${formatAnzahl(spuren.protokolleintraege, 'Eintrag', 'Einträge')} des Protokolls bereinigt.`,
    )
    for (const { id: nr, name } of datenstaende) {
      sage(`Veröffentlicht mit Zahlen aus ihr: Datenstand ${nr} „${name}“. Bitte zurücknehmen.`)
    }
    sage('Sicherungen sind nicht erfasst: Bitte die betroffenen löschen oder neu anlegen.')
    return 0
  },
}
