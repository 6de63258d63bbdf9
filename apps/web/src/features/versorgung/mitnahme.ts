/** The tables of supply to take along. */
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { formatDatum, formatZeitpunkt } from '@sozial/shared/format'
import { stand } from '../../app/atlas/quelle.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { MASSE, type Gitter, type Mass, type Versorgung } from './gitter-state.ts'
import { stichtagsaetzeOf, type Stichtagslage } from './stichtag-worte.ts'
import type { VersorgungQuery } from './versorgung.generated.ts'

type Kreis = VersorgungQuery['kreis']

type Blattlage = Stichtagslage & Pick<Versorgung, 'zeitraum' | 'gebietsstand'>

interface Gitterblatt {
  readonly gitter: Gitter
  readonly mass: Mass
  readonly versorgung: Blattlage
  readonly kreis: Kreis
  readonly ebene: Ebene
}

export function createGittermitnahme({ gitter, mass, versorgung, kreis, ebene }: Gitterblatt): {
  readonly mitnahme: Mitnahme
  readonly titel: string
  /** Below the table on the page, which says elsewhere that the day is past. */
  readonly quelle: string
} {
  const titel = `${MASSE[mass].einheit} je ${EBENE_WORTE[ebene].singular} und Bereich, Stichtag ${formatDatum(versorgung.stichtag)}`
  const kopf = ['Raum', ...gitter.spalten.map(({ name }) => name)]
  const zeilen = [
    ...gitter.raeume.map(({ name }, i) => [
      name,
      ...gitter.spalten.map(({ felder }) => textOf(felder[i]!)),
    ]),
    ['Kreis', ...gitter.spalten.map(({ kreis: text }) => text)],
  ]
  const blatt = {
    name: `versorgung_${EBENE_WORTE[ebene].slug}_${mass}_${versorgung.stichtag}`,
    titel,
    kopf,
    zeilen,
    notiz: '0: nichts vor Ort (weißer Fleck). …: Angebote ohne Zahl.',
    versorgung,
    kreis,
  }
  return {
    mitnahme: createTabellenmitnahme(blatt),
    titel,
    quelle: [blatt.notiz, ...quellenzeilen(versorgung, kreis)].join(' '),
  }
}

const textOf = ({ art, text }: Gitter['spalten'][number]['felder'][number]): string =>
  art === 'FLECK' ? '0' : text

interface Tabellenblatt {
  readonly name: string
  readonly titel: string
  readonly kopf: readonly string[]
  readonly zeilen: readonly (readonly string[])[]
  readonly notiz: string
  readonly versorgung: Blattlage
  readonly kreis: Kreis
}

export function createTabellenmitnahme(blatt: Tabellenblatt): Mitnahme {
  const { name, titel, kopf, zeilen, kreis } = blatt
  const fuss = quellenOf(blatt)
  const mitAbruf = (abruf: Date) => [
    ...fuss,
    `Abgerufen am ${formatZeitpunkt(abruf.toISOString())}.`,
  ]
  return {
    name,
    tabelle: () => ({ titel, kopf, zeilen, fuss }),
    csv: (abruf) => [
      kopf,
      ...zeilen.map(([raum = '', ...zahlen]) => [raum, ...zahlen.map(withoutPoints)]),
      [],
      [titel],
      ...mitAbruf(abruf).map((text) => [text]),
    ],
    daten: null,
    bild: null,
    zitat: (adresse, abruf) =>
      `${kreis.name}: Sozialmonitoring. ${titel}. ${fuss.join(' ')} Abgerufen am ${formatDatum(abruf.toISOString())} unter ${adresse}`,
  }
}

/** Points for thousands are for the eye; a spreadsheet reads figures without them. */
const withoutPoints = (zahl: string): string =>
  /^[\d.]+(,\d+)?$/.test(zahl) ? zahl.replaceAll('.', '') : zahl

const quellenOf = ({ notiz, versorgung, kreis }: Tabellenblatt): readonly string[] => [
  notiz,
  ...stichtagsaetzeOf(versorgung),
  ...quellenzeilen(versorgung, kreis),
]

/** Where the figures come from, as everywhere. */
export const quellenzeilen = (
  { zeitraum, gebietsstand }: Pick<Blattlage, 'zeitraum' | 'gebietsstand'>,
  kreis: Kreis,
): readonly string[] => [
  `Quelle: ${kreis.demo ? 'Demodaten (synthetisch), ' : ''}Register der Unterstützungsangebote.`,
  ...(zeitraum ? [`Zielgruppen: Melderegister, ${zeitraum.name}.`] : []),
  `Gebietsstand ${formatDatum(gebietsstand.stichtag)}. ${stand({ kreis })}.`,
]
