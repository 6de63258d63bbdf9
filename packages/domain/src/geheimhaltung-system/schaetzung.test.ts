import { createSchutzsysteme } from './index.ts'
import { absolut, block, DORF, eingabe, merkmal, MITTE, NORD, SUED } from './kreis.testing.ts'

const FAELLE = absolut(merkmal('faelle'))
const NEU_NORD = 10
const NEU_MITTE = 11

/** Nord gave a part to Mitte; on the new borders its figures are estimates. */
function systemeOf(nord: number) {
  const alt = block(FAELLE, { [DORF]: nord + 70, [NORD]: nord, [MITTE]: 30, [SUED]: 40 })
  const neu = block(
    FAELLE,
    { [SUED]: 40, [NEU_NORD]: nord, [NEU_MITTE]: 30 },
    { geschaetzt: [false, true, true] },
  )
  const systeme = createSchutzsysteme(
    eingabe([alt, neu], {
      summen: [
        { ganzes: DORF, teile: [NORD, MITTE, SUED] },
        { ganzes: DORF, teile: [NEU_NORD, NEU_MITTE, SUED] },
      ],
      abstammungen: [
        { von: NORD, zu: NEU_NORD },
        { von: NORD, zu: NEU_MITTE },
        { von: MITTE, zu: NEU_MITTE },
      ],
    }),
  )
  return { systeme, neu }
}

it('lets an estimate go with every number that it was made from', () => {
  const { systeme, neu } = systemeOf(2)
  const abgeleitete = new Map(
    systeme.flatMap(({ zellen }) => zellen.map((zelle) => [zelle.raum, zelle.abgeleitete])),
  )
  const ort = (raumfassung: number) => ({ block: neu.id, raumfassung, teil: 'ZAEHLER', faktor: 1 })
  expect(abgeleitete.get(NORD)).toEqual([ort(NEU_NORD), ort(NEU_MITTE)])
  expect(abgeleitete.get(MITTE)).toEqual([ort(NEU_MITTE)])
  expect(abgeleitete.get(SUED)).toEqual([])
  expect(abgeleitete.get(NEU_NORD)).toEqual([])
})

it('has nothing to say where nothing needs protection', () => {
  expect(systemeOf(20).systeme).toEqual([])
})
