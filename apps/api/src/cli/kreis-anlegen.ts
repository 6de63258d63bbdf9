import { istTag } from '@sozial/domain/zeitraum'
import { readGeometrie } from '@sozial/formate/geometrie'
import { createKreis } from '../modules/kreis/create-kreis.ts'
import { parseArgumente, pflicht, toNummer } from './argumente.ts'
import { readGeometriedateien } from './dateien.ts'
import { Aufruffehler } from './kommando.ts'
import type { Kommando } from './kommando.ts'

/** Since about when the borders of the Gemeinden in most Länder are what they are. */
const GUELTIG_AB = '1975-01-01'

export const kreisAnlegen: Kommando = {
  name: 'kreis anlegen',
  kurz: 'legt den Kreis dieser Datenbank aus einer Geometriedatei an',
  hilfe: `pnpm sozial kreis anlegen --geometrie PFAD… --schluessel 05370 [Optionen]

  --geometrie PFAD    Shapefile (.shp; .dbf, .prj und .cpg daneben kommen mit), ZIP, GeoJSON oder TopoJSON
                      mit den Gemeinden, gern ganz Deutschlands; mehrere Dateien sind möglich
  --schluessel KREIS  die ersten fünf Ziffern des Gemeindeschlüssels
  --name NAME         Name des Kreises, zum Beispiel "Kreis Heinsberg"
  --gueltig-ab TAG    seit wann diese Grenzen gelten (Vorgabe ${GUELTIG_AB}); frühere Zahlen finden keinen Raum
  --epsg NUMMER       Koordinatensystem, wenn die Datei keines oder ein falsches nennt (31467, 25832, 25833, 4326)`,
  run: async (args, { openDatenbank, akteur, ordner, sage }) => {
    const { values, positionals } = parseArgumente(
      args,
      {
        geometrie: { type: 'string', multiple: true },
        schluessel: { type: 'string' },
        name: { type: 'string' },
        'gueltig-ab': { type: 'string', default: GUELTIG_AB },
        epsg: { type: 'string' },
      },
      Infinity,
    )
    const pfade = [...(values.geometrie ?? []), ...positionals]
    if (pfade.length === 0) throw new Aufruffehler('Es fehlt --geometrie mit der Geometriedatei.')
    const kreisSchluessel = pflicht(values.schluessel, '--schluessel, zum Beispiel 05370')
    const gueltigAb = values['gueltig-ab']
    if (!istTag(gueltigAb)) {
      throw new Aufruffehler(`„${gueltigAb}“ ist kein Kalendertag. Gemeint ist JJJJ-MM-TT.`)
    }
    const { gebiete, meldungen } = readGeometrie(await readGeometriedateien(ordner, pfade), {
      praefix: kreisSchluessel,
      ...(values.epsg === undefined
        ? {}
        : { epsg: toNummer(values.epsg, 'die Nummer nach --epsg') }),
    })
    for (const { schwere, text } of meldungen) {
      sage(`${schwere === 'FEHLER' ? 'Fehler' : 'Hinweis'}: ${text}`)
    }
    if (meldungen.some(({ schwere }) => schwere === 'FEHLER')) return 1
    const { db } = await openDatenbank()
    const auftrag = { gebiete, kreisSchluessel, name: values.name, gueltigAb, demo: false, akteur }
    const kreis = await createKreis(db, auftrag)
    sage(`${kreis.name} (${kreis.schluessel}) ist angelegt, mit ${kreis.kommunen.length} Kommunen:`)
    sage(`  ${kreis.kommunen.join(', ')}`)
    return 0
  },
}
