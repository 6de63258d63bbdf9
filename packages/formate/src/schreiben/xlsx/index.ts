/** A workbook: the table as on screen, all figures in rows, and what they are. */
import { utils, write } from '@e965/xlsx'
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { entschaerfe, runde, WERTESPALTEN, wertezeilen } from '../csv/index.ts'
import { angabenOf, DEMODATEN, zeichenVon, zelleOf } from '../datensatz/index.ts'
import type { Datensatz } from '../datensatz/index.ts'

type Zelle = string | number | null

/** Bytes of a workbook with the sheets "Tabelle", "Werte" and "Angaben". */
export function schreibeXlsx(satz: Datensatz): Uint8Array {
  const { nachkommastellen: stellen } = satz.indikator
  const buch = utils.book_new()
  buch.Props = {
    Title: satz.indikator.name,
    Subject: satz.herkunft.demo ? DEMODATEN : satz.indikator.definition,
    Author: satz.herkunft.kreis,
    CreatedDate: new Date(satz.herkunft.abruf),
  }
  const tabelle = tabellenzeilen(satz)
  utils.book_append_sheet(buch, blatt(tabelle, { stellen, breiten: [12, 32, 20] }), 'Tabelle')
  const werte: readonly (readonly Zelle[])[] = [WERTESPALTEN, ...wertezeilen(satz)]
  const liste = blatt(werte, { stellen, breiten: [12, 32, 20, 20, 10, 8, 28, 11, 11, 10, 10, 40] })
  liste['!autofilter'] = {
    ref: utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: werte.length - 1, c: WERTESPALTEN.length - 1 },
    }),
  }
  utils.book_append_sheet(buch, liste, 'Werte')
  utils.book_append_sheet(buch, blatt(angabenOf(satz), { stellen, breiten: [24, 110] }), 'Angaben')
  return new Uint8Array(
    write(buch, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer,
  )
}

/** Areas down, periods across; a sign where there is no figure. */
function tabellenzeilen(satz: Datensatz): readonly (readonly Zelle[])[] {
  const { indikator, herkunft, perioden, raeume } = satz
  return [
    [`${indikator.name}, ${indikator.einheit}`],
    [[...(herkunft.demo ? [DEMODATEN] : []), herkunft.stand].join(' · ')],
    [],
    ['Schlüssel', 'Raum', 'Kommune', ...perioden.map(({ name }) => name)],
    ...raeume.map((raum, i) => [
      raum.schluessel,
      raum.name,
      raum.kommune,
      ...perioden.map((periode) => {
        const zelle = zelleOf(periode, i)
        return runde(zelle.wert, indikator.nachkommastellen) ?? zeichenVon(satz, zelle)
      }),
    ]),
  ]
}

interface Form {
  readonly stellen: number
  readonly breiten: readonly number[]
}

function blatt(zeilen: readonly (readonly Zelle[])[], { stellen, breiten }: Form): WorkSheet {
  const format = stellen > 0 ? `#,##0.${'0'.repeat(stellen)}` : '#,##0'
  const inhalt = zeilen.map((zeile) =>
    zeile.map((zelle): CellObject | null => {
      if (zelle === null) return null
      if (typeof zelle === 'string') return { t: 's', v: entschaerfe(zelle) }
      return { t: 'n', v: zelle, z: Number.isInteger(zelle) && stellen === 0 ? '#,##0' : format }
    }),
  )
  const neues = utils.aoa_to_sheet(inhalt)
  neues['!cols'] = breiten.map((wch) => ({ wch }))
  return neues
}
