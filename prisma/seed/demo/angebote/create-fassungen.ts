/** How the content of an offer came to be what it is: Fassungen, questions, answers. */
import type { Fassungszustand } from '@sozial/domain/angebot'
import type { Tag } from '@sozial/domain/zeitraum'
import type { Demoinhalt } from './create-inhalt.ts'
import type { Demozustand, Stelle } from './stelle.ts'
import { addTage } from './zahlen.ts'

export interface Demofassung {
  readonly zustand: Fassungszustand
  readonly inhalt: Demoinhalt
  readonly erstelltAm: Tag
  /** Null: not handed in yet. */
  readonly eingereichtAm: Tag | null
  /** Null: nobody has decided yet. */
  readonly entschiedenAm: Tag | null
  /** Why it was refused; else empty. */
  readonly grund: string
}

export interface Demorueckfrage {
  readonly art: 'FRAGE' | 'ANTWORT'
  readonly text: string
  readonly am: Tag
}

interface Verlauf {
  readonly angelegtAm: Tag
  readonly fassungen: readonly Demofassung[]
  readonly rueckfragen: readonly Demorueckfrage[]
}

type Lage = Stelle & { readonly zustand: Demozustand; readonly bestaetigtAm: Tag | null }

const FRAGEN = [
  'Bitte ergänzen Sie, an welchen Tagen jemand erreichbar ist.',
  'Gilt das Angebot auch für Menschen aus den Nachbargemeinden?',
  'In der Beschreibung fehlt, was es kostet. Können Sie das nachtragen?',
  'Stimmt die Altersangabe? Im Vorjahr stand dort etwas anderes.',
] as const
const ANTWORT = 'Danke für den Hinweis, wir haben es ergänzt.'
const GRUND =
  'Das Angebot gibt es unter anderem Namen schon im Register. Bitte ändern Sie das bestehende.'

/** Days it takes from the first draft to handing in, and from there to the decision. */
const SCHREIBTAGE = 3
const PRUEFTAGE = 6

const neu = (zustand: Fassungszustand, inhalt: Demoinhalt, ab: Tag): Demofassung => {
  const eingereicht = zustand === 'ENTWURF' ? null : addTage(ab, SCHREIBTAGE)
  const offen = zustand === 'ENTWURF' || zustand === 'EINGEREICHT' || zustand === 'RUECKFRAGE'
  return {
    zustand,
    inhalt,
    erstelltAm: ab,
    eingereichtAm: eingereicht,
    entschiedenAm: offen ? null : addTage(ab, SCHREIBTAGE + PRUEFTAGE),
    grund: zustand === 'ABGELEHNT' ? GRUND : '',
  }
}

export function createFassungen(inhalt: Demoinhalt, lage: Lage): Verlauf {
  const { bestaetigtAm, zufall, nummer } = lage
  const frage = FRAGEN[nummer % FRAGEN.length]!
  if (bestaetigtAm === null) return createErste(inhalt, { ...lage, frage })
  const angelegtAm = addTage(bestaetigtAm, -(30 + Math.floor(zufall() * 800)))
  const gefragt = nummer % 6 === 1
  const frueher = nummer % 3 === 0 ? [neu('ERSETZT', earlierOf(inhalt), angelegtAm)] : []
  const ab = frueher.length === 0 ? angelegtAm : addTage(bestaetigtAm, -SCHREIBTAGE - PRUEFTAGE)
  const geaendert = createAenderung(inhalt, lage)
  return {
    angelegtAm,
    fassungen: [...frueher, neu('VEROEFFENTLICHT', inhalt, ab), ...geaendert],
    rueckfragen: [
      ...(gefragt ? dialogOf(frage, addTage(ab, SCHREIBTAGE)) : []),
      ...geaendert.flatMap(({ zustand, eingereichtAm }) =>
        zustand === 'RUECKFRAGE' ? dialogOf(frage, eingereichtAm!).slice(0, 1) : [],
      ),
    ],
  }
}

/** Never published yet: a few days or weeks old. */
function createErste(
  inhalt: Demoinhalt,
  { zustand, heute, zufall, frage }: Lage & { readonly frage: string },
): Verlauf {
  const ab = addTage(heute, -(12 + Math.floor(zufall() * 50)))
  const fassung = zustand as 'ENTWURF' | 'EINGEREICHT' | 'RUECKFRAGE' | 'ABGELEHNT'
  return {
    angelegtAm: ab,
    fassungen: [neu(fassung, inhalt, ab)],
    rueckfragen:
      zustand === 'RUECKFRAGE' ? dialogOf(frage, addTage(ab, SCHREIBTAGE)).slice(0, 1) : [],
  }
}

const dialogOf = (frage: string, eingereicht: Tag): readonly Demorueckfrage[] => [
  { art: 'FRAGE', text: frage, am: addTage(eingereicht, 2) },
  { art: 'ANTWORT', text: ANTWORT, am: addTage(eingereicht, 4) },
]

/** What it said before: shorter, for German speakers, under another number. */
function earlierOf({
  langtext: _langtext,
  anmeldung: _anmeldung,
  ...inhalt
}: Demoinhalt): Demoinhalt {
  const { kontakt } = inhalt
  return {
    ...inhalt,
    sprachen: ['de'],
    ...(kontakt ? { kontakt: { ...kontakt, telefon: kontakt.telefon.replace('1', '2') } } : {}),
  }
}

/** Of some that are published a change is under way. */
function createAenderung(
  inhalt: Demoinhalt,
  { zustand, nummer, heute }: Lage,
): readonly Demofassung[] {
  if (zustand !== 'VEROEFFENTLICHT') return []
  const stand = (['EINGEREICHT', 'ENTWURF', 'RUECKFRAGE'] as const)[nummer % 3]!
  const kosten = 'Ab dem neuen Jahr kostet die Teilnahme nichts mehr.'
  return nummer % 14 === 2
    ? [neu(stand, { ...inhalt, kosten, kostenart: 'KOSTENLOS' }, addTage(heute, -9))]
    : []
}
