import { useRef, useState } from 'react'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Meldung } from '../../../ui/Meldung.tsx'
import type { AngebotserfassungQuery } from './angebote.generated.ts'
import { Aehnliche } from './Aehnliche.tsx'
import type { Bild } from './angebot-worte.ts'
import { vergiss } from './entwurfsspeicher.ts'
import { Einreichen } from './Einreichen.tsx'
import { Was, Wie } from './Kurzform.tsx'
import { Mehrform } from './Mehrform.tsx'
import { Speicherzeile } from './Speicherzeile.tsx'
import { Standorte } from './Standorte.tsx'
import type { OffenerStandort } from './Standortform.tsx'
import { useEntwurf } from './use-entwurf.ts'
import type { Schreiber } from './use-schreiber.ts'
import { Zahlenteile } from './Zahlenteile.tsx'
import styles from './Angebote.module.css'

interface BearbeitungProps {
  readonly bild: Bild
  readonly wahl: AngebotserfassungQuery
  readonly schreibe: Schreiber
  readonly neuLaden: () => Promise<void>
  readonly onWechsel: () => void
}

/** Missing things by their field, the first of each. */
const toFehlt = (maengel: Bild['maengel']): Readonly<Partial<Record<string, string>>> =>
  Object.fromEntries(maengel.toReversed().map(({ feld, text }) => [feld, text]))

/** The form: what is needed first, the rest folded away; it saves itself. */
export function Bearbeitung({ bild, wahl, schreibe, neuLaden, onWechsel }: BearbeitungProps) {
  const entwurf = useEntwurf(bild, schreibe)
  const [geprueft, setGeprueft] = useState(false)
  const offener = useRef<OffenerStandort>(null)
  const fehlt = geprueft ? toFehlt(bild.maengel) : {}
  const form = { entwurf, fehlt }
  const { inhalt } = entwurf
  const [ort] = bild.standorte
  function onStandort(kommune: string | null) {
    if (inhalt.einzugsgebiet !== undefined) return
    const raum = wahl.angebotserfassung.raeume.find(
      ({ ebene, name }) => ebene === 'KOMMUNE' && name === kommune,
    )
    entwurf.aendere({
      einzugsgebiet: raum ? { art: 'RAEUME', raeume: [Number(raum.id)] } : { art: 'KREIS' },
    })
  }
  return (
    <div className={styles['bearbeitung']}>
      <Speicherzeile
        lage={entwurf.lage}
        behalten={async () => {
          await neuLaden()
          await entwurf.sichere()
        }}
        verwerfen={async () => {
          vergiss(bild.id)
          await neuLaden()
          onWechsel()
        }}
      />
      <Abschnitt titel="Was und für wen">
        <Was wahl={wahl} {...form} />
        <Aehnliche
          frage={{
            organisation: bild.organisation.id,
            titel: inhalt.titel ?? '',
            kategorien: inhalt.kategorien ?? [],
            strasse: ort ? `${ort.strasse} ${ort.hausnummer}`.trim() : '',
            ort: ort?.ort ?? '',
            ohne: bild.id,
          }}
        />
      </Abschnitt>
      <Abschnitt titel="Wo und wann">
        {fehlt['standorte'] && <Meldung art="fehler">{fehlt['standorte']}</Meldung>}
        <Standorte {...{ bild, schreibe, offener }} onGespeichert={onStandort} />
        <Wie wahl={wahl} {...form} />
      </Abschnitt>
      <Einreichen {...{ bild, entwurf, schreibe, offener, setGeprueft, onWechsel }} />
      <Abschnitt titel="Mehr angeben" zusatz="jederzeit, auch nach dem Einreichen">
        <Mehrform {...form} />
        <Zahlenteile {...{ bild, wahl, schreibe, inhalt }} aendere={entwurf.aendere} />
      </Abschnitt>
    </div>
  )
}
