import { createBrowserRouter, type RouteObject } from 'react-router'
import { AtlasLayout } from './atlas/AtlasLayout.tsx'
import { AtlasSkelett } from './atlas/AtlasSkelett.tsx'
import { Rahmen } from './Rahmen.tsx'
import { Seite } from './Seite.tsx'
import { SEITEN, SEITENNAMEN } from './seiten.ts'
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

const routen: RouteObject[] = [
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
      {
        Component: Seite,
        ErrorBoundary: Routenfehler,
        children: [
          {
            index: true,
            lazy: async () => ({
              Component: (await import('../features/start/StartSeite.tsx')).StartSeite,
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
            path: 'verwaltung/konten',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/konten/KontenSeite.tsx'))
                .KontenSeite,
            }),
          },
          {
            path: 'konto',
            lazy: async () => ({
              Component: (await import('../features/konto/KontoSeite.tsx')).KontoSeite,
            }),
          },
          {
            path: 'verwaltung',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/VerwaltungSeite.tsx'))
                .VerwaltungSeite,
            }),
          },
          {
            path: 'verwaltung/seiten',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/SeitentexteSeite.tsx'))
                .SeitentexteSeite,
            }),
          },
          {
            path: 'verwaltung/seiten/:seite',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/SeitentextEditor.tsx'))
                .SeitentextEditor,
            }),
          },
          {
            path: 'verwaltung/rueckmeldungen',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/RueckmeldungenSeite.tsx'))
                .RueckmeldungenSeite,
            }),
          },
          {
            path: 'verwaltung/rechte',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/rechte/RechteSeite.tsx'))
                .RechteSeite,
            }),
          },
          {
            path: 'verwaltung/freigaben',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/rechte/FreigabenSeite.tsx'))
                .FreigabenSeite,
            }),
          },
          {
            path: 'verwaltung/protokoll',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/protokoll/ProtokollSeite.tsx'))
                .ProtokollSeite,
            }),
          },
          {
            path: 'verwaltung/loeschfristen',
            lazy: async () => ({
              Component: (
                await import('../features/verwaltung/loeschfristen/LoeschfristenSeite.tsx')
              ).LoeschfristenSeite,
            }),
          },
          {
            path: 'verwaltung/geheimhaltungsregeln',
            lazy: async () => ({
              Component: (
                await import('../features/verwaltung/geheimhaltungsregeln/RegelnSeite.tsx')
              ).RegelnSeite,
            }),
          },
          {
            path: 'verwaltung/geheimhaltungsregeln/:quelle',
            lazy: async () => ({
              Component: (
                await import('../features/verwaltung/geheimhaltungsregeln/QuelleSeite.tsx')
              ).QuelleSeite,
            }),
          },
          {
            path: 'verwaltung/veroeffentlichung',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/veroeffentlichung/StaendeSeite.tsx'))
                .StaendeSeite,
            }),
          },
          {
            path: 'verwaltung/veroeffentlichung/neu',
            lazy: async () => ({
              Component: (
                await import('../features/verwaltung/veroeffentlichung/VorbereitenSeite.tsx')
              ).VorbereitenSeite,
            }),
          },
          {
            path: 'verwaltung/veroeffentlichung/:id',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/veroeffentlichung/StandSeite.tsx'))
                .StandSeite,
            }),
          },
          {
            path: 'verwaltung/veroeffentlichung/:id/protokoll',
            lazy: async () => ({
              Component: (
                await import('../features/verwaltung/veroeffentlichung/schutz/StandprotokollSeite.tsx')
              ).StandprotokollSeite,
            }),
          },
          {
            path: 'verwaltung/start',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/StartwahlSeite.tsx')).StartwahlSeite,
            }),
          },
          {
            path: 'verwaltung/einrichten',
            lazy: async () => ({
              Component: (await import('../features/verwaltung/EinrichtenSeite.tsx'))
                .EinrichtenSeite,
            }),
          },
          {
            path: 'verwaltung/indikatoren',
            lazy: async () => ({
              Component: (await import('../features/indikatoreditor/IndikatorverwaltungSeite.tsx'))
                .IndikatorverwaltungSeite,
            }),
          },
          {
            path: 'verwaltung/indikatoren/:slug',
            lazy: async () => ({
              Component: (await import('../features/indikatoreditor/IndikatoreditorSeite.tsx'))
                .IndikatoreditorSeite,
            }),
          },
          {
            path: 'verwaltung/lieferungen',
            lazy: async () => ({
              Component: (await import('../features/lieferungen/LieferungenSeite.tsx'))
                .LieferungenSeite,
            }),
          },
          {
            path: 'verwaltung/lieferungen/eingang/:id',
            lazy: async () => ({
              Component: (await import('../features/lieferungen/EingangSeite.tsx')).EingangSeite,
            }),
          },
          {
            path: 'verwaltung/lieferungen/:id',
            lazy: async () => ({
              Component: (await import('../features/lieferungen/LieferungSeite.tsx'))
                .LieferungSeite,
            }),
          },
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
