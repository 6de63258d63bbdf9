/** What every form of the comparison gives to take along. */
import type { Atlas, AtlasZelle } from '../../app/atlas/atlas-state.ts'
import { herkunft, stempelOf, zitat } from '../../app/atlas/quelle.ts'
import { dateinameOf } from '../../app/mitnehmen/dateiname.ts'
import type { Mitnahme } from '../../app/mitnehmen/mitnahme.ts'
import { createBlatt, type Blattgrafik, type Blattraum } from '../../charts/blatt.ts'
import { toSvg, type Zeichnung } from '../../charts/zeichnung.ts'
import { toPng } from '../../charts/zeichnung-png.ts'
import type { CsvZelle } from '../../lib/csv.ts'

type Zeilen = readonly (readonly CsvZelle[])[]

export interface Vergleichsblatt {
  readonly atlas: Atlas
  /** What the form is called in file names: "rangfolge". */
  readonly form: string
  readonly titel: string
  readonly untertitel: string
  readonly satz: string
  readonly notiz: string
  readonly kopf: readonly string[]
  /** As on screen. */
  readonly zeilen: readonly (readonly string[])[]
  /** As a spreadsheet reads it, without head. */
  readonly dateizeilen: Zeilen
  readonly draw: ((raum: Blattraum) => Blattgrafik) | null
  /** Source lines where the figures come from more than the one Indikator of the atlas. */
  readonly quellen?: (abruf: Date) => readonly string[]
}

/** Table, files, picture and quotation of one form. */
export function createMitnahme(blatt: Vergleichsblatt): Mitnahme {
  const { atlas, titel, notiz, kopf, draw } = blatt
  const fuss = (abruf: Date): readonly string[] =>
    [
      notiz,
      ...(blatt.quellen?.(abruf) ?? herkunft(atlas, [atlas.periode], abruf)),
      ...stempelOf(atlas.kreis),
    ].filter(Boolean)
  const zeichne = (grafik: (raum: Blattraum) => Blattgrafik): Zeichnung => {
    const abruf = new Date()
    const texte = { ...blatt, fuss: fuss(abruf), marken: stempelOf(atlas.kreis) }
    return createBlatt(texte, grafik)
  }
  return {
    name: dateinameOf(atlas, atlas.periode.kurz, blatt.form),
    tabelle: (abruf) => ({ titel, kopf, zeilen: blatt.zeilen, fuss: fuss(abruf) }),
    csv: (abruf) => [kopf, ...blatt.dateizeilen, [], [titel], ...fuss(abruf).map((text) => [text])],
    daten: null,
    dateien: {
      indikator: atlas.indikator.slug,
      ebene: atlas.ebene,
      stand: atlas.ansicht.stand,
      zeitraeume: [atlas.periode.name],
    },
    bild: draw && {
      svg: () => toSvg(zeichne(draw)),
      png: () => toPng(zeichne(draw)),
    },
    zitat: (adresse, abruf) => zitat(atlas, { adresse, abruf, zeit: atlas.periode.name }),
  }
}

/** As on screen with its decimals, but as a spreadsheet reads it; the sign where there is no figure. */
export function dateizahl(
  { wert, status }: Pick<AtlasZelle, 'wert' | 'status'>,
  text: string,
  stellen: number,
): string {
  return wert === null || status === 'NULL_WERT' ? text : wert.toFixed(stellen).replace('.', ',')
}
