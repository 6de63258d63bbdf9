/** Few cases that follow from two printed numbers, in a Kreis of one area and a few Indikatoren. */
import type { Loeser } from '@sozial/domain/geheimhaltung'
import { createHighsLoeser } from '@sozial/domain/geheimhaltung-loeser'
import type { Berechnung, Formel } from '@sozial/domain/indikator'
import { greifeMitWissenAn } from './angriff.ts'
import type { Ernte } from './sammeln.ts'

let loeser: Loeser
beforeAll(async () => {
  loeser = await createHighsLoeser()
})

const merkmal = (name: string, geschlecht?: 'WEIBLICH'): Formel => ({
  art: 'MERKMAL',
  merkmal: name,
  ...(geschlecht && { teilgruppe: { geschlecht } }),
})

interface Angabe {
  readonly slug: string
  readonly zaehler: Formel
  readonly wahr: number
  readonly gezeigt?: boolean
}

/** What an outsider finds of these counts, as `ZAEHLER 2` when fewer than 3 may not be known. */
function findeAn(angaben: readonly Angabe[]): readonly string[] {
  const ort = {
    id: '1',
    schluessel: '05998',
    ebene: 'KREIS',
    kommune: null,
    sozialraum: null,
    jugendamtsbezirk: null,
  }
  const zeit = { id: '1', art: 'JAHR', von: '2024-01-01', bis: '2025-01-01' }
  const tabellen = angaben.map(({ slug, zaehler, wahr, gezeigt = true }) => {
    const berechnung: Berechnung = { typ: 'ABSOLUT', zaehler, faktor: 1 }
    const definition = {
      id: slug,
      slug,
      einheit: 'Personen',
      berechnung,
      poolingJahre: 1,
      altersregel: 'FEST',
      nachkommastellen: 0,
    }
    const zahl = gezeigt ? wahr : null
    const figur = {
      definition,
      ort,
      zeit,
      status: gezeigt ? 'GUELTIG' : 'GEHEIM_PRIMAER',
      zaehler: zahl,
      nenner: null,
      wert: zahl,
      unten: null,
      oben: null,
      gerundet: false,
      geschaetzt: false,
    }
    return {
      definition,
      ebene: 'KREIS',
      geometrie: null,
      istNeueste: true,
      orte: [ort],
      figuren: [figur],
    }
  })
  const ernte: Ernte = {
    stand: '1',
    kreis: '05998',
    definitionen: tabellen.map(({ definition }) => definition),
    tabellen,
    umrisse: new Map(),
  }
  const innen = new Map(
    angaben.map(({ slug, wahr }) => [
      `1,${slug},1,1`,
      {
        zaehler: wahr,
        nenner: null,
        status: 'GUELTIG',
        minZaehler: 3,
        minNenner: 0,
        zeigtNull: true,
      },
    ]),
  )
  const { befunde } = greifeMitWissenAn([ernte], { innen, loeser })
  return befunde.map(({ geheimnis: { was, wahr } }) => `${was} ${wahr}`)
}

const alle = { slug: 'alle', zaehler: merkmal('faelle'), wahr: 10 }
const frauen = { slug: 'frauen', zaehler: merkmal('faelle', 'WEIBLICH'), wahr: 8 }
const maenner = {
  slug: 'maenner',
  zaehler: { art: 'MERKMAL', merkmal: 'faelle', teilgruppe: { geschlecht: 'MAENNLICH' } } as Formel,
  wahr: 2,
}

describe('what a part leaves over of its whole', () => {
  it('follows where both are printed', () => {
    expect(findeAn([alle, frauen])).toEqual(['UNGEDRUCKT 2'])
  })

  it('does not where one of them is hidden', () => {
    expect(findeAn([alle, { ...frauen, gezeigt: false }])).toEqual([])
    expect(findeAn([{ ...alle, gezeigt: false }, frauen])).toEqual([])
  })

  it('is no secret of its own where it is printed, or many, or none', () => {
    expect(findeAn([alle, frauen, maenner])).toEqual(['ZAEHLER 2'])
    expect(findeAn([alle, { ...frauen, wahr: 7 }])).toEqual([])
    expect(findeAn([alle, { ...frauen, wahr: 10 }])).toEqual([])
  })

  it('says nothing where neither is part of the other', () => {
    expect(findeAn([alle, { slug: 'andere', zaehler: merkmal('andere'), wahr: 9 }])).toEqual([])
  })
})

describe('the sides of a balance', () => {
  const zuzuege = merkmal('zuzuege')
  const fortzuege = merkmal('fortzuege')
  const saldo = {
    slug: 'saldo',
    zaehler: { art: 'DIFFERENZ', von: zuzuege, abzueglich: fortzuege } as Formel,
    wahr: -7,
  }
  const bewegungen = {
    slug: 'bewegungen',
    zaehler: { art: 'SUMME', teile: [zuzuege, fortzuege] } as Formel,
    wahr: 11,
  }
  const fort = { slug: 'fort', zaehler: fortzuege, wahr: 9 }

  it('follow from it and both together, or from it and the other side', () => {
    expect(findeAn([saldo, bewegungen])).toEqual(['UNGEDRUCKT 2'])
    expect(findeAn([saldo, fort])).toEqual(['UNGEDRUCKT 2'])
  })

  it('do not where the balance is hidden', () => {
    expect(findeAn([{ ...saldo, gezeigt: false }, fort])).toEqual([])
  })
})
