import { useEffect, useMemo, useRef, useState } from 'react'
import { applyAngaben, OHNE_ANGABEN, type Angaben } from '../../app/zuordnung/angaben.ts'
import type { Auftrag, Deutung, Frage } from './deutung.ts'
import { starteDeutung } from './starte-deutung.ts'

/** How a table is understood; every answer of the reader reads it again. */
export function useDeutung(auftrag: Auftrag) {
  const [angaben, setAngaben] = useState<Angaben>(OHNE_ANGABEN)
  const [deutung, setDeutung] = useState<Deutung>({ art: 'LIEST' })
  const stoppe = useRef<() => void>(undefined)

  function lies(frage: Frage) {
    // A later answer is on its way: this one is past.
    stoppe.current?.()
    stoppe.current = starteDeutung({ auftrag, frage }, (gelesen) => {
      setDeutung(gelesen.deutung)
      setAngaben(gelesen.angaben)
    })
  }

  useEffect(() => {
    lies({ art: 'ZUERST', mitVorlagen: true })
    return () => stoppe.current?.()
    // oxlint-disable-next-line react/exhaustive-deps -- another file is read anew; what is said of it later asks by itself
  }, [auftrag.datei])

  const zuordnung = useMemo(() => {
    if (deutung.art !== 'DA' || deutung.vorschlag.zuordnung === null) return null
    return applyAngaben(deutung.vorschlag.zuordnung, angaben)
  }, [deutung, angaben])

  return {
    deutung,
    angaben,
    zuordnung,
    onAngaben: (neu: Angaben) => {
      setAngaben(neu)
      if (deutung.art === 'DA' && needsReading(angaben, neu)) {
        lies({ art: 'WIEDER', angaben: neu, bisher: deutung })
      }
    },
    /** Reads the table as if nobody had seen one like it. */
    onOhneVorlage: () => lies({ art: 'ZUERST', mitVorlagen: false }),
  }
}

/** What a column counts is said beside the reading; everything else changes it. */
function needsReading(alt: Angaben, neu: Angaben): boolean {
  return (['blatt', 'kopfzeile', 'zeitraum', 'raum', 'rollen'] as const).some(
    (name) => alt[name] !== neu[name],
  )
}
