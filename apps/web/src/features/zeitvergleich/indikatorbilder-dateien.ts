/** Several Indikatoren of one area to take along. */
import { zeichenerklaerung } from '@sozial/shared/zeichen'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { herkunft, stempelOf, zitat } from '../../app/atlas/quelle.ts'
import { grenzenteil } from '../../app/mitnehmen/dateiname.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { createBlatt, type Blattraum } from '../../charts/blatt.ts'
import { lineChartMarks } from '../../charts/line/line-chart-marks.ts'
import { layoutLineChart } from '../../charts/line/line-layout.ts'
import { toPng } from '../../charts/zeichnung-png.ts'
import { toSvg, type Marke, type Zeichnung } from '../../charts/zeichnung.ts'
import { toIndikatortabelle, type Indikatorbild } from './indikatorbilder-state.ts'

export function createIndikatormitnahme(
  bilder: readonly Indikatorbild[],
  raum: string,
  atlas: Atlas,
): Mitnahme {
  const titel = `${raum}: ${bilder.map((bild) => bild.titel).join(', ')}`
  const fuss = (abruf: Date): readonly string[] => [
    ...new Set(bilder.flatMap((bild) => herkunft(bild.atlas, bild.atlas.perioden, abruf))),
  ]
  const tabelle = toIndikatortabelle(bilder)
  const zeichne = () =>
    toBlatt(bilder, { titel, fuss: fuss(new Date()), marken: stempelOf(atlas.kreis) })
  return {
    name: `${bilder[0]?.slug ?? 'indikatoren'}_und-weitere_${grenzenteil(atlas.gebietsstand)}_zeitvergleich`,
    tabelle: (abruf) => ({ titel, ...tabelle, fuss: fuss(abruf) }),
    csv: (abruf) => [
      tabelle.kopf,
      ...tabelle.zeilen,
      [],
      [titel],
      ...[...fuss(abruf), ...stempelOf(atlas.kreis)].map((text) => [text]),
    ],
    daten: null,
    bild: { svg: () => toSvg(zeichne()), png: () => toPng(zeichne()) },
    zitat: (adresse, abruf) => zitat(atlas, { adresse, abruf, zeit: titel }),
  }
}

const SPALTEN = 2
const HOEHE = 280
const ABSTAND = 40

interface Rand {
  readonly titel: string
  readonly fuss: readonly string[]
  readonly marken: readonly string[]
}

/** Two charts in a row, each under its name and unit. */
function toBlatt(bilder: readonly Indikatorbild[], rand: Rand): Zeichnung {
  const zeichen = zeichenerklaerung(
    bilder.flatMap(({ zeilen }) => zeilen.flatMap(({ reihe }) => reihe.zellen)),
  )
  const fuss = zeichen.length > 0 ? [`Zeichen: ${zeichen.join(' · ')}.`, ...rand.fuss] : rand.fuss
  return createBlatt(
    { ...rand, fuss, untertitel: 'Jedes Bild auf eigener Skala.', satz: '' },
    (raum) => ({
      marken: bilder.flatMap((bild, i) => bildmarken(bild, i, raum)),
      hoehe: Math.ceil(bilder.length / SPALTEN) * (HOEHE + ABSTAND),
      notizen: [],
    }),
  )
}

function bildmarken(bild: Indikatorbild, i: number, raum: Blattraum): readonly Marke[] {
  const breite = (raum.breite - ABSTAND) / SPALTEN
  const x = raum.x + (i % SPALTEN) * (breite + ABSTAND)
  const y = raum.y + Math.floor(i / SPALTEN) * (HOEHE + ABSTAND)
  const layout = layoutLineChart(bild.state, { breite, hoehe: HOEHE - 30, x, y: y + 30 })
  return [
    { art: 'TEXT', x, y: y + 14, text: bild.titel, groesse: 16, fett: true },
    {
      art: 'TEXT',
      x,
      y: y + 30,
      text: [bild.einheit, bild.urteil].filter(Boolean).join('; '),
      groesse: 12,
      farbe: '#4a5057',
    },
    ...lineChartMarks(bild.state, layout, false),
  ]
}
