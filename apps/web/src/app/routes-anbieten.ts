/** How organisations get into the register and stay: from outside, and with an account. */
import type { RouteObject } from 'react-router'

export const ANBIETEN: readonly RouteObject[] = [
  {
    path: 'angebote/anbieten',
    lazy: async () => ({
      Component: (await import('../features/anbieten/AnbietenSeite.tsx')).AnbietenSeite,
    }),
  },
  {
    path: 'angebote/anmeldung',
    lazy: async () => ({
      Component: (await import('../features/anbieten/AnmeldestandSeite.tsx')).AnmeldestandSeite,
    }),
  },
  {
    path: 'angebote/bestaetigen',
    lazy: async () => ({
      Component: (await import('../features/anbieten/BestaetigenSeite.tsx')).BestaetigenSeite,
    }),
  },
  {
    path: 'verwaltung/pruefung',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/pruefung/PruefungSeite.tsx')).PruefungSeite,
    }),
  },
  {
    path: 'verwaltung/pruefung/:id',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/pruefung/PruefangebotSeite.tsx'))
        .PruefangebotSeite,
    }),
  },
  {
    path: 'verwaltung/anbieter',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/anbieter/AnbieterSeite.tsx')).AnbieterSeite,
    }),
  },
  {
    path: 'verwaltung/kollegen',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/anbieter/KollegenSeite.tsx')).KollegenSeite,
    }),
  },
  {
    path: 'verwaltung/gruppen',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/anbieter/GruppenSeite.tsx')).GruppenSeite,
    }),
  },
  {
    path: 'verwaltung/angebote/einlesen',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/angebotsdateien/AngebotsdateienSeite.tsx'))
        .AngebotsdateienSeite,
    }),
  },
]
