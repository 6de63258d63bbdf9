import { toEnum } from '../../graphql/enums.ts'
import { EINGANGSZUSTAENDE } from './eingang.zustand.ts'

export const EingangszustandEnum = toEnum('Eingangszustand', EINGANGSZUSTAENDE)
