/** When offers of a branch are open: no two houses in a street keep the same hours. */
import { KATEGORIEN, type Stelle } from './stelle.ts'

const BUERO = [
  'Mo, Di, Do und Fr 9-12 Uhr, Do auch 14-17:30 Uhr',
  'Mo-Mi 8:30-12:30 Uhr, Do 14-18 Uhr',
  'Mo-Do 9-16 Uhr, Fr 9-13 Uhr',
  'Di 9-12 Uhr, Do 14-19 Uhr, nach Vereinbarung',
  'Mo-Fr 8:30-12 Uhr, nach Vereinbarung',
  'Mo und Mi 10-12:30 Uhr, Di 14-17 Uhr',
  'nach Vereinbarung',
]
const SPRECHTAGE = [
  'jeden 2. Dienstag im Monat 14-17 Uhr, nach Vereinbarung',
  'Mo, Di, Do und Fr 9-12 Uhr, Do auch 14-17:30 Uhr',
  'Mi 9-12 Uhr, nach Vereinbarung',
  'jeden 1. und 3. Donnerstag im Monat 15-18 Uhr',
  'Mo-Do 8:30-12 Uhr, Do auch 14-18 Uhr',
]
const RUND_UM_DIE_UHR = ['täglich rund um die Uhr']
const ABENDS = [
  'Di und Do 18:30-20:30 Uhr',
  'Mo 19-21 Uhr',
  'Mi 17:30-19 Uhr, Sa 10-12 Uhr',
  'Fr 18-21 Uhr',
  'Mo und Mi 17-20 Uhr',
]
const NACHMITTAGS = [
  'Mo und Mi 14:30-17:30 Uhr, Fr 15-19 Uhr',
  'Di 14-17 Uhr',
  'Mi und So 14:30-17 Uhr',
  'Mo-Fr 10-16 Uhr, Sa 14-18 Uhr',
  'jeden 2. Dienstag im Monat 15-17 Uhr',
  'Do 14:30-18 Uhr',
]

/** By the key of a category or of the branch it belongs to; in words as people type them. */
const ZEITEN: Readonly<Record<string, readonly string[]>> = {
  kindertagesbetreuung: [
    'Mo-Fr 7:15-16:30 Uhr',
    'Mo-Do 7-17 Uhr, Fr 7-15:30 Uhr',
    'Mo-Fr 7:30-16 Uhr',
    'Mo-Fr 7-16:30 Uhr',
    'Mo-Fr 7:30-14:30 Uhr',
  ],
  ogs: ['Mo-Do 11:30-16:30 Uhr, Fr 11:30-15 Uhr', 'Mo-Fr 11:30-16:30 Uhr', 'Mo-Fr 12-16 Uhr'],
  'kita-anspruch': BUERO,
  entwicklung: BUERO,
  logopaedie: ['Mo-Do 8-18 Uhr, Fr 8-13 Uhr', 'Mo-Fr 9-17 Uhr, Sa 9-12 Uhr'],
  sprachfoerderung: ['Di und Do 14:30-16 Uhr', 'Mi 15-16:30 Uhr', 'Mo-Do 14-15:30 Uhr'],
  jugendarbeit: NACHMITTAGS,
  // Ten hours a week each: what is counted of open youth work stays as it was.
  'jugendarbeit-offen': [
    'Mo und Mi 14:30-17:30 Uhr, Fr 15-19 Uhr',
    'Di und Do 15-18 Uhr, Fr 16-20 Uhr',
    'Mo, Mi und Do 15:30-18:30 Uhr, Fr 17-18 Uhr',
    'Di und Do 15-18 Uhr, Sa 14-18 Uhr',
  ],
  jugendsozialarbeit: BUERO,
  familienfoerderung: [
    'Di und Do 9:30-11:30 Uhr',
    'Mo 15-17 Uhr, Mi 9:30-11:30 Uhr',
    'Fr 9-11 Uhr',
    'jeden 1. und 3. Samstag im Monat 10-13 Uhr',
    'Mi 15-17:30 Uhr',
  ],
  'hilfen-zur-erziehung': BUERO,
  lebenslagen: BUERO,
  'pflege-beratung': SPRECHTAGE,
  'unterstuetzung-im-alltag': [
    'Mo und Mi 14-17 Uhr',
    'Mo-Fr 8-17 Uhr',
    'Di 9:30-12:30 Uhr',
    'Mo-Fr 9-13 Uhr, nach Vereinbarung',
  ],
  'ambulante-pflege': ['täglich rund um die Uhr', 'täglich 6-22 Uhr', 'täglich 6:30-21:30 Uhr'],
  'teilstationaere-pflege': [
    'Mo-Fr 8-16:30 Uhr',
    'Mo-Sa 8-17 Uhr',
    'Mo-Fr 7:30-16 Uhr, Sa 9-15 Uhr',
    'Mo-Fr 8:30-17 Uhr',
  ],
  nachtpflege: ['täglich 18-8 Uhr'],
  'kurzzeitpflege-verhinderung': RUND_UM_DIE_UHR,
  'vollstationaere-pflege': RUND_UM_DIE_UHR,
  'wohnen-im-alter': RUND_UM_DIE_UHR,
  altenhilfe: NACHMITTAGS,
  gesundheit: BUERO,
  'pflegende-angehoerige': ABENDS,
  sport: ABENDS,
  kultur: NACHMITTAGS,
  vereine: ABENDS,
  engagement: BUERO,
}

/** @throws Error where nothing is known of the branch */
export function zeitworteOf({ kategorie, nummer }: Pick<Stelle, 'kategorie' | 'nummer'>): string {
  const moegliche = ZEITEN[kategorie] ?? ZEITEN[KATEGORIEN.get(kategorie)?.ober ?? '']
  if (moegliche === undefined) throw new Error(`Keine Zeiten für ${kategorie}`)
  return moegliche[nummer % moegliche.length]!
}

/** Branches that keep to the school year. */
const SCHULNAH = new Set([
  'sprachfoerderung',
  'lernfoerderung',
  'elterncafe',
  'jugendarbeit-offen',
  'eltern-kind-sport',
])

/** What no rule of opening times can say; empty: open in the holidays too. */
export const ferienwort = ({ kategorie, nummer }: Pick<Stelle, 'kategorie' | 'nummer'>): string =>
  SCHULNAH.has(kategorie) && nummer % 3 !== 1 ? ' In den Schulferien ist geschlossen.' : ''
