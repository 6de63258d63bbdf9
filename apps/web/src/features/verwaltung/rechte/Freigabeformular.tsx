import { useState, type SubmitEvent } from 'react'
import { useMutation } from '@apollo/client/react'
import { ZWECKWORTE } from '@sozial/shared/rollen'
import type { Zweck } from '../../../gql/schema.generated.ts'
import { sageAn } from '../../../lib/ansage.ts'
import { toFehler } from '../../../lib/fehler.ts'
import { focusNeues, mitFokusAufFehler } from '../../../lib/fokus.ts'
import { Abschnitt } from '../../../ui/Abschnitt.tsx'
import { Formularende } from '../../../ui/Formularende.tsx'
import { TextFeld, WahlFeld } from '../../../ui/Feld.tsx'
import { findMaengel, heute, type Entwurf, type Maengel } from './freigabe-worte.ts'
import {
  CreateZugriffsfreigabeDocument,
  ZugriffsfreigabenDocument,
  type ZugriffsfreigabenQuery,
} from './rechte.generated.ts'
import type { Regel } from './rechtetafel.ts'
import styles from './Rechte.module.css'

interface FreigabeformularProps {
  readonly organisationen: ZugriffsfreigabenQuery['organisationen']
  readonly regeln: readonly Regel[]
  readonly zu: () => void
}

const leer = (): Entwurf => ({
  organisation: '',
  quelle: '',
  zweck: '',
  von: heute(),
  bis: '',
  grund: '',
})

/** Shows others the small areas of one's own Bezirk, for a purpose and a time. */
export function Freigabeformular({ organisationen, regeln, zu }: FreigabeformularProps) {
  const [entwurf, setEntwurf] = useState(leer)
  const [gesendet, setGesendet] = useState(false)
  const [erteile, { loading, error }] = useMutation(CreateZugriffsfreigabeDocument, {
    refetchQueries: [ZugriffsfreigabenDocument],
    awaitRefetchQueries: true,
  })
  const aendere = (teil: Partial<Entwurf>) => setEntwurf((bisher) => ({ ...bisher, ...teil }))
  const maengel = findMaengel(entwurf)
  const gezeigt: Maengel = gesendet ? maengel : {}
  async function onSubmit(ereignis: SubmitEvent<HTMLFormElement>) {
    ereignis.preventDefault()
    mitFokusAufFehler(ereignis.currentTarget, () => setGesendet(true))
    const { zweck } = entwurf
    if (loading || zweck === '' || Object.keys(maengel).length > 0) return
    const freigabe = { ...entwurf, zweck, grund: entwurf.grund.trim() }
    const ergebnis = await erteile({ variables: { freigabe } }).catch(() => null)
    if (!ergebnis?.data) return
    sageAn('Die Freigabe ist erteilt.')
    zu()
  }
  return (
    <Abschnitt titel="Freigabe erteilen">
      <form
        ref={focusNeues}
        aria-label="Freigabe erteilen"
        className={styles['schmal']}
        onSubmit={(e) => void onSubmit(e)}
        noValidate
      >
        <Wasfelder {...{ organisationen, regeln, entwurf, aendere }} maengel={gezeigt} />
        <div className={styles['zeit']}>
          <TextFeld
            label="Von"
            art="date"
            fehler={gezeigt.von}
            wert={entwurf.von}
            onChange={(von) => aendere({ von })}
          />
          <TextFeld
            label="Bis einschließlich"
            art="date"
            fehler={gezeigt.bis}
            wert={entwurf.bis}
            onChange={(bis) => aendere({ bis })}
          />
        </div>
        <TextFeld
          label="Grund"
          hinweis="Steht bei der Freigabe und im Protokoll, zum Beispiel „Gemeinsamer Jugendhilfebericht 2026“."
          fehler={gezeigt.grund}
          wert={entwurf.grund}
          onChange={(grund) => aendere({ grund })}
          mehrzeilig
        />
        <Formularende
          wort="Freigabe erteilen"
          laufwort="Wird erteilt …"
          laeuft={loading}
          fehler={error && { ...toFehler(error), hilfe: error.message }}
          onAbbruch={zu}
        />
      </form>
    </Abschnitt>
  )
}

interface WasfelderProps extends Pick<FreigabeformularProps, 'organisationen' | 'regeln'> {
  readonly entwurf: Entwurf
  readonly maengel: Maengel
  readonly aendere: (teil: Partial<Entwurf>) => void
}

/** For whom, of which Quelle, for what. */
function Wasfelder({ organisationen, regeln, entwurf, maengel, aendere }: WasfelderProps) {
  return (
    <>
      <WahlFeld
        label="Wer die Werte sehen soll"
        fehler={maengel.organisation}
        wert={entwurf.organisation}
        optionen={[
          { wert: '', text: 'Bitte wählen' },
          ...organisationen
            .filter(({ art }) => art !== 'ANBIETER')
            .map(({ id, name }) => ({ wert: id, text: name })),
        ]}
        onChange={(organisation) => aendere({ organisation })}
      />
      <WahlFeld
        label="Quelle"
        hinweis="Ihre Werte daraus: Sozialräume und Quartiere Ihres Bezirks."
        fehler={maengel.quelle}
        wert={entwurf.quelle}
        optionen={[{ wert: '', text: 'Bitte wählen' }, ...quellenOf(regeln)]}
        onChange={(quelle) => aendere({ quelle })}
      />
      <WahlFeld<Zweck | ''>
        label="Zweck"
        fehler={maengel.zweck}
        wert={entwurf.zweck}
        optionen={[{ wert: '', text: 'Bitte wählen' }, ...zweckeOf(regeln)]}
        onChange={(zweck) => aendere({ zweck })}
      />
    </>
  )
}

function quellenOf(regeln: readonly Regel[]) {
  const quellen = new Map(regeln.map(({ quelle }) => [quelle.id, quelle.name]))
  return [...quellen]
    .map(([wert, text]) => ({ wert, text }))
    .toSorted((a, b) => a.text.localeCompare(b.text, 'de'))
}

function zweckeOf(regeln: readonly Regel[]) {
  const zwecke = new Set(
    regeln.filter(({ rolle }) => rolle === 'PLANUNG').map(({ zweck }) => zweck),
  )
  return [...zwecke].map((zweck) => ({ wert: zweck, text: ZWECKWORTE[zweck].name }))
}
