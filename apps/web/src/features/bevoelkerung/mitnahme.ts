/** The pyramid to take along. */
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { zusatzhinweis } from '@sozial/shared/zeichen'
import { formatAnmerkung } from '../../app/atlas/anmerkungen.ts'
import { stand, stempelOf } from '../../app/atlas/quelle.ts'
import { quellenzeileOf } from '../../app/bevoelkerung/quellenzeile.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { createBlatt } from '../../charts/blatt.ts'
import { pyramidMarks } from '../../charts/pyramid/pyramid-layout.ts'
import { toPng } from '../../charts/zeichnung-png.ts'
import { toSvg, type Zeichnung } from '../../charts/zeichnung.ts'
import type { BevoelkerungQuery } from './bevoelkerung.generated.ts'
import type { Altersaufbau, Pyramidenstate } from '../../app/bevoelkerung/pyramide-state.ts'

type Kreis = BevoelkerungQuery['kreis']

const HOEHE = 620

/** Heads of the table; the last one only where there is a Kreis to compare with. */
export const SPALTEN = ['Alter', 'Männer', 'Frauen', 'zusammen', 'Anteil %', 'Kreis %']

export function createMitnahme(
  state: Pyramidenstate,
  aufbau: Altersaufbau,
  kreis: Kreis,
): Mitnahme {
  const fuss = (abruf: Date) => fussOf(state, { aufbau, kreis, abruf })
  const breite = state.mitKreis ? SPALTEN.length : SPALTEN.length - 1
  const kopf = SPALTEN.slice(0, breite)
  const zeilen = state.zeilen.map((zeile) => Object.values(zeile).slice(0, breite))
  const zeichne = () => toZeichnung(state, fuss(new Date()), stempelOf(kreis))
  return {
    name: `bevoelkerung_${aufbau.raum.schluessel}_${aufbau.zeitraum.kurz}`.replaceAll(
      /[^\w.-]+/g,
      '-',
    ),
    tabelle: (abruf) => ({ titel: state.titel, kopf, zeilen, fuss: fuss(abruf) }),
    csv: (abruf) => [
      kopf,
      ...zeilen.map(([text = '', ...zahlen]) => [text, ...zahlen.map(withoutPoints)]),
      [],
      [state.titel],
      ...fuss(abruf).map((text) => [text]),
    ],
    daten: null,
    bild:
      aufbau.gruppen.length === 0
        ? null
        : { svg: () => toSvg(zeichne()), png: () => toPng(zeichne()) },
    zitat: (adresse, abruf) =>
      `${kreis.name}: Sozialmonitoring. ${state.titel}. ${quellenzeileOf(aufbau, kreis)} ` +
      `${stand({ kreis })}. Abgerufen am ${formatDatum(abruf.toISOString())} unter ${adresse}`,
  }
}

/** Points for thousands are for the eye; a spreadsheet reads figures without them. A lone point is a sign. */
function withoutPoints(zahl: string): string {
  return zahl === '.' ? zahl : zahl.replaceAll('.', '')
}

interface Fussangaben {
  readonly aufbau: Altersaufbau
  readonly kreis: Kreis
  readonly abruf: Date
}

function fussOf(state: Pyramidenstate, { aufbau, kreis, abruf }: Fussangaben): readonly string[] {
  return [
    state.notiz,
    ...aufbau.anmerkungen.map((eine) => `Anmerkung: ${formatAnmerkung(eine)}`),
    zusatzhinweis(aufbau.zeichen),
    quellenzeileOf(aufbau, kreis),
    aufbau.quelle ? `Lizenz: ${aufbau.quelle.lizenz}.` : '',
    `${stand({ kreis })}; abgerufen am ${formatZeitpunkt(abruf.toISOString())}.`,
  ].filter(Boolean)
}

function toZeichnung(
  state: Pyramidenstate,
  fuss: readonly string[],
  marken: readonly string[],
): Zeichnung {
  const { titel, achse: untertitel } = state
  const blatt = { titel, untertitel, satz: state.befund + state.rest, fuss, marken }
  return createBlatt(blatt, (raum) => ({
    hoehe: HOEHE,
    marken: pyramidMarks(state.pyramide, { ...raum, hoehe: HOEHE }),
    notizen: [],
  }))
}
