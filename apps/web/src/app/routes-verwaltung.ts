/** The pages of those who run the Sozialmonitoring. */
import type { RouteObject } from 'react-router'

export const VERWALTUNG: readonly RouteObject[] = [
  {
    path: 'verwaltung/konten',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/konten/KontenSeite.tsx')).KontenSeite,
    }),
  },
  {
    path: 'verwaltung',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/VerwaltungSeite.tsx')).VerwaltungSeite,
    }),
  },
  {
    path: 'verwaltung/angebote',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/angebote/MeineAngeboteSeite.tsx'))
        .MeineAngeboteSeite,
    }),
  },
  {
    path: 'verwaltung/angebote/neu',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/angebote/NeuSeite.tsx')).NeuSeite,
    }),
  },
  {
    path: 'verwaltung/angebote/:id',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/angebote/AngebotSeite.tsx')).AngebotSeite,
    }),
  },
  {
    path: 'verwaltung/seiten',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/SeitentexteSeite.tsx')).SeitentexteSeite,
    }),
  },
  {
    path: 'verwaltung/seiten/:seite',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/SeitentextEditor.tsx')).SeitentextEditor,
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
      Component: (await import('../features/verwaltung/rechte/RechteSeite.tsx')).RechteSeite,
    }),
  },
  {
    path: 'verwaltung/freigaben',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/rechte/FreigabenSeite.tsx')).FreigabenSeite,
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
      Component: (await import('../features/verwaltung/loeschfristen/LoeschfristenSeite.tsx'))
        .LoeschfristenSeite,
    }),
  },
  {
    path: 'verwaltung/plausibilitaet',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/plausibilitaet/PlausibilitaetSeite.tsx'))
        .PlausibilitaetSeite,
    }),
  },
  {
    path: 'verwaltung/geheimhaltungsregeln',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/geheimhaltungsregeln/RegelnSeite.tsx'))
        .RegelnSeite,
    }),
  },
  {
    path: 'verwaltung/geheimhaltungsregeln/:quelle',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/geheimhaltungsregeln/QuelleSeite.tsx'))
        .QuelleSeite,
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
      Component: (await import('../features/verwaltung/veroeffentlichung/VorbereitenSeite.tsx'))
        .VorbereitenSeite,
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
      Component: (await import('../features/verwaltung/EinrichtenSeite.tsx')).EinrichtenSeite,
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
    path: 'verwaltung/datenanforderungen',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/anforderungen/AnforderungenSeite.tsx'))
        .AnforderungenSeite,
    }),
  },
  {
    path: 'verwaltung/datenanforderungen/neu',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/anforderungen/EditorSeite.tsx')).EditorSeite,
    }),
  },
  {
    path: 'verwaltung/datenanforderungen/abdeckung',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/anforderungen/AbdeckungSeite.tsx'))
        .AbdeckungSeite,
    }),
  },
  {
    path: 'verwaltung/datenanforderungen/:id',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/anforderungen/AnforderungSeite.tsx'))
        .AnforderungSeite,
    }),
  },
  {
    path: 'verwaltung/sozialraeume/bausteine',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/bausteine/BausteineSeite.tsx'))
        .BausteineSeite,
    }),
  },
  {
    path: 'verwaltung/sozialraeume',
    lazy: async () => ({
      Component: (await import('../features/zuschnitt/ZuschnitteSeite.tsx')).ZuschnitteSeite,
    }),
  },
  {
    path: 'verwaltung/sozialraeume/:id',
    lazy: async () => ({
      Component: (await import('../features/zuschnitt/ZuschnittSeite.tsx')).ZuschnittSeite,
    }),
  },
  {
    path: 'verwaltung/stellungnahmen',
    lazy: async () => ({
      Component: (await import('../features/abstimmung/StellungnahmenSeite.tsx'))
        .StellungnahmenSeite,
    }),
  },
  {
    path: 'verwaltung/stellungnahmen/:id',
    lazy: async () => ({
      Component: (await import('../features/abstimmung/StellungnahmeSeite.tsx')).StellungnahmeSeite,
    }),
  },
  {
    path: 'verwaltung/sozialraeume/:id/abstimmung',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/abstimmung/AbstimmungSeite.tsx'))
        .AbstimmungSeite,
    }),
  },
  {
    path: 'verwaltung/registerzahlen',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/registerzahlen/RegisterzahlenSeite.tsx'))
        .RegisterzahlenSeite,
    }),
  },
  {
    path: 'verwaltung/strassen',
    lazy: async () => ({
      Component: (await import('../features/verwaltung/strassen/StrassenSeite.tsx')).StrassenSeite,
    }),
  },
  {
    path: 'verwaltung/lieferungen',
    lazy: async () => ({
      Component: (await import('../features/lieferungen/LieferungenSeite.tsx')).LieferungenSeite,
    }),
  },
  {
    path: 'verwaltung/lieferungen/eingang/:id',
    lazy: async () => ({
      Component: (await import('../features/lieferungen/EingangSeite.tsx')).EingangSeite,
    }),
  },
  {
    path: 'verwaltung/lieferungen/vorlagen',
    lazy: async () => ({
      Component: (await import('../features/lieferungen/vorlagen/VorlagenSeite.tsx')).VorlagenSeite,
    }),
  },
  {
    path: 'verwaltung/lieferungen/vorlagen/:id',
    lazy: async () => ({
      Component: (await import('../features/lieferungen/vorlagen/VorlageSeite.tsx')).VorlageSeite,
    }),
  },
  {
    path: 'verwaltung/lieferungen/:id',
    lazy: async () => ({
      Component: (await import('../features/lieferungen/LieferungSeite.tsx')).LieferungSeite,
    }),
  },
]
