/** What offers of one branch have in common: for whom, how one gets in, what it costs. */
import type { Angebotsform, Angebotsinhalt } from '@sozial/domain/angebot'

type Merkmale = Required<
  Pick<Angebotsinhalt, 'zielgruppen' | 'zugang' | 'kostenart' | 'hilfeMix'>
> & {
  /** Places at a site, from and to; null: not counted in places. */
  readonly plaetze: readonly [number, number] | null
  /** Posts of those who counsel at a site, from and to; left out: not told. */
  readonly stellen?: readonly [number, number]
  /** Left out: people come. */
  readonly form?: Angebotsform
}

const fach = { hilfeMix: ['PROFESSIONELL'] } as const
const ehrenamt = { hilfeMix: ['EHRENAMT'] } as const
const gemischt = { hilfeMix: ['PROFESSIONELL', 'EHRENAMT'] } as const
const frei = { zugang: ['FREI'], kostenart: 'KOSTENLOS' } as const
const kasse = { kostenart: 'KOSTENTRAEGER' } as const

const ohnePlaetze = { plaetze: null } as const

// prettier-ignore
export const MERKMALE: Readonly<Record<string, Merkmale>> = {
  kindertagesbetreuung: { ...fach, zielgruppen: ['KINDER_0_3', 'KINDER_3_6'], zugang: ['ANMELDUNG'], kostenart: 'TEILWEISE', plaetze: [9, 105] },
  entwicklung: { ...fach, ...kasse, zielgruppen: ['KINDER_3_6', 'ELTERN'], zugang: ['ANMELDUNG'], plaetze: [8, 40] },
  jugendarbeit: { ...gemischt, ...frei, zielgruppen: ['KINDER_10_14', 'JUGENDLICHE'], plaetze: [20, 60] },
  jugendsozialarbeit: { ...fach, zielgruppen: ['JUGENDLICHE', 'JUNGE_ERWACHSENE'], zugang: ['ANMELDUNG'], kostenart: 'KOSTENLOS', plaetze: [12, 24] },
  familienfoerderung: { ...gemischt, zielgruppen: ['ELTERN', 'KINDER_0_3'], zugang: ['FREI', 'ANMELDUNG'], kostenart: 'TEILWEISE', plaetze: [8, 16], stellen: [0.5, 2] },
  'hilfen-zur-erziehung': { ...fach, ...kasse, zielgruppen: ['ELTERN', 'JUGENDLICHE'], zugang: ['HILFEPLAN'], plaetze: [5, 14], stellen: [1.5, 6] },
  lebenslagen: { ...fach, zielgruppen: ['ALLE'], zugang: ['FREI', 'ANMELDUNG'], kostenart: 'KOSTENLOS', ...ohnePlaetze, stellen: [0.5, 3] },
  'pflege-beratung': { ...fach, zielgruppen: ['AB_65', 'PFLEGENDE'], zugang: ['FREI', 'ANMELDUNG'], kostenart: 'KOSTENLOS', ...ohnePlaetze, stellen: [0.5, 3] },
  'unterstuetzung-im-alltag': { ...gemischt, zielgruppen: ['AB_80', 'DEMENZ', 'PFLEGENDE'], zugang: ['ANMELDUNG', 'PFLEGEGRAD'], kostenart: 'TEILWEISE', plaetze: [6, 30] },
  'ambulante-pflege': { ...fach, ...kasse, zielgruppen: ['AB_65', 'BEHINDERUNG'], zugang: ['PFLEGEGRAD'], plaetze: [45, 160], form: 'AUFSUCHEND' },
  'teilstationaere-pflege': { ...fach, ...kasse, zielgruppen: ['AB_80', 'DEMENZ'], zugang: ['PFLEGEGRAD'], plaetze: [12, 18] },
  'kurzzeitpflege-verhinderung': { ...fach, ...kasse, zielgruppen: ['AB_80', 'PFLEGENDE'], zugang: ['PFLEGEGRAD', 'ANMELDUNG'], plaetze: [8, 14] },
  'vollstationaere-pflege': { ...fach, ...kasse, zielgruppen: ['AB_80', 'DEMENZ'], zugang: ['PFLEGEGRAD'], plaetze: [48, 90] },
  'wohnen-im-alter': { hilfeMix: ['PROFESSIONELL', 'NACHBARSCHAFT'], zielgruppen: ['AB_65'], zugang: ['ANMELDUNG'], kostenart: 'KOSTENPFLICHTIG', plaetze: [6, 24] },
  altenhilfe: { ...ehrenamt, zielgruppen: ['AB_65', 'ALLEINLEBENDE'], zugang: ['FREI'], kostenart: 'TEILWEISE', plaetze: [15, 40] },
  gesundheit: { ...gemischt, ...kasse, zielgruppen: ['ALLE'], zugang: ['ANMELDUNG'], ...ohnePlaetze },
  'pflegende-angehoerige': { ...gemischt, zielgruppen: ['PFLEGENDE'], zugang: ['ANMELDUNG'], kostenart: 'KOSTENLOS', plaetze: [8, 14] },
  sport: { ...ehrenamt, zielgruppen: ['ALLE'], zugang: ['MITGLIEDSCHAFT'], kostenart: 'KOSTENPFLICHTIG', ...ohnePlaetze },
  kultur: { ...gemischt, zielgruppen: ['ALLE'], zugang: ['FREI'], kostenart: 'TEILWEISE', ...ohnePlaetze },
  vereine: { hilfeMix: ['EHRENAMT', 'NACHBARSCHAFT'], zielgruppen: ['ALLE'], zugang: ['FREI'], kostenart: 'KOSTENLOS', ...ohnePlaetze },
  engagement: { ...ehrenamt, ...frei, zielgruppen: ['ALLE'], ...ohnePlaetze },
}

/** For whom, where a category says it closer than its branch. */
export const ZIELGRUPPEN_GENAUER: Readonly<Record<string, Merkmale['zielgruppen']>> = {
  elterncafe: ['ELTERN', 'KINDER_0_3', 'ALLEINERZIEHENDE'],
  'fruehe-hilfen': ['SCHWANGERE', 'ELTERN', 'KINDER_0_3'],
  trennung: ['ELTERN', 'ALLEINERZIEHENDE'],
  umgang: ['ELTERN', 'ALLEINERZIEHENDE'],
  vollzeitpflege: ['PFLEGEFAMILIEN', 'ELTERN', 'JUGENDLICHE'],
  schwangerschaftsberatung: ['SCHWANGERE', 'ELTERN'],
  integration: ['GEFLUECHTETE'],
  arbeitslosenberatung: ['ARBEITSLOSE'],
  wohnungslosenhilfe: ['WOHNUNGSLOSE'],
  teilhabeberatung: ['BEHINDERUNG'],
}
