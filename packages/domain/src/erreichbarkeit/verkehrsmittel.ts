/** How ways are estimated where there is no timetable and no road network. */
export interface Wegannahme {
  readonly name: string
  /** Way on the road as a multiple of the straight line, at least 1. */
  readonly umweg: number
  /** Mean speed from door to door in km/h. */
  readonly kmh: number
}

/** Assumptions, not measurements: they stand beside every figure made with them. */
export const WEGANNAHMEN = {
  ZU_FUSS: { name: 'zu Fuß', umweg: 1.3, kmh: 4.5 },
  FAHRRAD: { name: 'mit dem Fahrrad', umweg: 1.3, kmh: 15 },
  AUTO: { name: 'mit dem Auto', umweg: 1.4, kmh: 40 },
} as const satisfies Readonly<Record<string, Wegannahme>>
export type Verkehrsmittel = keyof typeof WEGANNAHMEN

/** Minutes for so many metres of straight line. */
export const minutenFuer = (luftlinieM: number, { umweg, kmh }: Wegannahme): number =>
  (luftlinieM * umweg * 60) / (kmh * 1000)

/** Metres of straight line that lie within so many minutes. */
export const reichweiteM = (minuten: number, { umweg, kmh }: Wegannahme): number =>
  (minuten * kmh * 1000) / (60 * umweg)

/**
 * The assumption as a sentence, for the note under a figure.
 * @example "zu Fuß mit 4,5 km/h, Luftlinie × 1,3"
 */
export const describeWegannahme = ({ name, umweg, kmh }: Wegannahme): string =>
  `${name} mit ${komma(kmh)} km/h, Luftlinie × ${komma(umweg)}`

const komma = (zahl: number): string => String(zahl).replace('.', ',')
