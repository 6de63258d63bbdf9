/** The Sozialräume of the made-up Kreis of the atlas: list, profiles, history, for drawing without a server. */
import { raumslug } from '@sozial/shared/raumslug'
import { ATLAS_SAMPLE } from '../../app/atlas/atlas.sample.ts'
import type { RaumprofileQuery } from './profil.generated.ts'

const { messwerte, indikator } = ATLAS_SAMPLE
if (!messwerte || !indikator) throw new Error('The sample of the atlas has no figures.')
const { raeume, perioden, massstaebe, gebietsstand, quellen } = messwerte
const neueste = perioden.at(-1)
const kreis = massstaebe[0]

export const RAUMPROFILE_SAMPLE: RaumprofileQuery['raumprofile'] = raeume.namen.map((name, i) => {
  const raum = {
    id: raeume.ids[i] ?? '',
    schluessel: raeume.schluessel[i] ?? '',
    name: name ?? '',
    ebene: 'SOZIALRAUM' as const,
  }
  const nummer = i + 1
  return {
    slug: raumslug({ ...raum, nummer }),
    nummer,
    raum,
    ober: [
      {
        id: `k${i}`,
        schluessel: raeume.kommunen[i] ?? '',
        name: raeume.kommunenamen[i] ?? '',
        ebene: 'KOMMUNE',
      },
    ],
    teile: [],
    gueltigAb: i === 1 ? '2020-01-01' : '1975-01-01',
    gueltigBis: null,
    grund: i === 1 ? 'Doveren gehört nach der Neuordnung der Schulbezirke dazu.' : '',
    beschluss: i === 1 ? 'Rat der Stadt, 25.09.2019' : '',
    beschreibung: {
      version: i === 0 ? 0 : 1,
      text: i === 0 ? '' : `**${name}** liegt in ${raeume.kommunenamen[i]}.`,
      ortsteile: i === 0 ? [] : (name ?? '').split('–'),
      ansprechstelle: i === 0 ? '' : 'Sozialplanung, Zimmer 2.14',
      geaendertAm: i === 0 ? null : '2025-11-18T09:42:00Z',
      geaendertVon: i === 0 ? null : 'Petra Planung',
    },
    darfAendern: true,
  }
})

/** One Indikator of the level, newest period. */
export const UEBERSICHT_SAMPLE = {
  gebietsstand,
  raeume,
  massstaebe: kreis ? [kreis.raum] : [],
  anmerkungen: [],
  quellen,
  zeilen: [
    {
      indikator,
      ...neueste,
      massstab: {
        werte: [kreis?.werte.at(-1) ?? null],
        status: null,
        unten: [kreis?.unten?.at(-1) ?? null],
        oben: [kreis?.oben?.at(-1) ?? null],
      },
    },
  ],
}

export const RAUMGESCHICHTE_SAMPLE = {
  schritte: RAUMPROFILE_SAMPLE.slice(1, 2).map(({ raum, slug, gueltigAb, grund, beschluss }) => ({
    raum: { ...raum, slug },
    ab: gueltigAb,
    bis: null,
    grund,
    beschluss,
    aus: [],
    wurde: [],
    dazu: ['Doveren'],
    weg: [],
  })),
  gebietsstaende: [gebietsstand],
}

/** The page of one of them with its series. */
export function findProfilSample(slug: string) {
  const stelle = RAUMPROFILE_SAMPLE.findIndex(
    (profil) => profil.slug === slug || profil.raum.schluessel === slug,
  )
  const profil = RAUMPROFILE_SAMPLE[stelle]
  if (!profil) return null
  return {
    ...profil,
    altersaufbau: null,
    reihen: [
      {
        indikator: indikator?.slug,
        zeitraeume: perioden.map(({ zeitraum }) => zeitraum),
        werte: perioden.map(({ werte }) => werte[stelle] ?? null),
        status: perioden.map(({ status }) => status?.[stelle] ?? 'GUELTIG'),
        brueche: messwerte?.brueche ?? [],
      },
    ],
  }
}
