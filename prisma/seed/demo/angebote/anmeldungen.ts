/** Who registered by themselves in the demo Kreis, and how far that is. */
import type { Traegerart } from '@sozial/domain/angebot'

export interface Demoanmeldung {
  readonly name: string
  readonly traegerart: Traegerart
  readonly person: string
  readonly email: string
  readonly telefon: string
  readonly website: string
  readonly nachricht: string
  /** UNBESTAETIGT: the mail has not been answered; ZUGEORDNET: belongs to an organisation that was there. */
  readonly stand: 'UNBESTAETIGT' | 'IN_PRUEFUNG' | 'ABGELEHNT' | 'ZUGEORDNET'
  /** Why it was refused, or the key of what it belongs to; else empty. */
  readonly dazu: string
  /** Title of an offer that is begun already; empty: none. */
  readonly entwurf: string
}

export const ANMELDUNGEN: readonly Demoanmeldung[] = [
  {
    name: 'Nachbarschaftshilfe Teichland e. V.',
    traegerart: 'FREI',
    person: 'Rita Beispiel',
    email: 'rita@teichland.example',
    telefon: '00000 200001',
    website: 'https://teichland.example',
    nachricht:
      'Zwölf Ehrenamtliche kaufen ein, begleiten zum Arzt und bringen Glühbirnen an. Im Frühjahr gegründet.',
    stand: 'IN_PRUEFUNG',
    dazu: '',
    entwurf: 'Einkaufshilfe Teichland',
  },
  {
    // Reads like one that is there: the check says so.
    name: 'Selbsthilfenetz Rurland',
    traegerart: 'FREI',
    person: 'Otto Muster',
    email: 'otto@selbsthilfe-rurland.example',
    telefon: '',
    website: '',
    nachricht: 'Gruppe für Angehörige von Menschen mit Sucht.',
    stand: 'IN_PRUEFUNG',
    dazu: '',
    entwurf: '',
  },
  {
    name: 'Tanzkreis Silberschuh',
    traegerart: 'OHNE_RECHTSFORM',
    person: 'Inge Probe',
    email: 'inge@silberschuh.example',
    telefon: '00000 200003',
    website: '',
    nachricht: '',
    stand: 'UNBESTAETIGT',
    dazu: '',
    entwurf: '',
  },
  {
    name: 'Rurgold Treppenlifte Vertrieb',
    traegerart: 'PRIVAT',
    person: 'Verkauf',
    email: 'verkauf@rurgold.example',
    telefon: '00000 200004',
    website: 'https://rurgold.example',
    nachricht: 'Aktion bis Monatsende!',
    stand: 'ABGELEHNT',
    dazu: 'Das Verzeichnis nimmt Unterstützung auf, keine Werbung für Waren.',
    entwurf: '',
  },
  {
    name: 'Rurtal gGmbH, Familienzentrum',
    traegerart: 'FREI',
    person: 'Karl Beispiel',
    email: 'karl@rurtal.example',
    telefon: '00000 200005',
    website: 'https://rurtal.example',
    nachricht: 'Wir gehören zum Träger Rurtal.',
    stand: 'ZUGEORDNET',
    dazu: 'rurtal',
    entwurf: '',
  },
]
