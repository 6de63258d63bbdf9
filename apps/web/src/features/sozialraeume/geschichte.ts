/** How areas came to be what they are, in words. Pure. */
import { aufzaehlung } from '@sozial/domain/aufzaehlung'
import { formatDatum } from '@sozial/shared/format'
import type { RaumgeschichteQuery } from './profil.generated.ts'

export type Schritt = RaumgeschichteQuery['raumgeschichte']['schritte'][number]
export type Gebietsstand = RaumgeschichteQuery['raumgeschichte']['gebietsstaende'][number]

const mitPunkt = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** The day before: what ends on the 1st held until the 31st. */
export function vortag(tag: string): string {
  return new Date(Date.parse(`${tag}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Its parts are the same ones; they were measured anew, or moved, and nobody decided on it. */
const istNachgezogen = ({ neuerUmriss, dazu, weg, aus }: Schritt): boolean =>
  neuerUmriss && dazu.length + weg.length + aus.length === 0

/** "Seit 1.1.2020: ohne Doveren. Doveren gehört … Beschluss: Rat der Stadt …" */
export function schrittsatz(schritt: Schritt): string {
  const { ab, bis, dazu, weg, grund, beschluss } = schritt
  const spanne =
    bis === null
      ? `Seit ${formatDatum(ab)} in diesen Grenzen`
      : `Vom ${formatDatum(ab)} bis ${formatDatum(vortag(bis))} in anderen Grenzen`
  const nachgezogen = istNachgezogen(schritt)
  const wandel = [
    nachgezogen ? 'aus denselben Teilen nach deren neuen Umrissen' : '',
    dazu.length > 0 ? `mit ${aufzaehlung(dazu)}` : '',
    weg.length > 0 ? `ohne ${aufzaehlung(weg)}` : '',
  ].filter(Boolean)
  return [
    `${[spanne, ...wandel].join(', ')}.`,
    grund === '' ? '' : mitPunkt(grund),
    beschluss === ''
      ? ''
      : mitPunkt(`${nachgezogen ? 'Weiter nach dem Beschluss' : 'Beschluss'}: ${beschluss}`),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The Gebietsstände in which an area existed, the oldest first. */
export function standeOf(
  schritte: readonly Pick<Schritt, 'ab' | 'bis'>[],
  gebietsstaende: readonly Gebietsstand[],
): readonly Gebietsstand[] {
  return gebietsstaende.filter(({ stichtag }, i) => {
    const ende = gebietsstaende[i + 1]?.stichtag ?? null
    return schritte.some(
      ({ ab, bis }) => (ende === null || ab < ende) && (bis === null || bis > stichtag),
    )
  })
}

/** The Gebietsstände just before and from the day of a change; `null` for what is no change, or unknown. */
export function vorher(
  schritt: Schritt,
  gebietsstaende: readonly Gebietsstand[],
): { readonly davor: Gebietsstand; readonly danach: Gebietsstand } | null {
  const { ab, dazu, weg, aus } = schritt
  if (!istNachgezogen(schritt) && dazu.length + weg.length + aus.length === 0) return null
  const davor = gebietsstaende.findLast(({ stichtag }) => stichtag < ab)
  const danach = gebietsstaende.findLast(({ stichtag }) => stichtag <= ab)
  return davor && danach && danach.stichtag === ab ? { davor, danach } : null
}
