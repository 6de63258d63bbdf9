import { useSearchParams } from 'react-router'
import { istTag } from '@sozial/domain/zeitraum'
import type { Ebene } from '@sozial/domain/raum'
import { EBENE_WORTE } from '@sozial/shared/ebene'
import { TextFeld, WahlFeld } from '../../ui/Feld.tsx'
import styles from './Versorgung.module.css'

export const EBENEN = ['SOZIALRAUM', 'KOMMUNE', 'QUARTIER'] as const satisfies readonly Ebene[]

/** Level and day out of the address; what makes no sense falls back. */
export function parseKopf(suche: URLSearchParams): {
  readonly ebene: Ebene
  readonly stichtag: string | null
} {
  const ebene = EBENEN.find((eine) => EBENE_WORTE[eine].slug === suche.get('ebene'))
  const stichtag = suche.get('stichtag') ?? ''
  return { ebene: ebene ?? 'SOZIALRAUM', stichtag: istTag(stichtag) ? stichtag : null }
}

/** Which areas, on which day. */
export function Kopfwahl({ ebenen }: { readonly ebenen: readonly Ebene[] }) {
  const [suche, setSuche] = useSearchParams()
  const { ebene, stichtag } = parseKopf(suche)
  const setze = (name: string, wert: string) =>
    setSuche(
      (vorher) => {
        const neu = new URLSearchParams(vorher)
        if (wert === '') neu.delete(name)
        else neu.set(name, wert)
        return neu
      },
      { preventScrollReset: true, replace: true },
    )
  return (
    <div className={`nicht-druck ${styles['steuerung']}`}>
      <WahlFeld
        label="Räume"
        wert={ebene}
        optionen={ebenen.map((wert) => ({ wert, text: EBENE_WORTE[wert].plural }))}
        onChange={(wert) => setze('ebene', wert === 'SOZIALRAUM' ? '' : EBENE_WORTE[wert].slug)}
      />
      <TextFeld
        label="Stichtag"
        hinweis="Leer: heute"
        art="date"
        wert={stichtag ?? ''}
        onChange={(wert) => setze('stichtag', wert)}
      />
    </div>
  )
}
