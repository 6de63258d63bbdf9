import { createTestDatabase } from '@sozial/db/test-database'
import type { TestDatabase } from '@sozial/db/test-database'
import { baueLieferung, createMusterkreis } from '../kreis/musterkreis.testing.ts'
import type { Tabellenart } from '../kreis/musterkreis.testing.ts'
import { LieferungAbgelehntError } from './bericht.ts'
import { importLieferung } from './import-lieferung.ts'

let testDb: TestDatabase
beforeAll(async () => {
  testDb = await createTestDatabase()
  await createMusterkreis(testDb.db)
})
afterAll(() => testDb.close())

type Lieferung = Parameters<typeof baueLieferung>
const liefere = (...lieferung: Lieferung) => importLieferung(testDb.db, baueLieferung(...lieferung))

/** "CODE C3 sentence" of all warnings and errors of a trial. */
async function meldungenOf(...lieferung: Lieferung): Promise<readonly string[]> {
  const auftrag = { ...baueLieferung(...lieferung), nurPruefen: true }
  const bericht = await importLieferung(testDb.db, auftrag).then(
    (ergebnis) => ergebnis.bericht,
    (error: unknown) => {
      if (error instanceof LieferungAbgelehntError) return error.bericht
      throw error
    },
  )
  return bericht.meldungen
    .filter(({ schwere }) => schwere !== 'HINWEIS')
    .map(
      ({ code, stelle, text }) => `${code} ${stelle?.spalte ?? ''}${stelle?.zeile ?? ''} ${text}`,
    )
}

const RAEUME = ['05998004', '05998008', '05998012']
/** One row for each Kommune. */
const alle = (zeit: string, ...werte: readonly string[]): readonly string[] =>
  RAEUME.map((raum, i) => `${raum};${zeit};${werte[i]}`)

/** A table as the assistant reads it: rows called "Insgesamt", "Bedorf" and the like are no areas. */
const summenzeilenOf = async (...zeilen: readonly string[]) => {
  const { zuordnung, ...auftrag } = baueLieferung('ALO', zeilen)
  const auslassen = ['Insgesamt', 'Zusammen', 'Musterkreis', 'ohne Angabe']
  const raum = { ...zuordnung!.raum, auslassen }
  const { bericht } = await importLieferung(testDb.db, {
    ...auftrag,
    zuordnung: { ...zuordnung!, raum },
    nurPruefen: true,
  })
  return bericht.meldungen
    .filter(({ code }) => code === 'RAUMSUMME')
    .map(({ stelle, text }) => `${stelle?.spalte ?? ''}${stelle?.zeile ?? ''} ${text}`)
}

const andere = (quelle: string): Tabellenart => ({ quelle })

describe('good data', () => {
  it('draws no warning', async () => {
    expect(
      await meldungenOf('EW;EW_M;EW_W', [
        ...alle('2001-12-31', '4000;1950;2050', '5000;2480;2520', '900;450;450'),
        '05998;2001-12-31;9900;4880;5020',
        ...alle('2002-12-31', '4080;1990;2090', '4950;2460;2490', '*;*;*'),
      ]),
    ).toEqual([])
  })
})

describe('figures that cannot be', () => {
  it('are errors with their place', async () => {
    const [negativ] = await meldungenOf('ALO', alle('2001-12-31', '12', '-3', '7'))
    expect(negativ).toBe(
      'ANZAHL_NEGATIV C3 „Arbeitslose“ für Bedorf, 31.12.2001: −3. Bitte die Zahl berichtigen.',
    )
    const [gross] = await meldungenOf('ALO', alle('2001-12-31', '12', '1e308', '7'))
    expect(gross).toMatch(/^(ZAHL_ZU_GROSS|KEINE_ZAHL)/)
    const [riesig] = await meldungenOf('ALO', alle('2001-12-31', '12', `1${'0'.repeat(12)}`, '7'))
    expect(riesig).toMatch(/^ZAHL_ZU_GROSS C3 .*unmöglich groß/)
  })

  it('are warnings where the unit leaves it open, and nothing for balances', async () => {
    const [bank] = await meldungenOf('BAENKE', alle('2001-12-31', '12', '-3', '7'))
    expect(bank).toMatch(/^ANZAHL_NEGATIV C3/)
  })

  it('name years to come', async () => {
    expect(await meldungenOf('ALO', alle('2099-12-31', '12', '13', '7'))).toEqual([
      expect.stringMatching(/^ZEITRAUM_ZUKUNFT 2 „31.12.2099“ liegt in der Zukunft/),
    ])
  })
})

describe('a total row', () => {
  const zeit = '1999-12-31'
  it('is held against the areas of the file', async () => {
    const falsch = 'Insgesamt;1999-12-31;1000'
    expect(await summenzeilenOf(...alle(zeit, '400', '500', '10'), falsch)).toEqual([
      'C5 Zeile „Insgesamt“: 1.000 bei „Arbeitslose“, 31.12.1999. Die 3 Gebiete der Datei ergeben 910 (Unterschied 90). Bitte prüfen, ob ein Gebiet fehlt oder eine Zahl falsch ist.',
    ])
    expect(
      await summenzeilenOf(...alle(zeit, '400', '500', '10'), 'Musterkreis;1999-12-31;1000'),
    ).toHaveLength(1)
  })
  it.each([
    ['adds up', [...alle(zeit, '400', '500', '10'), 'Insgesamt;1999-12-31;910']],
    ['lacks a protected part', [...alle(zeit, '400', '500', '*'), 'Insgesamt;1999-12-31;910']],
    [
      'counts in what has no area',
      [...alle(zeit, '400', '500', '10'), 'ohne Angabe;1999-12-31;90', 'Insgesamt;1999-12-31;1000'],
    ],
    [
      'is one of its part of the table',
      [
        `${RAEUME[0]};1999-12-31;400`,
        'Zusammen;1999-12-31;400',
        `${RAEUME[1]};1999-12-31;500`,
        `${RAEUME[2]};1999-12-31;10`,
        'Zusammen;1999-12-31;510',
      ],
    ],
    [
      'stands beside the Kreis',
      [...alle(zeit, '400', '500', '10'), '05998;1999-12-31;910', 'Insgesamt;1999-12-31;910'],
    ],
  ])('draws nothing where it %s', async (_, zeilen) => {
    expect(await summenzeilenOf(...zeilen)).toEqual([])
  })
})

describe('a series', () => {
  beforeAll(async () => {
    await liefere('ALO', alle('2001-12-31', '400', '500', '4'), andere('ba'))
    await liefere('ALO', alle('2002-12-31', '420', '490', '8'), andere('ba'))
  })

  it('jumps against what is stored, but not by chance', async () => {
    expect(await meldungenOf('ALO', alle('2003-12-31', '610', '480', '16'), andere('ba'))).toEqual([
      'SPRUNG C2 „Arbeitslose“ für Adorf, 31.12.2003: 610, davor (31.12.2002) 420 (+45 %).',
    ])
  })

  it('is not judged again where the figures hold already', async () => {
    await liefere('ALO', alle('2004-12-31', '900', '480', '16'), andere('ba'))
    const wieder = [...alle('2004-12-31', '900', '480', '16'), '05998;2004-12-31;1396']
    expect(await meldungenOf('ALO', wieder, andere('ba'))).toEqual([])
  })

  it('shows the same figures under another year', async () => {
    const zeilen = [...alle('2001-12-31', '4000', '5000', '900'), '05998;2001-12-31;9900']
    await liefere(
      'EW;EW_M',
      zeilen.map((zeile) => `${zeile};${zeile.split(';')[2]}`),
      andere('ba'),
    )
    const kopie = zeilen.map((zeile) => zeile.replace('2001', '2002'))
    expect(
      await meldungenOf(
        'EW;EW_M',
        kopie.map((zeile) => `${zeile};${zeile.split(';')[2]}`),
        andere('ba'),
      ),
    ).toEqual([expect.stringMatching(/^WIE_DAVOR 2 „Bevölkerung“: Alle 8 Zahlen für 31.12.2002/)])
  })

  it('turns up in another unit', async () => {
    const zeilen = (jahr: number, teiler: number) =>
      [...RAEUME, '05998'].map(
        (raum, i) => `${raum};${jahr}-12-31;${String((40 + i) / teiler).replace('.', ',')}`,
      )
    await liefere('ALTER', zeilen(2001, 1), andere('ba'))
    expect(await meldungenOf('ALTER', zeilen(2002, 100), andere('ba'))).toEqual([
      expect.stringMatching(/^EINHEIT_ANDERS 2 „Durchschnittsalter“ .* etwa 100-mal so klein/),
    ])
  })

  it('is counted on another day', async () => {
    expect(await meldungenOf('ALO', alle('2003-06-30', '410', '480', '9'), andere('ba'))).toEqual([
      expect.stringMatching(
        /^STICHTAG_ANDERS 2 .* hier zum 30.6. gezählt .*sonst zum 31.12. – bitte/,
      ),
    ])
  })

  it('lacks an area', async () => {
    expect(
      await meldungenOf('ALO', alle('2003-12-31', '410', '480', '9').slice(1), andere('ba')),
    ).toEqual([
      'RAUM_UNVOLLSTAENDIG  Für 31.12.2003 hat die Datei keine Zahlen für 1 Kommune: Adorf. Summen darüber bleiben leer.',
    ])
  })

  it('has other columns than the last table', async () => {
    expect(
      await meldungenOf('ALTER;ALO', alle('2003-12-31', '41;9', '42;8', '43;7'), andere('ba')),
    ).toContainEqual(expect.stringMatching(/^DEFINITION_ANDERS .*: neu ist „Arbeitslose“. Bitte/))
  })
})

describe('parts and wholes', () => {
  it('of a breakdown', async () => {
    expect(
      await meldungenOf(
        'EW;EW_M;EW_W',
        alle('2005-12-31', '400;200;200', '500;300;220', '90;45;*'),
      ),
    ).toEqual([
      'TEILE_UNGLEICH_GANZES C3 „Bevölkerung“ für Bedorf, 31.12.2005: 500. Die Geschlechter ergeben zusammen 520 (Unterschied 20). Bitte Teile und Summe vergleichen.',
    ])
  })

  it('of a part that is larger than the whole of its age', async () => {
    expect(
      await meldungenOf('EW_U65;EW_U65_W', alle('1998-12-31', '40;21', '30;33', '20;9')),
    ).toEqual([expect.stringMatching(/^TEIL_UEBER_GANZEM D3 .*33 sind mehr als das Ganze/)])
  })

  it('of areas, in the file and against what is stored', async () => {
    const zeilen = alle('2006-12-31', '400', '500', '90')
    expect(await meldungenOf('EW', [...zeilen, '05998;2006-12-31;1090'])).toEqual([
      'RAUMSUMME C5 „Bevölkerung“ für Musterkreis, 31.12.2006: 1.090. Die 3 Gebiete darin ergeben 990. Bitte prüfen, ob ein Gebiet fehlt oder doppelt zählt.',
    ])
    await liefere('EW', ['05998;2006-12-31;1030'])
    expect(await meldungenOf('EW', zeilen)).toEqual([
      expect.stringMatching(/^RAUMSUMME .* 3 Gebiete ergeben 990, .* zählt 1.030 \(−3,9 %\)/),
    ])
    expect(await meldungenOf('EW', zeilen, andere('melderegister'))).toEqual([
      expect.stringMatching(/^BESTAND_ABWEICHEND .* 3 Gebiete ergeben 990, .* zählt 1.030/),
    ])
    expect(
      await meldungenOf('EW', alle('2006-12-31', '410', '510', '90'), andere('melderegister')),
    ).toEqual([])
  })

  it('of a share', async () => {
    await liefere('EW', alle('2007-12-31', '400', '500', '90'))
    expect(
      await meldungenOf('SGB2', alle('2007-12-31', '40', '50', '95'), andere('jobcenter')),
    ).toEqual([
      expect.stringMatching(
        /^TEIL_UEBER_GANZEM C4 .* für Cedorf, 31.12.2007: 95 sind mehr als das Ganze/,
      ),
    ])
  })
})

describe('unknown areas', () => {
  it('come with those that may be meant', async () => {
    const zeilen = [
      '05998004;2001-12-31;12',
      '05998005;2001-12-31;12',
      '05998008;2001-12-31;9',
      '05998012;2001-12-31;9',
    ]
    expect(await meldungenOf('ALO', zeilen)).toEqual([
      expect.stringMatching(/^RAUM_UNBEKANNT 3 „05998005“ gehört zu keinem Gebiet/),
    ])
    const auftrag = baueLieferung('ALO', ['Aadorf;2001-12-31;12', '05998008;2001-12-31;9'])
    const { bericht } = await importLieferung(testDb.db, {
      ...auftrag,
      zuordnung: { ...auftrag.zuordnung!, raum: { schluessel: 'SCHLUESSEL', art: 'EIGEN' } },
      nurPruefen: true,
    })
    expect(bericht.meldungen).toContainEqual(
      expect.objectContaining({
        code: 'RAUM_UNBEKANNT',
        roh: 'Aadorf',
        stelle: { blatt: null, zeile: 2, spalte: null },
        vorschlaege: [{ schluessel: '05998004', name: 'Adorf' }],
      }),
    )
  })

  it('are said to be of another Kreis only by an official key', async () => {
    const zeilen = [...RAEUME, 'Westkreis', '05999004'].map((raum) => `${raum};2001-12-31;12`)
    const auftrag = baueLieferung('ALO', zeilen)
    const { bericht } = await importLieferung(testDb.db, {
      ...auftrag,
      zuordnung: { ...auftrag.zuordnung!, raum: { schluessel: 'SCHLUESSEL', art: 'EIGEN' } },
      nurPruefen: true,
    })
    expect(bericht.meldungen.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '1 Zeile gehört nicht zu Musterkreis, sondern zu 05999004. Diese Zeile zählt nicht mit.',
        '1 Zeile nennt ein Gebiet, das in Musterkreis nicht bekannt ist: Westkreis. Diese Zeile zählt nicht mit.',
      ]),
    )
  })
})

describe('a reason', () => {
  it('is wanted for every warning and stays with the Lieferung', async () => {
    const auftrag = {
      ...baueLieferung('ALO', alle('2008-12-31', '40', '50', '-2')),
      begruendungen: [],
    }
    await expect(importLieferung(testDb.db, auftrag)).rejects.toThrow(LieferungAbgelehntError)
    const warnung = baueLieferung('ALO', alle('2008-12-31', '40', '50', '2').slice(1))
    await expect(importLieferung(testDb.db, { ...warnung, begruendungen: [] })).rejects.toThrow(
      'keine Zahlen für 1 Kommune: Adorf',
    )
    const { bericht } = await importLieferung(testDb.db, {
      ...warnung,
      begruendungen: [{ code: 'RAUM_UNVOLLSTAENDIG', stelle: null, text: 'Adorf liefert im Mai.' }],
    })
    expect(bericht.meldungen).toContainEqual(
      expect.objectContaining({
        code: 'RAUM_UNVOLLSTAENDIG',
        begruendung: 'Adorf liefert im Mai.',
      }),
    )
  })
})
