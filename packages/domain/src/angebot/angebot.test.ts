import fc from 'fast-check'
import {
  ABLAUF,
  ANGEBOTSHANDLUNGEN,
  anzeigezustandOf,
  bestaetigungserinnerungOf,
  darfHandeln,
  FELDER,
  FELDFOLGE,
  FELDNAMEN,
  findAenderungen,
  findHandlungen,
  INHALTSFELDER,
  istBestaetigungFaellig,
  kommtInFrage,
  ohneGeheimesGebiet,
  parseInhalt,
  pruefeInhalt,
  ruhtVonSelbst,
  STUFEN,
  stufeOf,
  toSicht,
  type Angebotsinhalt,
} from './index.ts'

const lies = (roh: unknown): Angebotsinhalt => {
  const gelesen = parseInhalt(roh)
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.verstoesse))
  return gelesen.inhalt
}

const voll = lies({
  titel: 'Offener Treff',
  kurztext: 'Jeden Dienstag Kaffee und ein offenes Ohr.',
  kategorien: ['begegnungsstaette'],
  zielgruppen: ['AB_65'],
  einzugsgebiet: { art: 'UMKREIS', km: 5 },
  kontakt: { telefon: '02432 1234' },
  notiz: 'Schlüssel bei Frau Beispiel',
})

describe('Das Verzeichnis der Felder', () => {
  it('hat zu jedem Feld des Dokuments und jeder Tabelle genau eine Zeile', () => {
    expect(FELDFOLGE.toSorted()).toEqual(FELDNAMEN.toSorted())
  })

  it('stellt niemals mehr ein, als man wählen kann, und Pflicht ist immer öffentlich', () => {
    for (const feld of Object.values(FELDER)) {
      expect(feld.stufen).toContain(feld.stufe)
      if (feld.pflicht) expect(feld.stufe).toBe('OEFFENTLICH')
    }
  })

  it('hält Geld, Nutzung, Personal und den inneren Kontakt von sich aus zurück', () => {
    for (const feld of ['foerderung', 'nutzung', 'vzae', 'kontaktIntern', 'notiz'] as const) {
      expect(FELDER[feld].stufe).not.toBe('OEFFENTLICH')
    }
  })
})

describe('parseInhalt', () => {
  it.each([
    ['ein Feld, das es nicht gibt', { passwort: 'x' }, ''],
    ['ein zu langer Titel', { titel: 'x'.repeat(121) }, 'titel'],
    [
      'eine Adresse, die beim Klicken etwas täte',
      { kontakt: { website: 'javascript:alert(1)' } },
      'kontakt.website',
    ],
    ['eine Mail, die keine ist', { kontakt: { email: 'a b@c' } }, 'kontakt.email'],
    ['ein Alter rückwärts', { alter: { von: 12, bis: 6 } }, 'alter'],
    ['ein negatives Alter', { alter: { von: -1 } }, 'alter.von'],
    ['dieselbe Kategorie zweimal', { kategorien: ['kita', 'kita'] }, 'kategorien'],
    ['eine erfundene Zielgruppe', { zielgruppen: ['KATZEN'] }, 'zielgruppen.0'],
    ['ein Umkreis von null', { einzugsgebiet: { art: 'UMKREIS', km: 0 } }, 'einzugsgebiet.km'],
    ['keine Räume', { einzugsgebiet: { art: 'RAEUME', raeume: [] } }, 'einzugsgebiet.raeume'],
    ['Text statt Dokument', 'titel', ''],
    ['nichts', null, ''],
    ['Zahl statt Text', { titel: 7 }, 'titel'],
  ])('weist ab: %s', (_, roh, pfad) => {
    const gelesen = parseInhalt(roh)
    expect(gelesen.ok).toBe(false)
    if (!gelesen.ok) expect(gelesen.verstoesse.map((einer) => einer.pfad)).toContain(pfad)
  })

  it('nennt alle Verstöße auf einmal', () => {
    const gelesen = parseInhalt({ titel: 'x'.repeat(200), kontakt: { email: 'nein' } })
    expect(gelesen).toMatchObject({
      ok: false,
      verstoesse: [{ pfad: 'titel' }, { pfad: 'kontakt.email' }],
    })
  })

  it('lässt Leeres weg: zwei Dokumente, die dasselbe sagen, sind dasselbe', () => {
    expect(lies({ titel: '  Treff ', langtext: '', sprachen: [], alter: { von: null } })).toEqual({
      titel: 'Treff',
    })
    expect(lies({ alter: { von: 0 } })).toEqual({ alter: { von: 0, bis: null } })
  })

  it('behält, was wie Markup aussieht, als den Text, der es ist', () => {
    expect(lies({ langtext: '<script>alert(1)</script>' }).langtext).toBe(
      '<script>alert(1)</script>',
    )
  })

  it('liest wieder, was es gelesen hat', () => {
    expect(lies(voll)).toEqual(voll)
  })
})

describe('toSicht', () => {
  it('gibt der Öffentlichkeit nichts, was nicht für sie ist, für jede Wahl der Stufen', () => {
    const stufen = fc.dictionary(fc.constantFrom(...FELDNAMEN), fc.constantFrom(...STUFEN))
    fc.assert(
      fc.property(stufen, (sichtbar) => {
        const inhalt: Angebotsinhalt = {
          ...Object.fromEntries(INHALTSFELDER.map((feld) => [feld, `geheim ${feld}`])),
          sichtbar,
        }
        const gesehen = toSicht(inhalt, 'OEFFENTLICH')
        expect(gesehen).not.toHaveProperty('sichtbar')
        for (const feld of INHALTSFELDER) {
          expect(feld in gesehen).toBe(stufeOf(inhalt, feld) === 'OEFFENTLICH')
        }
        expect(gesehen).not.toHaveProperty('notiz')
        expect(gesehen).not.toHaveProperty('kontaktIntern')
        expect(toSicht(gesehen, 'OEFFENTLICH')).toBeDefined()
      }),
    )
  })

  it('wird nie weiter als das Verzeichnis erlaubt', () => {
    expect(stufeOf({ sichtbar: { notiz: 'OEFFENTLICH' } }, 'notiz')).toBe('INTERN')
    expect(stufeOf({ sichtbar: { titel: 'INTERN' } }, 'titel')).toBe('OEFFENTLICH')
    expect(stufeOf({ sichtbar: { kosten: 'PLANUNG' } }, 'kosten')).toBe('PLANUNG')
  })

  it('zeigt der Planung, was für sie ist, und den Eigenen alles', () => {
    const mitZiel = { ...voll, wirkungsziel: 'Weniger einsam' }
    expect(toSicht(mitZiel, 'PLANUNG').wirkungsziel).toBe('Weniger einsam')
    expect(toSicht(mitZiel, 'PLANUNG').notiz).toBeUndefined()
    expect(toSicht(mitZiel, 'INTERN')).toBe(mitZiel)
  })
})

describe('pruefeInhalt', () => {
  const grundlage = { standorte: [{ geheim: false }], kategorien: new Set(['begegnungsstaette']) }
  const codesOf = (inhalt: Angebotsinhalt, mehr: object = {}) =>
    pruefeInhalt(inhalt, { ...grundlage, ...mehr }).map(({ code, pfad }) => `${code} ${pfad}`)

  it('lässt ein volles Dokument durch', () => {
    expect(codesOf(voll)).toEqual([])
  })

  it('lässt niemanden vor einem Angebot stehen, dessen Kontakt er nicht sieht, es sei denn, er wird vermittelt', () => {
    const verborgen = { ...voll, anmeldung: undefined, sichtbar: { kontakt: 'PLANUNG' } } as const
    expect(codesOf(verborgen)).toEqual(['KONTAKT_VERBORGEN kontakt'])
    expect(codesOf({ ...verborgen, anmeldung: 'Einfach klingeln.' })).toEqual([])
    expect(codesOf({ ...verborgen, zugang: ['VERMITTLUNG'] })).toEqual([])
  })

  it('nennt alles, was fehlt', () => {
    expect(codesOf({}, { standorte: [] })).toEqual([
      'FEHLT titel',
      'FEHLT kurztext',
      'FEHLT kategorien',
      'FEHLT zielgruppen',
      'FEHLT einzugsgebiet',
      'FEHLT kontakt',
      'FEHLT standorte',
    ])
  })

  it('kennt nur Kategorien, die gelten', () => {
    expect(codesOf(voll, { kategorien: new Set() })).toEqual(['KATEGORIE_UNBEKANNT kategorien'])
  })

  it('lässt ein geheimes Angebot seinen Ort nicht durch das Einzugsgebiet verraten', () => {
    const geheim = { standorte: [{ geheim: true }] }
    expect(codesOf(voll, geheim)).toEqual(['GEHEIMER_ORT einzugsgebiet'])
    expect(codesOf({ ...voll, einzugsgebiet: { art: 'KREIS' } }, geheim)).toEqual([])
    expect(codesOf(voll, { standorte: [{ geheim: true }, { geheim: false }] })).toEqual([])
    const gebietOf = (...standorte: readonly { readonly geheim: boolean }[]) =>
      ohneGeheimesGebiet(voll, standorte).einzugsgebiet
    expect(gebietOf({ geheim: true })).toEqual({ art: 'KREIS' })
    expect(gebietOf({ geheim: true }, { geheim: false })).toEqual(voll.einzugsgebiet)
    expect(gebietOf()).toEqual(voll.einzugsgebiet)
  })
})

describe('Der Ablauf', () => {
  const entwurf = { zustand: 'ENTWURF', offen: 'ENTWURF' } as const
  const eingereicht = { zustand: 'ENTWURF', offen: 'EINGEREICHT' } as const
  const zuSehen = { zustand: 'VEROEFFENTLICHT', offen: null } as const

  it('lässt niemanden prüfen, was er selbst einreicht, und niemanden Fremdes ändern', () => {
    expect(findHandlungen(['EIGEN'], eingereicht)).not.toContain('VEROEFFENTLICHEN')
    expect(findHandlungen(['PRUEFUNG'], entwurf)).toEqual(['ARCHIVIEREN'])
    expect(findHandlungen([], zuSehen)).toEqual([])
  })

  it('lässt mit dem Link bestätigen und Plätze melden, sonst nichts', () => {
    expect(findHandlungen(['LINK'], zuSehen)).toEqual(['BESTAETIGEN', 'PLAETZE_MELDEN'])
    expect(findHandlungen(['LINK'], { zustand: 'ARCHIV', offen: null })).toEqual([])
  })

  it('führt zu nichts Sichtbarem ohne Prüfung', () => {
    const wege = ANGEBOTSHANDLUNGEN.filter((handlung) =>
      darfHandeln(handlung, ['EIGEN', 'LINK'], eingereicht),
    )
    expect(wege.toSorted()).toEqual(['ARCHIVIEREN', 'PFLEGEN', 'ZURUECKHOLEN'])
  })

  it('ändert Eingereichtes und Archiviertes nicht', () => {
    expect(darfHandeln('SPEICHERN', ['EIGEN'], eingereicht)).toBe(false)
    for (const handlung of ANGEBOTSHANDLUNGEN) {
      expect(
        darfHandeln(handlung, ['EIGEN', 'PRUEFUNG', 'LINK'], { zustand: 'ARCHIV', offen: null }),
      ).toBe(false)
    }
    expect(kommtInFrage('SPEICHERN', ['PRUEFUNG'])).toBe(false)
    expect(Object.keys(ABLAUF).length).toBe(13)
  })
})

describe('Die Bestätigung', () => {
  it.each([
    ['2027-02-27', false],
    ['2027-02-28', true],
  ])('vom 28. Februar ist am %s fällig: %s', (heute, faellig) => {
    expect(istBestaetigungFaellig('2026-02-28', heute)).toBe(faellig)
  })

  it('vom Schalttag hält bis zum letzten Februar', () => {
    expect(istBestaetigungFaellig('2024-02-29', '2025-02-27')).toBe(false)
    expect(istBestaetigungFaellig('2024-02-29', '2025-02-28')).toBe(true)
  })

  it.each([
    ['2027-04-16', null],
    ['2027-04-17', '2027-05-01-14'],
    ['2027-05-01', '2027-05-01+0'],
    ['2027-05-31', '2027-05-01+30'],
    ['2029-01-01', '2027-05-01+150'],
  ])('vom 1. Mai 2026 wird am %s angemahnt: %s', (heute, anlass) => {
    expect(bestaetigungserinnerungOf('2026-05-01', heute)).toBe(anlass)
  })

  it('fehlt sie anderthalb Jahre, ruht das Angebot', () => {
    expect(ruhtVonSelbst('2026-05-01', '2027-10-31')).toBe(false)
    expect(ruhtVonSelbst('2026-05-01', '2027-11-01')).toBe(true)
  })

  it('steht als ein Wort neben dem Angebot', () => {
    const lage = {
      zustand: 'VEROEFFENTLICHT',
      offen: 'EINGEREICHT',
      abgelehnt: false,
      bestaetigt: '2026-05-01',
    } as const
    expect(anzeigezustandOf(lage, '2026-06-01')).toBe('VEROEFFENTLICHT')
    expect(anzeigezustandOf(lage, '2027-06-01')).toBe('BESTAETIGUNG_FAELLIG')
    expect(anzeigezustandOf({ ...lage, zustand: 'ENTWURF', bestaetigt: null }, '2026-06-01')).toBe(
      'EINGEREICHT',
    )
    expect(
      anzeigezustandOf(
        { zustand: 'ENTWURF', offen: null, abgelehnt: true, bestaetigt: null },
        '2026-06-01',
      ),
    ).toBe('ABGELEHNT')
  })
})

describe('findAenderungen', () => {
  it('sagt Feld für Feld, was anders ist, auch wer es sieht', () => {
    const neu: Angebotsinhalt = { ...voll, titel: 'Treff', sichtbar: { alter: 'PLANUNG' } }
    expect(findAenderungen(voll, neu)).toEqual([
      { feld: 'titel', alt: 'Offener Treff', neu: 'Treff', stufe: null },
      {
        feld: 'alter',
        alt: undefined,
        neu: undefined,
        stufe: { alt: 'OEFFENTLICH', neu: 'PLANUNG' },
      },
    ])
  })

  it('findet in demselben Dokument nichts, wie auch immer seine Felder geordnet sind', () => {
    const anders = Object.fromEntries(Object.entries(voll).toReversed())
    expect(findAenderungen(voll, anders)).toEqual([])
    expect(
      findAenderungen(
        { kontakt: { name: 'a', telefon: '1', email: '', website: '' } },
        { kontakt: { website: '', email: '', telefon: '1', name: 'a' } },
      ),
    ).toEqual([])
  })
})
