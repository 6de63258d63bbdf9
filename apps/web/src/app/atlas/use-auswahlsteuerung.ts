import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import { toggleRaum, type Ansicht } from '@sozial/shared/ansicht'
import { parseAnsicht, toSuche } from '@sozial/shared/ansicht-adresse'
import type { Auswahlsteuerung, Modus } from './use-atlas.ts'

const BLATT = '/indikatoren/'

/** The address of a screen: the sheet of an Indikator carries it in its path, all others in the query. */
export function toAdresse(pfad: string, ansicht: Ansicht): string {
  if (!pfad.startsWith(BLATT)) return withSuche(pfad, toSuche(ansicht))
  const blatt = ansicht.indikator === null ? pfad : BLATT + ansicht.indikator
  return withSuche(blatt, toSuche({ ...ansicht, indikator: null }))
}

function withSuche(pfad: string, suche: string): string {
  const [ort, anker] = pfad.split('#')
  return `${ort}${suche && `?${suche}`}${anker ? `#${anker}` : ''}`
}

/**
 * What the address says now. Two quick choices may both come before the screen
 * shows the first: the second has to build on it, not on what is still drawn.
 */
function currentAnsicht(gezeigt: Ansicht): Ansicht {
  const { ansicht } = parseAnsicht(new URLSearchParams(window.location.search))
  return {
    ...ansicht,
    indikator: ansicht.indikator ?? gezeigt.indikator,
    ebene: ansicht.ebene ?? gezeigt.ebene,
    zeitraum: ansicht.zeitraum ?? gezeigt.zeitraum,
  }
}

/** Ways to change the selection; `ansicht` is the one on screen, with no part left open. */
export function useAuswahlsteuerung(ansicht: Ansicht): Auswahlsteuerung {
  const navigate = useNavigate()
  return useMemo(() => {
    const aendere = (teil: Partial<Ansicht>, modus: Modus = 'push') =>
      void navigate(toAdresse(window.location.pathname, { ...currentAnsicht(ansicht), ...teil }), {
        replace: modus === 'replace',
        preventScrollReset: true,
        // The map follows the time slider at once, not when React finds time for it.
        flushSync: teil.zeitraum !== undefined,
      })
    return {
      aendere,
      setIndikator: (indikator) => aendere({ indikator }),
      setEbene: (ebene) => aendere({ ebene, raeume: [] }),
      setZeitraum: (zeitraum, modus) => aendere({ zeitraum }, modus),
      toggleRaum: (schluessel) =>
        aendere({ raeume: toggleRaum(currentAnsicht(ansicht).raeume, schluessel) }),
      clearRaeume: () => aendere({ raeume: [] }),
      setMassstab: (massstab) => aendere({ massstab }),
      adresse: (pfad, teil) => toAdresse(pfad, { ...ansicht, ...teil }),
    }
  }, [ansicht, navigate])
}
