/**
 * Every reference file with the number of its cells and of those with a figure;
 * the rest are signs. A file that is not in the table fails, and so does a row
 * too many or too few.
 */
import { readdirSync } from 'node:fs'
import { mitReferenzdaten, referenz, referenzpfad } from '../../test/referenz.ts'
import { decodeText } from '../text/index.ts'
import { readDatei } from './index.ts'

type Zaehlung = readonly (readonly [name: string, zellen: number, mitZahl: number])[]

const REGIONALSTATISTIK: Zaehlung = [
  ['12411-01-01-4.csv', 12, 12],
  ['12411-01-01-5_00.csv', 336, 336],
  ['12411-02-03-5_00.csv', 756, 756],
  ['12411-04-02-4_00.csv', 960, 960],
  ['12411-07-01-5_00.csv', 42, 42],
  ['12411-08-01-4_00.csv', 24, 24],
  ['12612-01-01-4_00.csv', 252, 252],
  ['12613-01-01-4_00.csv', 252, 252],
  ['12711-01-03-5_00.csv', 588, 588],
  ['13111-01-03-5_00.csv', 84, 84],
  ['13111-02-02-5_00.csv', 84, 84],
  ['13111-08-02-5_00.csv', 65, 65],
  ['13211-01-03-5_00.csv', 98, 98],
  ['13211-02-05-4_00.csv', 832, 646],
  ['21111-02-06-4.csv', 1176, 1023],
  ['21111-02-06-4_00.csv', 112, 112],
  ['22121-01-03-4_00.csv', 440, 440],
  ['22151-01-02-4_00.csv', 264, 264],
  ['22221-01-01-4_00.csv', 240, 240],
  ['22311-01-02-4_00.csv', 264, 264],
  ['22411-01-01-4_00.csv', 168, 168],
  ['22411-02-01-4_00.csv', 252, 252],
  ['22411-02-02-4_00.csv', 336, 336],
  ['22411-02-03-4_00.csv', 108, 108],
  ['22541-01-01-4_00.csv', 132, 132],
  ['22543-01-02-4_00.csv', 432, 432],
  ['22811-01-01-4_00.csv', 168, 168],
  ['22811-02-02-4_00.csv', 364, 364],
  ['31121-03-02-5_00.csv', 70, 70],
  ['31231-01-02-5_00.csv', 546, 546],
  ['33111-01-01-5_00.csv', 266, 266],
  ['71231-01-02-5_00.csv', 182, 182],
  ['AI-N-03_00.csv', 52, 52],
  ['AI-S-01_00.csv', 60, 60],
  ['AI-S-03_00.csv', 24, 24],
  ['AI-Z1-2011_00.csv', 28, 28],
]

const FLATFILES: Zaehlung = [
  ['1000A-0000_de_flat.csv', 11, 11],
  ['1000A-0000_en_flat.csv', 11, 11],
  ['1000A-2022_de_flat.csv', 50, 50],
  ['1000A-2022_de_flat_b.csv', 46, 46],
  ['11111-02-01-4_de_flat.csv', 1, 1],
  ['12211-0001_de_flat.csv', 59, 53],
  ['12211-0001_en_flat.csv', 59, 53],
  ['12211-Z-11_de_flat.csv', 4, 4],
  ['12411-01-01-4_de_flat.csv', 3, 3],
  ['12411-01-01-4_en_flat.csv', 3, 3],
  ['12531-0043_flat.csv', 465, 465],
  ['13111-0005_de_flat.csv', 59, 59],
  ['13111-0005_en_flat.csv', 59, 59],
  ['13111-01-03-4_de_flat.csv', 24, 18],
  ['2000S-2003_de_flat.csv', 49, 47],
  ['2000S-2003_en_flat.csv', 49, 47],
  ['21311-01-01-4-B_de_flat.csv', 90, 0],
  ['23111-0001_de_flat.csv', 59, 59],
  ['23111-0001_en_flat.csv', 59, 59],
  ['23311-0010_de_flat.csv', 59, 3],
  ['23311-0010_en_flat.csv', 59, 3],
  ['3000G-1008_de_flat.csv', 20, 20],
  ['3000G-1008_en_flat.csv', 20, 20],
  ['32121-01-02-4_de_flat.csv', 7, 7],
  ['32161-0003_de_flat.csv', 59, 59],
  ['32161-0003_en_flat.csv', 59, 59],
  ['32421-0012_de_flat.csv', 59, 28],
  ['32421-0012_en_flat.csv', 59, 28],
  ['4000W-2030_de_flat.csv', 59, 59],
  ['4000W-2041_de_flat.csv', 59, 59],
  ['4000W-2041_en_flat.csv', 59, 59],
  ['41312-01-01-4_de_flat.csv', 11, 11],
  ['41312-01-01-4_de_flat_b.csv', 11, 11],
  ['46181-0001_de_flat.csv', 16, 16],
  ['46181-0001_en_flat.csv', 16, 16],
  ['51000-0010_de_flat.csv', 59, 59],
  ['51000-0010_en_flat.csv', 59, 59],
  ['52111-0001_de_flat.csv', 59, 59],
  ['52411-02-01-4_de_flat.csv', 5, 5],
  ['61511-01-03-4_de_flat.csv', 8, 8],
  ['71311-0001_de_flat.csv', 59, 59],
  ['71311-0001_en_flat.csv', 59, 59],
  ['73111-01-01-4_de_flat.csv', 3, 3],
  ['81000-0001_de_flat.csv', 59, 32],
  ['86121-Z-01_de_flat.csv', 54, 42],
  ['86121-Z-01_de_flat_b.csv', 54, 42],
  ['91111-0001_de_flat.csv', 59, 34],
  ['91111-0001_en_flat.csv', 59, 34],
  ['AI-N-01-2-5_de_flat.csv', 20, 20],
  ['AI-N-01-2-5_de_flat_b.csv', 20, 20],
]

function zaehle(pfad: string): readonly [zellen: number, mitZahl: number] {
  const zellen = [...readDatei(referenz(pfad)).zellen]
  return [zellen.length, zellen.filter(({ wert }) => wert.wert !== null).length]
}

mitReferenzdaten('every file that carries area figures', () => {
  it.each([
    ['regionalstatistik/cut_05370', REGIONALSTATISTIK],
    ['genesis_ffcsv/cut', FLATFILES],
  ])('%s: none is missing in the table', (ordner, zaehlung) => {
    expect(zaehlung.map(([name]) => name)).toEqual(readdirSync(referenzpfad(ordner)).toSorted())
  })

  it.each(REGIONALSTATISTIK)('%s has %i cells, %i with a figure', (name, zellen, mitZahl) => {
    expect(zaehle(`regionalstatistik/cut_05370/${name}`)).toEqual([zellen, mitZahl])
  })

  it.each(FLATFILES)('%s has %i cells, %i with a figure', (name, zellen, mitZahl) => {
    const pfad = `genesis_ffcsv/cut/${name}`
    expect(zaehle(pfad)).toEqual([zellen, mitZahl])
    // A flat file has one line per cell; repeats word for word and sums of the office are left out.
    const zeilen = decodeText(referenz(pfad).inhalt).text.trim().split('\n').slice(1)
    const ausgelassen = new Set(['1000A-2022', '2000S-2003', '86121-Z-01'])
    const alle = ausgelassen.has(/^[0-9A-Z]+-[0-9A-Z]+(?:-01)?/.exec(name)?.[0] ?? '')
    if (!alle) expect(zellen).toBe(zeilen.length)
    else expect(zellen).toBeLessThan(zeilen.length)
  })
})
