import { toCsvDeutsch } from '@sozial/formate/schreiben/csv'
import { parseEinteilung } from '@sozial/formate/einteilung'
import { createBeispielkreis } from './beispielkreis.ts'
import { createTestApp, type TestApp } from './test-app.ts'

/** Two Quartiere; on 1 January 2020 the second went over to a Sozialraum of its own. */
const NEUZUSCHNITT = `
  INSERT INTO raum (id, schluessel, ebene) VALUES (301, 'Q-1', 'QUARTIER'), (302, 'Q-2', 'QUARTIER'), (202, 'S-2', 'SOZIALRAUM');
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES
    (301, 301, 'Alt', '1975-01-01'), (302, 302, 'Neu', '1975-01-01');
  UPDATE zuordnung SET gueltig_bis = '2020-01-01' WHERE unter_id = 201;
  UPDATE raumfassung SET gueltig_bis = '2020-01-01' WHERE id = 201;
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab)
    SELECT 211, raum_id, name, '2020-01-01' FROM raumfassung WHERE id = 201;
  INSERT INTO raumfassung (id, raum_id, name, gueltig_ab) VALUES (212, 202, 'Zweiter', '2020-01-01');
  INSERT INTO zuordnung (gliederung_id, ober_id, unter_id, gueltig_ab, gueltig_bis) VALUES
    (1, 201, 301, '1975-01-01', '2020-01-01'), (1, 201, 302, '1975-01-01', '2020-01-01'),
    (1, 211, 301, '2020-01-01', NULL), (1, 212, 302, '2020-01-01', NULL),
    (1, 101, 211, '2020-01-01', NULL), (1, 101, 212, '2020-01-01', NULL);
  INSERT INTO gebietsstand (id, ebene, stichtag) VALUES (9, 'SOZIALRAUM', '2020-01-01');
  INSERT INTO abstammung (id, von_id, zu_id, datum) VALUES (1, 201, 211, '2020-01-01'), (2, 201, 212, '2020-01-01');
  INSERT INTO teilgruppe (id, geschlecht, nationalitaet, alter_von, alter_bis) VALUES (901, 'WEIBLICH', 'INSGESAMT', 3, 6);
  INSERT INTO umsteiger (abstammung_id, teilgruppe_id, anteil) VALUES (1, 901, 0.75), (2, 901, 0.25)`

describe('the division as a file', () => {
  let test: TestApp
  beforeAll(async () => {
    test = await createTestApp()
    await createBeispielkreis(test.owner)
    await test.owner.query(NEUZUSCHNITT)
  })
  afterAll(() => test.close())

  const lies = async (url: string, wer: Pick<TestApp, 'sende'> = test) => {
    const { status, body } = await wer.sende({ url })
    return { status, text: body.toString() }
  }

  it('says which part lies in which Sozialraum, today and then, and can be read again', async () => {
    const paare = async (url: string) =>
      parseEinteilung((await lies(url)).text)
        .slice(1)
        .map(({ baustein, raum }) => [baustein, raum])
    const heute = '/einteilung/sozialraeume.csv?sicht=intern'
    const [erster, zweiter] = await paare(heute)
    expect([erster?.[0], zweiter]).toEqual(['Q-1', ['Q-2', 'S-2']])
    const damals = await paare(`${heute}&stand=2019-12-31`)
    expect(damals).toEqual([
      ['Q-1', erster?.[1]],
      ['Q-2', erster?.[1]],
    ])
  })

  it('is as unknown outside as its areas, and refuses a day that does not exist', async () => {
    expect((await lies('/einteilung/sozialraeume.csv', test.oeffentlich)).status).toBe(404)
    const { status, text } = await lies(
      '/einteilung/sozialraeume.csv?sicht=intern&stand=2019-02-30',
    )
    expect([status, text]).toEqual([400, expect.stringContaining('JJJJ-MM-TT')])
  })

  it('has the shares of each change, for planners alone', async () => {
    const { text } = await lies('/einteilung/umsteiger.csv')
    expect(text.split('\r\n').slice(1, 3)).toEqual(
      toCsvDeutsch([
        [
          'S-1',
          'S-1',
          'weiblich, 3 bis unter 6 Jahre',
          0.75,
          'Adorf-Mitte',
          'Adorf-Mitte',
          '2020-01-01',
          null,
        ],
        [
          'S-1',
          'S-2',
          'weiblich, 3 bis unter 6 Jahre',
          0.25,
          'Adorf-Mitte',
          'Zweiter',
          '2020-01-01',
          null,
        ],
      ])
        .slice(1)
        .split('\r\n')
        .slice(0, 2),
    )
    expect((await lies('/einteilung/umsteiger.csv', test.oeffentlich)).status).toBe(401)
    expect((await lies('/einteilung/umsteiger.csv', await test.als('KOMMUNE'))).status).toBe(403)
  })
})
