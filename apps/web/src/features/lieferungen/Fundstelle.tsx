import { useEffect, useState } from 'react'
import { readAusschnitt, type Ausschnitt } from '../../app/zuordnung/ausschnitt.ts'
import { Dateistelle } from '../../app/zuordnung/Dateistelle.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { loadDatei } from './datei-laden.ts'

export interface Stelle {
  readonly blatt: string | null
  readonly zeile: number
  readonly spalte: string | null
}

interface FundstelleProps {
  readonly eingang: { readonly id: string; readonly dateiname: string }
  readonly stelle: Stelle
}

const ZEILEN_UM_DIE_STELLE = 3

/** The place in the file as it came, with the rows around it. */
export function Fundstelle({ eingang: { id, dateiname }, stelle }: FundstelleProps) {
  const [ausschnitt, setAusschnitt] = useState<Ausschnitt | 'FEHLT' | null>(null)
  const { blatt, zeile, spalte } = stelle
  useEffect(() => {
    let gilt = true
    void (async () => {
      const ladung = await loadDatei(id, dateiname)
      const gelesen =
        ladung.art === 'DA'
          ? await readAusschnitt(ladung.datei, {
              blatt: blatt ?? undefined,
              von: Math.max(1, zeile - ZEILEN_UM_DIE_STELLE),
              bis: zeile + ZEILEN_UM_DIE_STELLE,
            }).catch(() => 'FEHLT' as const)
          : ('FEHLT' as const)
      if (gilt) setAusschnitt(gelesen)
    })()
    return () => {
      gilt = false
    }
  }, [id, dateiname, blatt, zeile])
  if (ausschnitt === null) return <LadeWorte text="Die Stelle wird gesucht" />
  if (ausschnitt === 'FEHLT') {
    return <p className="t-klein leise">Die Datei lässt sich hier nicht zeigen.</p>
  }
  return <Dateistelle zeilen={ausschnitt.zeilen} zeile={zeile} spalte={spalte} />
}
