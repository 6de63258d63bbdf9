import { createBrowserRouter, type RouteObject } from 'react-router'
import { AtlasLayout } from './atlas/AtlasLayout.tsx'
import { AtlasSkelett } from './atlas/AtlasSkelett.tsx'
import { Rahmen } from './Rahmen.tsx'
import { Seite } from './Seite.tsx'
import { SEITEN, SEITENNAMEN } from './seiten.ts'
import { ANBIETEN } from './routes-anbieten.ts'
import { VERWALTUNG } from './routes-verwaltung.ts'
import { Routenfehler } from './Routenfehler.tsx'

/** In development alone: every component in every state. */
const stil: RouteObject[] = import.meta.env.DEV
  ? [
      {
        path: 'stil',
        lazy: async () => ({
          Component: (await import('../features/stil/StilSeite.tsx')).StilSeite,
        }),
      },
    ]
  : []

/** One page for areas of three levels; each has a bar of its own over it. */
const PROFILE: RouteObject[] = (
  [
    ['sozialraeume', 'SOZIALRAUM'],
    ['kommunen', 'KOMMUNE'],
    ['quartiere', 'QUARTIER'],
  ] as const
).map(([pfad, ebene]) => ({
  path: `${pfad}/:slug`,
  ErrorBoundary: Routenfehler,
  lazy: async () => {
    const { ProfilSeite } = await import('../features/sozialraeume/ProfilSeite.tsx')
    return { element: <ProfilSeite ebene={ebene} /> }
  },
}))

const routen: RouteObject[] = [
  {
    path: '/einbetten/angebote',
    ErrorBoundary: Routenfehler,
    HydrateFallback: AtlasSkelett,
    lazy: async () => ({
      Component: (await import('../features/angebote/EinbettAngebote.tsx')).EinbettAngebote,
    }),
  },
  {
    path: '/einbetten',
    lazy: async () => ({
      Component: (await import('./atlas/EinbettLayout.tsx')).EinbettLayout,
    }),
    ErrorBoundary: Routenfehler,
    HydrateFallback: AtlasSkelett,
    children: [
      {
        path: 'karte',
        lazy: async () => ({
          Component: (await import('../features/karte/EinbettSeite.tsx')).EinbettSeite,
        }),
      },
    ],
  },
  {
    Component: Rahmen,
    ErrorBoundary: Routenfehler,
    HydrateFallback: AtlasSkelett,
    children: [
      {
        Component: AtlasLayout,
        ErrorBoundary: Routenfehler,
        children: [
          {
            path: 'karte',
            lazy: async () => ({
              Component: (await import('../features/karte/KarteSeite.tsx')).KarteSeite,
            }),
          },
          {
            path: 'zeitvergleich',
            lazy: async () => ({
              Component: (await import('../features/zeitvergleich/ZeitvergleichSeite.tsx'))
                .ZeitvergleichSeite,
            }),
          },
          {
            path: 'vergleich',
            lazy: async () => ({
              Component: (await import('../features/vergleich/VergleichSeite.tsx')).VergleichSeite,
            }),
          },
          {
            path: 'indikatoren/:slug',
            lazy: async () => ({
              Component: (await import('../features/indikatoren/IndikatorSeite.tsx'))
                .IndikatorSeite,
            }),
          },
        ],
      },
      ...PROFILE,
      {
        Component: Seite,
        ErrorBoundary: Routenfehler,
        children: [
          {
            path: 'sozialraeume',
            lazy: async () => ({
              Component: (await import('../features/sozialraeume/SozialraeumeSeite.tsx'))
                .SozialraeumeSeite,
            }),
          },
          {
            index: true,
            lazy: async () => ({
              Component: (await import('../features/start/StartSeite.tsx')).StartSeite,
            }),
          },
          {
            path: 'angebote',
            lazy: async () => ({
              Component: (await import('../features/angebote/AngeboteSeite.tsx')).AngeboteSeite,
            }),
          },
          {
            path: 'angebote-einbetten',
            lazy: async () => ({
              Component: (await import('../features/angebote/EinbettcodeSeite.tsx'))
                .EinbettcodeSeite,
            }),
          },
          {
            path: 'angebote/:slug',
            lazy: async () => ({
              Component: (await import('../features/angebote/AngebotSeite.tsx')).AngebotSeite,
            }),
          },
          {
            path: 'bevoelkerung',
            lazy: async () => ({
              Component: (await import('../features/bevoelkerung/BevoelkerungSeite.tsx'))
                .BevoelkerungSeite,
            }),
          },
          {
            path: 'auskunft',
            lazy: async () => ({
              Component: (await import('../features/auskunft/AuskunftSeite.tsx')).AuskunftSeite,
            }),
          },
          {
            path: 'indikatoren',
            lazy: async () => ({
              Component: (await import('../features/indikatoren/IndikatorenSeite.tsx'))
                .IndikatorenSeite,
            }),
          },
          {
            path: 'ausprobieren',
            lazy: async () => ({
              Component: (await import('../features/ausprobieren/AusprobierenSeite.tsx'))
                .AusprobierenSeite,
            }),
          },
          {
            path: 'anmelden',
            lazy: async () => ({
              Component: (await import('../features/anmeldung/AnmeldenSeite.tsx')).AnmeldenSeite,
            }),
          },
          {
            path: 'link',
            lazy: async () => ({
              Component: (await import('../features/anmeldung/LinkSeite.tsx')).LinkSeite,
            }),
          },
          {
            path: 'liefern',
            lazy: async () => ({
              Component: (await import('../features/liefern/LiefernSeite.tsx')).LiefernSeite,
            }),
          },
          {
            path: 'abstimmung',
            lazy: async () => ({
              Component: (await import('../features/abstimmung/AbstimmungSeite.tsx'))
                .AbstimmungSeite,
            }),
          },
          {
            path: 'konto',
            lazy: async () => ({
              Component: (await import('../features/konto/KontoSeite.tsx')).KontoSeite,
            }),
          },
          ...ANBIETEN,
          {
            path: 'versorgung',
            lazy: async () => ({
              Component: (await import('../features/versorgung/VersorgungSeite.tsx'))
                .VersorgungSeite,
            }),
          },
          {
            path: 'versorgung/:kategorie',
            lazy: async () => ({
              Component: (await import('../features/versorgung/KategorieSeite.tsx')).KategorieSeite,
            }),
          },
          ...VERWALTUNG,
          ...SEITENNAMEN.map((seite) => ({
            path: SEITEN[seite].pfad,
            loader: () => seite,
            lazy: async () => ({
              Component: (await import('../features/seiten/TextSeite.tsx')).TextSeite,
            }),
          })),
          ...stil,
          {
            path: '*',
            lazy: async () => ({
              Component: (await import('../features/seiten/NichtGefundenSeite.tsx'))
                .NichtGefundenSeite,
            }),
          },
        ],
      },
    ],
  },
]

export function createRouter() {
  return createBrowserRouter(routen)
}
