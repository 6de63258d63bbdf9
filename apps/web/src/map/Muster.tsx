/** The five kinds of empty as SVG: patterns for areas, and the same drawing small for legend and list. */
import type { Leerart } from '@sozial/shared/zeichen'
import { useId } from 'react'
import { GRENZE, MUSTERSTRICH, PAPIER, TINTE } from './colors.ts'
import type { Fuellung } from './klassen.ts'

/** A prefix for ids that may stand in `url(#…)`. */
export function useMusterId(): string {
  return `m${useId().replace(/[^a-zA-Z0-9]/g, '')}`
}

/** Value of the SVG attribute `fill`, given the prefix of the `Muster` in the same document. */
export function fillOf(fuellung: Fuellung, praefix: string): string {
  if (fuellung.art === 'KLASSE') return fuellung.farbe
  if (fuellung.art === 'FARBLOS') return PAPIER
  return fuellung.leerart === 'FEHLT' ? PAPIER : `url(#${praefix}-${fuellung.leerart})`
}

/** Colour behind the letters of an area. */
export function grundOf(fuellung: Fuellung): string {
  return fuellung.art === 'KLASSE' ? fuellung.farbe : PAPIER
}

/** Pattern definitions; once per SVG document that uses `fillOf`. */
export function Muster({ praefix }: { readonly praefix: string }) {
  const id = (leerart: Leerart): string => `${praefix}-${leerart}`
  return (
    <defs>
      <pattern
        id={id('GESCHUETZT')}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill={PAPIER} />
        <path d="M0 0v6" stroke={MUSTERSTRICH} strokeWidth="2" />
      </pattern>
      <pattern id={id('UNSICHER')} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill={PAPIER} />
        <circle cx="1.5" cy="1.5" r=".9" fill={TINTE} />
        <circle cx="4.5" cy="4.5" r=".9" fill={TINTE} />
      </pattern>
      <pattern id={id('NICHT_SINNVOLL')} width="10" height="10" patternUnits="userSpaceOnUse">
        <rect width="10" height="10" fill={PAPIER} />
        <path d="M3 3l4 4m0-4l-4 4" stroke={MUSTERSTRICH} strokeWidth="1" />
      </pattern>
      <pattern id={id('KEIN_ZUGRIFF')} width="7" height="7" patternUnits="userSpaceOnUse">
        <rect width="7" height="7" fill={PAPIER} />
        <path d="M0 3.5h7" stroke={MUSTERSTRICH} strokeWidth="1" />
      </pattern>
    </defs>
  )
}

interface ProbeProps {
  readonly fuellung: Fuellung
  readonly breite?: number
  readonly className?: string | undefined
}

/** A swatch: colour of the class or drawing of the empty. Decoration, words stand beside it. */
export function Probe({ fuellung, breite = 12, className }: ProbeProps) {
  const praefix = useMusterId()
  const leer = fuellung.art === 'LEER' ? fuellung.leerart : null
  return (
    <svg
      width={breite}
      height="12"
      viewBox={`0 0 ${breite} 12`}
      aria-hidden="true"
      className={className}
    >
      {leer && leer !== 'FEHLT' && <Muster praefix={praefix} />}
      <rect
        x=".5"
        y=".5"
        width={breite - 1}
        height="11"
        fill={fillOf(fuellung, praefix)}
        stroke={leer ? GRENZE : TINTE}
        strokeOpacity={leer ? 1 : 0.6}
        {...(leer === 'FEHLT' && { strokeDasharray: '3 2' })}
      />
    </svg>
  )
}
