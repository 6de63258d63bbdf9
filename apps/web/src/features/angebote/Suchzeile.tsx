import { useState, type FormEvent } from 'react'
import { Button } from '../../ui/Button.tsx'
import { WahlFeld } from '../../ui/Feld.tsx'
import { Lupe } from '../../ui/Zeichen.tsx'
import { frageEigenenOrt, useEigenerOrt } from './eigener-ort.ts'
import { Ortsfeld } from './Ortsfeld.tsx'
import { useFindOrt } from './use-orte.ts'
import {
  aendereWahl,
  umkreisOf,
  UMKREISE,
  type Suchwahl,
  type Umkreis,
  type Wo,
} from './suchwahl.ts'
import styles from './Angebote.module.css'

interface SuchzeileProps {
  readonly wahl: Suchwahl
  readonly setWahl: (wahl: Suchwahl) => void
}

/** What, where, how far: one line, one button. */
export function Suchzeile(props: SuchzeileProps) {
  const { wahl, setWahl } = props
  const { was, setWas, ortstext, setOrtstext, hinweis, setHinweis, waehleOrt, sucheHier, sende } =
    useSuchzeile(props)
  return (
    <form role="search" className={styles['suchzeile']} onSubmit={(e) => void sende(e)}>
      <label className={styles['feld']}>
        <span>Was suchen Sie?</span>
        <span className={styles['lupe']}>
          <Lupe />
          <input
            type="search"
            value={was}
            maxLength={200}
            autoComplete="off"
            placeholder="Pflege, mein Kind spricht nicht, Schulden …"
            onChange={(e) => setWas(e.target.value)}
          />
        </span>
      </label>
      <Ortsfeld
        text={ortstext}
        onText={(text) => {
          setOrtstext(text)
          setHinweis('')
        }}
        onOrt={waehleOrt}
        onHier={() => void sucheHier()}
      />
      <div className={styles['umkreis']}>
        <Umkreiswahl wahl={wahl} setWahl={(neu) => setWahl({ ...neu, was })} />
      </div>
      <Button type="submit" art="haupt" className={styles['los']}>
        Suchen
      </Button>
      {hinweis !== '' && (
        <p role="status" className={`t-klein ${styles['hinweis']}`}>
          {hinweis}
        </p>
      )}
    </form>
  )
}

/** What stands in the fields until it is sent. */
function useSuchzeile({ wahl, setWahl }: SuchzeileProps) {
  const eigener = useEigenerOrt()
  const findOrt = useFindOrt()
  const [was, setWas] = useState(wahl.was)
  const [ortstext, setOrtstext] = useState(wahl.wo?.name ?? (wahl.hier ? 'Mein Standort' : ''))
  const [hinweis, setHinweis] = useState(
    wahl.hier && !eigener
      ? 'Ihr Standort wird nirgends gespeichert. Bitte bestimmen Sie ihn neu oder geben Sie einen Ort ein.'
      : '',
  )
  const waehleOrt = (wo: Wo): void => {
    setWahl(aendereWahl(wahl, { was, wo, hier: false, umkreis: umkreisOf(wo) }))
  }
  const sucheHier = async (): Promise<void> => {
    const grund = await frageEigenenOrt()
    setHinweis(grund)
    if (grund === '')
      setWahl(aendereWahl(wahl, { was, wo: null, hier: true, umkreis: umkreisOf(null) }))
  }
  const sende = async (ereignis: FormEvent): Promise<void> => {
    ereignis.preventDefault()
    const gesucht = ortstext.trim()
    const bleibt = gesucht === (wahl.wo?.name ?? (wahl.hier ? 'Mein Standort' : ''))
    if (bleibt) {
      setWahl(aendereWahl(wahl, { was }))
      return
    }
    const wo = gesucht === '' ? null : await findOrt(gesucht)
    if (wo === null && gesucht !== '') {
      setHinweis(`Kein Ort und keine Straße im Kreis heißt ähnlich wie „${gesucht}“.`)
      return
    }
    setWahl(aendereWahl(wahl, { was, wo, hier: false, umkreis: wo ? umkreisOf(wo) : 'ALLE' }))
  }
  return { was, setWas, ortstext, setOrtstext, hinweis, setHinweis, waehleOrt, sucheHier, sende }
}

function Umkreiswahl({ wahl, setWahl }: SuchzeileProps) {
  const { wo, hier, umkreis } = wahl
  if (!wo && !hier) {
    return (
      <WahlFeld
        label="Umkreis"
        wert="ALLE"
        optionen={[{ wert: 'ALLE', text: 'Kreis' }]}
        onChange={() => undefined}
      />
    )
  }
  const optionen = [
    ...(wo?.raum ? [{ wert: 'DORT', text: 'nur dort' }] : []),
    ...(wo && wo.punkt === null
      ? []
      : [
          ...UMKREISE.map((km) => ({ wert: `${km}`, text: `${km} km` })),
          { wert: 'ALLE', text: 'egal, Nahes zuerst' },
        ]),
  ]
  const setze = (wert: string): void => {
    const neu: Umkreis = wert === 'DORT' || wert === 'ALLE' ? wert : Number(wert)
    setWahl(aendereWahl(wahl, { umkreis: neu }))
  }
  return <WahlFeld label="Umkreis" wert={`${umkreis}`} optionen={optionen} onChange={setze} />
}
