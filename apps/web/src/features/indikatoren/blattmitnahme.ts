/** What the sheet gives to take along: every figure of the level as a file, the series of the Kreis as a table. Pure. */
import { formatBereich } from '@sozial/shared/format'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { formatFigurzelle } from '../../app/atlas/figur.ts'
import { herkunft, zitat } from '../../app/atlas/quelle.ts'
import { dateinameOf } from '../../app/mitnehmen/dateiname.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { createAlleWerte } from './alle-werte.ts'
import { hauptreihe } from './blattreihe.ts'

export function createBlattmitnahme(atlas: Atlas): Mitnahme {
  const { fassung } = atlas.indikator
  const { name, einheit, nachkommastellen: stellen } = fassung
  const reihe = hauptreihe(atlas)
  return {
    name: dateinameOf(atlas, `${atlas.perioden[0]?.kurz}-${atlas.perioden.at(-1)?.kurz}`),
    tabelle: (abruf) => ({
      titel: `${name}, ${reihe.name}, ${einheit}`,
      kopf: ['Zeitraum', 'Wert', '95-%-Intervall'],
      zeilen: atlas.perioden.map((periode, i) => {
        const {
          wert = null,
          status = 'NICHT_VERFUEGBAR',
          unten = null,
          oben = null,
        } = {
          ...reihe.zellen[i],
        }
        const bereich = unten === null || oben === null ? '' : formatBereich(unten, oben, stellen)
        return [periode.name, formatFigurzelle({ wert, status }, fassung), bereich]
      }),
      fuss: herkunft(atlas, atlas.perioden, abruf),
    }),
    csv: (abruf) => [
      ...createAlleWerte(atlas),
      [],
      ...herkunft(atlas, atlas.perioden, abruf).map((zeile) => [zeile]),
    ],
    daten: () => createAlleWerte(atlas),
    bild: null,
    dateien: {
      indikator: atlas.indikator.slug,
      ebene: atlas.ebene,
      stand: atlas.ansicht.stand,
    },
    zitat: (adresse, abruf) => zitat(atlas, { adresse, abruf, zeit: atlas.periode.name }),
  }
}
