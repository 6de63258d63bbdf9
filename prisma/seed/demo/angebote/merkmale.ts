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
  /** Days and times of RFC 5545 and the clock. */
  readonly zeiten: readonly (readonly [tage: string, von: string, bis: string])[]
}

const fach = { hilfeMix: ['PROFESSIONELL'] } as const
const ehrenamt = { hilfeMix: ['EHRENAMT'] } as const
const gemischt = { hilfeMix: ['PROFESSIONELL', 'EHRENAMT'] } as const
const frei = { zugang: ['FREI'], kostenart: 'KOSTENLOS' } as const
const kasse = { kostenart: 'KOSTENTRAEGER' } as const

const WERKTAGS = 'MO,TU,WE,TH,FR'
const buero = {
  zeiten: [
    ['MO,TU,TH,FR', '09:00', '12:00'],
    ['TH', '14:00', '17:30'],
  ],
} as const
const abends = { zeiten: [['TU,TH', '18:30', '20:30']] } as const
const nachmittags = {
  zeiten: [
    ['MO,WE', '14:30', '17:30'],
    ['FR', '15:00', '19:00'],
  ],
} as const
const immer = { zeiten: [['MO,TU,WE,TH,FR,SA,SU', '00:00', '24:00']] } as const
const ohnePlaetze = { plaetze: null } as const

// prettier-ignore
export const MERKMALE: Readonly<Record<string, Merkmale>> = {
  kindertagesbetreuung: { ...fach, zielgruppen: ['KINDER_0_3', 'KINDER_3_6'], zugang: ['ANMELDUNG'], kostenart: 'TEILWEISE', plaetze: [9, 105], zeiten: [[WERKTAGS, '07:15', '16:30']] },
  entwicklung: { ...fach, ...kasse, zielgruppen: ['KINDER_3_6', 'ELTERN'], zugang: ['ANMELDUNG'], plaetze: [8, 40], ...buero },
  jugendarbeit: { ...gemischt, ...frei, zielgruppen: ['KINDER_10_14', 'JUGENDLICHE'], plaetze: [20, 60], ...nachmittags },
  jugendsozialarbeit: { ...fach, zielgruppen: ['JUGENDLICHE', 'JUNGE_ERWACHSENE'], zugang: ['ANMELDUNG'], kostenart: 'KOSTENLOS', plaetze: [12, 24], ...buero },
  familienfoerderung: { ...gemischt, zielgruppen: ['ELTERN', 'KINDER_0_3'], zugang: ['FREI', 'ANMELDUNG'], kostenart: 'TEILWEISE', plaetze: [8, 16], stellen: [0.5, 2], zeiten: [['TU,TH', '09:30', '11:30']] },
  'hilfen-zur-erziehung': { ...fach, ...kasse, zielgruppen: ['ELTERN', 'JUGENDLICHE'], zugang: ['HILFEPLAN'], plaetze: [5, 14], stellen: [1.5, 6], ...buero },
  lebenslagen: { ...fach, zielgruppen: ['ALLE'], zugang: ['FREI', 'ANMELDUNG'], kostenart: 'KOSTENLOS', ...ohnePlaetze, stellen: [0.5, 3], ...buero },
  'pflege-beratung': { ...fach, zielgruppen: ['AB_65', 'PFLEGENDE'], zugang: ['FREI', 'ANMELDUNG'], kostenart: 'KOSTENLOS', ...ohnePlaetze, stellen: [0.5, 3], ...buero },
  'unterstuetzung-im-alltag': { ...gemischt, zielgruppen: ['AB_80', 'DEMENZ', 'PFLEGENDE'], zugang: ['ANMELDUNG', 'PFLEGEGRAD'], kostenart: 'TEILWEISE', plaetze: [6, 30], zeiten: [['MO,WE', '14:00', '17:00']] },
  'ambulante-pflege': { ...fach, ...kasse, zielgruppen: ['AB_65', 'BEHINDERUNG'], zugang: ['PFLEGEGRAD'], plaetze: [45, 160], form: 'AUFSUCHEND', ...immer },
  'teilstationaere-pflege': { ...fach, ...kasse, zielgruppen: ['AB_80', 'DEMENZ'], zugang: ['PFLEGEGRAD'], plaetze: [12, 18], zeiten: [[WERKTAGS, '08:00', '16:30']] },
  'kurzzeitpflege-verhinderung': { ...fach, ...kasse, zielgruppen: ['AB_80', 'PFLEGENDE'], zugang: ['PFLEGEGRAD', 'ANMELDUNG'], plaetze: [8, 14], ...immer },
  'vollstationaere-pflege': { ...fach, ...kasse, zielgruppen: ['AB_80', 'DEMENZ'], zugang: ['PFLEGEGRAD'], plaetze: [48, 90], ...immer },
  'wohnen-im-alter': { hilfeMix: ['PROFESSIONELL', 'NACHBARSCHAFT'], zielgruppen: ['AB_65'], zugang: ['ANMELDUNG'], kostenart: 'KOSTENPFLICHTIG', plaetze: [6, 24], ...immer },
  altenhilfe: { ...ehrenamt, zielgruppen: ['AB_65', 'ALLEINLEBENDE'], zugang: ['FREI'], kostenart: 'TEILWEISE', plaetze: [15, 40], ...nachmittags },
  gesundheit: { ...gemischt, ...kasse, zielgruppen: ['ALLE'], zugang: ['ANMELDUNG'], ...ohnePlaetze, ...buero },
  'pflegende-angehoerige': { ...gemischt, zielgruppen: ['PFLEGENDE'], zugang: ['ANMELDUNG'], kostenart: 'KOSTENLOS', plaetze: [8, 14], ...abends },
  sport: { ...ehrenamt, zielgruppen: ['ALLE'], zugang: ['MITGLIEDSCHAFT'], kostenart: 'KOSTENPFLICHTIG', ...ohnePlaetze, ...abends },
  kultur: { ...gemischt, zielgruppen: ['ALLE'], zugang: ['FREI'], kostenart: 'TEILWEISE', ...ohnePlaetze, ...nachmittags },
  vereine: { hilfeMix: ['EHRENAMT', 'NACHBARSCHAFT'], zielgruppen: ['ALLE'], zugang: ['FREI'], kostenart: 'KOSTENLOS', ...ohnePlaetze, ...abends },
  engagement: { ...ehrenamt, ...frei, zielgruppen: ['ALLE'], ...ohnePlaetze, ...buero },
}
