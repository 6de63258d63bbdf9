/** The closed lists of the register in the contract, taken from the domain. */
import {
  ANGEBOTSFORMSCHLUESSEL,
  ANGEBOTSHANDLUNGEN,
  ANZEIGEZUSTAENDE,
  FASSUNGSZUSTAENDE,
  KAPAZITAETSARTSCHLUESSEL,
  KAPAZITAETSSTANDSCHLUESSEL,
  PUNKTLAGENSCHLUESSEL,
  SPITZENVERBANDSCHLUESSEL,
  type Anzeigezustand,
} from '@sozial/domain/angebot'
import { toEnum } from '../../graphql/enums.ts'

export const AnzeigezustandEnum = toEnum(
  'Anzeigezustand',
  Object.keys(ANZEIGEZUSTAENDE) as readonly Anzeigezustand[],
)
export const AngebotshandlungEnum = toEnum('Angebotshandlung', ANGEBOTSHANDLUNGEN)
export const FassungszustandEnum = toEnum('Fassungszustand', FASSUNGSZUSTAENDE)
export const AngebotsformEnum = toEnum('Angebotsform', ANGEBOTSFORMSCHLUESSEL)
export const PunktlageEnum = toEnum('Punktlage', PUNKTLAGENSCHLUESSEL)
export const KapazitaetsartEnum = toEnum('Kapazitaetsart', KAPAZITAETSARTSCHLUESSEL)
export const KapazitaetsstandEnum = toEnum('Kapazitaetsstand', KAPAZITAETSSTANDSCHLUESSEL)
export const SpitzenverbandEnum = toEnum('Spitzenverband', SPITZENVERBANDSCHLUESSEL)
