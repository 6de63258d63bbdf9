import { istGeheim } from '@sozial/domain/wert'
import { formatDatum } from '@sozial/shared/format'
import type { Atlas } from '../../app/atlas/atlas-state.ts'
import { formatAnmerkung } from '../../app/atlas/anmerkungen.ts'
import { INTERVALLSATZ, lizenzsatz, quellensatz, stempelOf, zitat } from '../../app/atlas/quelle.ts'
import { groupBruchstellen } from '../../charts/bruchstellen.ts'
import { basenText } from '../../charts/line/index-series.ts'
import { toLineChartZeichnung } from '../../charts/line/line-chart-zeichnung.ts'
import { hoehensatz } from '../../charts/slope/slope-layout.ts'
import { toSlopeZeichnung } from '../../charts/slope/slope-zeichnung.ts'
import { toSvg, type Zeichnung } from '../../charts/zeichnung.ts'
import { toPng } from '../../charts/zeichnung-png.ts'
import type { Dokumenttabelle } from '../../app/mitnehmen/dokumenttabelle.ts'
import { dateinameOf } from '../../app/mitnehmen/dateiname.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import type { CsvZelle } from '../../lib/csv.ts'
import { satzText } from './satz.ts'
import { achsensatz, urteilsworteOf, withoutFullStop, type Seitenzustand } from './seite-state.ts'
import { tabellennotizen, toDateizeilen, zeichenOfTabelle } from './tabelle.ts'
import { spanneOf } from './zeitvergleich-state.ts'

/** What the time page gives to take along. */
export function createMitnahme(seite: Seitenzustand): Mitnahme {
  const { atlas } = seite
  return {
    name: dateinameOf(atlas, spanneOf(atlas.perioden), 'zeitvergleich'),
    tabelle: (abruf) => createDokumenttabelle(seite, atlas, abruf),
    csv: (abruf) => csvZeilen(seite, atlas, abruf),
    daten: () => toDatenzeilen(seite, atlas),
    dateien: {
      indikator: atlas.indikator.slug,
      ebene: atlas.ebene,
      stand: atlas.ansicht.stand,
      raeume: atlas.auswahl.map(({ raum }) => raum.schluessel),
    },
    bild: {
      svg: () => toSvg(toBlatt(seite, atlas, new Date())),
      png: () => toPng(toBlatt(seite, atlas, new Date())),
    },
    zitat: (adresse, abruf) => zitat(atlas, { adresse, abruf, zeit: seite.vergleich.zeitspanne }),
  }
}

/** The table as on screen: changes beside the name, then the periods. */
function createDokumenttabelle(seite: Seitenzustand, atlas: Atlas, abruf: Date): Dokumenttabelle {
  const { tabelle } = seite
  return {
    titel: `${seite.titel}, ${einheitOf(seite, atlas)}`,
    kopf: [
      'Raum',
      ...tabelle.abschnitte.flatMap((text) => [`${text}, ${tabelle.aenderungseinheit}`, 'Urteil']),
      ...tabelle.spalten.map(({ text }) => text),
    ],
    zeilen: tabelle.zeilen.map(({ reihe, zellen, aenderungen }) => [
      reihe.name,
      ...aenderungen.flatMap(({ text, wort }) => [text, wort]),
      ...zellen.map(({ text, zusatz }) => `${text}${zusatz?.zeichen ?? ''}`),
    ]),
    fuss: [...fussOf(seite, atlas, abruf), ...stempelOf(atlas.kreis)],
  }
}

/** The table, and below it all one needs who finds only the file. */
export function csvZeilen(
  seite: Seitenzustand,
  atlas: Atlas,
  abruf: Date,
): readonly (readonly CsvZelle[])[] {
  const fuss = [
    seite.titel,
    einheitOf(seite, atlas),
    ...fussOf(seite, atlas, abruf),
    ...stempelOf(atlas.kreis),
  ]
  return [...toDateizeilen(seite.tabelle, seite.alle), [], ...fuss.map((text) => [text])]
}

const SPALTEN = [
  'indikator',
  'einheit',
  'rolle',
  'raum_schluessel',
  'raum_name',
  'zeitraum_von',
  'zeitraum_bis_ausschliesslich',
  'zeitraum',
  'wert',
  'status',
  'unten_95',
  'oben_95',
  'zaehler',
  'nenner',
  'zeichen',
  'demodaten',
] as const

/** One row per series and period with all decimals; nothing but data. RFC 4180. */
export function toDatenzeilen(
  { vergleich }: Pick<Seitenzustand, 'vergleich'>,
  atlas: Atlas,
): readonly (readonly CsvZelle[])[] {
  const { slug, fassung } = atlas.indikator
  const zeilen = vergleich.zeilen.flatMap(({ reihe }) =>
    reihe.zellen.map((zelle, i): readonly CsvZelle[] => {
      const { von = '', bis = '', name = '' } = atlas.perioden[i] ?? {}
      return [
        slug,
        fassung.einheit,
        reihe.rolle,
        reihe.schluessel,
        reihe.name,
        von,
        bis,
        name,
        zelle.wert,
        // Primary and secondary protection are never told apart outside.
        istGeheim(zelle.status) ? 'GEHEIM' : zelle.status,
        zelle.unten,
        zelle.oben,
        zelle.zaehler,
        zelle.nenner,
        zelle.zeichen ?? '',
        atlas.kreis.demo ? 'ja' : 'nein',
      ]
    }),
  )
  return [SPALTEN, ...zeilen]
}

function toBlatt(seite: Seitenzustand, atlas: Atlas, abruf: Date): Zeichnung {
  const state = seite.gezeichnet
  const intervalle = atlas.ansicht.intervalle && state.hatIntervalle && !seite.steigung
  const blatt = {
    state,
    titel: seite.titel,
    untertitel: `${withoutFullStop(atlas.indikator.fassung.definition)}; ${einheitOf(seite, atlas)}`,
    satz: satzText(seite.satz),
    fuss: [
      seite.steigung ? hoehensatz(state) : achsensatz(state),
      intervalle ? INTERVALLSATZ : '',
      ...fussOf(seite, atlas, abruf),
    ],
    marken: stempelOf(atlas.kreis),
  }
  return seite.steigung
    ? toSlopeZeichnung({ ...blatt, worte: urteilsworteOf(seite) })
    : toLineChartZeichnung({ ...blatt, intervalle })
}

function einheitOf({ alle }: Seitenzustand, atlas: Atlas): string {
  if (alle.modus === 'WERTE') return atlas.indikator.fassung.einheit
  return `Index (${basenText(alle)})`
}

function fussOf(
  { alle, tabelle, anmerkungen }: Seitenzustand,
  atlas: Atlas,
  abruf: Date,
): readonly string[] {
  const zeichen = zeichenOfTabelle(alle, tabelle)
  return [
    ...groupBruchstellen(alle.brueche, alle.perioden).map(
      ({ text, folge }) => `Bruch der Reihe: ${text}. ${folge}`,
    ),
    ...tabellennotizen(tabelle, alle, atlas.indikator.fassung),
    ...anmerkungen.map((eine) => `Anmerkung ${eine.nummer}: ${formatAnmerkung(eine)}`),
    zeichen.length > 0 ? `Zeichen: ${zeichen.join(' · ')}.` : '',
    [
      quellensatz(atlas),
      lizenzsatz(atlas),
      `Abgerufen am ${formatDatum(abruf.toISOString())}.`,
    ].join(' '),
  ].filter(Boolean)
}
