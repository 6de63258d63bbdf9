import { useState } from 'react'
import { useQuery } from '@apollo/client/react'
import { toFehler } from '../../lib/fehler.ts'
import { SuchFeld } from '../../ui/Feld.tsx'
import { FehlerMeldung } from '../../ui/Meldung.tsx'
import { LadeWorte } from '../../ui/Skelett.tsx'
import { KorrigierbareZahlenDocument, ZahlenDerLieferungDocument } from './korrektur.generated.ts'
import type { Korrekturort } from './KorrekturDialog.tsx'
import { eingabeOf, withEingabe, type Korrekturentwurf, type Zahl } from './korrektur-state.ts'
import { Zahlzeile } from './Zahlzeile.tsx'
import styles from './Korrektur.module.css'

interface ListenProps {
  readonly entwurf: Korrekturentwurf
  /** One sentence by id of the figure. */
  readonly maengel: Readonly<Record<string, string>>
  readonly onChange: (entwurf: Korrekturentwurf) => void
}

interface WertProps extends ListenProps {
  readonly ort: Extract<Korrekturort, { readonly art: 'WERT' }>
}

/** The figures behind a value. */
export function ZahlenDesWerts({ ort, ...liste }: WertProps) {
  const { indikator, raum, zeitraum, gebietsstand } = ort
  const { data, error, refetch } = useQuery(KorrigierbareZahlenDocument, {
    variables: { indikator, raum, zeitraum, gebietsstand },
    fetchPolicy: 'network-only',
  })
  if (error) return <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />
  if (!data) return <LadeWorte text="Zahlen werden geladen" />
  if (data.korrigierbareZahlen.length === 0) {
    return (
      <p>
        Auf diesem Wert steht keine gelieferte Zahl, die Sie sehen dürfen: Es gibt ihn nicht, oder
        seine Räume sind für Ihren Zweck nicht freigegeben.
      </p>
    )
  }
  return <Zahlen zahlen={data.korrigierbareZahlen} {...liste} />
}

interface LieferungProps extends ListenProps {
  readonly id: string
}

/** The figures of a delivered file that still hold, found by words; touched ones stay in sight. */
export function ZahlenDerLieferung({ id, ...liste }: LieferungProps) {
  const [suche, setSuche] = useState('')
  const { data, previousData, error, refetch } = useQuery(ZahlenDerLieferungDocument, {
    variables: { id, suche: suche.trim() },
    fetchPolicy: 'network-only',
  })
  const gefunden = (data ?? previousData)?.zahlenDerLieferung ?? []
  const beruehrt = Object.values(liste.entwurf.eingaben).map(({ zahl }) => zahl)
  const uebrige = gefunden.filter((zahl) => beruehrt.every((eine) => eine.id !== zahl.id))
  return (
    <>
      <SuchFeld label="Raum, Merkmal oder „zeile12“" wert={suche} onChange={setSuche} />
      {error && <FehlerMeldung fehler={toFehler(error)} erneut={() => void refetch()} />}
      {!data && !previousData && !error && <LadeWorte text="Zahlen werden geladen" />}
      {data && gefunden.length === 0 && (
        <p>
          {suche.trim() === ''
            ? 'Von dieser Lieferung gilt keine Zahl mehr: Neuere Lieferungen haben sie ersetzt.'
            : `Zu „${suche.trim().slice(0, 60)}“ gilt keine Zahl dieser Lieferung.`}
        </p>
      )}
      <Zahlen zahlen={[...beruehrt, ...uebrige]} {...liste} />
      {gefunden.length >= 60 && (
        <p className="t-klein leise">Gezeigt sind die ersten 60. Bitte mit Worten eingrenzen.</p>
      )}
    </>
  )
}

interface ZahlenProps extends ListenProps {
  readonly zahlen: readonly Zahl[]
}

function Zahlen({ zahlen, entwurf, maengel, onChange }: ZahlenProps) {
  return (
    <ul className={styles['zahlen']}>
      {zahlen.map((zahl) => (
        <Zahlzeile
          key={zahl.id}
          eingabe={eingabeOf(entwurf, zahl)}
          mangel={maengel[zahl.id]}
          onChange={(eingabe) => onChange(withEingabe(entwurf, eingabe))}
        />
      ))}
    </ul>
  )
}
